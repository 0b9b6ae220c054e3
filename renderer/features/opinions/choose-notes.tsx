import { Button, Checkbox } from '@mantine/core';
import { placeOf } from '../../../shared/sheet/place-of.ts';
import { kindNames } from '../../../shared/wording/names.ts';
import { useVersion } from '../../state/version.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { KindBadge } from '../../ui/kind-badge.tsx';
import { annotationWords } from '../../wording/changes.ts';
import { opinionsWording as words } from '../../wording/opinions.ts';
import styles from './dialogs.module.css';
import type { ComposingState } from './use-composition.ts';

/** Which notes go on the paper. Every tick acts at once; those that are 不外传 cannot be ticked. */
export function ChooseNotes(props: { opened: boolean; state: ComposingState; onClose: () => void }) {
  const { annotations, content } = useVersion();
  const { composition, change } = props.state;
  const excluded = new Set(composition.excluded);
  const open = annotations.filter((annotation) => !annotation.private);

  const set = (id: string, on: boolean) => {
    const others = composition.excluded.filter((other) => other !== id);
    void change({ excluded: on ? others : [...others, id] });
  };

  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={words.chooseTitle} size="52rem">
      <p className={styles['quiet']}>{words.chooseHelp}</p>
      <div className={styles['chooseTools']}>
        <Button variant="default" onClick={() => void change({ excluded: [] })}>
          {words.chooseAll}
        </Button>
        <Button variant="default" onClick={() => void change({ excluded: open.map(({ id }) => id) })}>
          {words.chooseNone}
        </Button>
      </div>
      <ul className={styles['chooseList']}>
        {annotations.map((annotation) => (
          <li key={annotation.id}>
            <Checkbox
              disabled={annotation.private}
              checked={!annotation.private && !excluded.has(annotation.id)}
              onChange={(event) => set(annotation.id, event.currentTarget.checked)}
              label={
                <span className={styles['chooseNote']}>
                  <KindBadge kind={annotation.kind} />
                  <span className="spoken">{kindNames[annotation.kind]}</span>
                  <span className={styles['quiet']}>{placeOf(annotation.target, content).name}</span>
                  <span>{annotationWords(annotation) || words.emptyText}</span>
                  {annotation.private ? <b>{words.privateMark}</b> : null}
                </span>
              }
            />
          </li>
        ))}
      </ul>
      <div className={styles['dialogActions']}>
        <Button onClick={props.onClose}>{words.done}</Button>
      </div>
    </Dialog>
  );
}
