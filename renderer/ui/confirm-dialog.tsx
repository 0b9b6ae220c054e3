import { Button, Group, Text } from '@mantine/core';
import { Dialog } from './dialog.tsx';

/**
 * Asks first; only for 全部清除, replacing a file, and withdrawing a packet. The buttons carry the verb itself
 * (全部清除 / 不清除).
 */
export function ConfirmDialog(props: {
  opened: boolean;
  title: string;
  text: string;
  yes: string;
  no: string;
  onYes: () => void;
  onNo: () => void;
}) {
  return (
    <Dialog opened={props.opened} onClose={props.onNo} title={props.title}>
      <Text mb="xl">{props.text}</Text>
      <Group justify="flex-end">
        <Button variant="default" data-autofocus onClick={props.onNo}>
          {props.no}
        </Button>
        <Button onClick={props.onYes}>{props.yes}</Button>
      </Group>
    </Dialog>
  );
}
