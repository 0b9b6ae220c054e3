import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import styles from './choice-row.module.css';

/** One choice of a row. */
export interface RowChoice<T> {
  readonly value: T;
  readonly label: ReactNode;
  /** Full name where the label is a figure. */
  readonly name?: string;
  /** Key that sets it without moving; shown on the choice. */
  readonly shortcut?: string;
}

/**
 * A row of exclusive choices that can also be cleared: pressing the chosen one again gives null.
 * One tab stop; the arrows move without choosing, so that walking through changes nothing.
 */
export function ChoiceRow<T extends string | number>(props: {
  label: string;
  value: T | null;
  choices: readonly RowChoice<T>[];
  onChange: (value: T | null) => void;
  compact?: boolean;
  /** Marks the row for keys that act on it, such as a criterion's id. */
  rowId?: string;
}) {
  const row = useRef<HTMLDivElement>(null);
  const chosen = props.choices.findIndex((choice) => choice.value === props.value);

  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0 || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    const buttons = [...(row.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  };

  return (
    <div
      ref={row}
      role="radiogroup"
      aria-label={props.label}
      data-row-id={props.rowId}
      className={props.compact ? `${styles['row'] ?? ''} ${styles['compact'] ?? ''}` : styles['row']}
      onKeyDown={onKeyDown}
    >
      {props.choices.map((choice, index) => (
        <button
          key={choice.value}
          type="button"
          role="radio"
          aria-checked={choice.value === props.value}
          aria-label={choice.name}
          aria-keyshortcuts={choice.shortcut}
          tabIndex={index === Math.max(0, chosen) ? 0 : -1}
          className={styles['choice']}
          onClick={() => props.onChange(choice.value === props.value ? null : choice.value)}
        >
          {choice.label}
          {choice.shortcut === undefined ? null : <kbd aria-hidden>{choice.shortcut}</kbd>}
        </button>
      ))}
    </div>
  );
}
