import { tasksWording } from '../../wording/tasks.ts';
import styles from './tasks.module.css';

/** 已评 14 / 38 with a bar beside it. */
export function ScoredBar(props: { done: number; all: number }) {
  return (
    <span className={styles['scored']}>
      <span aria-hidden>
        {tasksWording.scoredCount} <b>{props.done}</b> / {props.all}
      </span>
      <span
        role="progressbar"
        aria-label={tasksWording.scoredLabel(props.done, props.all)}
        aria-valuemin={0}
        aria-valuemax={props.all}
        aria-valuenow={props.done}
        className={styles['scoredTrack']}
      >
        <span style={{ inlineSize: `${(props.done / props.all) * 100}%` }} className={styles['scoredPart']} />
      </span>
    </span>
  );
}
