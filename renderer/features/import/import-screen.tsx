import { Button, FileButton, Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useImporting } from '../../state/importing.tsx';
import { useKeys } from '../../state/keys.ts';
import { useNavigation } from '../../state/navigation.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { readAsBase64 } from '../../ui/read-file.ts';
import { importWording as words } from '../../wording/import.ts';
import { accepted, ChooseSource } from './choose-source.tsx';
import styles from './choose.module.css';
import { ImportBar } from './import-bar.tsx';
import { NewReview } from './new-review.tsx';
import { StoredReview } from './stored-review.tsx';
import { usePreview } from './use-preview.ts';

/** 导入预览: choose a source, read it, look at what was found, store it; or look again at a stored version. */
export function ImportScreen() {
  const { request, count } = useImporting();
  if (request.type === 'stored') return <StoredReview key={count} versionId={request.versionId} />;
  return <NewImport key={count} file={request.file} />;
}

function NewImport(props: { file: File | null }) {
  const { goTo } = useNavigation();
  const { state, read, stop, reset } = usePreview();
  const [pasted, setPasted] = useState('');
  const [fromText, setFromText] = useState(false);
  const leave = () => goTo({ screen: 'library' });
  const readFile = (file: File) => {
    setFromText(false);
    void read(async () => ({ type: 'file', name: file.name, base64: await readAsBase64(file) }), file.name);
  };
  useKeys([
    {
      keys: ['Escape'],
      run: () => {
        // What was pasted stays until it is put away by hand.
        if (state.step === 'reading') stop();
        else if (state.step === 'refused' || (state.step === 'choose' && pasted === '')) leave();
        else return false;
        return undefined;
      },
    },
  ]);
  const { file } = props;
  useEffect(() => {
    if (file)
      void read(async () => ({ type: 'file', name: file.name, base64: await readAsBase64(file) }), file.name);
  }, [file, read]);

  switch (state.step) {
    case 'choose':
      return (
        <Desk title={words.chooseTitle}>
          <ChooseSource
            pasted={pasted}
            onPasted={setPasted}
            onFile={readFile}
            onText={(name, text) => {
              setFromText(true);
              void read(() => Promise.resolve({ type: 'text', name, text }), name);
            }}
            onLeave={leave}
          />
        </Desk>
      );
    case 'reading':
      return (
        <Desk title={words.previewTitle}>
          <div className={styles['panel']} role="status">
            <p className={styles['name']}>
              {state.total > 0 ? words.readPages(state.done, state.total) : words.reading(state.name)}
            </p>
            <Progress
              aria-label={words.reading(state.name)}
              value={state.total > 0 ? (100 * state.done) / state.total : 100}
              striped={state.total === 0}
              animated={state.total === 0}
            />
            <p className={styles['quiet']}>{words.onlyLooking}</p>
            <div className={styles['actions']}>
              <Button variant="default" onClick={stop}>
                {words.stop}
              </Button>
            </div>
          </div>
        </Desk>
      );
    case 'refused':
      return (
        <Desk title={words.previewTitle}>
          <div className={styles['panel']}>
            <ErrorNotice title={words.refused} message={state.sentence}>
              {fromText ? (
                <Button onClick={reset}>{words.backToText}</Button>
              ) : (
                <FileButton accept={accepted} onChange={(chosen) => chosen && readFile(chosen)}>
                  {(button) => <Button {...button}>{words.otherFile}</Button>}
                </FileButton>
              )}
              <Button variant="subtle" onClick={leave}>
                {words.understood}
              </Button>
            </ErrorNotice>
          </div>
        </Desk>
      );
    case 'found':
      return (
        <NewReview
          key={state.preview.content.version.id}
          source={state.source}
          preview={state.preview}
          onFile={readFile}
          onLeave={leave}
        />
      );
  }
}

function Desk(props: { title: string; children: ReactNode }) {
  return (
    <>
      <ImportBar title={props.title} name="" hint="" />
      <main id="main" tabIndex={-1} className={styles['desk']}>
        {props.children}
      </main>
    </>
  );
}
