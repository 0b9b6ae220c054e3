import { useEffect, useRef } from 'react';
import type { Annotation, WordingChange } from '../../../shared/review/annotation.ts';
import { wordingChangeNames } from '../../../shared/wording/names.ts';
import { useConnected } from '../../state/core-client.tsx';
import { useVersion } from '../../state/version.tsx';
import { AutosaveTextarea } from '../../ui/autosave-textarea.tsx';
import { SegmentedRow } from '../../ui/segmented-row.tsx';
import { reading as words } from '../../wording/reading.ts';
import { useNoteCommands } from './use-note-commands.ts';
import styles from './notes.module.css';

const operations = ['replace', 'insert', 'delete'] as const;
const blank: WordingChange = { operation: 'replace', proposed: '', reason: '' };

/** Old wording, new wording, reason. */
export function TextEditFields(props: { annotation: Annotation }) {
  const { annotation } = props;
  const { updateAnnotation } = useVersion();
  const { change } = useNoteCommands();
  const connected = useConnected();
  // Two fields of one value: each adds to what the other has stored last, not to what was last drawn.
  const latest = useRef<WordingChange>(annotation.wordingChange ?? blank);
  useEffect(() => {
    latest.current = annotation.wordingChange ?? blank;
  }, [annotation.wordingChange]);

  const current = annotation.wordingChange ?? blank;
  const old = annotation.target.type === 'range' ? annotation.target.anchor.exact : '';
  const save = (part: Partial<WordingChange>, session: string) => {
    latest.current = { ...latest.current, ...part };
    return updateAnnotation(annotation.id, { wordingChange: latest.current }, session);
  };
  return (
    <div className={styles['textEdit']}>
      <SegmentedRow
        label={words.operation}
        value={current.operation}
        choices={operations.map((value) => ({ value, label: wordingChangeNames[value] }))}
        onChange={(operation) => {
          const next = { ...latest.current, operation, ...(operation === 'delete' ? { proposed: '' } : {}) };
          latest.current = next;
          change(annotation, { wordingChange: next });
        }}
      />
      <p className={styles['old']}>
        <span className={styles['label']}>{words.oldWords}</span>
        <span className="report-words" data-struck={current.operation !== 'insert' || undefined}>
          {old}
        </span>
      </p>
      {current.operation === 'delete' ? null : (
        <AutosaveTextarea
          label={current.operation === 'insert' ? words.inserted : words.proposed}
          labelShown
          value={current.proposed}
          readOnly={!connected}
          onSave={(proposed, session) => save({ proposed }, session)}
        />
      )}
      <AutosaveTextarea
        label={words.reason}
        labelShown
        value={current.reason}
        readOnly={!connected}
        onSave={(reason, session) => save({ reason }, session)}
      />
    </div>
  );
}
