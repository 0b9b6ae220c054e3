import { Button, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { sentenceOf, useClient, useCommand, useQuery } from '../../state/core-client.tsx';
import { useUndo } from '../../state/undo.tsx';
import { useVersion } from '../../state/version.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { readAsBase64 } from '../../ui/read-file.ts';
import { packetsWording as words } from '../../wording/packets.ts';
import { ReceiptMenu } from './receipt-menu.tsx';
import { ReceiptRows } from './receipt-rows.tsx';
import { rosterLines, rosterOfLines } from './roster-lines.ts';
import styles from './packets.module.css';

/** 名册: who is in the group, who has handed in and who has not. */
export function RosterPane(props: { onClose: () => void }) {
  const { content } = useVersion();
  const versionId = content.version.id;
  const client = useClient();
  const { offer } = useUndo();
  const roster = useQuery('roster.list', {}, ['roster']);
  const { data } = useQuery('packets.receipts', { versionId }, ['packet', 'roster']);
  const { run, running, error } = useCommand('roster.replace');
  const file = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [fromFile, setFromFile] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);

  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    setFailure(null);
    try {
      const base64 = await readAsBase64(chosen);
      const { entries } = await client.call('roster.read', { name: chosen.name, base64 });
      setFromFile(entries.length);
      setDraft(rosterLines(entries));
    } catch (reason) {
      setFailure(sentenceOf(reason));
    }
  };
  const input = (
    <input
      ref={file}
      type="file"
      hidden
      accept=".xlsx,.csv,.docx,.txt"
      aria-label={words.importRoster}
      onChange={(event) => {
        void read(event.currentTarget.files?.[0]);
        event.currentTarget.value = '';
      }}
    />
  );
  const importButton = (
    <Button variant="default" onClick={() => file.current?.click()}>
      {words.importRoster}
    </Button>
  );
  const wrong = failure ?? error;
  const entries = roster.data?.entries ?? [];

  if (draft !== null) {
    const wanted = rosterOfLines(draft);
    return (
      <div className={styles['dialog']}>
        {wrong === null ? null : <ErrorNotice message={wrong} />}
        {fromFile > 0 ? <p>{words.rosterFound(fromFile)}</p> : null}
        <Textarea
          label={words.rosterField}
          autosize
          minRows={8}
          maxRows={16}
          spellCheck={false}
          value={draft}
          onChange={(event) => setDraft(event.currentTarget.value)}
        />
        <div className={styles['actions']}>
          <Button variant="default" onClick={() => setDraft(null)}>
            {words.keepRoster}
          </Button>
          <Button
            loading={running}
            onClick={() => {
              void run({ entries: wanted }).then((done) => {
                if (!done) return;
                setDraft(null);
                void offer(words.saveRoster(wanted.length));
              });
            }}
          >
            {words.saveRoster(wanted.length)}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles['dialog']}>
      {wrong === null ? null : <ErrorNotice message={wrong} />}
      {input}
      {roster.data && entries.length === 0 ? (
        <EmptyState title={words.emptyRoster} hint={words.emptyRosterHelp}>
          {importButton}
        </EmptyState>
      ) : (
        data && (
          <p className={styles['strong']}>{words.rosterCount(data.roster.total, data.roster.handedIn)}</p>
        )
      )}
      {data && data.nameless.unsigned + data.nameless.delegationOnly + data.groups > 0 ? (
        <p>{words.namelessCount(data.nameless.unsigned, data.nameless.delegationOnly, data.groups)}</p>
      ) : null}
      {data ? <ReceiptRows receipts={data.receipts} /> : null}
      <div className={styles['actions']}>
        {entries.length > 0 ? importButton : null}
        <Button
          className={styles['first'] ?? ''}
          variant="default"
          onClick={() => {
            setFromFile(0);
            setDraft(rosterLines(entries));
          }}
        >
          {words.editRoster}
        </Button>
        {data && data.receipts.length > 0 ? <ReceiptMenu name="" variant="default" /> : null}
        <Button onClick={props.onClose}>{words.finish}</Button>
      </div>
    </div>
  );
}
