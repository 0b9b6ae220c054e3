import { useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { common } from '../wording/common.ts';
import styles from './ui.module.css';

/**
 * The line between two panels: drag, or arrow keys, or a double click for the designed width.
 * Widths are in rem; `side` says on which side of the line the measured panel lies.
 */
export function PanelSplitter(props: {
  label: string;
  side: 'left' | 'right';
  width: number;
  min: number;
  max: number;
  onChange: (width: number) => void;
  /** Called with the final width, or with null for the designed one. */
  onDone: (width: number | null) => void;
}) {
  const [dragging, setDragging] = useState(false);
  const { side, min, max } = props;
  const clamp = (width: number) => Math.min(max, Math.max(min, width));

  const onPointerDown = (down: PointerEvent<HTMLDivElement>) => {
    if (down.button !== 0) return;
    const handle = down.currentTarget;
    const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const from = props.width;
    let width = from;
    handle.setPointerCapture(down.pointerId);
    setDragging(true);
    const move = (event: globalThis.PointerEvent) => {
      const delta = (event.clientX - down.clientX) / root;
      width = clamp(from + (side === 'left' ? delta : -delta));
      props.onChange(width);
    };
    const up = () => {
      handle.removeEventListener('pointermove', move);
      setDragging(false);
      if (width !== from) props.onDone(width);
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', up, { once: true });
    handle.addEventListener('pointercancel', up, { once: true });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const width = clamp(props.width + (side === 'left' ? step : -step));
    props.onChange(width);
    props.onDone(width);
  };

  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={props.label}
      aria-valuenow={Math.round(props.width)}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      title={common.dragWider}
      className={styles['splitter']}
      data-dragging={dragging || undefined}
      onPointerDown={onPointerDown}
      onDoubleClick={() => props.onDone(null)}
      onKeyDown={onKeyDown}
    />
  );
}
