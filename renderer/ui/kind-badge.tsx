import type { AnnotationKind } from '../../shared/review/annotation.ts';
import { kindBadges, kindNames } from '../../shared/wording/names.ts';
import styles from './kind.module.css';

/** The token of a kind's hue. */
export function kindColor(kind: AnnotationKind): string {
  return `var(--kind-${kind})`;
}

/** The character badge of a kind; always stands beside the word, so it is not read out. */
export function KindBadge(props: { kind: AnnotationKind; large?: boolean }) {
  return (
    <span
      aria-hidden
      className={props.large ? `${styles['badge'] ?? ''} ${styles['large'] ?? ''}` : styles['badge']}
      style={{ background: kindColor(props.kind) }}
    >
      {kindBadges[props.kind]}
    </span>
  );
}

/** Badge and word. */
export function KindWord(props: { kind: AnnotationKind; large?: boolean }) {
  return (
    <span className={styles['word']}>
      <KindBadge kind={props.kind} large={props.large === true} />
      <span style={{ color: kindColor(props.kind) }}>{kindNames[props.kind]}</span>
    </span>
  );
}
