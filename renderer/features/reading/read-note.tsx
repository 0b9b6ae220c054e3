import { Button } from '@mantine/core';
import type { CSSProperties } from 'react';
import type { Annotation } from '../../../shared/review/annotation.ts';
import { kindColor } from '../../ui/kind-badge.tsx';
import { reading as words } from '../../wording/reading.ts';
import { NoteHead } from './note-card.tsx';
import { NoteLinks } from './note-links.tsx';
import { NoteThread } from './note-thread.tsx';
import { noteWords } from './note-words.ts';
import { SavedInNote } from './open-note.tsx';
import { useReading } from './reading-state.tsx';
import { SupportedScores } from './supported-scores.tsx';
import { useNoteCommands } from './use-note-commands.ts';
import styles from './notes.module.css';

/** The note that opened under its line, to be read: its words, 修改, 删除, 收起. */
export function ReadNote(props: { annotation: Annotation; number: number | null; place: string }) {
  const { annotation } = props;
  const { open, view } = useReading();
  const { remove } = useNoteCommands();
  return (
    <div
      role="group"
      data-note={annotation.id}
      data-inline
      aria-label={words.card(annotation, props.number, props.place)}
      className={styles['open']}
      style={{ '--kind': kindColor(annotation.kind) } as CSSProperties}
    >
      <NoteHead annotation={annotation} number={props.number}>
        <SavedInNote />
      </NoteHead>
      <p className={styles['read']}>{noteWords(annotation) || words.nothingYet}</p>
      <NoteLinks annotation={annotation} readOnly />
      <SupportedScores annotationId={annotation.id} />
      <NoteThread key={annotation.id} annotation={annotation} />
      <div className={styles['buttons']}>
        <Button variant="default" onClick={() => open(annotation.id, true)}>
          {words.edit}
        </Button>
        <Button variant="default" onClick={() => remove(annotation)}>
          {words.delete}
        </Button>
        <span className={styles['end']}>
          <Button
            variant="default"
            onClick={() => {
              open(null);
              view.root()?.focus({ preventScroll: true });
            }}
          >
            {words.collapse}
          </Button>
        </span>
      </div>
    </div>
  );
}
