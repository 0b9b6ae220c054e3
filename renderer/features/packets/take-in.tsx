import { Button, Progress } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { sentenceOf, useConnection } from '../../state/core-client.tsx';
import { useNavigation } from '../../state/navigation.tsx';
import { usePackets } from '../../state/packets.tsx';
import { useVersion } from '../../state/version.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { packetsWording as words } from '../../wording/packets.ts';
import { ChoosePackets } from './choose-packets.tsx';
import { OtherDrafts } from './other-drafts.tsx';
import { PreviewRows } from './preview-rows.tsx';
import { ReceiptMenu } from './receipt-menu.tsx';
import { UnlockRow } from './unlock-row.tsx';
import { usePreview } from './use-preview.ts';
import styles from './packets.module.css';

/** 收意见包: choose, look without writing, decide, take in, take back. */
export function TakeIn(props: { files: readonly File[]; paths: readonly string[]; onClose: () => void }) {
  const { content } = useVersion();
  const { client, saveState } = useConnection();
  const { screen, goTo } = useNavigation();
  const { open } = usePackets();
  const previewId = useId();
  const looking = usePreview(previewId, content.version.id);
  const { preview, progress, failure, lookAtFiles, lookAtPaths } = looking;
  const [adding, setAdding] = useState(false);
  const [taken, setTaken] = useState<OutputOf<'packets.takeIn'> | null>(null);
  const [undone, setUndone] = useState(false);
  const [running, setRunning] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const begun = useRef(false);
  const top = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    if (begun.current || props.files.length + props.paths.length === 0) return;
    begun.current = true;
    void (async () => {
      if (props.files.length > 0) await lookAtFiles(props.files);
      if (props.paths.length > 0) await lookAtPaths(props.paths);
    })();
  }, [props.files, props.paths, lookAtFiles, lookAtPaths]);

  const run = async (work: () => Promise<void>) => {
    setRunning(true);
    setRefused(null);
    try {
      await saveState.track(work());
    } catch (error) {
      setRefused(sentenceOf(error));
    } finally {
      setRunning(false);
    }
  };
  const take = () =>
    run(async () => {
      setTaken(await client.call('packets.takeIn', { previewId, accepted: [...looking.accepted] }));
    });
  const undo = () =>
    run(async () => {
      await client.call('history.undo', {});
      setUndone(true);
    });

  const wrong = failure ?? refused;
  // What was done stands at the top, and the list may have been scrolled.
  useEffect(() => {
    if (taken) top.current?.scrollIntoView({ block: 'end' });
  }, [taken, undone]);

  if (progress) return <Checking progress={progress} onStop={looking.stop} />;
  if (taken) {
    return (
      <div className={styles['dialog']}>
        {wrong === null ? null : <ErrorNotice message={wrong} />}
        <p ref={top} className={`${styles['good'] ?? ''} ${styles['strong'] ?? ''}`} role="status">
          <IconCircleCheck aria-hidden size="1.375rem" />
          {undone ? words.undone : words.taken(taken.taken)}
        </p>
        {undone ? null : (
          <>
            <p className={styles['quiet']}>{words.backup}</p>
            <PreviewRows packets={taken.preview.packets} missing={taken.preview.missing} onDecide={null} />
          </>
        )}
        <div className={styles['actions']}>
          {undone ? null : (
            <Button
              className={styles['first'] ?? ''}
              variant="default"
              loading={running}
              onClick={() => void undo()}
            >
              {words.undoTake}
            </Button>
          )}
          {undone ? null : <ReceiptMenu name="" variant="default" />}
          <Button data-autofocus onClick={props.onClose}>
            {words.finish}
          </Button>
        </div>
      </div>
    );
  }
  if (!preview || adding) {
    return (
      <div className={styles['dialog']}>
        {wrong === null ? null : <ErrorNotice message={wrong} />}
        <ChoosePackets
          onFiles={(files) => {
            setAdding(false);
            void lookAtFiles(files);
          }}
          onPath={(path) => {
            setAdding(false);
            void lookAtPaths([path]);
          }}
        />
        <p className={styles['quiet']}>{words.nothingWritten}</p>
      </div>
    );
  }
  const { packets, totals, missing } = preview;
  const locked = packets.filter(({ fault }) => fault === 'locked' || fault === 'wrongPassphrase').length;
  return (
    <div className={styles['dialog']}>
      {wrong === null ? null : <ErrorNotice message={wrong} />}
      {packets.length === 0 ? (
        <EmptyState title={words.noPackets} hint={words.noPacketsHelp} />
      ) : (
        <>
          <p role="status">
            <span className={styles['strong']}>{words.found(totals.files)}</span> {words.totals(totals)}
          </p>
          {locked > 0 ? (
            <UnlockRow
              count={locked}
              wrong={packets.some(({ fault }) => fault === 'wrongPassphrase')}
              onUnlock={looking.unlock}
            />
          ) : null}
          <OtherDrafts
            packets={packets}
            openId={content.version.id}
            onChange={(versionId) => {
              open('takeIn', looking.sources.files, looking.sources.paths);
              goTo({ screen, versionId });
            }}
          />
          <PreviewRows packets={packets} missing={missing} onDecide={looking.decide} />
        </>
      )}
      <p className={styles['quiet']}>{words.nothingWritten}</p>
      <div className={styles['actions']}>
        <Button className={styles['first'] ?? ''} variant="default" onClick={() => setAdding(true)}>
          {words.addMore}
        </Button>
        <Button disabled={totals.taken === 0} loading={running} onClick={() => void take()}>
          {totals.taken === 0 ? words.nothingToTake : words.take(totals.taken)}
        </Button>
      </div>
    </div>
  );
}

function Checking(props: {
  progress: { readonly done: number; readonly total: number };
  onStop: () => void;
}) {
  const { done, total } = props.progress;
  return (
    <div className={styles['dialog']}>
      <p className={styles['strong']}>{words.checking}</p>
      <p role="status">{words.checked(done, total)}</p>
      <Progress
        value={total > 0 ? (100 * done) / total : 100}
        animated={total === 0}
        aria-label={words.checking}
      />
      <p className={styles['quiet']}>{words.nothingWritten}</p>
      <div className={styles['actions']}>
        <Button variant="default" onClick={props.onStop}>
          {words.stop}
        </Button>
      </div>
    </div>
  );
}
