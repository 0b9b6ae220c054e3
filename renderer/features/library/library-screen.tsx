import { Button } from '@mantine/core';
import { IconFileImport, IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import type { DragEvent } from 'react';
import { documentKind } from '../../../shared/report/model.ts';
import { documentKindNames } from '../../../shared/wording/names.ts';
import { sentenceOf, useClient, useQuery } from '../../state/core-client.tsx';
import { useImporting } from '../../state/importing.tsx';
import { useNavigation } from '../../state/navigation.tsx';
import { useDocuments } from '../../state/version.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { BarGap, BarTitle, ScreenFrame } from '../../ui/screen-frame.tsx';
import { libraryWording as words } from '../../wording/library.ts';
import { DocumentCard } from './document-card.tsx';
import styles from './library.module.css';

/** 资料: the documents of the session and their versions; where the person stopped, and how to add one. */
export function LibraryScreen() {
  const { list: known, openVersionId, error } = useDocuments();
  // Its numbers of notes and scores change without the library; only this screen shows them.
  const counted = useQuery('library.list', {}, ['library', 'annotation', 'score']);
  const list = counted.data?.documents ?? known;
  const client = useClient();
  const { goTo } = useNavigation();
  const { begin } = useImporting();
  const [failure, setFailure] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const documents = list ?? [];
  const versions = documents.reduce((sum, each) => sum + each.versions.length, 0);
  const hasBuiltIn = documents.some(({ report }) => report.builtIn);

  const addBuiltIn = async () => {
    setFailure(null);
    try {
      const { versionId } = await client.call('library.import', { source: { type: 'builtIn' } });
      goTo({ versionId });
    } catch (reason) {
      setFailure(sentenceOf(reason));
    }
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) begin({ type: 'new', file });
  };

  return (
    <ScreenFrame
      label={words.title}
      bar={
        <>
          <BarTitle>{words.title}</BarTitle>
          {list ? <span className={styles['quiet']}>{words.count(documents.length, versions)}</span> : null}
          <BarGap />
          {list && !hasBuiltIn ? (
            <Button variant="default" onClick={() => void addBuiltIn()}>
              {words.addBuiltIn}
            </Button>
          ) : null}
          <Button
            leftSection={<IconFileImport aria-hidden size="1.25rem" />}
            onClick={() => begin({ type: 'new', file: null })}
          >
            {words.add}
          </Button>
        </>
      }
    >
      <div
        className={styles['screen']}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <div className={styles['column']}>
          {failure !== null || error ? (
            <div className={styles['notice']}>
              <ErrorNotice message={failure ?? sentenceOf(error)} />
            </div>
          ) : null}
          {list?.length === 0 ? (
            <EmptyState icon={<IconFolderOpen size="1.75rem" />} title={words.empty} hint={words.emptyHelp}>
              <Button onClick={() => void addBuiltIn()}>{words.addBuiltIn}</Button>
            </EmptyState>
          ) : null}
          {documentKind.options.map((kind) => {
            const own = documents.filter(({ report }) => report.kind === kind);
            return own.length === 0 ? null : (
              <section key={kind} aria-labelledby={`kind-${kind}`}>
                <p id={`kind-${kind}`} className={styles['kind']}>
                  {documentKindNames[kind]}
                </p>
                <ul className={styles['documents']}>
                  {own.map((each) => (
                    <DocumentCard
                      key={each.report.id}
                      document={each}
                      openVersionId={openVersionId}
                      onOpen={(versionId) => goTo({ versionId })}
                      onFailure={setFailure}
                    />
                  ))}
                </ul>
              </section>
            );
          })}
          {list && list.length > 0 ? <p className={styles['dropHint']}>{words.dropHint}</p> : null}
        </div>
      </div>
    </ScreenFrame>
  );
}
