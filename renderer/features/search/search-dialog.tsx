import { Modal } from '@mantine/core';
import { searchWording as words } from '../../wording/search.ts';
import { SearchBox } from './search-box.tsx';

/** 查找 over any screen. */
export function SearchDialog(props: { opened: boolean; onClose: () => void }) {
  return (
    <Modal.Root
      opened={props.opened}
      onClose={props.onClose}
      size="53.75rem"
      yOffset="3.875rem"
      radius="xl"
      shadow="xl"
      transitionProps={{ duration: 120 }}
    >
      <Modal.Overlay color="var(--veil)" backgroundOpacity={1} />
      <Modal.Content aria-label={words.title}>
        <SearchBox onClose={props.onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}
