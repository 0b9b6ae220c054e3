import { Button, FileButton, Radio } from '@mantine/core';
import { useState } from 'react';
import type { Rubric } from '../../../shared/review/rubric.ts';
import { sentenceOf, useClient } from '../../state/core-client.tsx';
import { useLastingWrite } from '../../state/lasting-write.ts';
import { useRubrics } from '../../state/rubrics.ts';
import { useUndo } from '../../state/undo.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { SaveFileDialog } from '../../ui/save-dialog.tsx';
import { rubricWording as words } from '../../wording/rubrics.ts';
import { contentOf } from './rubric-draft.ts';
import { RubricEditor } from './rubric-editor.tsx';
import styles from './rubrics.module.css';

/** 评分表: the one that tasks are scored by, and own ones made after it. */
export function RubricSection() {
  const shelf = useRubrics();
  const client = useClient();
  const write = useLastingWrite();
  const { offer } = useUndo();
  const { status } = useWorkspace();
  const [editing, setEditing] = useState<string | null>(null);
  const [exporting, setExporting] = useState<Rubric | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  if (!shelf) return null;
  const listed = shelf.rubrics.filter(({ target }) => target === 'task');
  const copy = async (rubric: Rubric) => {
    setFailure(null);
    try {
      const content = { ...contentOf(rubric), name: words.copyName(rubric.name).slice(0, 40) };
      const made = await client.call('rubric.create', { content });
      setEditing(made.rubric.id);
    } catch (reason) {
      setFailure(sentenceOf(reason));
    }
  };
  const take = async (file: File) => {
    setFailure(null);
    try {
      await client.call('rubric.import', { text: await file.text() });
    } catch (reason) {
      setFailure(sentenceOf(reason));
    }
  };
  const remove = async ({ id, name }: Rubric) => {
    if (await write(() => client.call('rubric.remove', { rubricId: id }))) await offer(words.removed(name));
  };
  return (
    <section aria-label={words.title} className={styles['section']}>
      <h3>{words.title}</h3>
      <p className={styles['quiet']}>{words.help}</p>
      <Radio.Group
        aria-label={words.inUse}
        value={shelf.inUse}
        onChange={(rubricId) => void write(() => client.call('rubric.use', { rubricId }))}
      >
        <ul className={styles['list']}>
          {listed.map((rubric) => (
            <li
              key={rubric.id}
              className={styles['item']}
              data-chosen={rubric.id === shelf.inUse || undefined}
            >
              <Radio
                value={rubric.id}
                label={
                  rubric.revision > 1 ? `${rubric.name}，${words.edition(rubric.revision)}` : rubric.name
                }
                description={words.summary(
                  rubric.criteria.map(({ name }) => name),
                  rubric.scale.type === 'words'
                    ? words.wordScale(rubric.scale.words)
                    : words.pointScale(rubric.scale.most),
                )}
                className={styles['radio'] ?? ''}
              />
              <span className={styles['actions']}>
                {rubric.builtIn ? null : (
                  <>
                    <Button
                      variant="subtle"
                      aria-label={words.actionOn(
                        editing === rubric.id ? words.done : words.edit,
                        rubric.name,
                      )}
                      aria-expanded={editing === rubric.id}
                      onClick={() => setEditing(editing === rubric.id ? null : rubric.id)}
                    >
                      {editing === rubric.id ? words.done : words.edit}
                    </Button>
                    <Button
                      variant="subtle"
                      aria-label={words.actionOn(words.export, rubric.name)}
                      onClick={() => setExporting(rubric)}
                    >
                      {words.export}
                    </Button>
                    <Button
                      variant="subtle"
                      aria-label={words.actionOn(words.remove, rubric.name)}
                      onClick={() => void remove(rubric)}
                    >
                      {words.remove}
                    </Button>
                  </>
                )}
                <Button
                  variant="subtle"
                  aria-label={words.actionOn(words.copy, rubric.name)}
                  onClick={() => void copy(rubric)}
                >
                  {words.copy}
                </Button>
              </span>
              {editing === rubric.id ? <RubricEditor key={rubric.id} rubric={rubric} /> : null}
            </li>
          ))}
        </ul>
      </Radio.Group>
      <p className={styles['file']}>
        <FileButton accept=".json" onChange={(file) => file && void take(file)}>
          {(button) => (
            <Button {...button} variant="default">
              {words.importFile}
            </Button>
          )}
        </FileButton>
        <span className={styles['quiet']}>{words.importHelp}</span>
      </p>
      <p className={styles['quiet']}>{words.part}</p>
      {exporting ? (
        <SaveFileDialog
          title={words.exportTitle}
          extension="json"
          suggestedName={exporting.name}
          nativeDialogs={status.nativeDialogs}
          write={(path) => client.call('rubric.export', { rubricId: exporting.id, path })}
          onClose={() => setExporting(null)}
        />
      ) : null}
      {failure === null ? null : <ErrorNotice message={failure} />}
    </section>
  );
}
