import { Button, Menu } from '@mantine/core';
import type { Annotation } from '../../../shared/review/annotation.ts';
import { useConnected } from '../../state/core-client.tsx';
import { useVersion } from '../../state/version.tsx';
import { AutosaveTextarea } from '../../ui/autosave-textarea.tsx';
import { noteExtras as words } from '../../wording/note-extras.ts';
import { useNoteCommands } from './use-note-commands.ts';
import styles from './notes.module.css';

/** 已处理 with its reason, which can be put in other words; nothing for an open note. */
export function NoteResolution(props: { annotation: Annotation }) {
  const { id, resolution } = props.annotation;
  const { updateAnnotation } = useVersion();
  const { change } = useNoteCommands();
  const connected = useConnected();
  if (resolution === null) return null;
  return (
    <div className={styles['resolution']}>
      <AutosaveTextarea
        key={id}
        label={words.reason}
        labelShown
        singleLine
        value={resolution}
        readOnly={!connected}
        onSave={(reason, session) =>
          updateAnnotation(id, { resolution: reason.trim().slice(0, 500) || words.resolved }, session)
        }
      />
      <Button variant="subtle" onClick={() => change(props.annotation, { resolution: null })}>
        {words.reopen}
      </Button>
    </div>
  );
}

/** The entries of the note's menu that deal with it or open it again. */
export function ResolutionItems(props: { annotation: Annotation }) {
  const { annotation } = props;
  const { change } = useNoteCommands();
  if (annotation.resolution !== null) {
    return <Menu.Item onClick={() => change(annotation, { resolution: null })}>{words.reopen}</Menu.Item>;
  }
  return (
    <>
      <Menu.Label>{words.resolve}</Menu.Label>
      {[...words.reasons, words.otherReason].map((reason) => (
        <Menu.Item
          key={reason}
          onClick={() =>
            change(annotation, { resolution: reason === words.otherReason ? words.resolved : reason })
          }
        >
          {reason}
        </Menu.Item>
      ))}
    </>
  );
}
