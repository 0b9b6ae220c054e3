import { Button, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Annotation } from '../../../shared/review/annotation.ts';
import { kindNames } from '../../../shared/wording/names.ts';
import { KindBadge } from '../../ui/kind-badge.tsx';
import { annotationWords } from '../../wording/changes.ts';
import { tasksWording as words } from '../../wording/tasks.ts';
import { SearchSelect } from '../../ui/search-select.tsx';
import styles from './task-detail.module.css';

/** The notes of the task: those that are its evidence as cards, the others with 附上 beside them. */
export function Evidence(props: {
  annotations: readonly Annotation[];
  attached: readonly string[];
  onSet: (evidence: string[]) => void;
  onOpen: (annotationId: string) => void;
  /** Notes elsewhere in the report, in text order, with their places. */
  others: readonly { readonly annotation: Annotation; readonly place: string }[];
}) {
  const { attached } = props;
  // What the score rests on comes first.
  const annotations = [true, false].flatMap((rests) =>
    props.annotations.filter(({ id }) => attached.includes(id) === rests),
  );
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
      {props.others.length > 0 ? (
        <SearchSelect
          aria-label={words.attachElsewhere}
          placeholder={words.attachElsewhere}
          nothingFoundMessage={words.noneElsewhere}
          className={styles['elsewhere'] ?? ''}
          value={null}
          data={props.others.map(({ annotation, place }) => ({
            value: annotation.id,
            label: `${place}，${kindNames[annotation.kind]}：${annotationWords(annotation) || words.noWords}`,
          }))}
          onChange={(id) => {
            if (id !== null) props.onSet([...attached, id]);
          }}
        />
      ) : null}
    </section>
  );
}
