import { Button, FileButton, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts';
import { sentenceOf, useClient } from '../../state/core-client.tsx';
import { useUndo } from '../../state/undo.tsx';
import { useVersion } from '../../state/version.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { readAsBase64 } from '../../ui/read-file.ts';
import { projectsWording as words } from '../../wording/projects.ts';
import styles from './projects.module.css';

type Source = InputOf<'project.preview'>['source'];
type Found = OutputOf<'project.preview'>;

/** Where the list comes from, what was read of it, and storing it. */
export function ImportDialog(props: { onClose: () => void }) {
  const client = useClient();
  const { content } = useVersion();
  const { offer, tell } = useUndo();
  const [pasted, setPasted] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const look = async (source: () => Promise<Source>, nothing: string) => {
    setBusy(true);
    setFailure(null);
    try {
      const read = await client.call('project.preview', { source: await source() });
      if (read.projects.length === 0) setFailure(nothing);
      else setFound(read);
    } catch (reason) {
      setFailure(sentenceOf(reason));
    } finally {
      setBusy(false);
    }
  };
  const store = async ({ projects }: Found) => {
    setBusy(true);
    try {
      const { added } = await client.call('project.import', {
        reportId: content.report.id,
        projects: projects.slice(0, 500),
      });
      props.onClose();
      if (added > 0) await offer(words.stored(added));
      else tell(words.stored(0));
    } catch (reason) {
      setFailure(sentenceOf(reason));
      setBusy(false);
    }
  };
  return (
    <Dialog opened onClose={props.onClose} title={words.importTitle} size="44rem">
      <div className={styles['import']}>
        {found ? (
          <>
            <p>
              <b>{words.preview(found.projects.length)}</b>
              {found.skipped > 0 ? words.skipped(found.skipped) : null}
            </p>
            <ol className={styles['found']} tabIndex={0} aria-label={words.preview(found.projects.length)}>
              {found.projects.map(({ name, category, unit }, index) => (
                <li key={index}>
                  <span>{name}</span>
                  <span className={styles['quiet']}>{[category, unit].filter(Boolean).join('，')}</span>
                </li>
              ))}
            </ol>
            <p className={styles['quiet']}>{words.previewHelp}</p>
            <div className={styles['actions']}>
              <Button variant="default" onClick={() => setFound(null)}>
                {words.other}
              </Button>
              <Button loading={busy} data-autofocus onClick={() => void store(found)}>
                {words.store(found.projects.length)}
              </Button>
            </div>
          </>
        ) : (
          <>
            <div className={styles['sources']}>
              <Button
                variant="default"
                loading={busy}
                data-autofocus
                onClick={() =>
                  void look(
                    () => Promise.resolve({ type: 'version', versionId: content.version.id }),
                    content.report.kind === 'livelihoodProjects' ? words.noneFound : words.noneInAnnex,
                  )
                }
              >
                {content.report.kind === 'livelihoodProjects' ? words.fromDocument : words.fromAnnex}
              </Button>
              <FileButton
                accept=".docx,.doc,.wps,.xlsx,.et,.pdf,.html,.htm,.md,.txt"
                onChange={(file) => {
                  if (file)
                    void look(
                      async () => ({ type: 'file', name: file.name, base64: await readAsBase64(file) }),
                      words.noneFound,
                    );
                }}
              >
                {(button) => (
                  <Button {...button} variant="default" disabled={busy}>
                    {words.fromFile}
                  </Button>
                )}
              </FileButton>
              <span className={styles['quiet']}>{words.fromFileHint}</span>
            </div>
            <Textarea
              label={words.paste}
              placeholder={words.pastePlaceholder}
              rows={8}
              value={pasted}
              onChange={(event) => setPasted(event.currentTarget.value)}
            />
            <div className={styles['actions']}>
              <Button
                disabled={busy || pasted.trim() === ''}
                onClick={() =>
                  void look(() => Promise.resolve({ type: 'text', text: pasted }), words.noneFound)
                }
              >
                {words.read}
              </Button>
            </div>
          </>
        )}
        {failure === null ? null : <ErrorNotice message={failure} />}
      </div>
    </Dialog>
  );
}
