import { ActionIcon, Button, Menu, UnstyledButton } from '@mantine/core';
import { IconDotsVertical, IconGripVertical } from '@tabler/icons-react';
import { memo, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { AnnotationKind, WordingChange } from '../../../shared/review/annotation.ts';
import { isComposingKey } from '../../state/keys.ts';
import { useNavigation } from '../../state/navigation.tsx';
import { AutosaveTextarea } from '../../ui/autosave-textarea.tsx';
import { PlaceLink } from '../../ui/place-link.tsx';
import { opinionsWording as words } from '../../wording/opinions.ts';
import { otherSections } from './composing.ts';
import type { ComposedPaper, PaperItem } from './composing.ts';
import { SAVE_PAUSE } from './save-pause.ts';
import styles from './opinions.module.css';
import { diffWording } from './wording-diff.ts';

/** What can be done with the items of a paper; the same object as long as the list stands. */
export interface ItemActions {
  readonly dragStart: (event: PointerEvent<HTMLElement>, item: PaperItem) => void;
  readonly choose: (item: PaperItem, on: boolean) => void;
  readonly move: (item: PaperItem, by: 1 | -1) => void;
  readonly putInto: (item: PaperItem, kind: AnnotationKind) => void;
  readonly leaveOut: (item: PaperItem) => void;
  /** Makes a 代表建议 of a note. */
  readonly promote: (item: PaperItem) => void;
  readonly reword: (item: PaperItem, text: string, editSession: string) => Promise<unknown>;
  readonly restore: (item: PaperItem) => void;
}

interface CardProps {
  readonly paper: ComposedPaper;
  readonly item: PaperItem;
  readonly index: number;
  readonly count: number;
  readonly chosen: boolean;
  readonly dragged: boolean;
  readonly landing: 'before' | 'after' | null;
  readonly remark: string | null;
  readonly actions: ItemActions;
}

/** The list is built anew with every stroke; a card whose item says the same is not drawn again. */
function isSame({ item: before, ...others }: CardProps, { item: after, ...next }: CardProps): boolean {
  const equal = <T extends object>(a: T, b: T): boolean =>
    (Object.keys(b) as (keyof T)[]).every((key) => a[key] === b[key]);
  return equal(before, after) && equal(others, next);
}

/** One opinion: its place, its words on the paper, and what can be done with it. */
export const PaperItemCard = memo(function PaperItemCard(props: CardProps) {
  const { item, chosen, actions } = props;
  const sections = otherSections(props.paper, item);
  const { annotation } = item;
  const { goTo } = useNavigation();
  const [showDiff, setShowDiff] = useState(false);
  const card = useRef<HTMLLIElement>(null);
  const change = annotation?.wordingChange ?? null;
  const editable = change?.operation !== 'delete';
  const place = annotation ? item.place : words.ownLine;
  const goThere = () => {
    if (annotation) goTo({ annotationId: annotation.id });
  };

  useEffect(() => {
    if (chosen) card.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const leave = () => {
    actions.choose(item, false);
    requestAnimationFrame(() => card.current?.querySelector<HTMLElement>('[data-words]')?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event.nativeEvent)) return;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      actions.move(item, event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'F2' && editable && !chosen) actions.choose(item, true);
    else if (event.key === 'Escape' && chosen) leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <li
      ref={card}
      data-item={item.id}
      data-sections={sections.map(({ kind }) => kind).join(' ')}
      data-chosen={chosen || undefined}
      data-dragged={props.dragged || undefined}
      data-landing={props.landing ?? undefined}
      className={styles['card']}
      aria-label={words.item(props.index + 1, props.count, place)}
      onKeyDown={onKeyDown}
    >
      <span
        className={styles['handle']}
        title={words.drag(place)}
        aria-hidden
        onPointerDown={(event) => actions.dragStart(event, item)}
      >
        <IconGripVertical size="1.25rem" />
      </span>
      <div className={styles['cardBody']}>
        <div className={styles['cardHead']}>
          {annotation ? (
            <PlaceLink place={place} to={{ annotationId: annotation.id }} />
          ) : (
            <span className={styles['quiet']}>{place}</span>
          )}
          {props.remark === null ? null : <span className={styles['remark']}>{props.remark}</span>}
          {item.differs ? (
            <>
              <span className={styles['differs']}>{words.differs}</span>
              <Button
                variant="subtle"
                className={styles['small'] ?? ''}
                onClick={() => setShowDiff(!showDiff)}
              >
                {showDiff ? words.hideDifference : words.seeDifference}
              </Button>
              <Button
                variant="subtle"
                className={styles['small'] ?? ''}
                onClick={() => actions.restore(item)}
              >
                {words.restore}
              </Button>
            </>
          ) : null}
        </div>
        {change ? <ChangeWords change={change} quote={item.quote} /> : null}
        {chosen && editable ? (
          <AutosaveTextarea
            autoFocus
            showSaved
            pause={SAVE_PAUSE}
            label={words.editLabel(place)}
            placeholder={annotation ? '' : words.ownPlaceholder}
            value={item.text}
            onSave={(text, session) => actions.reword(item, text, session)}
            className={styles['field'] ?? ''}
          />
        ) : editable ? (
          <UnstyledButton
            data-words
            className={styles['words']}
            title={words.editKey}
            onClick={() => actions.choose(item, true)}
          >
            {item.text === '' ? <span className={styles['quiet']}>{words.emptyText}</span> : item.text}
          </UnstyledButton>
        ) : null}
        {item.differs && showDiff ? <Difference before={item.ownText} after={item.text} /> : null}
      </div>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            aria-label={words.moreFor(place)}
            title={words.more}
            data-words={editable ? undefined : true}
          >
            <IconDotsVertical size="1.25rem" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {editable ? <Menu.Item onClick={() => actions.choose(item, true)}>{words.edit}</Menu.Item> : null}
          <Menu.Item disabled={props.index === 0} onClick={() => actions.move(item, -1)}>
            {words.moveUp}
          </Menu.Item>
          <Menu.Item disabled={props.index === props.count - 1} onClick={() => actions.move(item, 1)}>
            {words.moveDown}
          </Menu.Item>
          {sections.length > 0 ? (
            <Menu.Sub>
              <Menu.Sub.Target>
                <Menu.Sub.Item>{words.moveTo}</Menu.Sub.Item>
              </Menu.Sub.Target>
              <Menu.Sub.Dropdown>
                {sections.map(({ kind, title }) => (
                  <Menu.Item key={kind} onClick={() => actions.putInto(item, kind)}>
                    {title}
                  </Menu.Item>
                ))}
              </Menu.Sub.Dropdown>
            </Menu.Sub>
          ) : null}
          <Menu.Divider />
          {item.differs ? <Menu.Item onClick={() => actions.restore(item)}>{words.restore}</Menu.Item> : null}
          {annotation ? <Menu.Item onClick={() => actions.promote(item)}>{words.promote}</Menu.Item> : null}
          {annotation ? <Menu.Item onClick={goThere}>{words.seePassage}</Menu.Item> : null}
          <Menu.Item onClick={() => actions.leaveOut(item)}>
            {annotation ? words.leaveOut : words.removeOwn}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}, isSame);

/** A wording change: what is replaced, and why; the new words stand below and can be edited. */
function ChangeWords(props: { change: WordingChange; quote: string }) {
  const { change } = props;
  return (
    <p className={styles['change']}>
      {words.change[change.operation](props.quote)}
      {change.reason === '' ? null : <span>{words.change.reason(change.reason)}</span>}
    </p>
  );
}

function Difference(props: { before: string; after: string }) {
  return (
    <p className={styles['difference']}>
      {diffWording(props.before, props.after).map((piece, index) =>
        piece.kind === 'same' ? (
          <span key={index}>{piece.text}</span>
        ) : piece.kind === 'removed' ? (
          <del key={index}>
            <span className="spoken">{words.removed}</span>
            {piece.text}
          </del>
        ) : (
          <ins key={index}>
            <span className="spoken">{words.added}</span>
            {piece.text}
          </ins>
        ),
      )}
    </p>
  );
}
