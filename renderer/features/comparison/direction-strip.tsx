import { comparisonWording as words } from '../../wording/comparison.ts';
import styles from './comparison.module.css';

/** ▼ 11 项目标低于去年实绩, ＝ 1 项持平, ▲ 4 项高于: as wide as they are many, each with its sign and words. */
export function DirectionStrip(props: { counts: Readonly<Record<'down' | 'equal' | 'up', number>> }) {
  const parts = [
    { id: 'down', sign: '▼', count: props.counts.down, text: words.below },
    { id: 'equal', sign: '＝', count: props.counts.equal, text: words.equal },
    { id: 'up', sign: '▲', count: props.counts.up, text: words.above },
  ] as const;
  return (
    <ul className={styles['strip']}>
      {parts
        .filter(({ count }) => count > 0)
        .map(({ id, sign, count, text }) => (
          <li key={id} data-direction={id} style={{ flexGrow: count }}>
            <span aria-hidden>{sign} </span>
            {text(count)}
          </li>
        ))}
    </ul>
  );
}
