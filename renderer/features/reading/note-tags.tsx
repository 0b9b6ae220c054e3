import { TagsInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Annotation } from '../../../shared/review/annotation.ts';
import { isComposingKey } from '../../state/keys.ts';
import { useVersion } from '../../state/version.tsx';
import { reading as words } from '../../wording/reading.ts';
import { tagsIn, tagsInUse } from './filter.ts';
import { useNoteCommands } from './use-note-commands.ts';
import { useComposedFilter } from '../../ui/composed-text.ts';
import styles from './notes.module.css';

/** The tags of the open note; ＋标签 turns them into a field that knows the tags used before. */
export function NoteTags(props: { annotation: Annotation }) {
  const { annotation } = props;
  const { annotations } = useVersion();
  const { change } = useNoteCommands();
  const [editing, setEditing] = useState(false);
  const offered = useComposedFilter();
  if (editing) {
    return (
      <TagsInput
        aria-label={words.tags}
        size="sm"
        {...offered}
        data={tagsInUse(annotations)}
        value={annotation.tags}
        maxTags={50}
        autoFocus
        comboboxProps={{ withinPortal: true }}
        onChange={(tags) => change(annotation, { tags: tagsIn(tags) })}
        onBlur={() => setEditing(false)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || isComposingKey(event.nativeEvent)) return;
          event.preventDefault();
          setEditing(false);
        }}
      />
    );
  }
  return (
    <div className={styles['tags']}>
      {annotation.tags.map((tag) => (
        <span key={tag} className={styles['tag']}>
          {tag}
        </span>
      ))}
      <UnstyledButton className={styles['addTag']} onClick={() => setEditing(true)}>
        {words.addTag}
      </UnstyledButton>
    </div>
  );
}
