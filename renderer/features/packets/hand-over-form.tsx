import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { HandedOver as HandedOverPacket } from '../../../shared/contract/handover.ts';
import { modeNames } from '../../../shared/wording/packets.ts';
import { useNow } from '../../state/clock.ts';
import { sentenceOf, useClient } from '../../state/core-client.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { packetsWording as words } from '../../wording/packets.ts';
import { momentWords } from '../../wording/time.ts';
import { HandedOver } from './handed-over.tsx';
import { HandoverHistory } from './handover-history.tsx';
import { PacketFileFields } from './packet-file-fields.tsx';
import { usePacketFile } from './use-packet-file.ts';
import styles from './packets.module.css';

type Written = OutputOf<'handover.write'>;
type Secret = { passphrase?: string };
type Step =
  | { readonly name: 'composing' | 'writing' }
  | { readonly name: 'written' | 'withdrawn'; readonly written: Written; readonly onStick: boolean }
  | { readonly name: 'failed'; readonly message: string };

/** Writes a packet, the person's own or that of the group, or one that takes the last one back, to a stick. */
export function HandOverForm(props: {
  /** Null while it is not known yet. */
  described: { readonly fileName: string; readonly history: readonly HandedOverPacket[] } | null;
  empty: boolean;
  /** Notes that stay out. */
  left: number;
  /** A packet of another mode that must be taken back before another can be written. */
  withdrawFirst: HandedOverPacket | null;
  head: ReactNode;
  contents: ReactNode;
  onWrite: (path: string, secret: Secret) => Promise<Written>;
  onWithdraw: (path: string, secret: Secret) => Promise<Written>;
  onClose: () => void;
}) {
  const { described, withdrawFirst } = props;
  const client = useClient();
  const now = useNow();
  const [asked, setAsked] = useState(false);
  const [step, setStep] = useState<Step>({ name: 'composing' });
  const last = described?.history[0];
  const standing = last?.withdrawn === false ? last : null;
  const back = withdrawFirst ?? (asked ? standing : null);
  const file = usePacketFile(back?.fileName ?? null, described?.fileName ?? '');
  const { folder, fileName } = file;

  const write = async () => {
    if (folder === null || fileName === '') return;
    setStep({ name: 'writing' });
    try {
      const { path } = await client.call('files.describe', { folder, name: fileName });
      const written = await (back ? props.onWithdraw(path, file.secret) : props.onWrite(path, file.secret));
      setStep({ name: back ? 'withdrawn' : 'written', written, onStick: file.onStick });
    } catch (failure) {
      setStep({ name: 'failed', message: sentenceOf(failure) });
    }
  };

  if (step.name === 'failed') {
    return (
      <ErrorNotice title={words.failed} message={step.message}>
        <Button onClick={() => setStep({ name: 'composing' })}>{words.otherPlace}</Button>
        <Button variant="subtle" onClick={props.onClose}>
          {words.cancel}
        </Button>
      </ErrorNotice>
    );
  }
  if (step.name === 'written' || step.name === 'withdrawn') {
    return (
      <HandedOver
        step={step}
        left={props.left}
        onClose={props.onClose}
        onGoOn={() => {
          file.setName(null);
          setAsked(false);
          setStep({ name: 'composing' });
        }}
      />
    );
  }
  return (
    <form
      className={styles['dialog']}
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      {props.head}
      {back ? (
        <div className={styles['block']} role="alert">
          <span className={styles['strong']}>
            {withdrawFirst ? words.withdrawTitle(modeNames[withdrawFirst.mode]) : words.withdrawAsked}
          </span>
          <p>
            {(withdrawFirst ? words.withdrawHelp : words.withdrawAskedHelp)(
              back.fileName,
              momentWords(back.writtenAt, now),
            )}
          </p>
        </div>
      ) : (
        props.contents
      )}
      <PacketFileFields file={file} named={back === null} />
      <div className={styles['actions']}>
        {standing && !withdrawFirst ? (
          <Button
            className={styles['first'] ?? ''}
            variant="subtle"
            aria-pressed={asked}
            onClick={() => setAsked(!asked)}
          >
            {asked ? words.keepStanding : words.withdrawStanding}
          </Button>
        ) : null}
        <Button variant="default" onClick={props.onClose}>
          {words.cancel}
        </Button>
        <Button
          type="submit"
          loading={step.name === 'writing'}
          disabled={described === null || !file.ready || (props.empty && back === null)}
        >
          {back ? words.withdraw : words.write}
        </Button>
      </div>
      {described && described.history.length > 0 ? <HandoverHistory history={described.history} /> : null}
    </form>
  );
}
