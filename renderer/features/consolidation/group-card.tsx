import { ActionIcon, Button, Checkbox, Menu } from '@mantine/core';
import { IconArrowsSplit, IconDots, IconGripVertical } from '@tabler/icons-react';
import type { PointerEvent } from 'react';
import type { DeskAuthor, DeskOpinion } from '../../../shared/review/consolidation.ts';
import { groupDecision } from '../../../shared/review/consolidation.ts';
import type { DeskCard } from '../../../shared/review/desk-cards.ts';
import { decisionNames, kindNames } from '../../../shared/wording/names.ts';
import { AutosaveTextarea } from '../../ui/autosave-textarea.tsx';
import { ChoiceRow } from '../../ui/choice-row.tsx';
import { KindBadge, kindColor } from '../../ui/kind-badge.tsx';
import { PlaceLink } from '../../ui/place-link.tsx';
import { consolidationWording as words } from '../../wording/consolidation.ts';
import { namesOf, sourceOf } from './author-names.ts';
import { EditWords, saidIn } from './edit-words.tsx';
import { Originals } from './originals.tsx';
import { ReasonField } from './reason-field.tsx';
import type { DeskCommands } from './use-desk.ts';
import styles from './card.module.css';

/** What is open on a card; kept by the list, since a card that is scrolled away is gone. */
export interface CardState {
  readonly chosen: boolean;
  readonly marked: boolean;
  readonly originals: boolean;
  readonly rewording: boolean;
}

export interface CardActions {
  readonly onMark: () => void;
  readonly onOriginals: () => void;
  readonly onReword: () => void;
  /** Up (−1) or down in the order of the text. */
  readonly onMove: (by: -1 | 1) => void;
}

/** A group of opinions, or a single one: what it says, who gave it, what becomes of it. */
export function GroupCard(props: {
  card: DeskCard;
  authors: readonly DeskAuthor[];
  hidden: boolean;
  state: CardState;
  actions: CardActions & { readonly onDragStart: (event: PointerEvent<HTMLElement>) => void };
  commands: DeskCommands;
}) {
  const { card, authors, hidden, state, actions, commands } = props;
  const [first] = card.opinions;
  if (!first) return null;
  const edits = card.opinions.filter(({ wordingChange }) => wordingChange !== null);
  const wording = card.group?.wording ?? '';
  const several = card.opinions.length > 1;
  const text = wording !== '' ? wording : saidIn(first);
  return (
    <>
      <header className={styles['head']}>
        <span className={styles['handle']} title={words.drag} aria-hidden onPointerDown={actions.onDragStart}>
          <IconGripVertical size="1.25rem" />
        </span>
        <Checkbox
          aria-label={words.mark}
          checked={state.marked}
          className={styles['mark'] ?? ''}
          onChange={actions.onMark}
        />
        <KindBadge kind={first.kind} large />
        <b>{kindNames[first.kind]}</b>
        <PlaceLink place={first.place} to={first.start === null ? {} : { offset: first.start }} />
        <span className={styles['people']}>
          {card.disputed ? (
            <span className={styles['disputed']} title={words.disputedHint}>
              <IconArrowsSplit aria-hidden size="1rem" />
              {words.disputed}
            </span>
          ) : null}
          <b>{peopleWords(card)}</b>
        </span>
      </header>
      {edits.length > 0 ? (
        <EditWords opinions={edits} />
      ) : first.quote === '' ? null : (
        <p className={styles['quote']}>
          “
          <span style={{ '--kind': kindColor(first.kind) } as React.CSSProperties} data-kind={first.kind}>
            {first.quote}
          </span>
          ”
        </p>
      )}
      {state.rewording ? (
        <AutosaveTextarea
          label={words.wordingLabel}
          value={text}
          minRows={2}
          autoFocus
          showSaved
          onSave={(typed, session) =>
            commands.reword(card, typed.trim() === saidIn(first) ? '' : typed, session)
          }
        />
      ) : text === '' ? null : (
        <p className={styles['words']}>
          {several ? (
            <small>{wording === '' ? words.firstSays : words.wordedBy}</small>
          ) : wording === '' ? null : (
            <small>{words.wordedBy}</small>
          )}
          {text}
        </p>
      )}
      <p className={styles['names']}>
        {namesOf(card.authors, hidden)}
        {several || wording !== '' ? (
          <Button variant="subtle" size="compact-md" aria-keyshortcuts="O" onClick={actions.onOriginals}>
            {state.originals ? words.hideOriginals : words.seeOriginals}
          </Button>
        ) : (
          <SourceNote opinion={first} />
        )}
      </p>
      {card.given.map((given) => (
        <p key={given.id} className={styles['given']}>
          {words.givenBy(given, wording)}
        </p>
      ))}
      {state.originals && (several || wording !== '') ? (
        <Originals
          card={card}
          authors={authors}
          hidden={hidden}
          onTakeOut={(opinionId) => commands.split(card, opinionId)}
        />
      ) : null}
      <footer className={styles['foot']}>
        <ChoiceRow
          label={words.decisions}
          value={card.group?.decision ?? null}
          choices={groupDecision.options.map((value, at) => ({
            value,
            label: decisionNames[value],
            name: decisionNames[value],
            ...(state.chosen && { shortcut: String(at + 1) }),
          }))}
          onChange={(decision) => commands.decide(card, decision)}
        />
        <ReasonField
          card={card}
          onSave={(reason) => commands.decide(card, card.group?.decision ?? null, reason)}
        />
        <span className={styles['gap']} />
        <Button variant="subtle" aria-keyshortcuts="F2" onClick={actions.onReword}>
          {state.rewording ? words.rewordDone : words.reword}
        </Button>
        {several ? (
          <Button variant="subtle" aria-keyshortcuts="S" onClick={() => commands.split(card)}>
            {words.split}
          </Button>
        ) : null}
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={words.moreActions} title={words.moreActions}>
              <IconDots size="1.25rem" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => actions.onMove(-1)}>{words.moveUp}</Menu.Item>
            <Menu.Item onClick={() => actions.onMove(1)}>{words.moveDown}</Menu.Item>
            {(card.group?.position ?? null) === null ? null : (
              <Menu.Item onClick={() => commands.move(card, null)}>{words.moveBack}</Menu.Item>
            )}
            {wording === '' ? null : (
              <Menu.Item onClick={() => void commands.reword(card, '', crypto.randomUUID())}>
                {words.originalWords}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </footer>
    </>
  );
}

function SourceNote(props: { opinion: DeskOpinion }) {
  const source = sourceOf(props.opinion);
  return source === null ? null : <span className={styles['source']}>{source}</span>;
}

function peopleWords({ authors, opinions }: DeskCard): string {
  if (authors.length < 2) return words.oneDeputy;
  const edits = opinions.some(({ wordingChange }) => wordingChange !== null);
  return edits ? words.proposers(authors.length) : words.supporters(authors.length);
}
