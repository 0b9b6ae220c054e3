import { shell } from '../wording/shell.ts';
import styles from './seal.module.css';

/** The mark of the program, the only place of its red. */
export function Seal(props: { large?: boolean }) {
  return (
    <span aria-hidden className={styles['seal']} data-large={props.large === true || undefined}>
      {shell.seal}
    </span>
  );
}
