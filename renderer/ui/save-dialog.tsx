import { Button, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconFolderOpen } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { PaperFormat, PaperName } from '../../shared/contract/paper.ts';
import { sentenceOf, useClient, useQuery } from '../state/core-client.tsx';
import { useShowInFolder } from '../state/show-in-folder.ts';
import { Dialog } from './dialog.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { bytesWords } from '../wording/sizes.ts';
import { saveWording as words } from '../wording/save.ts';
import { fileNameOf } from './file-name.ts';
import { PlaceChoice } from './place-choice.tsx';
import { useComposedText } from './composed-text.ts';
import styles from './save-dialog.module.css';

/** A file that was written and read back. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  /** Null where the format has no pages. */
  readonly pageCount: number | null;
}

type Step =
  | { readonly name: 'choosing' }
  | { readonly name: 'asking'; readonly path: string }
  | { readonly name: 'saving' }
  | { readonly name: 'written'; readonly written: WrittenFile }
  | { readonly name: 'failed'; readonly message: string };

/** Where a paper is saved to, what it is called, and that it was written and read back. */
export function SaveDialog(props: {
  paper: PaperName;
  format: PaperFormat;
  versionId: string;
  /** The earlier version where the paper sets two beside each other. */
  otherVersionId?: string | undefined;
  /** Which one, where a version has several of the paper. */
  recordId?: string | null;
  suggestedName: string;
  nativeDialogs: boolean;
  onClose: () => void;
}) {
  const { paper, format, versionId, otherVersionId, recordId } = props;
  const client = useClient();
  return (
    <SaveFileDialog
      title={words.title[format]}
      extension={format}
      suggestedName={props.suggestedName}
      nativeDialogs={props.nativeDialogs}
      write={(path) =>
        client.call('paper.export', {
          ...{ paper, versionId, format, path },
          ...(otherVersionId === undefined ? {} : { otherVersionId }),
          ...(recordId ? { recordId } : {}),
        })
      }
      onClose={props.onClose}
    />
  );
}

/** The same for any file: `write` puts it to a path and resolves when it was read back. */
export function SaveFileDialog(props: {
  title: string;
  /** Without the dot. */
  extension: string;
  suggestedName: string;
  nativeDialogs: boolean;
  write: (path: string) => Promise<WrittenFile>;
  /** What a person should know about the file before it is written. */
  note?: string;
  onClose: () => void;
}) {
  const { extension } = props;
  const client = useClient();
  const { data, error } = useQuery('files.places', {}, []);
  const places = data?.places ?? [];
  const [chosenPath, setChosenPath] = useState<string | null>(null);
  const [base, setBase] = useState(props.suggestedName);
  const [step, setStep] = useState<Step>({ name: 'choosing' });
  const [there, setThere] = useState<OutputOf<'files.describe'> | null>(null);
  const usual = places.find((place) => place.kind === 'documents') ?? places[0];
  const folder = chosenPath ?? usual?.path ?? null;
  const name = fileNameOf(base, extension);
  const named = useComposedText(base, setBase);

  useEffect(() => {
    if (folder === null || name === '') return undefined;
    let current = true;
    client.call('files.describe', { folder, name }).then(
      (answer) => {
        if (current) setThere(answer);
      },
      () => {
        if (current) setThere(null);
      },
    );
    return () => {
      current = false;
    };
  }, [client, folder, name]);

  const write = async (path: string) => {
    setStep({ name: 'saving' });
    try {
      setStep({ name: 'written', written: await props.write(path) });
    } catch (failure) {
      setStep({ name: 'failed', message: sentenceOf(failure) });
    }
  };
  const save = async () => {
    if (folder === null || name === '') return;
    try {
      // Asked anew at the moment of writing: a stick may have been changed meanwhile.
      const answer = await client.call('files.describe', { folder, name });
      setThere(answer);
      if (!answer.folderWritable) return;
      if (answer.exists) setStep({ name: 'asking', path: answer.path });
      else await write(answer.path);
    } catch (failure) {
      setStep({ name: 'failed', message: sentenceOf(failure) });
    }
  };
  const elsewhere = async () => {
    try {
      const suggestedPath = there?.path ?? name;
      const { path } = await client.call('files.pickSave', { suggestedPath, extension });
      // The native dialog has asked about replacing by itself.
      if (path !== null) await write(path);
    } catch (failure) {
      setStep({ name: 'failed', message: sentenceOf(failure) });
    }
  };

  return (
    <Dialog opened onClose={props.onClose} title={props.title} size="34rem">
      {step.name === 'written' ? (
        <WrittenStep written={step.written} onClose={props.onClose} />
      ) : step.name === 'failed' ? (
        <ErrorNotice title={words.failedTitle} message={step.message}>
          <Button onClick={() => setStep({ name: 'choosing' })}>{words.otherPlace}</Button>
          <Button variant="subtle" onClick={props.onClose}>
            {words.cancel}
          </Button>
        </ErrorNotice>
      ) : step.name === 'asking' ? (
        <div className={styles['dialog']}>
          <p className={styles['warning']} role="alert">
            <IconAlertTriangle aria-hidden size="1.375rem" />
            {words.replaceQuestion(name)}
          </p>
          <p>{words.replaceHelp}</p>
          <div className={styles['dialogActions']}>
            <Button variant="default" data-autofocus onClick={() => setStep({ name: 'choosing' })}>
              {words.keep}
            </Button>
            <Button onClick={() => void write(step.path)}>{words.replace}</Button>
          </div>
        </div>
      ) : (
        <form
          className={styles['dialog']}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          {props.note === undefined ? null : <p>{props.note}</p>}
          {error ? <ErrorNotice message={sentenceOf(error)} /> : null}
          <PlaceChoice label={words.place} places={places} value={folder} onChange={setChosenPath} />
          <TextInput
            label={words.fileName}
            {...named}
            rightSection={<span className={styles['extension']}>.{extension}</span>}
            rightSectionWidth="5rem"
            error={name === '' ? words.nameMissing : null}
          />
          <p role="status" className={styles['quiet']}>
            {there && !there.folderWritable
              ? words.notWritable
              : there?.exists && name !== ''
                ? words.replaces(name)
                : ' '}
          </p>
          <div className={styles['dialogActions']}>
            {props.nativeDialogs ? (
              <Button variant="default" onClick={() => void elsewhere()}>
                {words.other}
              </Button>
            ) : null}
            <Button variant="default" onClick={props.onClose}>
              {words.cancel}
            </Button>
            <Button
              type="submit"
              data-autofocus
              loading={step.name === 'saving'}
              disabled={folder === null || name === '' || there?.folderWritable === false}
            >
              {words.save}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

function WrittenStep(props: { written: WrittenFile; onClose: () => void }) {
  const { written } = props;
  const folder = useShowInFolder(written.path);
  return (
    <div className={styles['dialog']}>
      <p className={styles['written']} role="status">
        <IconCircleCheck aria-hidden size="1.375rem" />
        {words.written}
      </p>
      <p className={styles['path']}>{written.path}</p>
      <p className={styles['quiet']}>{words.writtenSize(bytesWords(written.bytes), written.pageCount)}</p>
      {folder.failed ? <p role="alert">{words.folderNotShown}</p> : null}
      <div className={styles['dialogActions']}>
        <Button
          variant="default"
          leftSection={<IconFolderOpen aria-hidden size="1.25rem" />}
          onClick={folder.show}
        >
          {words.openFolder}
        </Button>
        <Button data-autofocus onClick={props.onClose}>
          {words.finish}
        </Button>
      </div>
    </div>
  );
}
