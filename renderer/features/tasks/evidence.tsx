import { Button, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Annotation } from '../../../shared/review/annotation.ts';
import { kindNames } from '../../../shared/wording/names.ts';
import { KindBadge } from '../../ui/kind-badge.tsx';
import { annotationWords } from '../../wording/changes.ts';
import { tasksWording as words } from '../../wording/tasks.ts';
import styles from './task-detail.module.css';

/** The notes of the task: those that are its evidence as cards, the others with 附上 beside them. */
export function Evidence(props: {
  annotations: readonly Annotation[];
  attached: readonly string[];
  onSet: (evidence: string[]) => void;
  onOpen: (annotationId: string) => void;
}) {
  const { annotations, attached } = props;
  return (
    <section aria-label={words.evidence} className={styles['evidence']}>
      <div className={styles['sectionHead']}>
        <h3>{words.evidence}</h3>
        {annotations.length > 0 ? (
          <span className={styles['keys']}>
            <kbd>E</kbd> {words.attach}
          </span>
        ) : null}
      </div>
      {annotations.length === 0 ? <p className={styles['quiet']}>{words.attachNone}</p> : null}
      <ul>
        {annotations.map((annotation) => {
          const isAttached = attached.includes(annotation.id);
          return (
            <li key={annotation.id} className={styles['evidenceRow']} data-attached={isAttached || undefined}>
              <UnstyledButton className={styles['evidenceNote']} onClick={() => props.onOpen(annotation.id)}>
                <KindBadge kind={annotation.kind} />
                <span className="spoken">{kindNames[annotation.kind]}</span>
                <span>{annotationWords(annotation) || words.noWords}</span>
              </UnstyledButton>
              <Button
                variant="subtle"
                leftSection={isAttached ? null : <IconPlus aria-hidden size="1rem" />}
                aria-label={`${isAttached ? words.detach : words.attach}：${annotationWords(annotation)}`}
                onClick={() =>
                  props.onSet(
                    isAttached ? attached.filter((id) => id !== annotation.id) : [...attached, annotation.id],
                  )
                }
              >
                {isAttached ? words.detach : words.attachShort}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
