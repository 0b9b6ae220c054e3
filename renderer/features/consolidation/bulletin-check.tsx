import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { DeskItem } from '../../../shared/review/desk-cards.ts';
import { lintBulletin } from '../../../shared/sheet/bulletin-lints.ts';
import { useQuery } from '../../state/core-client.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { consolidationWording as words } from '../../wording/consolidation.ts';
import styles from './desk.module.css';

/** 简报检查: what of the rules of a 简报 should be looked at before it is signed. */
export function BulletinCheck(props: { items: readonly DeskItem[]; onClose: () => void }) {
  const { profile } = useWorkspace();
  const roster = useQuery('roster.list', {}, ['roster']).data?.entries;
  const lints = useMemo(
    () => lintBulletin({ profile: profile ?? { delegation: '' }, roster: roster ?? [], items: props.items }),
    [profile, roster, props.items],
  );
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
