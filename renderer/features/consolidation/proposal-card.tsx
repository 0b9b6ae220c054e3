import { Button } from '@mantine/core';
import type { DeskAuthor } from '../../../shared/review/consolidation.ts';
import type { DeskProposal } from '../../../shared/review/desk-cards.ts';
import { KindBadge } from '../../ui/kind-badge.tsx';
import { PlaceLink } from '../../ui/place-link.tsx';
import { consolidationWording as words } from '../../wording/consolidation.ts';
import { nameOf } from './author-names.ts';
import { EditLine, saidIn } from './edit-words.tsx';
import type { DeskCommands } from './use-desk.ts';
import styles from './card.module.css';

/** 可能是同一意见: what the opinions say, and the question whether they are one. */
export function ProposalCard(props: {
  proposal: DeskProposal;
  authors: readonly DeskAuthor[];
  hidden: boolean;
  commands: DeskCommands;
}) {
  const { proposal, authors, hidden, commands } = props;
  const free = proposal.cards.filter(({ group }) => group === null);
  const opinions = (free.length < proposal.cards.length ? free : proposal.cards).flatMap(
    (card) => card.opinions,
  );
  const [first] = opinions;
  if (!first) return null;
  const count =
    free.length < proposal.cards.length
      ? words.proposalToGroup(opinions.length)
      : words.proposalCount(opinions.length);
  return (
    <>
      <header className={styles['head']}>
        <KindBadge kind={first.kind} large />
        <b>{words.proposal}</b>
        <PlaceLink place={first.place} to={first.start === null ? {} : { offset: first.start }} />
        <span className={styles['count']}>{count}</span>
        <span className={styles['people']}>
          <Button variant="default" aria-keyshortcuts="J" onClick={() => commands.join(proposal.cards)}>
            {words.join}
          </Button>
          <Button variant="subtle" onClick={() => commands.keepApart(proposal)}>
            {words.notOne}
          </Button>
        </span>
      </header>
      <ul className={styles['originals']}>
        {opinions.map((opinion) => {
          const author = authors[opinion.author];
          return (
            <li key={opinion.id}>
              <b>{author ? nameOf(author, hidden) : ''}</b>
              <span className={styles['said']}>
                {opinion.wordingChange ? <EditLine opinion={opinion} /> : null}
                {saidIn(opinion)}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
