import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconCircleCheck, IconClock } from '@tabler/icons-react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { PacketReceipt } from '../../../shared/contract/packets.ts';
import { isPacketsTaken } from '../../../shared/wording/history.ts';
import { useUndo } from '../../state/undo.tsx';
import { consolidationWording as words } from '../../wording/consolidation.ts';
import type { ReceiptSign } from '../../wording/consolidation.ts';
import styles from './receipts.module.css';

const icons: Readonly<Record<ReceiptSign, typeof IconClock>> = {
  taken: IconCircleCheck,
  updated: IconCircleCheck,
  check: IconAlertTriangle,
  withdrawn: IconArrowBackUp,
  entered: IconCircleCheck,
  missing: IconClock,
};

function signOf({ state, places }: PacketReceipt): ReceiptSign {
  if (state === 'missing' || state === 'entered' || state === 'withdrawn') return state;
  if (places.check + places.lost > 0) return 'check';
  return state === 'updated' ? 'updated' : 'taken';
}

/** Names of two characters are set to the width of three, as on a roster. */
const spaced = (name: string): string =>
  /^\p{Script=Han}{2}$/u.test(name) ? `${name.charAt(0)}\u3000${name.charAt(1)}` : name;

/** 收包回执: who has handed in, what came with it, who has not. */
export function ReceiptsPane(props: { data: OutputOf<'packets.receipts'> | undefined; hidden: boolean }) {
  const { canUndo, undo } = useUndo();
  const receipts = props.data?.receipts ?? [];
  const signs = receipts.map(signOf);
  const count = (...wanted: readonly ReceiptSign[]): number =>
    signs.filter((sign) => wanted.includes(sign)).length;
  const summary = [
    { sign: 'taken', count: count('taken', 'updated', 'entered') },
    { sign: 'check', count: count('check') },
    { sign: 'missing', count: count('missing') },
  ] as const;
  const nameless = (props.data?.nameless.unsigned ?? 0) + (props.data?.nameless.delegationOnly ?? 0);
  return (
    <aside aria-label={words.receipts} tabIndex={0} className={styles['pane']}>
      <div className={styles['head']}>
        <h2>{words.receipts}</h2>
        {canUndo && isPacketsTaken(canUndo.label) ? (
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconArrowBackUp aria-hidden size="1rem" />}
            onClick={() => void undo()}
          >
            {words.undoTaking}
          </Button>
        ) : null}
      </div>
      {props.data && receipts.length === 0 ? <p className={styles['none']}>{words.noReceipts}</p> : null}
      {receipts.length > 0 ? (
        <p className={styles['summary']}>
          {summary
            .filter((each) => each.sign !== 'check' || each.count > 0)
            .map((each) => (
              <span key={each.sign} className={styles['sign']} data-sign={each.sign}>
                <Icon sign={each.sign} />
                {words.receiptCounts[each.sign]} {each.count}
              </span>
            ))}
          {nameless > 0 ? <span>{words.namelessCount(nameless)}</span> : null}
        </p>
      ) : null}
      <ul className={styles['rows']}>
        {receipts.map((receipt, at) => {
          const sign = signs[at] ?? 'taken';
          return (
            <li key={receipt.packetId ?? receipt.rosterId ?? at} className={styles['row']}>
              <b>{labelOf(receipt, props.hidden)}</b>
              <span>{words.receiptLine(receipt)}</span>
              <span className={styles['sign']} data-sign={sign}>
                <Icon sign={sign} />
                {words.signs[sign]}
              </span>
            </li>
          );
        })}
      </ul>
    </aside>
  );
}

function labelOf({ kind, mode, name, delegation }: PacketReceipt, hidden: boolean): string {
  if (kind === 'group') return words.groupSender(delegation);
  if (hidden) return words.hiddenName;
  if (mode === 'unsigned') return words.unsigned;
  return mode === 'delegationOnly' ? words.delegationOnly(delegation) : spaced(name);
}

function Icon(props: { sign: ReceiptSign }) {
  const Shape = icons[props.sign];
  return <Shape aria-hidden size="1rem" />;
}
