import { UnstyledButton } from '@mantine/core';
import { importanceNames, ratingNames } from '../../../shared/wording/names.ts';
import { useNavigation } from '../../state/navigation.tsx';
import { ChartFrame, ChartTable } from '../../ui/chart-frame.tsx';
import { overviewWording as words } from '../../wording/overview.ts';
import { placedRatings } from './overview-data.ts';
import type { PlacedRating, PlacedTask } from './overview-data.ts';
import styles from './overview.module.css';

const LEFT = 76;
const CELL_WIDTH = 92;
const CELL_HEIGHT = 92;
const TOP = 8;
const WIDTH = LEFT + CELL_WIDTH * 5 + 8;
const FLOOR = TOP + CELL_HEIGHT * 3;
const HEIGHT = FLOOR + 46;
/** Numbers that one cell shows, three in a row; the rest is counted. */
const MOST = 6;
const RADIUS = 13;

/** 关注度 across, 总体 upwards; tasks by number, with their names beside the picture. */
export function Quadrant(props: { tasks: readonly PlacedTask[]; left: number }) {
  const { tasks } = props;
  const { goTo } = useNavigation();
  return (
    <ChartFrame
      title={words.quadrant}
      note={words.quadrantNote(tasks.length, props.left)}
      table={
        <ChartTable
          head={[words.task, words.importance, words.overall]}
          rows={tasks.map(({ taskId, title, importance, overall }) => ({
            key: taskId,
            cells: [title, `${importance} ${importanceNames[importance - 1] ?? ''}`, ratingNames[overall]],
          }))}
        />
      }
    >
      {tasks.length === 0 ? (
        <p className={styles['quiet']}>{words.quadrantEmpty}</p>
      ) : (
        <div className={styles['quadrant']}>
          <Picture tasks={tasks} />
          <ol className={styles['names']}>
            {tasks.map(({ number, taskId, title }) => (
              <li key={taskId}>
                <UnstyledButton className={styles['name']} onClick={() => goTo({ screen: 'tasks', taskId })}>
                  <span aria-hidden className={styles['nameNumber']}>
                    {number}
                  </span>
                  {title}
                </UnstyledButton>
              </li>
            ))}
          </ol>
        </div>
      )}
    </ChartFrame>
  );
}

const columns = [1, 2, 3, 4, 5] as const;

function Picture({ tasks }: { tasks: readonly PlacedTask[] }) {
  const inCell = (importance: number, overall: PlacedRating): PlacedTask[] =>
    tasks.filter((task) => task.importance === importance && task.overall === overall);
  const cells = placedRatings.flatMap((overall, row) =>
    columns.map((importance, column) => ({
      overall,
      row,
      importance,
      column,
      tasks: inCell(importance, overall),
    })),
  );
  const filled = cells.filter((cell) => cell.tasks.length > 0);
  const middleX = LEFT + CELL_WIDTH * 2.5;
  const middleY = TOP + CELL_HEIGHT * 1.5;
  const right = LEFT + CELL_WIDTH * 5;
  return (
    <svg
      role="img"
      aria-label={filled
        .map(({ importance, overall, tasks: there }) =>
          words.cellSpoken(
            importance,
            ratingNames[overall],
            there.map(({ title }) => title),
          ),
        )
        .join('；')}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={styles['quadrantPicture']}
    >
      <rect x={LEFT} y={TOP} width={right - LEFT} height={FLOOR - TOP} className={styles['ground']} />
      {cells.map(({ row, column }) => (
        <rect
          key={`${row} ${column}`}
          x={LEFT + column * CELL_WIDTH}
          y={TOP + row * CELL_HEIGHT}
          width={CELL_WIDTH}
          height={CELL_HEIGHT}
          className={styles['cell']}
        />
      ))}
      <line x1={middleX} x2={middleX} y1={TOP} y2={FLOOR} className={styles['cross']} />
      <line x1={LEFT} x2={right} y1={middleY} y2={middleY} className={styles['cross']} />
      <text x={LEFT + 6} y={TOP + 17} className={styles['corner']}>
        {words.corners.lowHigh}
      </text>
      <text x={right - 6} y={TOP + 17} textAnchor="end" className={styles['corner']}>
        {words.corners.highHigh}
      </text>
      <text x={LEFT + 6} y={FLOOR - 8} className={styles['corner']}>
        {words.corners.lowLow}
      </text>
      <text x={right - 6} y={FLOOR - 8} textAnchor="end" className={styles['corner']}>
        {words.corners.highLow}
      </text>
      {placedRatings.map((overall, row) => (
        <text
          key={overall}
          x={LEFT - 8}
          y={TOP + (row + 0.5) * CELL_HEIGHT}
          textAnchor="end"
          dominantBaseline="central"
          className={styles['axis']}
        >
          {ratingNames[overall]}
        </text>
      ))}
      {columns.map((importance, column) => {
        const x = LEFT + (column + 0.5) * CELL_WIDTH;
        return (
          <g key={importance}>
            <text x={x} y={FLOOR + 20} textAnchor="middle" className={styles['axis']}>
              {importance}
            </text>
            <text x={x} y={FLOOR + 40} textAnchor="middle" className={styles['axis']}>
              {importanceNames[column]}
            </text>
          </g>
        );
      })}
      {filled.map((cell) => (
        <CellTasks key={`${cell.row} ${cell.column}`} {...cell} />
      ))}
    </svg>
  );
}

function CellTasks(props: { row: number; column: number; tasks: readonly PlacedTask[] }) {
  const shown = props.tasks.length > MOST ? props.tasks.slice(0, MOST - 1) : props.tasks;
  const hidden = props.tasks.length - shown.length;
  const middleX = LEFT + (props.column + 0.5) * CELL_WIDTH;
  const middleY = TOP + (props.row + 0.5) * CELL_HEIGHT;
  const marks = [...shown.map(({ number }) => String(number)), ...(hidden > 0 ? [words.more(hidden)] : [])];
  const lines = Math.ceil(marks.length / 3);
  return (
    <>
      {marks.map((mark, index) => {
        const line = Math.floor(index / 3);
        const inLine = Math.min(3, marks.length - line * 3);
        const x = middleX + ((index % 3) - (inLine - 1) / 2) * (RADIUS * 2 + 3);
        const y = middleY + (line - (lines - 1) / 2) * (RADIUS * 2 + 3);
        const isCount = index >= shown.length;
        return (
          <g key={mark}>
            {isCount ? null : <circle cx={x} cy={y} r={RADIUS} className={styles['point']} />}
            <text
              x={x}
              y={y}
              textAnchor="middle"
              dominantBaseline="central"
              className={isCount ? styles['axis'] : styles['pointNumber']}
            >
              {mark}
            </text>
          </g>
        );
      })}
    </>
  );
}
