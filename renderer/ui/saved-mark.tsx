import { IconCheck } from '@tabler/icons-react';
import { common } from '../wording/common.ts';
import styles from './ui.module.css';

/** 已保存 or 正在保存 beside what is written; the bar's live region speaks, this one is only seen. */
export function SavedMark(props: { saving: boolean }) {
  return (
    <span aria-hidden className={styles['savedMark']} data-quiet={props.saving || undefined}>
      {props.saving ? null : <IconCheck size="1rem" />}
      {props.saving ? common.saving : common.saved}
    </span>
  );
}
