import { IconArrowsVertical } from '@tabler/icons-react';
import { useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { isBody } from '../../../shared/report/numbering.ts';
import { importWording as words } from '../../wording/import.ts';
import { useReview } from './review.tsx';
import styles from './text.module.css';

/** Where the body begins or ends: drag it to another paragraph, or move it by one with the arrow keys. */
export function BodyLine(props: { edge: 'from' | 'to' }) {
  const { edge } = props;
  const { content, correct } = useReview();
  const [dragging, setDragging] = useState(false);
  const { blocks } = content;
  const first = blocks.findIndex(isBody);
  const last = blocks.findLastIndex(isBody);
  const at = edge === 'from' ? first : last;
  const moveTo = (index: number) => {
    const from = edge === 'from' ? index : first;
    const to = edge === 'from' ? last : index;
    const [a, b] = [blocks[from], blocks[to]];
    if (!a || !b || from > to || index === at) return;
    void correct({ type: 'body', from: a.start, to: b.start });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    moveTo(at + by);
  };
  const onPointerDown = (down: PointerEvent<HTMLDivElement>) => {
    if (down.button !== 0) return;
    down.preventDefault();
    const line = down.currentTarget;
    line.focus();
    line.setPointerCapture(down.pointerId);
    setDragging(true);
    const done = (event: globalThis.PointerEvent) => {
      setDragging(false);
      line.removeEventListener('pointerup', done);
      line.removeEventListener('pointercancel', done);
      if (event.type === 'pointercancel') return;
      const under = document.elementsFromPoint(event.clientX, event.clientY);
      const block = under.find((element) => element.hasAttribute('data-block'));
      const start = Number(block?.getAttribute('data-block'));
      const index = block ? blocks.findIndex((each) => each.start === start) : -1;
      if (index >= 0) moveTo(index);
    };
    line.addEventListener('pointerup', done);
    line.addEventListener('pointercancel', done);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={edge === 'from' ? words.bodyFromKeys : words.bodyToKeys}
      aria-valuemin={1}
      aria-valuemax={blocks.length}
      aria-valuenow={at + 1}
      aria-valuetext={content.text.slice(blocks[at]?.start, (blocks[at]?.start ?? 0) + 12)}
      className={styles['line']}
      data-edge={edge}
      data-dragging={dragging || undefined}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
    >
      <span>{edge === 'from' ? words.bodyFrom : words.bodyTo}</span>
      <span className={styles['drag']}>
        <IconArrowsVertical aria-hidden size="1.125rem" />
        {words.drag}
      </span>
    </div>
  );
}
