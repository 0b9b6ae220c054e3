import { ratingNames } from '../../../shared/wording/names.ts';
import { ChartFrame, ChartTable } from '../../ui/chart-frame.tsx';
import { FillPatterns, FillSign, useChartFills } from '../../ui/chart-fills.tsx';
import type { ChartFills } from '../../ui/chart-fills.tsx';
import { overviewWording as words } from '../../wording/overview.ts';
import { levels } from './overview-data.ts';
import type { AreaLevels, Level } from './overview-data.ts';
import styles from './overview.module.css';

const fillOf: Readonly<Record<Level, keyof ChartFills>> = {
  satisfied: 'solid',
  basicallySatisfied: 'lines',
  unsatisfied: 'blank',
  unknown: 'dots',
  unscored: 'hatch',
};

const nameOf = (level: Level): string => (level === 'unscored' ? words.unscored : ratingNames[level]);

/** The levels of 总体 in each area as stacked bars; a bar is as long as its area has tasks. */
export function AreaLevelsChart(props: { areas: readonly AreaLevels[] }) {
  const { areas } = props;
  const { id, fills } = useChartFills();
  const all = areas.reduce((sum, { total }) => sum + total, 0);
  const open = areas.reduce((sum, { counts }) => sum + counts.unscored, 0);
  const most = Math.max(1, ...areas.map(({ total }) => total));
  return (
    <ChartFrame
      title={words.areas}
      note={words.areasNote(all - open, all)}
      legend={levels.map((level) => (
        <span key={level}>
          <FillSign fill={fillOf[level]} />
          {nameOf(level)}
        </span>
      ))}
      table={
        <ChartTable
          head={[words.area, ...levels.map(nameOf), words.all]}
          rows={areas.map(({ key, title, counts, total }) => ({
            key,
            cells: [title, ...levels.map((level) => counts[level]), total],
          }))}
        />
      }
    >
      <div role="img" aria-label={areas.map(spoken).join('；')} className={styles['areas']}>
        <svg aria-hidden width="0" height="0" className={styles['patterns']}>
          <FillPatterns id={id} />
        </svg>
        {areas.map((area) => (
          <div key={area.key} className={styles['area']}>
            <span className={styles['areaName']}>{area.title}</span>
            <Bar area={area} most={most} fills={fills} />
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}

function spoken({ title, counts }: AreaLevels): string {
  const given = levels.filter((level) => counts[level] > 0);
  return words.areaSpoken(
    title,
    given.map((level) => words.levelCount(nameOf(level), counts[level])),
  );
}

function Bar(props: { area: AreaLevels; most: number; fills: ChartFills }) {
  const { counts } = props.area;
  const given = levels.filter((level) => counts[level] > 0);
  const share = (count: number): number => (count / props.most) * 100;
  return (
    <svg aria-hidden className={styles['bar']}>
      {given.map((level, index) => {
        const before = given.slice(0, index).reduce((sum, each) => sum + counts[each], 0);
        return (
          <g key={level}>
            <rect
              x={`${share(before)}%`}
              width={`${share(counts[level])}%`}
              height="100%"
              fill={props.fills[fillOf[level]]}
              className={styles['segment']}
            />
            <text
              x={`${share(before + counts[level] / 2)}%`}
              y="50%"
              textAnchor="middle"
              dominantBaseline="central"
              data-level={level}
              className={styles['segmentCount']}
            >
              {counts[level]}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
