import { Seal } from '../../ui/seal.tsx';
import styles from './frame.module.css';

/** The only bar of the screen: mark, what it is, which file, and that nothing is stored yet. */
export function ImportBar(props: { title: string; name: string; hint: string }) {
  return (
    <header className={styles['bar']}>
      <Seal />
      <h1 className={styles['title']}>{props.title}</h1>
      <span className={styles['file']}>{props.name}</span>
      <span className={styles['hint']}>{props.hint}</span>
    </header>
  );
}
