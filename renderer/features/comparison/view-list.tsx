import { Button } from '@mantine/core';
import { gradeMeanings } from '../../../shared/wording/register.ts';
import { useNavigation } from '../../state/navigation.tsx';
import { comparisonWording as words } from '../../wording/comparison.ts';
import { comparisonViews, viewName } from './comparison-items.ts';
import type { ComparisonView } from './comparison-items.ts';
import styles from './comparison.module.css';
import { GradeBadge } from './grade-badge.tsx';

/** The lists at the left with their counts, what the grades say, and whether last year's report is there. */
export function ViewList(props: {
  view: ComparisonView;
  counts: Readonly<Record<ComparisonView, number>>;
  /** The year whose report would bring last year's targets; null when it is there or cannot be told. */
  missingYear: number | null;
  onView: (view: ComparisonView) => void;
}) {
  const { goTo } = useNavigation();
  return (
    <nav aria-label={words.views} className={styles['views']}>
      {comparisonViews.map((view) => (
        <button
          key={view}
          type="button"
          className={styles['view']}
          aria-current={view === props.view ? 'true' : undefined}
          onClick={() => props.onView(view)}
        >
          <span>{viewName(view)}</span>
          <span className={styles['count']}>{props.counts[view]}</span>
        </button>
      ))}
      <dl className={styles['legend']} aria-label={words.gradeLegend}>
        {(['A', 'B', 'C'] as const).map((grade) => (
          <div key={grade}>
            <dt>
              <GradeBadge grade={grade} />
            </dt>
            <dd>{gradeMeanings[grade]}</dd>
          </div>
        ))}
      </dl>
      {props.missingYear === null ? null : (
        <div className={styles['missing']}>
          <p>{words.noLastYear(props.missingYear)}</p>
          <Button variant="default" onClick={() => goTo({ screen: 'library' })}>
            {words.toLibrary}
          </Button>
        </div>
      )}
    </nav>
  );
}
