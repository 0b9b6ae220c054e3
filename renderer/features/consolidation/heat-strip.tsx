import { UnstyledButton } from '@mantine/core';
import { FillPatterns, FillSign, useChartFills } from '../../ui/chart-fills.tsx';
import { consolidationWording as words } from '../../wording/consolidation.ts';
import type { DeskSection, SectionCount } from './desk-sections.ts';
import styles from './strip.module.css';

/** 意见分布: everybody's marks by parts of the report; a row filters the list. */
export function HeatStrip(props: {
  counts: readonly SectionCount[];
  chosen: DeskSection | null;
  onChoose: (section: DeskSection | null) => void;
}) {
  const { counts, chosen } = props;
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <nav aria-label={words.strip} className={styles['strip']}>
      <div className={styles['head']}>
        <h2>{words.strip}</h2>
        <span>{words.stripCount}</span>
      </div>
      <ul className={styles['rows']}>
        {counts.map((row) => {
          const isChosen = row.section.key === chosen?.key;
          return (
            <li key={row.section.key}>
              <UnstyledButton
                className={styles['row']}
                aria-pressed={isChosen}
                aria-label={words.stripRow(row.section.name, row.count, row.open)}
                onClick={() => props.onChoose(isChosen ? null : row.section)}
              >
                <span>{row.section.name}</span>
                <b>{row.count}</b>
                <Bar count={row.count} open={row.open} most={most} />
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
      <p className={styles['legend']}>
        <FillSign fill="solid" />
        {words.decided}
      </p>
      <p className={styles['legend']}>
        <FillSign fill="hatch" />
        {words.undecided}
      </p>
    </nav>
  );
}

/** Its length is the count, the hatched end what is open. */
function Bar(props: { count: number; open: number; most: number }) {
  const { id, fills } = useChartFills();
  const width = (props.count / props.most) * 100;
  const open = (props.open / props.most) * 100;
  return (
    <svg aria-hidden className={styles['bar']} width="100%" height="8">
      <FillPatterns id={id} />
      <rect width={`${width - open}%`} height="8" fill={fills.solid} />
      {open > 0 ? (
        <rect
          x={`${width - open}%`}
          y="0.5"
          width={`${open}%`}
          height="7"
          fill={fills.hatch}
          stroke="var(--ink2)"
        />
      ) : null}
    </svg>
  );
}
