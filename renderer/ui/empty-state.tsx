import type { ReactNode } from 'react';
import styles from './ui.module.css';

/** An empty place: what is missing, how to begin, one action. */
export function EmptyState(props: {
  icon?: ReactNode;
  title: string;
  hint?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={styles['empty']}>
      {props.icon ? (
        <span aria-hidden className={styles['emptyIcon']}>
          {props.icon}
        </span>
      ) : null}
      <h2 className={styles['emptyTitle']}>{props.title}</h2>
      {props.hint ? <p className={styles['emptyHint']}>{props.hint}</p> : null}
      {props.children ? <div className={styles['actions']}>{props.children}</div> : null}
    </div>
  );
}
