import { sentenceOf, useClient, useQuery } from '../../state/core-client.tsx';
import { useVersion } from '../../state/version.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { packetsWording as words } from '../../wording/packets.ts';
import { HandOverForm } from './hand-over-form.tsx';
import styles from './packets.module.css';

/** 小组意见包: what the group says and what its convener made of it, for the delegation or the congress. */
export function HandOverGroup(props: { onClose: () => void }) {
  const { content } = useVersion();
  const versionId = content.version.id;
  const client = useClient();
  const { data, error } = useQuery('handover.describeGroup', { versionId }, [
    'annotation',
    'score',
    'packet',
    'consolidation',
    'roster',
    'profile',
    'handover',
  ]);
  if (error) return <ErrorNotice message={sentenceOf(error)} />;
  const empty = data !== undefined && data.opinions + data.scores === 0;
  return (
    <HandOverForm
      described={data ?? null}
      empty={empty}
      left={0}
      withdrawFirst={null}
      head={<p>{words.groupHelp}</p>}
      contents={
        data && (
          <div className={styles['block']}>
            <div className={styles['contents']}>
              <span className={styles['quiet']}>{words.inside}</span>
              <span>{words.groupInside(data)}</span>
              <span />
              <span className={styles['quiet']}>{words.outside}</span>
              <span>{words.groupOutside}</span>
              <span />
            </div>
            {empty ? <p>{words.groupEmpty}</p> : null}
            {data.unchanged ? <p className={styles['quiet']}>{words.unchanged}</p> : null}
          </div>
        )
      }
      onWrite={(path, secret) => client.call('handover.writeGroup', { versionId, path, ...secret })}
      onWithdraw={(path, secret) => client.call('handover.withdrawGroup', { versionId, path, ...secret })}
      onClose={props.onClose}
    />
  );
}
