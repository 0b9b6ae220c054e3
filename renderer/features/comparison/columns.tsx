import type { ReactNode } from 'react';
import { isFall } from '../../../shared/parsing/pair-difference.ts';
import { unitFamily } from '../../../shared/parsing/unit-families.ts';
import type { Measure } from '../../../shared/report/model.ts';
import type { TableLayout } from '../../../shared/review/profile.ts';
import {
  directionNames,
  gradeReason,
  lackWords,
  provinceAssignedWord,
  valueWords,
  yearNames,
} from '../../../shared/wording/register.ts';
import type { GridColumn, SortValue } from '../../ui/register-grid.tsx';
import { comparisonWording as words } from '../../wording/comparison.ts';
import { Bullet } from './bullet.tsx';
import { ChangeSign } from './change-sign.tsx';
import type { ComparisonItem, ComparisonView, IndicatorItem, TaskItem } from './comparison-items.ts';
import { nameOf } from './comparison-items.ts';
import styles from './comparison.module.css';
import { GradeBadge } from './grade-badge.tsx';

type Column = GridColumn<ComparisonItem>;

const designedOf: Readonly<Record<ComparisonView, readonly string[]>> = {
  same: ['lastTarget', 'last', 'now', 'change', 'share', 'grade'],
  differing: ['lastTarget', 'last', 'now', 'change', 'grade'],
  lastOnly: ['lastTarget', 'last', 'place'],
  newOnly: ['now', 'place'],
  unmeasured: ['promises', 'place'],
  unassigned: ['lacks', 'measures', 'place'],
  all: ['lastTarget', 'last', 'now', 'change', 'grade'],
};

/** How a list is laid out until a person changes it. */
export function designedLayout(view: ComparisonView): TableLayout {
  return { columns: [...designedOf[view]], grouped: view === 'same' || view === 'all' };
}

const quiet = (content: ReactNode): ReactNode => <span className={styles['quiet']}>{content}</span>;
const value = (measure: Measure | null, expected = false): ReactNode =>
  measure ? `${valueWords(measure)}${expected ? words.expected : ''}` : quiet(words.nothing);
const amountOf = (measure: Measure | null): SortValue => {
  if (!measure) return null;
  const { name, order, factor } = unitFamily(measure.unit);
  const sign = isFall(measure) ? -1 : 1;
  return { family: name, order, amount: sign * measure.value * measure.scale * factor };
};

const ofIndicator =
  <T,>(read: (item: IndicatorItem) => T, otherwise: T) =>
  (item: ComparisonItem): T =>
    item.type === 'indicator' ? read(item) : otherwise;
const ofTask =
  <T,>(read: (item: TaskItem) => T, otherwise: T) =>
  (item: ComparisonItem): T =>
    item.type === 'task' ? read(item) : otherwise;

/** What the columns of a list depend on. */
export interface ColumnSources {
  readonly view: ComparisonView;
  /** The year that the targets are for; null where it is not known or differs. */
  readonly year: number | null;
  /** Whether last year's report is in the workspace. */
  readonly withLastTargets: boolean;
  /** Whether the rows come from several reports. */
  readonly manyReports: boolean;
}

