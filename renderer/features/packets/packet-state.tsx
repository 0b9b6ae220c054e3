import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleX,
  IconEqual,
  IconLock,
  IconMinus,
} from '@tabler/icons-react';
import type { PreviewedPacket } from '../../../shared/contract/packets.ts';
import { verdictNames } from '../../../shared/wording/packets.ts';
import { packetsWording as words } from '../../wording/packets.ts';
import styles from './packets.module.css';

/** What becomes of a packet, or became of it once it was `done`: icon and word, the colour last. */
export function PacketState(props: { file: PreviewedPacket; done: boolean }) {
  const { packet, fault } = props.file;
  if (fault === 'locked' || fault === 'wrongPassphrase') {
    return <Sign kind="warn" icon={IconLock} word={words.needsPassphrase} />;
  }
  if (!packet) return <Sign kind="bad" icon={IconCircleX} word={words.unreadable} />;
  if (packet.question && !packet.taken) {
    const word = props.done ? words.notTaken : words.toDecide;
    return <Sign kind="warn" icon={IconAlertTriangle} word={word} />;
  }
  if (!packet.taken) {
    const icon = packet.verdict === 'unchanged' ? IconEqual : IconMinus;
    return <Sign kind="plain" icon={icon} word={verdictNames[packet.verdict]} />;
  }
  const { verdict } = packet;
  const isKnown = verdict === 'new' || verdict === 'updated' || verdict === 'withdrawn';
  const word = isKnown && !props.done ? words.planned[verdict] : verdictNames[verdict];
  if (verdict === 'withdrawn') return <Sign kind="warn" icon={IconArrowBackUp} word={word} />;
  if (packet.places.check + packet.places.lost > 0) {
    return <Sign kind="warn" icon={IconAlertTriangle} word={words.toCheck} />;
  }
  return <Sign kind="good" icon={IconCircleCheck} word={word} />;
}

function Sign(props: { kind: 'good' | 'warn' | 'bad' | 'plain'; icon: typeof IconEqual; word: string }) {
  return (
    <span className={styles[props.kind]}>
      <props.icon aria-hidden size="1.125rem" />
      {props.word}
    </span>
  );
}
