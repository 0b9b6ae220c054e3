import { Button } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { VersionContent } from '../../../shared/report/model.ts';
import { blockAt } from '../../../shared/report/place.ts';
import { readSelection, writeSelection } from '../../reader/page-selection.ts';
import { moveByCharacter, moveByUnit, rangeOfSelection, sentencesOf } from '../../reader/sentences.ts';
import type { TextSelection } from '../../reader/sentences.ts';
import { versionsWording as words } from '../../wording/versions.ts';
import { scrollInside } from './scroll-inside.ts';
import type { TransferItem } from './transfer-list.ts';
import styles from './passages.module.css';

/** The whole new version, in which other words are selected for a note, by mouse or by keys. */
export function ReattachPane(props: {
  item: TransferItem;
  content: VersionContent;
  onAttach: (start: number, end: number) => void;
  onCancel: () => void;
}) {
  const { item, content } = props;
  const root = useRef<HTMLDivElement>(null);
  const first = (item.new ?? item.near)?.start ?? 0;
  const [selection, setSelection] = useState<TextSelection>({ anchor: first, focus: first });
  const [asked, setAsked] = useState(false);
  const { start, end } = rangeOfSelection(selection);

  const reveal = useCallback(
    (offset: number) => {
      const ordinal = blockAt(content.blocks, offset)?.ordinal ?? 0;
      const found = root.current?.querySelector(`[data-ordinal="${ordinal}"]`);
      if (root.current && found) scrollInside(root.current, found);
    },
    [content],
  );
  useEffect(() => {
    reveal(first);
    root.current?.focus({ preventScroll: true });
  }, [reveal, first]);
  useEffect(() => {
    const onChange = () => {
      const read = root.current && readSelection(root.current);
      if (read) setSelection(read);
    };
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  }, []);

  const move = (next: TextSelection) => {
    if (!root.current) return;
    writeSelection(root.current, next);
    setSelection(next);
    reveal(Math.max(0, next.focus - 1));
  };
  const attach = () => {
    setAsked(true);
    if (start < end) props.onAttach(start, end);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
    const sideways = { ArrowRight: 1, ArrowLeft: -1 }[event.key] as 1 | -1 | undefined;
    if (direction !== undefined) {
      const here = blockAt(content.blocks, selection.focus)?.ordinal ?? 0;
      const units = event.ctrlKey
        ? content.blocks
        : content.blocks
            .slice(Math.max(0, here - 2), here + 3)
            .flatMap((block) => sentencesOf(content.text, block));
      move(moveByUnit(units, selection, direction, event.shiftKey));
    } else if (sideways !== undefined)
      move(moveByCharacter(content.text, selection, sideways, event.shiftKey));
    else if (event.key === 'Enter') attach();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section data-detail className={styles['detail']} aria-label={words.choose}>
      <h2>{words.choose}</h2>
      <p className={styles['quiet']}>{words.chooseHint}</p>
      {item.old ? <p className={`report-words ${styles['oldWords'] ?? ''}`}>{item.old.words}</p> : null}
      <div
        ref={root}
        role="article"
        aria-label={words.newText}
        tabIndex={0}
        data-choosing
        className={styles['newText']}
        onKeyDown={onKeyDown}
      >
        {content.blocks.map((block) => (
          <p key={block.id} data-start={block.start} data-ordinal={block.ordinal} data-role={block.role}>
            {content.text.slice(block.start, block.end)}
          </p>
        ))}
      </div>
      {asked && start === end ? <p role="alert">{words.notChosen}</p> : null}
      <div className={styles['decisions']}>
        <Button variant="default" onClick={props.onCancel}>
          {words.cancelChoice}
        </Button>
        <Button onClick={attach}>{words.attachHere}</Button>
      </div>
    </section>
  );
}
