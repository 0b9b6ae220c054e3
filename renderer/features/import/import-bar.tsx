import { shell } from '../../wording/shell.ts';
import styles from './frame.module.css';

/** The only bar of the screen: mark, what it is, which file, and that nothing is stored yet. */
export function ImportBar(props: { title: string; name: string; hint: string }) {
  return (
    <header className={styles['bar']}>
      <span aria-hidden className={styles['seal']}>
        {shell.seal}
      </span>
      <h1 className={styles['title']}>{props.title}</h1>
      <span className={styles['file']}>{props.name}</span>
      <span className={styles['hint']}>{props.hint}</span>
    </header>
  );
}
