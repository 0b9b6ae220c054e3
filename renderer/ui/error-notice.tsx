import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { common } from '../wording/common.ts';
import styles from './ui.module.css';

/** A failure in the place where it happened: a heading, the sentence, and what can be done (as children). */
export function ErrorNotice(props: { message: string; title?: string; children?: ReactNode }) {
  return (
    <div role="alert" className={styles['notice']}>
      <span className={styles['noticeHead']}>
        <IconAlertCircle aria-hidden size="1.375rem" />
        {props.title ?? common.notDone}
      </span>
      <p className={styles['noticeText']}>{props.message}</p>
      {props.children ? <div className={styles['actions']}>{props.children}</div> : null}
    </div>
  );
}
