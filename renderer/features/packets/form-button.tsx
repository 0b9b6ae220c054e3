import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { sentenceOf, useClient, useCommand } from '../../state/core-client.tsx';
import { useUndo } from '../../state/undo.tsx';
import { useVersion } from '../../state/version.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { readAsBase64 } from '../../ui/read-file.ts';
import { packetsWording as words } from '../../wording/packets.ts';
import { PacketItems } from './packet-items.tsx';
import styles from './packets.module.css';

interface Read {
  readonly file: { readonly name: string; readonly base64: string };
  readonly form: OutputOf<'packets.readForm'>;
}

/** Reads a 审议意见表 that a deputy filled in, shows it, and writes it down for the name that stands on it. */
export function FormButton(props: { rosterId: string | null; onTaken: () => void }) {
  const { content } = useVersion();
  const versionId = content.version.id;
  const client = useClient();
  const { offer } = useUndo();
  const { run, running, error } = useCommand('packets.takeForm');
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<Read | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const wrong = failure ?? error;
  const rosterId = read?.form.rosterId ?? props.rosterId;

  const look = async (chosen: File | undefined) => {
    if (!chosen) return;
    setFailure(null);
    try {
      const file = { name: chosen.name, base64: await readAsBase64(chosen) };
      setRead({ file, form: await client.call('packets.readForm', { versionId, ...file }) });
    } catch (reason) {
      setFailure(sentenceOf(reason));
    }
  };
  const take = async ({ file, form }: Read) => {
    if (rosterId === null) return;
    const done = await run({ versionId, rosterId, ...file });
    if (!done) return;
    setRead(null);
    props.onTaken();
    void offer(words.formTaken(form.name, done.entered));
  };
  return (
    <div className={styles['block']}>
      {wrong === null ? null : <ErrorNotice message={wrong} />}
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx"
        aria-label={words.enterForm}
        onChange={(event) => {
          void look(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      {read ? (
        <>
          <p role="status">{words.formRead(read.form.name, read.form.items.length, read.form.placed)}</p>
          <PacketItems items={read.form.items} label={words.enterForm} />
          {rosterId === null ? <p className={styles['warn']}>{words.formNoName}</p> : null}
          <div className={styles['actions']}>
            <Button variant="default" onClick={() => setRead(null)}>
              {words.leaveThis}
            </Button>
            <Button disabled={rosterId === null} loading={running} onClick={() => void take(read)}>
              {words.enterSave}
            </Button>
          </div>
        </>
      ) : (
        <span>
          <Button variant="default" onClick={() => input.current?.click()}>
            {words.enterForm}
          </Button>
        </span>
      )}
    </div>
  );
}
