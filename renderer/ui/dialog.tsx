import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { common } from '../wording/common.ts';
import { useFocusBack } from './use-focus-back.ts';
import styles from './dialog.module.css';

/**
 * A dialog with its title and a way to close it. Built from the parts, because the head of Mantine's ready one is
 * a `header`, which a page may have only once.
 */
export function Dialog(props: {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  /** CSS width; 32 rem without it. */
  size?: string;
  children: ReactNode;
}) {
  // Mantine does it for a dialog that closes; most are taken away as they stand.
  useFocusBack();
  return (
    <Modal.Root
      centered
      opened={props.opened}
      onClose={props.onClose}
      size={props.size ?? '32rem'}
      radius="lg"
      shadow="xl"
      transitionProps={{ duration: 180 }}
    >
      <Modal.Overlay color="var(--veil)" backgroundOpacity={1} />
      <Modal.Content>
        <div className={styles['head']}>
          <Modal.Title className={styles['title'] ?? ''}>{props.title}</Modal.Title>
          <Modal.CloseButton size="var(--target)" aria-label={common.close} title={common.close} />
        </div>
        <Modal.Body className={styles['body'] ?? ''}>{props.children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
