import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { exchangeOutcome } from '../../../shared/contract/exchange.ts';
import { sentenceOf, useClient } from '../../state/core-client.tsx';
import { useUndo } from '../../state/undo.tsx';
import { useVersion } from '../../state/version.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { SaveFileDialog } from '../../ui/save-dialog.tsx';
import { stepLabels } from '../../../shared/wording/history.ts';
import { exchangeWording as words } from '../../wording/note-extras.ts';
import styles from './notes-exchange.module.css';

/** 导出批注: the notes of the open version as a file of the W3C model; private ones stay. */
export function ExportNotes(props: { onClose: () => void }) {
  const { content } = useVersion();
  const { status } = useWorkspace();
  const client = useClient();
  const write = async (path: string) => {
    const written = await client.call('notes.export', { versionId: content.version.id, path });
    return { ...written, pageCount: null };
  };
  return (
    <SaveFileDialog
      title={words.export}
      extension="jsonld"
      suggestedName={words.fileName(content.report.title)}
      nativeDialogs={status.nativeDialogs}
      note={words.privateStay}
      write={write}
      onClose={props.onClose}
    />
  );
}

type Step =
  | { readonly name: 'choosing' }
  | { readonly name: 'reading' }
  | { readonly name: 'done'; readonly answer: OutputOf<'notes.import'> }
  | { readonly name: 'failed'; readonly message: string };

/** 导入批注: takes a file in as one step that can be undone, and says what became of each of its notes. */
export function ImportNotes(props: { onClose: () => void }) {
  const { content } = useVersion();
  const client = useClient();
  const { offer } = useUndo();
  const [step, setStep] = useState<Step>({ name: 'choosing' });
  const take = async (file: File | null) => {
    if (!file) return;
    setStep({ name: 'reading' });
    try {
      const text = await file.text();
      const answer = await client.call('notes.import', { versionId: content.version.id, text });
      setStep({ name: 'done', answer });
      const taken = answer.summary.added + answer.summary.updated;
      if (taken > 0) void offer(stepLabels.notesImported(taken));
    } catch (error) {
      setStep({ name: 'failed', message: sentenceOf(error) });
    }
  };
  return (
    <Dialog opened onClose={props.onClose} title={words.import} size="34rem">
      <div className={styles['exchange']}>
        {step.name === 'choosing' ? <p>{words.importHelp}</p> : null}
        {step.name === 'reading' ? <p role="status">{words.reading}</p> : null}
        {step.name === 'failed' ? <ErrorNotice title={words.failed} message={step.message} /> : null}
        {step.name === 'done' ? <Outcome answer={step.answer} /> : null}
        <div className={styles['exchangeActions']}>
          {step.name === 'choosing' || step.name === 'failed' ? (
            <FileButton
              accept=".jsonld,.json,application/ld+json,application/json"
              onChange={(file) => void take(file)}
            >
              {(button) => (
                <Button {...button} data-autofocus>
                  {words.chooseFile}
                </Button>
              )}
            </FileButton>
          ) : null}
          {step.name === 'done' ? (
            <Button data-autofocus onClick={props.onClose}>
              {words.finish}
            </Button>
          ) : null}
        </div>
      </div>
    </Dialog>
  );
}

function Outcome(props: { answer: OutputOf<'notes.import'> }) {
  const { items, summary } = props.answer;
  return (
    <div role="status">
      <p>{words.done(items.length)}</p>
      <ul className={styles['outcomes']}>
        {exchangeOutcome.options
          .filter((outcome) => summary[outcome] > 0)
          .map((outcome) => (
            <li key={outcome}>{words.outcomes[outcome](summary[outcome])}</li>
          ))}
      </ul>
    </div>
  );
}
