import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCircleCheck, IconClock, IconPencil } from '@tabler/icons-react';
import type { PacketReceipt } from '../../../shared/contract/packets.ts';
import { useNow } from '../../state/clock.ts';
import { useCommand } from '../../state/core-client.tsx';
import { useUndo } from '../../state/undo.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { packetsWording as words, senderWords } from '../../wording/packets.ts';
import { momentWords } from '../../wording/time.ts';
import { ReceiptMenu } from './receipt-menu.tsx';
import styles from './packets.module.css';

const SIGNS = {
  new: { kind: 'good', icon: IconCircleCheck },
  updated: { kind: 'good', icon: IconCircleCheck },
  withdrawn: { kind: 'warn', icon: IconArrowBackUp },
  entered: { kind: 'plain', icon: IconPencil },
  missing: { kind: 'plain', icon: IconClock },
} as const;

/** One row per sender with what came, and per name of the roster that has not handed in. */
export function ReceiptRows(props: { receipts: readonly PacketReceipt[] }) {
  const { run, error } = useCommand('packets.remove');
  const { offer } = useUndo();
  const now = useNow();
  const remove = (receipt: PacketReceipt) => {
    if (receipt.packetId === null) return;
    void run({ packetId: receipt.packetId }).then((done) => {
      if (done) void offer(words.removeNamed(senderWords(receipt)));
    });
  };
  return (
    <>
      {error === null ? null : <ErrorNotice message={error} />}
      <ul className={styles['rows']} aria-label={words.receipts}>
        {props.receipts.map((receipt) => {
          const { kind, icon: Icon } = SIGNS[receipt.state];
          const who = senderWords(receipt);
          return (
            <li key={receipt.packetId ?? receipt.rosterId ?? who}>
              <div className={styles['row']}>
                <span className={styles['who']}>{who}</span>
                <span className={styles['what']}>{whatCame(receipt, now)}</span>
                <span className={styles['decide']}>
                  <span className={styles[kind]}>
                    <Icon aria-hidden size="1.125rem" />
                    {words.states[receipt.state]}
                  </span>
                  {receipt.packetId === null ? null : (
                    <ReceiptMenu packetId={receipt.packetId} name={who} variant="subtle" />
                  )}
                  {receipt.packetId === null ? null : (
                    <Button
                      variant="subtle"
                      aria-label={words.removeNamed(who)}
                      onClick={() => remove(receipt)}
                    >
                      {words.remove}
                    </Button>
                  )}
                </span>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function whatCame(receipt: PacketReceipt, now: number): string {
  if (receipt.state === 'missing') return '';
  if (receipt.state === 'entered') return words.counts({ ...receipt.counts, added: receipt.opinions });
  const parts = [words.counts(receipt.counts), words.doubled(receipt.doubled), words.places(receipt.places)];
  if (receipt.takenAt > 0) parts.push(momentWords(receipt.takenAt, now));
  return parts.filter((part) => part !== '').join('，');
}
