import type { PacketItem } from '../../../shared/contract/handover.ts';
import { KindWord } from '../../ui/kind-badge.tsx';
import { packetsWording as words } from '../../wording/packets.ts';
import styles from './packets.module.css';

/** What a packet holds, note by note. */
export function PacketItems(props: { items: readonly PacketItem[]; label: string }) {
  return (
    <ul className={styles['items']} aria-label={props.label} tabIndex={0}>
      {props.items.map((item, index) => (
        <li key={index} className={styles['item']}>
          <span className={styles['itemHead']}>
            <KindWord kind={item.kind} />
            <span className={styles['quiet']}>{item.place === '' ? words.whole : item.place}</span>
          </span>
          {item.quote === '' ? null : <p className={styles['quote']}>“{item.quote}”</p>}
          {item.body === '' ? null : <p>{item.body}</p>}
          {item.proposed === '' ? null : <p>{words.changeTo(item.proposed)}</p>}
        </li>
      ))}
    </ul>
  );
}
