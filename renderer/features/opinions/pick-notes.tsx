import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { placeOf } from '../../../shared/sheet/place-of.ts';
import { kindNames } from '../../../shared/wording/names.ts';
import { useVersion } from '../../state/version.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { KindBadge } from '../../ui/kind-badge.tsx';
import { annotationWords } from '../../wording/changes.ts';
import { opinionsWording } from '../../wording/opinions.ts';
import { proposalWording as words } from '../../wording/proposals.ts';
import styles from './dialogs.module.css';

/** Which notes a proposal is made from; those that are 不外传 are not offered. */
export function PickNotes(props: {
  opened: boolean;
  onClose: () => void;
  onPick: (annotationIds: readonly string[]) => void;
}) {
  const { annotations, content } = useVersion();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const open = annotations.filter((annotation) => !annotation.private);
  const close = () => {
    setPicked([]);
    props.onClose();
  };
  return (
    <Dialog opened={props.opened} onClose={close} title={words.pickTitle} size="52rem">
      <p className={styles['quiet']}>{open.length === 0 ? words.pickNone : words.pickHelp}</p>
      <ul className={styles['chooseList']}>
        {open.map((annotation) => (
          <li key={annotation.id}>
            <Checkbox
              checked={picked.includes(annotation.id)}
              onChange={(event) =>
                setPicked(
                  event.currentTarget.checked
                    ? [...picked, annotation.id]
                    : picked.filter((id) => id !== annotation.id),
                )
              }
              label={
                <span className={styles['chooseNote']}>
                  <KindBadge kind={annotation.kind} />
                  <span className="spoken">{kindNames[annotation.kind]}</span>
                  <span className={styles['quiet']}>{placeOf(annotation.target, content).name}</span>
                  <span>{annotationWords(annotation) || opinionsWording.emptyText}</span>
                </span>
              }
            />
          </li>
        ))}
      </ul>
      <div className={styles['dialogActions']}>
        <Button variant="default" onClick={close}>
          {words.pickCancel}
        </Button>
        <Button
          disabled={picked.length === 0}
          onClick={() => {
            props.onPick(picked);
            setPicked([]);
          }}
        >
          {words.pickDone}
        </Button>
      </div>
    </Dialog>
  );
}
