import { Button, Checkbox } from '@mantine/core';
import type { Annotation } from '../../../shared/review/annotation.ts';
import { placeOf } from '../../../shared/sheet/place-of.ts';
import { kindNames } from '../../../shared/wording/names.ts';
import { useVersion } from '../../state/version.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { KindBadge } from '../../ui/kind-badge.tsx';
import { annotationWords } from '../../wording/changes.ts';
import { opinionsWording as words } from '../../wording/opinions.ts';
import { isForPaper } from './composing.ts';
import styles from './dialogs.module.css';
import type { ComposingState } from './use-composition.ts';

/** Which notes go on the paper. Every tick acts at once; those that are 不外传 cannot be ticked. */
export function ChooseNotes(props: { opened: boolean; state: ComposingState; onClose: () => void }) {
  const { annotations: all, content } = useVersion();
  const { paper, composition, change } = props.state;
  const annotations = all.filter((annotation) => isForPaper(paper, annotation));
  const excluded = new Set(composition.excluded);
  const open = annotations.filter((annotation) => !annotation.private);
  const others = composition.excluded.filter((id) => !annotations.some((annotation) => annotation.id === id));
  const leaveOut = (out: readonly Annotation[]) =>
    void change({ excluded: [...others, ...out.map(({ id }) => id)] });

  const set = (id: string, on: boolean) => {
    const rest = composition.excluded.filter((other) => other !== id);
    void change({ excluded: on ? rest : [...rest, id] });
  };

  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={words.chooseTitle} size="52rem">
      <p className={styles['quiet']}>{words.chooseHelp}</p>
      <div className={styles['chooseTools']}>
        <Button variant="default" onClick={() => leaveOut([])}>
          {words.chooseAll}
        </Button>
        <Button variant="default" onClick={() => leaveOut(open)}>
          {words.chooseNone}
        </Button>
        {open.some(({ important }) => important) ? (
          <Button variant="default" onClick={() => leaveOut(open.filter(({ important }) => !important))}>
            {words.chooseImportant}
          </Button>
        ) : null}
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
                  {annotation.private ? (
                    <b>{words.privateMark}</b>
                  ) : annotation.important ? (
                    <b>{words.importantMark}</b>
                  ) : null}
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
