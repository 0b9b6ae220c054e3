import { Button, FileButton, Select, Textarea, TextInput } from '@mantine/core';
import { IconFileText, IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { documentKind, handlingMark, versionKind } from '../../../shared/report/model.ts';
import type { HandlingMark, VersionKind } from '../../../shared/report/model.ts';
import { documentKindNames, handlingNames, versionKindNames } from '../../../shared/wording/names.ts';
import { sentenceOf, useClient } from '../../state/core-client.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { readAsBase64 } from '../../ui/read-file.ts';
import { libraryWording as words } from '../../wording/library.ts';
import { bytesWords } from '../../wording/sizes.ts';
import styles from './library.module.css';

const accepted = '.docx,.doc,.wps,.pdf,.html,.htm,.md,.txt';

type DocumentChoice = (typeof documentKind.options)[number];

/** Adds a document from a file or from pasted text; a refusal stays here with 换一个文件. */
export function ImportDialog(props: {
  /** A file that was dropped on the screen. */
  first: File | null;
  onClose: () => void;
  onImported: (versionId: string, name: string) => void;
}) {
  const client = useClient();
  const [file, setFile] = useState(props.first);
  const [pasting, setPasting] = useState(false);
  const [pasted, setPasted] = useState('');
  const [name, setName] = useState<string>(words.pastedName);
  const [document, setDocument] = useState<DocumentChoice | null>(null);
  const [version, setVersion] = useState<VersionKind>('reviewText');
  const [handling, setHandling] = useState<HandlingMark>('internal');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const ready = pasting ? pasted.trim() !== '' : file !== null;

  const source = async (): Promise<InputOf<'library.import'>['source'] | null> => {
    if (pasting) return { type: 'text', name: name.trim() || words.pastedName, text: pasted };
    return file ? { type: 'file', name: file.name, base64: await readAsBase64(file) } : null;
  };
  const store = async () => {
    setBusy(true);
    try {
      const from = await source();
      if (!from) return;
      const { versionId } = await client.call('library.import', {
        source: from,
        versionKind: version,
        handling,
        ...(document === null ? {} : { documentKind: document }),
      });
      props.onImported(versionId, from.type === 'builtIn' ? '' : from.name);
    } catch (reason) {
      setRefusal(sentenceOf(reason));
    } finally {
      setBusy(false);
    }
  };
  const choose = (chosen: File | null) => {
    if (!chosen) return;
    setFile(chosen);
    setPasting(false);
    setRefusal(null);
  };

  if (refusal !== null) {
    return (
      <Dialog opened onClose={props.onClose} title={words.importTitle}>
        <ErrorNotice title={words.refused} message={refusal}>
          {pasting ? (
            <Button onClick={() => setRefusal(null)}>{words.backToText}</Button>
          ) : (
            <FileButton accept={accepted} onChange={choose}>
              {(button) => <Button {...button}>{words.otherFile}</Button>}
            </FileButton>
          )}
          <Button variant="subtle" onClick={props.onClose}>
            {words.understood}
          </Button>
        </ErrorNotice>
      </Dialog>
    );
  }

  return (
    <Dialog opened onClose={props.onClose} title={words.importTitle} size="40rem">
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (ready) void store();
        }}
      >
        {pasting ? (
          <>
            <TextInput
              label={words.nameLabel}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Textarea
              label={words.pasteLabel}
              placeholder={words.pastePlaceholder}
              rows={8}
              data-autofocus
              value={pasted}
              onChange={(event) => setPasted(event.currentTarget.value)}
            />
          </>
        ) : (
          <div
            className={styles['drop']}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              choose(event.dataTransfer.files[0] ?? null);
            }}
          >
            {file ? (
              <p className={styles['file']}>
                <IconFileText aria-hidden size="1.5rem" />
                {words.chosen(file.name, bytesWords(file.size))}
              </p>
            ) : (
              <p className={styles['file']}>
                <IconFileUpload aria-hidden size="1.5rem" />
                {words.drop}
              </p>
            )}
            <span className={styles['dropActions']}>
              <FileButton accept={accepted} onChange={choose}>
                {(button) => (
                  <Button variant="default" {...button}>
                    {file ? words.otherFile : words.chooseFile}
                  </Button>
                )}
              </FileButton>
              <Button variant="subtle" onClick={() => setPasting(true)}>
                {words.paste}
              </Button>
            </span>
            <p className={styles['quiet']}>{words.formats}</p>
          </div>
        )}
        <div className={styles['facts']}>
          <Select
            label={words.documentKind}
            value={document}
            placeholder={words.recognise}
            data={documentKind.options.map((value) => ({ value, label: documentKindNames[value] }))}
            onChange={(value) => setDocument(documentKind.options.find((each) => each === value) ?? null)}
          />
          <Select
            label={words.version}
            allowDeselect={false}
            value={version}
            data={versionKind.options.map((value) => ({ value, label: versionKindNames[value] }))}
            onChange={(value) => setVersion(versionKind.options.find((each) => each === value) ?? version)}
          />
          <Select
            label={words.handling}
            allowDeselect={false}
            value={handling}
            data={handlingMark.options.map((value) => ({ value, label: handlingNames[value] }))}
            onChange={(value) => setHandling(handlingMark.options.find((each) => each === value) ?? handling)}
          />
        </div>
        <p className={styles['quiet']}>{words.secrecy}</p>
        {asked && !ready ? (
          <p role="alert" className={styles['missing']}>
            {pasting ? words.noText : words.noFile}
          </p>
        ) : null}
        <div className={styles['formActions']}>
          {pasting ? (
            <Button variant="subtle" onClick={() => setPasting(false)}>
              {words.fromFile}
            </Button>
          ) : null}
          <span className={styles['gap']} />
          <Button variant="default" onClick={props.onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={busy}>
            {words.importNow}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
