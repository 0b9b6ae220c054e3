import { Button, Radio } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { PACKET_EXTENSION } from '../../../shared/packet/packet-format.ts';
import { sentenceOf, useClient, useQuery } from '../../state/core-client.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { fileNameOf } from '../../ui/file-name.ts';
import { consolidationWording as words } from '../../wording/consolidation.ts';
import styles from './desk.module.css';

/** 小组意见包: every opinion of the group for the delegation or the congress, written to a stick. */
export function GroupPacket(props: { versionId: string; onClose: () => void }) {
  const { versionId } = props;
  const client = useClient();
  const { profile } = useWorkspace();
  const asked = useQuery('files.places', {}, []);
  const places = asked.data?.places ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [writing, setWriting] = useState(false);
  const [done, setDone] = useState<{ path: string; count: number } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const usual = places.find(({ kind }) => kind === 'removable') ?? places[0];
  const folder = chosen ?? usual?.path ?? null;

  const write = async () => {
    if (folder === null) return;
    setWriting(true);
    setFailure(null);
    try {
      const name = fileNameOf(words.groupPacketName(profile?.delegation ?? ''), PACKET_EXTENSION);
      const { path } = await client.call('files.describe', { folder, name });
      const { counts } = await client.call('handover.writeGroup', { versionId, path });
      setDone({ path, count: counts.annotations });
    } catch (error) {
      setFailure(sentenceOf(error));
    } finally {
      setWriting(false);
    }
  };

  return (
    <Dialog opened onClose={props.onClose} title={words.groupPacket}>
      {failure === null ? null : <ErrorNotice message={failure} />}
      {done ? (
        <div className={styles['packet']}>
          <p role="status" className={styles['done']}>
            <IconCircleCheck aria-hidden size="1.25rem" />
            {words.groupPacketDone(done.count)}
          </p>
          <p>{done.path}</p>
          <Button onClick={props.onClose}>{words.known}</Button>
        </div>
      ) : (
        <div className={styles['packet']}>
          <p>{words.groupPacketHelp}</p>
          <Radio.Group label={words.groupPacketPlace} value={folder} onChange={setChosen}>
            {places.map((place) => (
              <Radio key={place.path} value={place.path} label={place.label} description={place.path} />
            ))}
          </Radio.Group>
          <Button loading={writing} disabled={folder === null} onClick={() => void write()}>
            {words.groupPacketWrite}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
