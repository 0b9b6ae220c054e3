import { Modal } from '@mantine/core';
import { SearchBox } from './search-box.tsx';
import styles from './search.module.css';

/** 查找 over any screen. */
export function SearchDialog(props: { opened: boolean; onClose: () => void }) {
  return (
    <Modal.Root
      opened={props.opened}
      onClose={props.onClose}
      centered={false}
      size="53.75rem"
      yOffset="3.875rem"
    >
      <Modal.Overlay />
      <Modal.Content className={styles['content'] ?? ''}>
        <SearchBox onClose={props.onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}
