import { Button } from '@mantine/core';
import type { RegisterView } from '../../../shared/report/register.ts';
import { registerViews } from '../../../shared/report/register.ts';
import { gradeMeanings, registerViewNames } from '../../../shared/wording/register.ts';
import { useNavigation } from '../../state/navigation.tsx';
import { comparisonWording as words } from '../../wording/comparison.ts';
import styles from './comparison.module.css';
import { GradeBadge } from './row-cells.tsx';

/** The lists at the left with their counts, what the grades say, and whether last year's report is there. */
export function ViewList(props: {
  view: RegisterView;
  counts: Readonly<Record<RegisterView, number>>;
  /** The year whose report would bring last year's targets; null when it is there or cannot be told. */
  missingYear: number | null;
  onView: (view: RegisterView) => void;
}) {
  const { goTo } = useNavigation();
  return (
    <nav aria-label={words.views} className={styles['views']}>
      {registerViews.map((view) => (
        <button
          key={view}
          type="button"
          className={styles['view']}
          aria-current={view === props.view ? 'true' : undefined}
          onClick={() => props.onView(view)}
        >
          <span>{registerViewNames[view]}</span>
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
