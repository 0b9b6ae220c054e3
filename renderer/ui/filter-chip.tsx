import type { ComponentProps, ReactNode } from 'react';
import styles from './filter-chip.module.css';

/** One of a row of choices of what is listed below; takes what a button takes. */
export function FilterChip({
  pressed,
  dense,
  ...button
}: ComponentProps<'button'> & {
  pressed: boolean;
  /** Stands close to its neighbours, where a bar holds many. */
  dense?: boolean;
}) {
  return (
    <button
      type="button"
      {...button}
      aria-pressed={pressed}
      data-dense={dense === true || undefined}
      className={styles['chip']}
    />
  );
}

/** A named row of filter chips; a second line takes what has no room. */
export function FilterChips(props: { label: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={props.label} className={styles['chips']}>
      {props.children}
    </div>
  );
}
