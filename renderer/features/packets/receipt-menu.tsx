import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useVersion } from '../../state/version.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import { SaveDialog } from '../../ui/save-dialog.tsx';
import { packetsWording as words } from '../../wording/packets.ts';
import { saveWording } from '../../wording/save.ts';

/** Saves 收包情况, or with a packet its 收包回执, as a file to be printed. */
export function ReceiptMenu(props: {
  packetId?: string;
  name: string;
  variant: 'default' | 'subtle';
  className?: string;
}) {
  const { content } = useVersion();
  const { status } = useWorkspace();
  const [format, setFormat] = useState<'docx' | 'pdf' | null>(null);
  const label = props.packetId === undefined ? words.printReceipts : words.printReceipt;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant={props.variant}
            className={props.className ?? ''}
            aria-label={props.packetId === undefined ? label : `${label}：${props.name}`}
          >
            {label}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['docx', 'pdf'] as const).map((each) => (
            <Menu.Item key={each} onClick={() => setFormat(each)}>
              {saveWording.title[each]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {format ? (
        <SaveDialog
          paper="receipts"
          format={format}
          versionId={content.version.id}
          {...(props.packetId !== undefined && { recordId: props.packetId })}
          suggestedName={props.packetId === undefined ? words.reportFile : words.receiptFile(props.name)}
          nativeDialogs={status.nativeDialogs}
          onClose={() => setFormat(null)}
        />
      ) : null}
    </>
  );
}
