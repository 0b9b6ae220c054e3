import { Button } from '@mantine/core';
import type { PreviewedPacket } from '../../../shared/contract/packets.ts';
import { versionKindNames } from '../../../shared/wording/names.ts';
import { useNow } from '../../state/clock.ts';
import { useDocuments } from '../../state/version.tsx';
import { packetsWording as words } from '../../wording/packets.ts';
import { momentWords } from '../../wording/time.ts';
import { versionsWording } from '../../wording/versions.ts';
import styles from './packets.module.css';

/** Says which packets are about another version that is here too, and offers to take them in for that one. */
export function OtherDrafts(props: {
  packets: readonly PreviewedPacket[];
  openId: string;
  onChange: (versionId: string) => void;
}) {
  const { list } = useDocuments();
  const now = useNow();
  const counts = new Map<string, number>();
  for (const { packet } of props.packets) {
    const waits = packet !== null && (packet.taken || packet.question !== null);
    const id = waits ? packet.base.versionId : null;
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const drafts = (list ?? []).flatMap(({ report, versions }) =>
    versions.map(({ id, kind, importedAt }) => ({ id, title: report.title, kind, importedAt })),
  );
  const open = drafts.find(({ id }) => id === props.openId);
  if (!open) return null;
  return drafts
    .filter(({ id }) => counts.has(id))
    .map((draft) => {
      const alike = draft.title === open.title && draft.kind === open.kind;
      const named = ({ title, kind, importedAt }: typeof draft): string => {
        const name = versionKindNames[kind];
        const moment = momentWords(importedAt, Math.max(now, importedAt));
        return words.draft(title, alike ? versionsWording.versionChoice(name, moment) : name);
      };
      return (
        <div key={draft.id} className={styles['block']}>
          <p role="status">{words.otherDraft(counts.get(draft.id) ?? 0, named(draft), named(open))}</p>
          <span>
            <Button variant="default" onClick={() => props.onChange(draft.id)}>
              {words.toOtherDraft}
            </Button>
          </span>
        </div>
      );
    });
}
