import { IconCheck } from '@tabler/icons-react';
import { importanceNames } from '../../../shared/wording/names.ts';
import { lackWords, valueWords } from '../../../shared/wording/register.ts';
import { useScoreRubric } from '../../state/rubrics.ts';
import { RatingSign } from '../../ui/rating-sign.tsx';
import type { GridColumn } from '../../ui/register-grid.tsx';
import { tasksWording as words } from '../../wording/tasks.ts';
import type { TaskComparison, TaskRow } from './task-rows.ts';
import styles from './tasks.module.css';

type Column = GridColumn<TaskRow>;

/** Shown until a person chooses others. */
export const designedTaskColumns = ['report', 'comparison', 'notes', 'importance', 'overall', 'progress'];

/** Higher counts against lower ones: what falls short stands together. */
const standing = ({ comparison }: TaskRow): number | null =>
  comparison.lower + comparison.higher + comparison.equal + comparison.differing === 0
    ? null
    : comparison.higher - comparison.lower;

const progressRank = { none: 0, started: 1, done: 2 } as const;
const overallRank = { satisfied: 3, basicallySatisfied: 2, unsatisfied: 1, unknown: 0 } as const;

/** Every column that the register of tasks can show; what a dash or a point means is read out as words. */
export function taskColumns(manyReports: boolean): readonly Column[] {
  const { columns } = words;
  const report: Column = {
    id: 'report',
    name: columns.report,
    width: '12rem',
    sort: (row) => row.report,
    cell: (row) => row.report,
  };
  return [
    {
      id: 'task',
      name: columns.task,
      width: 'minmax(11rem, 1fr)',
      sort: (row) => row.task.title,
      cell: (row) => (
        <>
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
        </>
      ),
    },
    ...(manyReports ? [report] : []),
    {
      id: 'comparison',
      name: columns.comparison,
      width: '8rem',
      sort: standing,
      cell: (row) => <Comparison comparison={row.comparison} />,
    },
    {
      id: 'notes',
      name: columns.notes,
      width: '3.25rem',
      align: 'end',
      sort: (row) => row.annotations.length,
      cell: ({ annotations }) =>
        annotations.length > 0 ? (
          <>
            <span aria-hidden>{annotations.length}</span>
            <span className="spoken">{words.notesCount(annotations.length)}</span>
          </>
        ) : (
          <Nothing sign="·" spoken={words.noNotes} />
        ),
    },
    {
      id: 'importance',
      name: columns.importance,
      width: '6.5rem',
      sort: ({ score }) => score?.importance ?? null,
      cell: ({ score }) =>
        score?.importance ? (
          `${score.importance} ${importanceNames[score.importance - 1] ?? ''}`
        ) : (
          <Nothing sign={words.nothing} spoken={`${words.importance}${words.unrated}`} />
        ),
    },
    {
      id: 'overall',
      name: columns.overall,
      width: '8rem',
      sort: ({ score }) => (score?.overall ? overallRank[score.overall] : null),
      cell: ({ score }) =>
        score?.overall ? (
          <RatingSign rating={score.overall} />
        ) : (
          <span className={styles['quiet']}>{words.unrated}</span>
        ),
    },
    {
      id: 'progress',
      name: columns.progress,
      width: '4.75rem',
      align: 'end',
      sort: (row) => progressRank[row.progress],
      cell: (row) => <Progress row={row} />,
    },
    {
      id: 'path',
      name: columns.path,
      width: '14rem',
      sort: ({ task }) => task.path.join('　'),
      cell: ({ task }) => task.path.join(words.below),
    },
    {
      id: 'wording',
      name: columns.wording,
      width: '26rem',
      cell: (row) => <span className={`report-words ${styles['wording'] ?? ''}`}>{row.text}</span>,
    },
    {
      id: 'measures',
      name: columns.measures,
      width: '15rem',
      sort: (row) => row.measureCount,
      cell: ({ measures }) =>
        measures.length === 0 ? (
          <span className={styles['quiet']}>{words.noMeasure}</span>
        ) : (
          <ul className={styles['cellList']}>
            {measures.map((measure) => (
              <li key={measure.id}>{measure.indicator + valueWords(measure)}</li>
            ))}
          </ul>
        ),
    },
    {
      id: 'promises',
      name: columns.promises,
      width: '15rem',
      sort: ({ task }) => task.commitments.filter(isPromise).length,
      cell: ({ task }) => {
        const promises = task.commitments.filter(isPromise);
        return promises.length === 0 ? (
          <Nothing sign={words.nothing} spoken={words.noPromises} />
        ) : (
          <ul className={styles['cellList']}>
            {promises.map(({ start, text }) => (
              <li key={start}>{text}</li>
            ))}
          </ul>
        );
      },
    },
    {
      id: 'lacks',
      name: columns.lacks,
      width: '10rem',
      sort: (row) => lackWords(row) || null,
      cell: (row) => lackWords(row),
    },
    {
      id: 'place',
      name: columns.place,
      width: '10rem',
      cell: (row) => <span className={styles['quiet']}>{row.place}</span>,
    },
  ];
}

const isPromise = ({ kind }: TaskRow['task']['commitments'][number]): boolean => kind === 'promise';

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
