import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { DeskAuthor, DeskOpinion } from '../../../shared/review/consolidation.ts';
import type { DeskCard, DeskItem } from '../../../shared/review/desk-cards.ts';
import { useUndo } from '../../state/undo.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { consolidationWording as words } from '../../wording/consolidation.ts';
import { nameOf } from './author-names.ts';
import { filterDesk, noFilter, peopleOfDesk } from './desk-filter.ts';
import type { DeskFilter } from './desk-filter.ts';
import { DeskList } from './desk-list.tsx';
import { cardsOf } from './desk-sections.ts';
import { DeskTools } from './desk-tools.tsx';
import { GroupCard } from './group-card.tsx';
import type { CardActions } from './group-card.tsx';
import { neighbourOf, positionAt, withToggled } from './card-order.ts';
import { ProposalCard } from './proposal-card.tsx';
import type { DeskCommands } from './use-desk.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import styles from './desk.module.css';

const nobody: ReadonlySet<string> = new Set();

/** The cards with their filters and keys. */
export function GroupDesk(props: {
  desk: {
    readonly versionId: string;
    readonly opinions: readonly DeskOpinion[];
    readonly items: readonly DeskItem[];
    readonly authors: readonly DeskAuthor[];
    readonly grouping: boolean;
    readonly groupingFailed: boolean;
    readonly commands: DeskCommands;
  };
  filter: DeskFilter;
  hidden: boolean;
  keysShown: boolean;
  onFilter: (filter: DeskFilter) => void;
}) {
  const { desk, filter, hidden, onFilter } = props;
  const { items, authors, commands } = desk;
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const [originals, setOriginals] = useState(nobody);
  const [marks, setMarks] = useState(nobody);
  const [rewording, setRewording] = useState<string | null>(null);
  const { shown, counts } = useMemo(() => filterDesk(items, filter), [items, filter]);
  const people = useMemo(
    () =>
      peopleOfDesk(items).flatMap(({ person, card }) => {
        const author = card.authors.find((each) => each.person === person);
        return author?.mode === 'named' ? [{ value: person, label: nameOf(author, false) }] : [];
      }),
    [items],
  );
  const marked = useMemo(
    () => (marks.size === 0 ? [] : items.flatMap(cardsOf).filter(({ key }) => marks.has(key))),
    [items, marks],
  );
  const { tell } = useUndo();
  const chosen = shown.find(({ key }) => key === chosenKey) ?? shown[0] ?? null;

  const moveTo = (card: DeskCard, target: string) => {
    // By people the order is not the person's own: a card could land anywhere.
    if (filter.order !== 'text') {
      tell(words.movesInTextOrder);
      return;
    }
    const position = positionAt(shown, card.key, target);
    if (position !== null) commands.move(card, position);
  };
  const actionsOf = (card: DeskCard): CardActions => ({
    onMark: () => setMarks(withToggled(marks, card.key)),
    onOriginals: () => setOriginals(withToggled(originals, card.key)),
    onReword: () => setRewording(rewording === card.key ? null : card.key),
    onMove: (by) => {
      const target = neighbourOf(shown, card.key, by);
      if (target !== null) moveTo(card, target);
    },
  });
  useDeskKeys({ chosen, marked, commands, actionsOf, onJoined: () => setMarks(nobody) });

  return (
    <>
      <DeskTools filter={filter} counts={counts} people={hidden ? [] : people} onChange={onFilter} />
      {marked.length > 0 ? (
        <div role="status" className={styles['marked']}>
          {words.marked(marked.length)}
          <Button
            disabled={marked.length < 2}
            onClick={() => {
              commands.join(marked);
              setMarks(nobody);
            }}
          >
            {words.joinMarked}
          </Button>
          <Button variant="subtle" onClick={() => setMarks(nobody)}>
            {words.clearMarked}
          </Button>
        </div>
      ) : null}
      {desk.grouping && items.length > 0 ? <p className={styles['waiting']}>{words.grouping}</p> : null}
      {desk.groupingFailed ? <p className={styles['waiting']}>{words.groupingFailed}</p> : null}
      {shown.length === 0 ? (
        <EmptyState title={items.length === 0 ? words.empty : words.nothingHere} hint={words.nothingHint}>
          <Button variant="default" onClick={() => onFilter(noFilter)}>
            {words.clearFilters}
          </Button>
        </EmptyState>
      ) : (
        <DeskList
          versionId={desk.versionId}
          opinions={desk.opinions}
          items={shown}
          chosenKey={chosen?.key ?? null}
          onChoose={setChosenKey}
          onDrop={(key, target) => {
            const card = shown.find((item) => item.key === key);
            if (card?.type === 'group') moveTo(card, target);
          }}
          card={(item, onDragStart) =>
            item.type === 'proposal' ? (
              <ProposalCard proposal={item} authors={authors} hidden={hidden} commands={commands} />
            ) : (
              <GroupCard
                card={item}
                authors={authors}
                hidden={hidden}
                state={{
                  chosen: item.key === chosen?.key,
                  marked: marks.has(item.key),
                  originals: originals.has(item.key),
                  rewording: rewording === item.key,
                }}
                actions={{ ...actionsOf(item), onDragStart }}
                commands={commands}
              />
            )
          }
        />
      )}
      {props.keysShown ? <p className={styles['keys']}>{words.keys}</p> : null}
    </>
  );
}
