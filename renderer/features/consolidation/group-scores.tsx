import { IconChartBar } from '@tabler/icons-react';
import { useMemo } from 'react';
import { groupScores, LEAST_SCORERS, ratedLevels } from '../../../shared/review/group-scores.ts';
import type { Distribution, TargetScores } from '../../../shared/review/group-scores.ts';
import { rubricFor } from '../../../shared/review/rubric-rules.ts';
import { importanceNames, ratingNames } from '../../../shared/wording/names.ts';
import { useQuery } from '../../state/core-client.tsx';
import { useRubrics } from '../../state/rubrics.ts';
import { useVersion } from '../../state/version.tsx';
import { FillPatterns, useChartFills } from '../../ui/chart-fills.tsx';
import type { ChartFills } from '../../ui/chart-fills.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PlaceLink } from '../../ui/place-link.tsx';
import { consolidationWording as words } from '../../wording/consolidation.ts';
import styles from './scores.module.css';

/** 小组评分: how everybody scored each task, the most disputed first. Nobody is named or ranked. */
export function GroupScores(props: { hidden: boolean }) {
  const { content, index, scores } = useVersion();
  const asked = useQuery('packets.scores', { versionId: content.version.id }, ['packet', 'roster', 'task']);
  const given = asked.data?.scores;
  const shelf = useRubrics();
  const rows = useMemo(
    () =>
      groupScores([
        ...(given ?? []).map((score) => ({
          ...score,
          person: score.author.person,
          named: score.author.mode === 'named',
        })),
        ...scores.map((score) => ({
          ...score,
          rubric: (shelf && rubricFor(score, shelf)) ?? null,
          person: score.authorId,
          named: true,
        })),
      ]),
    [given, scores, shelf],
  );
  if (given && rows.length === 0) {
    return (
      <div className={styles['sheet']}>
        <EmptyState
          icon={<IconChartBar size="1.75rem" />}
          title={words.scoresEmpty}
          hint={words.scoresEmptyHint}
        />
      </div>
    );
  }
  const nameOf = ({ target }: TargetScores): { name: string; offset: number | null } => {
    const found =
      target.type === 'task' ? index.taskById.get(target.taskId) : index.headingById.get(target.headingId);
    return { name: found?.title ?? '', offset: found?.start ?? null };
  };
  return (
    <section aria-label={words.scores} className={styles['scores']}>
      <p className={styles['hint']}>
        {words.scoresHint}
        <span>{words.byDispute}</span>
      </p>
      <ul className={styles['rows']}>
        {rows.map((row) => {
          const { name, offset } = nameOf(row);
          return (
            <li key={JSON.stringify(row.target)} className={styles['row']}>
              <div className={styles['what']}>
                <PlaceLink place={name} to={offset === null ? {} : { offset }} />
                <span>{words.scorers(row.scorers)}</span>
              </div>
              {(props.hidden || row.nameless) && row.scorers < LEAST_SCORERS ? (
                <p className={styles['few']}>{props.hidden ? words.tooFew : words.tooFewNameless}</p>
              ) : (
                <div className={styles['bars']}>
                  {row.distributions.map((each) => (
                    <DistributionBar key={each.key} distribution={each} />
                  ))}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const nameOfDistribution = ({ key, name }: Distribution): string =>
  key === 'overall' ? words.overall : key === 'importance' ? words.importance : name;

function levelsOf({ key, levels }: Distribution): readonly string[] {
  if (key === 'overall') return ratedLevels.map((level) => ratingNames[level]);
  return key === 'importance' ? importanceNames : levels;
}

/** Fills from worst to best, told apart on a grey print. */
const FILLS: readonly (keyof ChartFills)[] = ['blank', 'dots', 'hatch', 'lines', 'solid'];

function DistributionBar(props: { distribution: Distribution }) {
  const { distribution } = props;
  const { id, fills } = useChartFills();
  const levels = levelsOf(distribution);
  const total = distribution.counts.reduce((sum, count) => sum + count, 0);
  const told = levels.map((level, at) => ({ level, count: distribution.counts[at] ?? 0, at }));
  const shares = told.map(({ count }) => (count / total) * 100);
  const startOf = (at: number): number => shares.slice(0, at).reduce((sum, share) => sum + share, 0);
  const given = told.filter(({ count }) => count > 0);
  const low = levels[Math.floor(distribution.median)] ?? '';
  const high = levels[Math.ceil(distribution.median)] ?? '';
  return (
    <div className={styles['distribution']}>
      <span>{nameOfDistribution(distribution)}</span>
      <svg aria-hidden width="100%" height="16">
        <FillPatterns id={id} />
        {given.map(({ at }) => (
          <rect
            key={at}
            x={`${startOf(at)}%`}
            y="0.5"
            width={`${shares[at] ?? 0}%`}
            height="15"
            fill={fills[FILLS[Math.round((at * (FILLS.length - 1)) / (levels.length - 1))] ?? 'solid']}
            stroke="var(--edge)"
          />
        ))}
      </svg>
      <span className={styles['levels']}>
        {given.map(({ level, count }) => words.levelCount(level, count)).join('，')}
      </span>
      <span className={styles['figures']}>
        {words.figures(low === high ? low : `${low}/${high}`, distribution.spread.toFixed(2))}
      </span>
    </div>
  );
}
