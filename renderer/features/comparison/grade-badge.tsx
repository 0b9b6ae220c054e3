import { comparisonWording as words } from '../../wording/comparison.ts';
import styles from './comparison.module.css';

/** The badge of a grade; what it says stands in the legend. */
export function GradeBadge(props: { grade: 'A' | 'B' | 'C' }) {
  return (
    <span className={styles['grade']} data-grade={props.grade}>
      <span className="spoken">{words.gradeSpoken('')}</span>
      {props.grade}
    </span>
  );
}
