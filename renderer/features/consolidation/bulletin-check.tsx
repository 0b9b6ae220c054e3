import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { DeskItem } from '../../../shared/review/desk-cards.ts';
import { lintBulletin } from '../../../shared/sheet/bulletin-lints.ts';
import { useQuery } from '../../state/core-client.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { consolidationWording as words } from '../../wording/consolidation.ts';
import { withWords } from './opinion-words.ts';
import styles from './desk.module.css';

/** 简报检查: what of the rules of a 简报 should be looked at before it is signed. */
export function BulletinCheck(props: { versionId: string; items: readonly DeskItem[]; onClose: () => void }) {
  const { profile } = useWorkspace();
  const roster = useQuery('roster.list', {}, ['roster']).data?.entries;
  const said = useQuery('consolidation.opinions', { versionId: props.versionId }, [
    'packet',
    'annotation',
  ]).data;
  const lints = useMemo(() => {
    if (!said) return [];
    const words = new Map(said.opinions.map((opinion) => [opinion.id, opinion]));
    const items = props.items.flatMap((item) => withWords(item, words) ?? []);
    return lintBulletin({ profile: profile ?? { delegation: '' }, roster: roster ?? [], items });
  }, [profile, roster, said, props.items]);
  return (
    <Dialog opened onClose={props.onClose} title={words.bulletinCheck} size="40rem">
      <ul className={styles['lints']}>
        {lints.map(({ rule, message, cardKeys }) => (
          <li key={`${rule} ${message} ${cardKeys.join()}`}>
            <IconAlertTriangle aria-hidden size="1.125rem" />
            {message}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
