import { ActionIcon, Button, Menu, UnstyledButton } from '@mantine/core';
import { IconDotsVertical, IconGripVertical } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { AnnotationKind, WordingChange } from '../../../shared/review/annotation.ts';
import { isComposingKey } from '../../state/keys.ts';
import { useNavigation } from '../../state/navigation.tsx';
import { AutosaveTextarea } from '../../ui/autosave-textarea.tsx';
import { PlaceLink } from '../../ui/place-link.tsx';
import { opinionsWording as words } from '../../wording/opinions.ts';
import type { PaperItem } from './composing.ts';
import styles from './opinions.module.css';
import { diffWording } from './wording-diff.ts';

/** Stored soon after a stroke, so that it is on the page within 300 ms. */
const SAVE_PAUSE = 70;

/** One opinion: its place, its words on the paper, and what can be done with it. */
export function PaperItemCard(props: {
  item: PaperItem;
  index: number;
  count: number;
  chosen: boolean;
  dragged: boolean;
  landing: 'before' | 'after' | null;
  onDragStart: (event: PointerEvent<HTMLElement>) => void;
  onChoose: (on: boolean) => void;
  onMove: (by: 1 | -1) => void;
  /** Sections that it can be put into instead. */
  sections: readonly { kind: AnnotationKind; title: string }[];
  onSection: (kind: AnnotationKind) => void;
  remark: string | null;
  onLeaveOut: () => void;
  /** Makes a 代表建议 of it; null where it cannot be one. */
  onPromote: (() => void) | null;
  onReword: (text: string, editSession: string) => Promise<unknown>;
  onRestore: () => void;
}) {
  const { item, chosen } = props;
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
    props.onChoose(false);
    requestAnimationFrame(() => card.current?.querySelector<HTMLElement>('[data-words]')?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event.nativeEvent)) return;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      props.onMove(event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'F2' && editable && !chosen) props.onChoose(true);
    else if (event.key === 'Escape' && chosen) leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <li
      ref={card}
      data-item={item.id}
      data-sections={props.sections.map(({ kind }) => kind).join(' ')}
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
        onPointerDown={props.onDragStart}
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
              <Button variant="subtle" className={styles['small'] ?? ''} onClick={props.onRestore}>
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
            onSave={props.onReword}
            className={styles['field'] ?? ''}
          />
        ) : editable ? (
          <UnstyledButton
            data-words
            className={styles['words']}
            title={words.editKey}
            onClick={() => props.onChoose(true)}
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
          {editable ? <Menu.Item onClick={() => props.onChoose(true)}>{words.edit}</Menu.Item> : null}
          <Menu.Item disabled={props.index === 0} onClick={() => props.onMove(-1)}>
            {words.moveUp}
          </Menu.Item>
          <Menu.Item disabled={props.index === props.count - 1} onClick={() => props.onMove(1)}>
            {words.moveDown}
          </Menu.Item>
          {props.sections.length > 0 ? (
            <Menu.Sub>
              <Menu.Sub.Target>
                <Menu.Sub.Item>{words.moveTo}</Menu.Sub.Item>
              </Menu.Sub.Target>
              <Menu.Sub.Dropdown>
                {props.sections.map(({ kind, title }) => (
                  <Menu.Item key={kind} onClick={() => props.onSection(kind)}>
                    {title}
                  </Menu.Item>
                ))}
              </Menu.Sub.Dropdown>
            </Menu.Sub>
          ) : null}
          <Menu.Divider />
          {item.differs ? <Menu.Item onClick={props.onRestore}>{words.restore}</Menu.Item> : null}
          {props.onPromote ? <Menu.Item onClick={props.onPromote}>{words.promote}</Menu.Item> : null}
          {annotation ? <Menu.Item onClick={goThere}>{words.seePassage}</Menu.Item> : null}
          <Menu.Item onClick={props.onLeaveOut}>{annotation ? words.leaveOut : words.removeOwn}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

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
