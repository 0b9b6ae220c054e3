import type { ReactNode } from 'react';
import styles from './screen-frame.module.css';

/**
 * What every screen returns: its second bar (what I am looking at, its filters, its main action at the right end)
 * and its work area.
 */
export function ScreenFrame(props: { label: string; bar?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles['frame']}>
      {props.bar ? (
        <div role="region" aria-label={props.label} className={styles['bar']}>
          {props.bar}
        </div>
      ) : null}
      <main id="main" tabIndex={-1} className={styles['work']}>
        {props.children}
      </main>
    </div>
  );
}

/** Names of at most this many characters are never broken. */
const SHORT = 18;

/** The name of what is open, at the left end of the second bar. */
export function BarTitle(props: { children: string }) {
  const name = props.children;
  const long = name.length > SHORT;
  return (
    <h1 className={styles['title']} data-long={long || undefined} title={long ? name : undefined}>
      {name}
    </h1>
  );
}

/** Pushes what follows to the right end; with `breaks` to a line of its own where the window is narrow. */
export function BarGap(props: { breaks?: boolean }) {
  return <span className={styles['gap']} data-breaks={props.breaks === true || undefined} />;
}
