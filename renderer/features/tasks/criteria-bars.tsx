import type { Rubric } from '../../../shared/review/rubric.ts';
import { topOf } from '../../../shared/review/rubric.ts';
import type { Score } from '../../../shared/review/score.ts';
import { valueWord } from '../../../shared/sheet/score-table.ts';
import { ChartFrame, ChartTable } from '../../ui/chart-frame.tsx';
import { FillPatterns, useChartFills } from '../../ui/chart-fills.tsx';
import { criteriaWording as words } from '../../wording/criteria.ts';
import styles from './criteria.module.css';

const WIDTH = 440;
const ROW = 28;
const NAME = 116;
const WORD = 64;
/** The lowest value still has a bar that can be seen. */
const LEAST = 6;

/** The criteria of one task as bars; open ones and 不评 are hatched, and every bar says its word. */
export function CriteriaBars(props: { rubric: Rubric; criteria: Score['criteria'] }) {
  const { rubric, criteria } = props;
  const { id, fills } = useChartFills();
  const top = topOf(rubric.scale);
  const bars = rubric.criteria.map(({ id: key, name }) => {
    const value = criteria[key] ?? null;
    return { key, name, value, word: valueWord(value, rubric, words.skipped) || words.unrated };
  });
  const room = WIDTH - NAME - WORD;
  return (
    <ChartFrame
      quiet
      title={words.chart}
      table={
        <ChartTable
          head={[words.criterion, words.value]}
          rows={bars.map(({ key, name, word }) => ({ key, cells: [name, word] }))}
        />
      }
    >
      <svg
        role="img"
        aria-label={bars.map(({ name, word }) => `${name}${word}`).join('，')}
        viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`}
        className={styles['bars']}
      >
        <FillPatterns id={id} />
        {bars.map(({ key, name, value, word }, index) => {
          const y = index * ROW;
          const given = typeof value === 'number';
          const width = given ? Math.max(LEAST, (value / top) * room) : room;
          return (
            <g key={key}>
              <text x="0" y={y + 19} className={styles['barName']}>
                {name}
              </text>
              <rect
                x={NAME}
                y={y + 6}
                width={width}
                height={ROW - 12}
                fill={given ? fills.solid : fills.hatch}
                className={given ? undefined : styles['barOpen']}
              />
              <text x={NAME + width + 8} y={y + 19} className={styles['barWord']}>
                {word}
              </text>
            </g>
          );
        })}
      </svg>
    </ChartFrame>
  );
}
