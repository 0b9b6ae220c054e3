import { Button } from '@mantine/core';
import { useState } from 'react';
import { usePackets } from '../../state/packets.tsx';
import { useDocuments } from '../../state/version.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { packetsWording as words } from '../../wording/packets.ts';
import { EnterOpinion } from './enter-opinion.tsx';
import { HandOverGroup } from './hand-over-group.tsx';
import { HandOver } from './hand-over.tsx';
import { RosterPane } from './roster-pane.tsx';
import { TakeIn } from './take-in.tsx';

const SIZES = {
  handOver: '36rem',
  handOverGroup: '36rem',
  takeIn: '60rem',
  roster: '44rem',
  enter: '40rem',
} as const;

/** The dialogs of 意见包 over any screen; without a report they say that one is needed, and go on once it is open. */
export function PacketsDialogs() {
  const { dialog, files, paths, count, close } = usePackets();
  const { version, loading, openVersionId } = useDocuments();
  /** The opening that waits for a report, after the person has read so. */
  const [waiting, setWaiting] = useState<number | null>(null);
  const shown = version ? dialog : null;
  if (dialog !== null && !version && !loading && waiting !== count) {
    return (
      <Dialog opened onClose={close} title={words[dialog]}>
        <EmptyState title={words.noReport} hint={words.noReportHelp}>
          <Button data-autofocus onClick={() => setWaiting(count)}>
            {words.understood}
          </Button>
        </EmptyState>
      </Dialog>
    );
  }
  return (
    <Dialog
      opened={shown !== null}
      onClose={close}
      title={shown === null ? '' : words[shown]}
      size={SIZES[shown ?? 'handOver']}
    >
      {shown === 'handOver' ? <HandOver key={count} onClose={close} /> : null}
      {shown === 'handOverGroup' ? <HandOverGroup key={count} onClose={close} /> : null}
      {shown === 'takeIn' ? (
        <TakeIn key={`${count} ${openVersionId ?? ''}`} files={files} paths={paths} onClose={close} />
      ) : null}
      {shown === 'roster' ? <RosterPane key={count} onClose={close} /> : null}
      {shown === 'enter' ? <EnterOpinion key={count} onClose={close} /> : null}
    </Dialog>
  );
}
