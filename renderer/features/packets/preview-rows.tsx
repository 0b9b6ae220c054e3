import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PreviewedPacket } from '../../../shared/contract/packets.ts';
import { SegmentedRow } from '../../ui/segmented-row.tsx';
import { packetsWording as words, senderWords } from '../../wording/packets.ts';
import { PacketState } from './packet-state.tsx';
import { ToCheckList } from './to-check-list.tsx';
import styles from './packets.module.css';

/** The files of a preview, each with what would become of it; `onDecide` null = it was carried out already. */
export function PreviewRows(props: {
  packets: readonly PreviewedPacket[];
  missing: readonly { readonly name: string }[];
  onDecide: ((key: string, take: boolean) => Promise<void>) | null;
}) {
  return (
    <>
      <ul className={styles['rows']}>
        {[...props.packets].sort(byAttention).map((packet) => (
          <li key={packet.key}>
            <PacketRow file={packet} onDecide={props.onDecide} />
          </li>
        ))}
      </ul>
      {props.missing.length > 0 ? (
        <div className={styles['block']}>
          <span className={styles['label']}>{words.missing(props.missing.length)}</span>
          <span className={styles['names']}>{props.missing.map(({ name }) => name).join('、')}</span>
        </div>
      ) : null}
    </>
  );
}

/** What a person has to decide or to open comes first, what needs nothing comes last; else the order of the files. */
const byAttention = (a: PreviewedPacket, b: PreviewedPacket): number => attentionOf(a) - attentionOf(b);

function attentionOf({ packet, fault }: PreviewedPacket): number {
  if (packet === null) return fault === 'locked' || fault === 'wrongPassphrase' ? 1 : 2;
  if (packet.question !== null) return 0;
  if (!packet.taken) return 5;
  return packet.places.check + packet.places.lost > 0 ? 3 : 4;
}

function PacketRow(props: {
  file: PreviewedPacket;
  onDecide: ((key: string, take: boolean) => Promise<void>) | null;
}) {
  const { file, onDecide } = props;
  const { packet } = file;
  const [open, setOpen] = useState(false);
  const who = packet ? senderWords(packet) : file.fileName;
  const remarks = packet ? remarksOf(packet) : [];
  return (
    <>
      <div className={styles['row']}>
        <span className={styles['who']}>{who}</span>
        <span className={styles['what']}>
          {packet
            ? [
                words.counts(packet.counts),
                words.scoresInside(packet.scores),
                words.groupMade(packet.groups, packet.decided),
                words.places(packet.places),
              ]
                .filter((part) => part !== '')
                .join('，')
            : file.sentence}
        </span>
        <PacketState file={file} done={onDecide === null} />
      </div>
      {packet && file.sentence !== '' && (onDecide !== null || !packet.taken) ? (
        <p className={styles['what']}>{file.sentence}</p>
      ) : null}
      {remarks.map((remark) => (
        <p key={remark} className={styles['what']}>
          {remark}
        </p>
      ))}
      {packet?.question && onDecide ? (
        <div className={styles['decide']}>
          <span className={styles['quiet']}>
            {words.words}：{packet.words.join('、')}
          </span>
          <SegmentedRow
            label={words.deciding(who)}
            value={packet.taken ? 'take' : 'leave'}
            choices={[
              { value: 'take', label: words.takeThis },
              { value: 'leave', label: words.leaveThis },
            ]}
            onChange={(choice) => void onDecide(file.key, choice === 'take')}
          />
        </div>
      ) : null}
      {packet && packet.toCheck.length > 0 ? (
        <>
          <span>
            <Button variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? words.fold : words.showToCheck(packet.toCheck.length)}
            </Button>
          </span>
          {open ? <ToCheckList items={packet.toCheck} /> : null}
        </>
      ) : null}
    </>
  );
}

function remarksOf(packet: NonNullable<PreviewedPacket['packet']>): string[] {
  return [
    ...(packet.base.same ? [] : [words.otherVersion(packet.base.title)]),
    ...(packet.sameName ? [words.sameName] : []),
    ...(packet.inRoster === false ? [words.notInRoster] : []),
  ];
}