/** Every column that a list can show; last year's targets have one only where last year's report is there. */
export function columnsOf({ view, year, withLastTargets, manyReports }: ColumnSources): Column[] {
  const years = yearNames(year);
  const tasks = view === 'unmeasured' || view === 'unassigned';
  const few = tasks || view === 'lastOnly' || view === 'newOnly';
  const numbers: Column[] = [
    {
      id: 'last',
      name: years.last,
      width: few ? '9rem' : '6.75rem',
      align: 'end',
      sort: ofIndicator(({ row }) => amountOf(row.last), null),
      cell: ofIndicator(({ row, expected }) => value(row.last, expected), null),
    },
    {
      id: 'now',
      name: years.now,
      width: few ? '9rem' : '7rem',
      align: 'end',
      sort: ofIndicator(({ row }) => amountOf(row.now), null),
      cell: ofIndicator(
        ({ row }) => (row.provinceAssigned === null ? value(row.now) : provinceAssignedWord),
        null,
      ),
    },
    {
      id: 'change',
      name: words.columns.change,
      width: '9rem',
      sort: ofIndicator(
        ({ row }) => row.share ?? (row.difference === null ? null : Math.sign(row.difference)),
        null,
      ),
      cell: ofIndicator(
        ({ row }) =>
          row.grade === 'B' || row.grade === 'C' ? (
            quiet(gradeReason(row))
          ) : (
            <ChangeSign row={row} className={styles['change']} />
          ),
        null,
      ),
    },
    {
      id: 'direction',
      name: words.columns.direction,
      width: '7.5rem',
      sort: ofIndicator(({ row }) => row.direction, null),
      cell: ofIndicator(({ row }) => (row.direction === null ? null : directionNames[row.direction]), null),
    },
    {
      id: 'share',
      name: words.columns.share,
      width: '5.25rem',
      sort: ofIndicator(({ row }) => row.share, null),
      cell: ofIndicator(({ row }) => (row.share === null ? null : <Bullet share={row.share} />), null),
    },
    {
      id: 'grade',
      name: words.columns.grade,
      width: '2.5rem',
      sort: ofIndicator(({ row }) => row.grade, null),
      cell: ofIndicator(({ row }) => (row.grade === null ? null : <GradeBadge grade={row.grade} />), null),
    },
    {
      id: 'assigned',
      name: provinceAssignedWord,
      width: '4.5rem',
      sort: ofIndicator(({ row }) => (row.provinceAssigned === null ? null : 1), null),
      cell: ofIndicator(({ row }) => (row.provinceAssigned === null ? null : words.yes), null),
    },
    {
      id: 'owner',
      name: words.columns.task,
      width: '13rem',
      sort: ofIndicator(({ owner }) => owner || null, null),
      cell: ofIndicator(({ owner }) => owner, null),
    },
  ];
  const lastTarget: Column = {
    id: 'lastTarget',
    name: years.lastTarget,
    width: few ? '8rem' : '5.75rem',
    align: 'end',
    sort: ofIndicator(({ row }) => amountOf(row.lastTarget), null),
    cell: ofIndicator(({ row }) => quiet(row.lastTarget ? valueWords(row.lastTarget) : words.nothing), null),
  };
  const counted = (count: number) => (count === 0 ? words.none : words.counted(count));
  const ofTasks: Column[] = [
    {
      id: 'lacks',
      name: words.columns.lacks,
      width: '13rem',
      sort: ofTask(({ row }) => lackWords(row), null),
      cell: ofTask(({ row }) => lackWords(row), null),
    },
    {
      id: 'measures',
      name: words.columns.measures,
      width: '5rem',
      sort: ofTask(({ row }) => row.measures.length, null),
      cell: ofTask(({ row }) => counted(row.measures.length), null),
    },
    {
      id: 'promises',
      name: words.columns.promises,
      width: '7.5rem',
      sort: ofTask(({ row }) => row.promises.length, null),
      cell: ofTask(({ row }) => counted(row.promises.length), null),
    },
  ];
  return [
    {
      id: 'name',
      name: tasks ? words.columns.task : words.columns.indicator,
      width: 'minmax(9rem, 1fr)',
      sort: nameOf,
      cell: (item) => (
        <>
          {item.type === 'task' ? <b className={styles['taskName']}>{nameOf(item)}</b> : nameOf(item)}
          {manyReports ? <span className={styles['reportName']}>{item.report}</span> : null}
        </>
      ),
    },
    ...(manyReports
      ? [
          {
            id: 'report',
            name: words.columns.report,
            width: '12rem',
            sort: ({ report }: ComparisonItem) => report,
            cell: ({ report }: ComparisonItem) => report,
          },
        ]
      : []),
    ...(!tasks && withLastTargets ? [lastTarget] : []),
    ...(tasks ? ofTasks : numbers),
    {
      id: 'area',
      name: words.columns.area,
      width: '12rem',
      sort: ({ area }) => area.title,
      cell: ({ area }) => area.title,
    },
    {
      id: 'place',
      name: words.columns.place,
      width: '10rem',
      cell: ({ place }) => quiet(place),
    },
  ];
}
