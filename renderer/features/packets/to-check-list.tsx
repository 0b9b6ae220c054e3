import type { PreviewedPacket } from '../../../shared/contract/packets.ts';
import { KindWord } from '../../ui/kind-badge.tsx';
import { packetsWording as words } from '../../wording/packets.ts';
import styles from './packets.module.css';

type Item = NonNullable<PreviewedPacket['packet']>['toCheck'][number];

/** Opinions on another draft: their old words, and what stands in this one. */
export function ToCheckList(props: { items: readonly Item[] }) {
  return (
    <ul className={styles['items']} tabIndex={0} aria-label={words.toCheck}>
      {props.items.map((item, index) => (
        <li key={index} className={styles['item']}>
          <span className={styles['itemHead']}>
            <KindWord kind={item.kind} />
            <span className={styles['quiet']}>{item.place}</span>
          </span>
          <p className={styles['quote']}>“{item.quote}”</p>
          {item.body === '' ? null : <p>{item.body}</p>}
          {item.found ? (
            <p>
              {words.foundAt(item.found.place)}
              <span className={styles['quote']}>“{item.found.words}”</span>
            </p>
          ) : (
            <p className={styles['warn']}>{words.notFound}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
