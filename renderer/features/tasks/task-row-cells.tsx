import { IconCheck } from '@tabler/icons-react';
import { importanceNames } from '../../../shared/wording/names.ts';
import { useScoreRubric } from '../../state/rubrics.ts';
import { RatingSign } from '../../ui/rating-sign.tsx';
import { tasksWording as words } from '../../wording/tasks.ts';
import type { TaskComparison, TaskRow } from './task-rows.ts';
import styles from './tasks.module.css';

/** The cells of one task; what a dash or a point means is read out as words. */
export function TaskRowCells(props: { row: TaskRow }) {
  const { row } = props;
  const { score } = row;
  return (
    <>
      <div role="gridcell" data-column="task">
        <span className={styles['taskTitle']}>{row.task.title}</span>
        <span className={styles['taskMeasures']}>
          {row.firstMeasure
            ? words.measures(
                row.firstMeasure.indicator + row.firstMeasure.quote,
                row.measureCount,
                row.provinceAssigned,
              )
            : words.noMeasure}
        </span>
      </div>
      <div role="gridcell" data-column="comparison">
        <Comparison comparison={row.comparison} />
      </div>
      <div role="gridcell" data-column="notes">
        {row.annotations.length > 0 ? (
          <>
            <span aria-hidden className={styles['notesWord']}>
              {words.columns.notes}{' '}
            </span>
            <span aria-hidden>{row.annotations.length}</span>
            <span className="spoken">{words.notesCount(row.annotations.length)}</span>
          </>
        ) : (
          <Nothing sign="·" spoken={words.noNotes} />
        )}
      </div>
      <div role="gridcell" data-column="importance">
        {score?.importance ? (
          `${score.importance} ${importanceNames[score.importance - 1] ?? ''}`
        ) : (
          <Nothing sign={words.nothing} spoken={`${words.importance}${words.unrated}`} />
        )}
      </div>
      <div role="gridcell" data-column="overall">
        {score?.overall ? (
          <RatingSign rating={score.overall} />
        ) : (
          <span className={styles['quiet']}>{words.unrated}</span>
        )}
      </div>
      <div role="gridcell" data-column="progress">
        <Progress row={row} />
      </div>
    </>
  );
}

function Nothing(props: { sign: string; spoken: string }) {
  return (
    <>
      <span aria-hidden className={styles['quiet']}>
        {props.sign}
      </span>
      <span className="spoken">{props.spoken}</span>
    </>
  );
}

function Comparison(props: { comparison: TaskComparison }) {
  const { higher, lower, equal, differing } = props.comparison;
  if (higher + lower + equal + differing === 0)
    return <Nothing sign={words.nothing} spoken={words.noComparison} />;
  return (
    <span className={styles['comparison']}>
      {lower > 0 ? (
        <b>
          <span aria-hidden>▼ </span>
          {words.lower(lower)}
        </b>
      ) : null}
      {higher > 0 ? (
        <span>
          <span aria-hidden>▲ </span>
          {words.higher(higher)}
        </span>
      ) : null}
      {equal > 0 ? (
        <span>
          <span aria-hidden>＝ </span>
          {words.equal(equal)}
        </span>
      ) : null}
      {differing > 0 ? <span>{words.differing(differing)}</span> : null}
    </span>
  );
}

function Progress(props: { row: TaskRow }) {
  const { row } = props;
  const criteriaCount = useScoreRubric(row.score)?.rubric.criteria.length ?? 0;
  if (row.progress === 'done') {
    return (
      <span className={styles['done']}>
        <IconCheck aria-hidden size="1rem" /> {words.rated}
      </span>
    );
  }
  if (row.progress === 'none') return <Nothing sign={words.nothing} spoken={words.unrated} />;
  if (row.criteriaRated === 0) return <b>{words.started}</b>;
  return (
    <b>
      <span aria-hidden>{words.criteriaDone(row.criteriaRated, criteriaCount)}</span>
      <span className="spoken">{words.criteriaDoneLong(row.criteriaRated, criteriaCount)}</span>
    </b>
  );
}
