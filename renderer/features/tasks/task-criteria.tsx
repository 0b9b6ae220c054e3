import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { Rubric, RubricCriterion } from '../../../shared/review/rubric.ts';
import { totalOf } from '../../../shared/review/rubric-rules.ts';
import type { CriterionValue, Score } from '../../../shared/review/score.ts';
import { rubricEdition } from '../../../shared/wording/rubrics.ts';
import type { ScoreRubric } from '../../state/rubrics.ts';
import { ChoiceRow } from '../../ui/choice-row.tsx';
import { criteriaWording as words } from '../../wording/criteria.ts';
import { CriteriaBars } from './criteria-bars.tsx';
import styles from './criteria.module.css';
import { PointsField } from './points-field.tsx';

/** Words longer than this together stand on a line of their own. */
const WIDE = 10;

/** The criteria of the rubric that the score is given by, folded at will, with their mean and as bars. */
export function TaskCriteria(props: {
  score: Score | null;
  scoreRubric: ScoreRubric;
  open: boolean;
  onOpen: (open: boolean) => void;
  onSet: (criteria: Record<string, CriterionValue | null>) => void;
  /** Gives the score by the rubric in use. */
  onGoOver: (rubricId: string) => void;
}) {
  const { open, score } = props;
  const { rubric, newer } = props.scoreRubric;
  const [bars, setBars] = useState(false);
  const criteria = score?.criteria ?? {};
  const rated = rubric.criteria.filter(({ id }) => criteria[id] !== undefined).length;
  const isUnknown = rated < Object.keys(criteria).length;
  if (rubric.criteria.length === 0 && !newer) return null;
  const Icon = open ? IconChevronDown : IconChevronRight;
  return (
    <section aria-label={words.title} className={styles['criteria']}>
      <div className={styles['head']}>
        <UnstyledButton
          data-criteria-fold
          aria-expanded={open}
          className={styles['fold']}
          onClick={() => props.onOpen(!open)}
        >
          <Icon aria-hidden size="1.125rem" />
          <b>{words.title}</b>
          <span className={styles['quiet']}>{words.done(rated, rubric.criteria.length)}</span>
        </UnstyledButton>
        {open ? <Keys rubric={rubric} /> : null}
      </div>
      {newer && Object.keys(criteria).length > 0 ? (
        <p className={styles['other']}>
          {isUnknown ? words.unknownRubric : words.otherRubric(rubricEdition(rubric.name, rubric.revision))}
          <Button variant="subtle" size="compact-md" onClick={() => props.onGoOver(newer.id)}>
            {words.goOver}
          </Button>
        </p>
      ) : null}
      {open
        ? rubric.criteria.map((criterion) => (
            <Criterion
              key={criterion.id}
              rubric={rubric}
              criterion={criterion}
              value={criteria[criterion.id] ?? null}
              onSet={(value) => props.onSet({ [criterion.id]: value })}
            />
          ))
        : null}
      {open && rated > 0 ? (
        <div className={styles['foot']}>
          <Mean rubric={rubric} criteria={criteria} />
          <Button
            variant="subtle"
            size="compact-md"
            data-flush="end"
            aria-expanded={bars}
            onClick={() => setBars(!bars)}
          >
            {bars ? words.hideChart : words.showChart}
          </Button>
        </div>
      ) : null}
      {open && bars && rated > 0 ? <CriteriaBars rubric={rubric} criteria={criteria} /> : null}
    </section>
  );
}

function Criterion(props: {
  rubric: Rubric;
  criterion: RubricCriterion;
  value: CriterionValue | null;
  onSet: (value: CriterionValue | null) => void;
}) {
  const { criterion, value } = props;
  const { scale } = props.rubric;
  const wide = scale.type === 'words' && scale.words.join('').length > WIDE;
  return (
    <div className={styles['criterion']} data-wide={wide || undefined}>
      <span className={styles['name']}>{criterion.name}</span>
      <span className={styles['criterionHint']}>{criterion.hint}</span>
      {scale.type === 'points' ? (
        <PointsField
          criterionId={criterion.id}
          name={criterion.name}
          most={scale.most}
          value={value}
          onChange={props.onSet}
        />
      ) : (
        <ChoiceRow<CriterionValue>
          compact
          label={criterion.name}
          rowId={criterion.id}
          value={value}
          choices={[
            ...scale.words.map((label, step) => ({ value: step, label })),
            { value: 'skipped', label: words.skipped },
          ]}
          onChange={props.onSet}
        />
      )}
    </div>
  );
}

function Keys({ rubric: { scale, criteria } }: { rubric: Rubric }) {
  if (criteria.length === 0) return null;
  const { keys } = words;
  return (
    <span className={styles['keys']}>
      {scale.type === 'points' ? (
        <>{words.points(scale.most)} </>
      ) : (
        <>
          <kbd>{keys.from}</kbd> {keys.to} <kbd>{scale.words.length}</kbd> {keys.score} <kbd>{keys.skip}</kbd>{' '}
          {keys.skipped}{' '}
        </>
      )}
      <kbd>↑</kbd> <kbd>↓</kbd> {keys.rows}
    </span>
  );
}

function Mean(props: { rubric: Rubric; criteria: Score['criteria'] }) {
  const total = totalOf(props.criteria, props.rubric);
  if (!total) return <span />;
  const value = String(Number(total.value.toFixed(1)));
  return (
    <span>
      {total.weighted ? words.weighted(value, String(total.top)) : words.mean(value, String(total.top))}
      <span className={styles['personal']}>{words.personal}</span>
    </span>
  );
}
