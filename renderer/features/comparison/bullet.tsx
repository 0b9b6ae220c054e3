import { comparisonWording as words } from '../../wording/comparison.ts';
import styles from './comparison.module.css';

const WIDTH = 64;
const HEIGHT = 16;
/** The result stands here unless a target is so high that it would leave the picture. */
const LINE = WIDTH / 1.12;

/** Dark bar = this year's target as a share of last year's result, upright line = the result. */
export function Bullet(props: { share: number }) {
  const line = Math.min(LINE, WIDTH / props.share);
  return (
    <>
      <svg aria-hidden viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles['bullet']}>
        <rect x="0" y="5" width={line} height="6" className={styles['bulletGround']} />
        <rect x="0" y="5" width={line * props.share} height="6" className={styles['bulletBar']} />
        <rect x={line - 1} y="0" width="2" height={HEIGHT} className={styles['bulletLine']} />
      </svg>
      <span className="spoken">{words.shareSpoken(Math.round(props.share * 100))}</span>
    </>
  );
}
