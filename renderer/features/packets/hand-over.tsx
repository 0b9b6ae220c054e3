import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { SignatureMode } from '../../../shared/review/opinion.ts';
import { modeNames } from '../../../shared/wording/packets.ts';
import { useNow } from '../../state/clock.ts';
import { sentenceOf, useClient, useQuery } from '../../state/core-client.tsx';
import { useVersion } from '../../state/version.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { SegmentedRow } from '../../ui/segmented-row.tsx';
import { packetsWording as words } from '../../wording/packets.ts';
import { momentWords } from '../../wording/time.ts';
import { DriveChoice, usualPlace } from './drive-choice.tsx';
import { HandedOver } from './handed-over.tsx';
import { HandoverContents } from './handover-contents.tsx';
import { HandoverHistory } from './handover-history.tsx';
import styles from './packets.module.css';

const modes = ['named', 'delegationOnly', 'unsigned'] as const;

type Written = OutputOf<'handover.write'>;
type Step =
  | { readonly name: 'composing' | 'writing' }
  | { readonly name: 'written' | 'withdrawn'; readonly written: Written; readonly onStick: boolean }
  | { readonly name: 'failed'; readonly message: string };

/** 交出意见包: what is inside and what is not, the stick, and that it may be taken out. */
export function HandOver(props: { onClose: () => void }) {
  const { content } = useVersion();
  const versionId = content.version.id;
  const { settings } = useWorkspace();
  const client = useClient();
  const now = useNow();
  const [mode, setMode] = useState<SignatureMode>(settings.signature);
  const { data, error } = useQuery('handover.describe', { versionId, mode }, [
    'annotation',
    'score',
    'profile',
    'handover',
  ]);
  const drives = useQuery('files.places', {}, []);
  const places = drives.data?.places ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [name, setName] = useState<string | null>(null);
  const [sealed, setSealed] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [step, setStep] = useState<Step>({ name: 'composing' });
  const folder = chosen ?? usualPlace(places)?.path ?? null;
  const first = data?.withdrawFirst ?? null;
  const fileName = first ? first.fileName : (name ?? data?.fileName ?? '');
  const there = useQuery(
    'files.describe',
    folder === null || fileName === '' ? null : { folder, name: fileName },
    [],
  );
  const onStick = places.some(({ path, kind }) => path === folder && kind === 'removable');
  const secret = sealed ? { passphrase } : {};

  const write = async (what: 'written' | 'withdrawn') => {
    if (folder === null || fileName === '') return;
    setStep({ name: 'writing' });
    try {
      const { path } = await client.call('files.describe', { folder, name: fileName });
      const written =
        what === 'written'
          ? await client.call('handover.write', { versionId, mode, path, ...secret })
          : await client.call('handover.withdraw', { versionId, path, ...secret });
      setStep({ name: what, written, onStick });
    } catch (failure) {
      setStep({ name: 'failed', message: sentenceOf(failure) });
    }
  };

  if (error) return <ErrorNotice message={sentenceOf(error)} />;
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
        left={data?.outside.length ?? 0}
        onClose={props.onClose}
        onGoOn={() => {
          setName(null);
          setStep({ name: 'composing' });
        }}
      />
    );
  }
  const empty = data !== undefined && data.inside.length + data.scores + data.proposals === 0;
  const tooShort = sealed && passphrase.length < 4;
  return (
    <form
      className={styles['dialog']}
      onSubmit={(event) => {
        event.preventDefault();
        void write(first ? 'withdrawn' : 'written');
      }}
    >
      <div className={styles['block']}>
        <span className={styles['label']}>{words.modeLabel}</span>
        <SegmentedRow
          label={words.modeLabel}
          value={mode}
          choices={modes.map((value) => ({ value, label: modeNames[value] }))}
          onChange={setMode}
        />
        <span className={styles['quiet']}>{words.modeHelp[mode]}</span>
      </div>
      {first ? (
        <div className={styles['block']} role="alert">
          <span className={styles['strong']}>{words.withdrawTitle(modeNames[first.mode])}</span>
          <p>{words.withdrawHelp(first.fileName, momentWords(first.writtenAt, now))}</p>
        </div>
      ) : (
        data && <HandoverContents described={data} empty={empty} />
      )}
      <DriveChoice places={places} value={folder} onChange={setChosen} onLookAgain={drives.refresh} />
      {first ? null : (
        <>
          <TextInput
            label={words.fileName}
            value={fileName}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Checkbox
            label={words.passphrase}
            checked={sealed}
            onChange={(event) => setSealed(event.currentTarget.checked)}
          />
          {sealed ? (
            <PasswordInput
              label={words.passphraseField}
              description={words.passphraseHelp}
              value={passphrase}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
          ) : null}
        </>
      )}
      <p role="status" className={styles['quiet']}>
        {there.data && !there.data.folderWritable
          ? words.notWritable
          : there.data?.exists
            ? words.replaces(fileName)
            : ''}
      </p>
      <div className={styles['actions']}>
        <Button variant="default" onClick={props.onClose}>
          {words.cancel}
        </Button>
        <Button
          type="submit"
          loading={step.name === 'writing'}
          disabled={
            data === undefined ||
            folder === null ||
            fileName === '' ||
            tooShort ||
            (empty && !first) ||
            there.data?.folderWritable === false
          }
        >
          {first ? words.withdraw : words.write}
        </Button>
      </div>
      {data && data.history.length > 0 ? <HandoverHistory history={data.history} /> : null}
    </form>
  );
}
