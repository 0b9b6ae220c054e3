import { Button } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { packetsWording as words } from '../../wording/packets.ts';
import { PacketItems } from './packet-items.tsx';
import styles from './packets.module.css';

/** What goes into a packet and what stays out, with all of it one click away. */
export function HandoverContents(props: { described: OutputOf<'handover.describe'>; empty: boolean }) {
  const { inside, outside, scores, proposals, proposalsOutside, unchanged } = props.described;
  const [shown, setShown] = useState<'inside' | 'outside' | null>(null);
  const toggle = (which: 'inside' | 'outside', count: number) =>
    count === 0 ? (
      <span />
    ) : (
      <Button
        variant="subtle"
        aria-expanded={shown === which}
        onClick={() => setShown(shown === which ? null : which)}
      >
        {shown === which ? words.fold : words.lookInside}
      </Button>
    );
  const left = [
    ...(outside.length > 0 ? [words.privateWords(outside.length)] : []),
    ...(proposalsOutside > 0 ? [words.proposalsOutside(proposalsOutside)] : []),
  ];
  return (
    <div className={styles['block']}>
      <div className={styles['contents']}>
        <span className={styles['quiet']}>{words.inside}</span>
        <span>{words.insideWords(inside.length, scores, proposals)}</span>
        {toggle('inside', inside.length)}
        <span className={styles['quiet']}>{words.outside}</span>
        <span>{left.length > 0 ? left.join('，') : words.nothingOutside}</span>
        {toggle('outside', outside.length)}
      </div>
      {shown === 'inside' ? <PacketItems items={inside} label={words.inside} /> : null}
      {shown === 'outside' ? <PacketItems items={outside} label={words.outside} /> : null}
      {props.empty ? <p>{words.nothingInside}</p> : null}
      {unchanged ? <p className={styles['quiet']}>{words.unchanged}</p> : null}
    </div>
  );
}
