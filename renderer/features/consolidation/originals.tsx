import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DeskAuthor } from '../../../shared/review/consolidation.ts';
import type { DeskCard } from '../../../shared/review/desk-cards.ts';
import { consolidationWording as words } from '../../wording/consolidation.ts';
import { nameOf, sourceOf } from './author-names.ts';
import { EditLine, saidIn } from './edit-words.tsx';
import styles from './card.module.css';

/** Shown before the rest is asked for. */
const FIRST = 3;

/** What the deputies said, word by word, each with its name; one can be taken out of the group. */
export function Originals(props: {
  card: DeskCard;
  authors: readonly DeskAuthor[];
  hidden: boolean;
  onTakeOut: (opinionId: string) => void;
}) {
  const { card, authors, hidden } = props;
  const [all, setAll] = useState(false);
  const shown = all ? card.opinions : card.opinions.slice(0, FIRST);
  return (
    <>
      <ul className={styles['originals']}>
        {shown.map((opinion) => {
          const author = authors[opinion.author];
          const source = sourceOf(opinion);
          return (
            <li key={opinion.id}>
              <b>{author ? nameOf(author, hidden) : ''}</b>
              <span className={styles['said']}>
                {opinion.wordingChange ? <EditLine opinion={opinion} /> : null}
                {saidIn(opinion)}
                {source === null ? null : <small>{source}</small>}
              </span>
              {card.opinions.length > 1 ? (
                <Button variant="subtle" size="compact-md" onClick={() => props.onTakeOut(opinion.id)}>
                  {words.takeOut}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {all || card.opinions.length <= FIRST ? null : (
        <Button
          variant="subtle"
          size="compact-md"
          className={styles['more'] ?? ''}
          onClick={() => setAll(true)}
        >
          {words.moreOriginals(card.opinions.length - FIRST)}
        </Button>
      )}
    </>
  );
}
