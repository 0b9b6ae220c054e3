import { Button } from '@mantine/core';
import { IconCircleCheck, IconFolderOpen } from '@tabler/icons-react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { useShowInFolder } from '../../state/show-in-folder.ts';
import { packetsWording as words } from '../../wording/packets.ts';
import styles from './packets.module.css';

/** The packet is whole and was read back: the stick may be taken out. */
export function HandedOver(props: {
  step: {
    readonly name: 'written' | 'withdrawn';
    readonly written: OutputOf<'handover.write'>;
    readonly onStick: boolean;
  };
  left: number;
  onClose: () => void;
  onGoOn: () => void;
}) {
  const { name, written, onStick } = props.step;
  const { annotations, scores, proposals, groups } = written.counts;
  const folder = useShowInFolder(written.path);
  return (
    <div className={styles['dialog']}>
      <p className={`${styles['good'] ?? ''} ${styles['strong'] ?? ''}`} role="status">
        <IconCircleCheck aria-hidden size="1.375rem" />
        {name === 'written' ? words.written : words.withdrawn}
      </p>
      <p className={styles['headline']}>{onStick ? words.safe : words.safeHere}</p>
      {name === 'written' ? (
        <div className={styles['block']}>
          <p>{words.writtenInside(annotations, scores, proposals, groups)}</p>
          {props.left > 0 ? <p>{words.leftOut(props.left)}</p> : null}
        </div>
      ) : (
        <p>{words.withdrawnHelp}</p>
      )}
      <p>
        {words.words}：<span className={styles['words']}>{written.words.join('、')}</span>
      </p>
      <p className={styles['path']}>{written.path}</p>
      {folder.failed ? <p role="alert">{words.folderNotShown}</p> : null}
      <div className={styles['actions']}>
        <Button
          className={styles['first'] ?? ''}
          variant="default"
          leftSection={<IconFolderOpen aria-hidden size="1.25rem" />}
          onClick={folder.show}
        >
          {words.openFolder}
        </Button>
        {name === 'withdrawn' ? (
          <Button data-autofocus onClick={props.onGoOn}>
            {words.goOn}
          </Button>
        ) : (
          <Button data-autofocus onClick={props.onClose}>
            {words.finish}
          </Button>
        )}
      </div>
    </div>
  );
}
