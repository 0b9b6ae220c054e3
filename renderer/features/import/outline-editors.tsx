import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Heading } from '../../../shared/report/model.ts';
import { isComposingKey } from '../../state/keys.ts';
import { importWording as words } from '../../wording/import.ts';
import { splitPlaces } from './outline-keys.ts';
import { useReview } from './review.tsx';
import styles from './outline.module.css';

/** A heading's name in a field; Enter takes it, Esc leaves it as it was. */
export function RenameHeading(props: { heading: Heading; onDone: () => void }) {
  const { correct } = useReview();
  const [title, setTitle] = useState(props.heading.title);
  const finish = () => {
    const name = title.trim();
    if (name !== '' && name !== props.heading.title) {
      void correct({ type: 'rename', at: props.heading.start, title: name });
    }
    props.onDone();
  };
  return (
    <form
      className={styles['rename']}
      onClick={(event) => event.stopPropagation()}
      onSubmit={(event) => {
        event.preventDefault();
        finish();
      }}
    >
      <TextInput
        aria-label={words.newTitle}
        value={title}
        maxLength={200}
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || isComposingKey(event.nativeEvent)) return;
          event.stopPropagation();
          props.onDone();
        }}
      />
      <Button type="submit" variant="default">
        {words.renamed}
      </Button>
      <Button variant="subtle" onClick={props.onDone}>
        {words.cancel}
      </Button>
    </form>
  );
}

/** Where a heading ends: one button for each clause of its paragraph. */
export function SplitHeading(props: { heading: Heading; onDone: () => void }) {
  const { content, correct } = useReview();
  const { heading } = props;
  const block = content.blocks.find(({ id }) => id === heading.blockId);
  const places = splitPlaces(content.text, heading.start, block?.end ?? heading.end);
  return (
    <div
      role="group"
      aria-label={words.splitTitle}
      className={styles['split']}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onDone();
      }}
    >
      <p>
        <b>{words.splitTitle}</b> {words.splitHelp}
      </p>
      {places.map((end, index) => (
        <Button
          key={end}
          variant="default"
          autoFocus={index === 0}
          className={styles['place'] ?? ''}
          onClick={() => {
            void correct({ type: 'heading', start: heading.start, end });
            props.onDone();
          }}
        >
          {content.text.slice(Math.max(heading.start, (places[index - 1] ?? heading.start - 1) + 1), end)}
        </Button>
      ))}
      <Button variant="subtle" onClick={props.onDone}>
        {words.cancel}
      </Button>
    </div>
  );
}
