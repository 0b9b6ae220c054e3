import { inTermsOf, isFall } from '../../../shared/parsing/pair-difference.ts';
import { valueWords } from '../../../shared/wording/register.ts';
import { ChartFrame, ChartTable } from '../../ui/chart-frame.tsx';
import { comparisonWording as words } from '../../wording/comparison.ts';
import styles from './years-chart.module.css';
import { axisMarks } from './year-points.ts';
import type { YearPoint } from './year-points.ts';

const WIDTH = 296;
const HEIGHT = 152;
const LEFT = 34;
const BOTTOM = 22;
const TOP = 18;
/** Narrower columns have no room for 年 behind the number. */
const YEAR_WIDTH = 54;
/** Half the width of a value such as 2.4以上. */
const VALUE_HALF = 28;

/** Bars = results, lines = targets, a dashed box = this year, of which only the target is known. As a table, too. */
export function YearsChart(props: { points: readonly YearPoint[]; indicator: string }) {
  const { points } = props;
  const measures = points.flatMap(({ result, target }) => [result, target]);
  // Bars that rise and bars that fall would need a ground line of their own; the table says it as well.
  const falls = new Set(measures.flatMap((each) => (each ? [isFall(each)] : [])));
  const title = `${props.indicator}，${words.chart}`;
  const table = (
    <ChartTable
      head={[words.year, words.target, words.result]}
      rows={points.map(({ year, target, result }) => ({
        key: String(year),
        cells: [
          words.yearName(year),
          target ? valueWords(target) : words.nothing,
          result ? valueWords(result) : words.nothing,
        ],
      }))}
    />
  );
  if (falls.size > 1) return <figure aria-label={title}>{table}</figure>;
  return (
    <ChartFrame
      quiet
      title={title}
      legend={
        <>
          <span>
            <span aria-hidden className={styles['resultSign']} />
            {words.result}
          </span>
          <span>
            <span aria-hidden className={styles['targetSign']} />
            {words.target}
          </span>
        </>
      }
      table={table}
    >
      <YearsPicture points={points} />
    </ChartFrame>
  );
}

function YearsPicture({ points }: { points: readonly YearPoint[] }) {
  const newest = points.at(-1);
  const unit = newest?.target ?? newest?.result;
  if (!unit) return null;
  const amount = (point: YearPoint): readonly (number | null)[] =>
    [point.result, point.target].map((measure) => (measure ? inTermsOf(measure, unit).value : null));
  const marks = axisMarks(Math.max(...points.flatMap((point) => amount(point).map((each) => each ?? 0))));
  const top = marks.at(-1) ?? 1;
  const y = (value: number): number => HEIGHT - BOTTOM - (value / top) * (HEIGHT - BOTTOM - TOP);
  const step = (WIDTH - LEFT) / points.length;
  const half = Math.min(18, step / 3);
  return (
    <svg
      role="img"
      aria-label={points.map(pointWords).join('；')}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={styles['picture']}
    >
      {marks.map((mark) => (
        <g key={mark}>
          <line x1={LEFT} x2={WIDTH} y1={y(mark)} y2={y(mark)} className={styles['gridLine']} />
          <text x={LEFT - 6} y={y(mark) + 4} textAnchor="end" className={styles['axis']}>
            {mark}
          </text>
        </g>
      ))}
      {points.map((point, index) => {
        const middle = LEFT + step * (index + 0.5);
        const [result, target] = amount(point);
        const label = point.result ?? point.target;
        // A long value above the last column would leave the picture.
        const isWide = label?.bound === 'ge' && middle + VALUE_HALF > WIDTH;
        const height = Math.max(result ?? 0, result === null || result === undefined ? (target ?? 0) : 0);
        return (
          <g key={point.year}>
            {typeof result === 'number' ? (
              <Bar x={middle - half} width={half * 2} from={y(result)} className={styles['bar']} />
            ) : typeof target === 'number' ? (
              <Bar x={middle - half} width={half * 2} from={y(target)} className={styles['open']} />
            ) : null}
            {typeof target === 'number' ? (
              <rect
                x={middle - half - 4}
                y={y(target) - 1.5}
                width={half * 2 + 8}
                height="3"
                className={styles['target']}
              />
            ) : null}
            <text
              {...(isWide ? { x: WIDTH, textAnchor: 'end' } : { x: middle, textAnchor: 'middle' })}
              y={y(height) - 6}
              className={styles['value']}
            >
              {label ? inTermsOf(label, unit).value : ''}
              {label?.bound === 'ge' ? words.orMore : ''}
            </text>
            <text x={middle} y={HEIGHT - 5} textAnchor="middle" className={styles['axis']}>
              {step < YEAR_WIDTH ? point.year : words.yearName(point.year)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function Bar(props: { x: number; width: number; from: number; className: string | undefined }) {
  return (
    <rect
      x={props.x}
      y={props.from}
      width={props.width}
      height={Math.max(0, HEIGHT - BOTTOM - props.from)}
      className={props.className}
    />
  );
}

function pointWords({ year, result, target }: YearPoint): string {
  return [
    words.yearName(year),
    target ? `${words.target}${valueWords(target)}` : '',
    result ? `${words.result}${valueWords(result)}` : '',
  ].join('');
}
