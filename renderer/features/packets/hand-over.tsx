import { useState } from 'react';
import type { SignatureMode } from '../../../shared/review/opinion.ts';
import { modeNames } from '../../../shared/wording/packets.ts';
import { sentenceOf, useClient, useQuery } from '../../state/core-client.tsx';
import { useVersion } from '../../state/version.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { SegmentedRow } from '../../ui/segmented-row.tsx';
import { packetsWording as words } from '../../wording/packets.ts';
import { HandOverForm } from './hand-over-form.tsx';
import { HandoverContents } from './handover-contents.tsx';
import styles from './packets.module.css';

const modes = ['named', 'delegationOnly', 'unsigned'] as const;

/** 交出意见包: what is inside and what is not, the stick, and that it may be taken out. */
export function HandOver(props: { onClose: () => void }) {
  const { content } = useVersion();
  const versionId = content.version.id;
  const { settings } = useWorkspace();
  const client = useClient();
  const [mode, setMode] = useState<SignatureMode>(settings.signature);
  const { data, error } = useQuery('handover.describe', { versionId, mode }, [
    'annotation',
    'score',
    'profile',
    'handover',
  ]);
  if (error) return <ErrorNotice message={sentenceOf(error)} />;
  const empty = data !== undefined && data.inside.length + data.scores + data.proposals === 0;
  return (
    <HandOverForm
      described={data ?? null}
      empty={empty}
      left={data?.outside.length ?? 0}
      withdrawFirst={data?.withdrawFirst ?? null}
      head={
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
      }
      contents={data && <HandoverContents described={data} empty={empty} />}
      onWrite={(path, secret) => client.call('handover.write', { versionId, mode, path, ...secret })}
      onWithdraw={(path, secret) => client.call('handover.withdraw', { versionId, path, ...secret })}
      onClose={props.onClose}
    />
  );
}
