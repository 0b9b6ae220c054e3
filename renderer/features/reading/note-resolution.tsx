import { Button, Menu } from '@mantine/core';
import type { Annotation } from '../../../shared/review/annotation.ts';
import { useConnected } from '../../state/core-client.tsx';
import { useVersion } from '../../state/version.tsx';
import { AutosaveTextarea } from '../../ui/autosave-textarea.tsx';
import { noteExtras as words } from '../../wording/note-extras.ts';
import { useNoteCommands } from './use-note-commands.ts';
import styles from './note-extras.module.css';

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
        placeholder={words.reasonHint}
        value={resolution === words.resolved ? '' : resolution}
        readOnly={!connected}
        onSave={(reason, session) =>
          updateAnnotation(id, { resolution: reason.trim().slice(0, 500) || words.resolved }, session)
        }
      />
      <div role="group" aria-label={words.reasonsOffered} className={styles['reasons']}>
        {words.reasons.map((reason) => (
          <Button
            key={reason}
            variant="default"
            aria-pressed={reason === resolution}
            onClick={() => change(props.annotation, { resolution: reason })}
          >
            {reason}
          </Button>
        ))}
      </div>
      <Button variant="subtle" onClick={() => change(props.annotation, { resolution: null })}>
        {words.reopen}
      </Button>
    </div>
  );
}

/** The entry of the note's menu that deals with it or opens it again; the reason is given in the note. */
export function ResolutionItem(props: { annotation: Annotation }) {
  const { annotation } = props;
  const { change } = useNoteCommands();
  const isOpen = annotation.resolution === null;
  return (
    <Menu.Item onClick={() => change(annotation, { resolution: isOpen ? words.resolved : null })}>
      {isOpen ? words.resolve : words.reopen}
    </Menu.Item>
  );
}
