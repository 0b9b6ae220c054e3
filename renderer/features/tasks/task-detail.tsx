import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { overallRating } from '../../../shared/review/score.ts';
import { importanceNames, ratingNames } from '../../../shared/wording/names.ts';
import { useClient } from '../../state/core-client.tsx';
import type { Layout } from '../../state/layout.ts';
import { useNavigation } from '../../state/navigation.tsx';
import { useScoreRubric } from '../../state/rubrics.ts';
import { indexVersion } from '../../state/version-index.ts';
import { useVersion } from '../../state/version.tsx';
import { AutosaveTextarea } from '../../ui/autosave-textarea.tsx';
import { ChoiceRow } from '../../ui/choice-row.tsx';
import { PlaceLink } from '../../ui/place-link.tsx';
import { RatingSign } from '../../ui/rating-sign.tsx';
import { tasksWording as words } from '../../wording/tasks.ts';
import { Evidence } from './evidence.tsx';
import { TaskCriteria } from './task-criteria.tsx';
import { overallKeys } from './task-keys.ts';
import type { TaskRow, TaskRowSources } from './task-rows.ts';
import { TaskText } from './task-text.tsx';
import styles from './task-detail.module.css';
import { useScore } from './use-task-keys.ts';

/** One task: 总体 and 关注度 first, the criteria of its rubric, evidence and a note, and the report's own words. */
export function TaskDetail(props: {
  row: TaskRow;
  /** The report that the task stands in, which need not be the open one. */
  source: TaskRowSources;
  /** The report is named beside the place: the list holds tasks of several. */
  named: boolean;
  layout: Layout;
  criteriaOpen: boolean;
  onCriteriaOpen: (open: boolean) => void;
  onMove: (by: 1 | -1) => void;
  onClose: () => void;
}) {
  const { row } = props;
  const { task, score } = row;
  const { content, annotations } = props.source;
  const open = useVersion();
  const index = useMemo(
    () => (open.content === content ? open.index : indexVersion(content)),
    [open.content, open.index, content],
  );
  const { goTo } = useNavigation();
  const client = useClient();
  const { versionId } = row;
  const set = useScore(versionId, task.id);
  const scoreRubric = useScoreRubric(score);
  const attached = score?.evidence ?? [];
  const elsewhere = attached.flatMap((id) =>
    row.annotations.some((each) => each.id === id) ? [] : annotations.filter((each) => each.id === id),
  );
  const others = annotations
    .filter(({ id }) => !attached.includes(id) && !row.annotations.some((each) => each.id === id))
    .map((annotation) => ({ annotation, place: index.placeOf(annotation) }));
  const there = { versionId, offset: task.start, taskId: task.id };
  const place = <PlaceLink place={row.place} to={{ versionId, offset: task.start }} />;

  // Beside the scores where there is room, else below them: they are what the keys work on.
  const passage = (
    <section aria-label={words.passage} tabIndex={0} className={styles['passage']}>
      {props.layout === 'narrow' ? place : null}
      <TaskText task={task} content={content} />
    </section>
  );

  return (
    <aside className={styles['detail']} aria-label={task.title} data-task-detail>
      <header className={styles['detailHead']}>
        {props.named ? <p className={styles['detailReport']}>{row.report}</p> : null}
        <div className={styles['detailBar']}>
          {props.layout === 'narrow' ? (
            <Button
              variant="default"
              leftSection={<IconArrowLeft aria-hidden size="1.25rem" />}
              onClick={props.onClose}
            >
              {words.backToList}
            </Button>
          ) : (
            place
          )}
          <span className={styles['detailSteps']}>
            <Button
              variant="subtle"
              leftSection={<IconChevronUp aria-hidden size="1.125rem" />}
              aria-keyshortcuts="Alt+ArrowUp"
              onClick={() => props.onMove(-1)}
            >
              {words.previous}
            </Button>
            <Button
              variant="subtle"
              leftSection={<IconChevronDown aria-hidden size="1.125rem" />}
              aria-keyshortcuts="Alt+ArrowDown"
              onClick={() => props.onMove(1)}
            >
              {words.next}
            </Button>
            {props.layout === 'narrow' ? null : (
              <Tooltip label={words.closeDetail}>
                <ActionIcon aria-label={words.closeDetail} onClick={props.onClose}>
                  <IconX size="1.25rem" />
                </ActionIcon>
              </Tooltip>
            )}
          </span>
        </div>
        <div className={styles['detailBar']}>
          <h2 className={styles['detailTitle']} tabIndex={-1} data-detail-title>
            {task.title}
          </h2>
          <Button variant="subtle" data-flush="end" onClick={() => goTo(there)}>
            {words.seePassage}
          </Button>
        </div>
      </header>
      <div className={styles['detailBody']}>
        {props.layout === 'full' ? passage : null}
        <div className={styles['scale']}>
          <h3>{words.overall}</h3>
          <ChoiceRow
            label={words.overall}
            value={score?.overall ?? null}
            choices={overallRating.options.map((value) => ({
              value,
              label: <RatingSign rating={value} />,
              name: ratingNames[value],
              shortcut: overallKeys[value],
            }))}
            onChange={(overall) => void set({ overall })}
          />
        </div>
        <div className={styles['scale']}>
          <h3>
            {words.importance} <span className={styles['hint']}>{words.importanceKeys}</span>
          </h3>
          <span className={styles['importance']}>
            <ChoiceRow
              label={words.importance}
              value={score?.importance ?? null}
              choices={importanceNames.map((name, index) => ({
                value: index + 1,
                label: index + 1,
                name: `${index + 1} ${name}`,
              }))}
              onChange={(importance) => void set({ importance })}
            />
            <span className={styles['importanceName']}>
              {score?.importance ? importanceNames[score.importance - 1] : ''}
            </span>
          </span>
        </div>
        {scoreRubric ? (
          <TaskCriteria
            score={score}
            scoreRubric={scoreRubric}
            open={props.criteriaOpen}
            onOpen={props.onCriteriaOpen}
            onSet={(criteria) => void set({ criteria })}
            onGoOver={(rubricId) => void set({}, rubricId)}
          />
        ) : null}
        <Evidence
          annotations={[...row.annotations, ...elsewhere]}
          others={others}
          attached={attached}
          onSet={(evidence) => void set({ evidence })}
          onOpen={(annotationId) => goTo({ versionId, annotationId })}
        />
        <AutosaveTextarea
          label={words.note}
          labelShown
          showSaved
          minRows={2}
          placeholder={words.notePlaceholder}
          value={score?.note ?? ''}
          onSave={(note, editSession) =>
            client.call('score.set', {
              versionId,
              target: { type: 'task', taskId: task.id },
              changes: { note },
              editSession,
            })
          }
        />
        {props.layout === 'full' ? null : passage}
      </div>
    </aside>
  );
}
