import type { ReactNode } from 'react';
import styles from './bar-tags.module.css';

/** What is being looked at, beside its title: a version, the years. Never cut off; left out where there is no room. */
export function BarTag(props: { children: ReactNode }) {
  return <span className={styles['tag']}>{props.children}</span>;
}

/** Says that what stands here is a person's own and nothing official; dashed, so that it is no button. */
export function Disclaimer(props: { children: ReactNode }) {
  return <span className={styles['disclaimer']}>{props.children}</span>;
}
