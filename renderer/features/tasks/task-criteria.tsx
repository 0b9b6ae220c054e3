import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { CriterionValue, Score } from '../../../shared/review/score.ts';
import { criterionSkipped, criterionValueNames } from '../../../shared/wording/names.ts';
import { useQuery } from '../../state/core-client.tsx';
import { ChoiceRow } from '../../ui/choice-row.tsx';
import { tasksWording as words } from '../../wording/tasks.ts';
import styles from './task-detail.module.css';

const choices: readonly { readonly value: CriterionValue; readonly label: string }[] = [
  ...criterionValueNames.map((label, value) => ({ value, label })),
  { value: 'skipped', label: criterionSkipped },
];

/** The eight criteria, folded until wanted. */
export function TaskCriteria(props: {
  score: Score | null;
  open: boolean;
  onOpen: (open: boolean) => void;
  onSet: (criteria: Record<string, CriterionValue | null>) => void;
}) {
  const { data } = useQuery('rubric.list', {}, []);
  const rubric = data?.rubrics.find((each) => each.id === props.score?.rubricId) ?? data?.rubrics[0];
  const rated = Object.keys(props.score?.criteria ?? {}).length;
  const { open } = props;
  if (!rubric) return null;
  const Icon = open ? IconChevronDown : IconChevronRight;
  const keys = words.criteriaKeys;

  return (
    <section aria-label={words.criteriaTitle} className={styles['criteria']}>
      <div className={styles['criteriaHead']}>
        <UnstyledButton
          data-criteria-fold
          aria-expanded={open}
          className={styles['fold']}
          onClick={() => props.onOpen(!open)}
        >
          <Icon aria-hidden size="1.125rem" />
          <b>{words.criteria}</b>
          <span className={styles['quiet']}>{words.criteriaDone(rated, rubric.criteria.length)}</span>
        </UnstyledButton>
        {open ? (
          <span className={styles['keys']}>
            <kbd>{keys.from}</kbd> {keys.between} <kbd>{keys.to}</kbd> {keys.score} <kbd>{keys.skip}</kbd>{' '}
            {keys.skipped} <kbd>↑</kbd> <kbd>↓</kbd> {keys.rows}
          </span>
        ) : null}
      </div>
      {open
        ? rubric.criteria.map((criterion) => (
            <div key={criterion.id} className={styles['criterion']}>
              <span className={styles['criterionName']}>{criterion.name}</span>
              <span className={styles['criterionHint']}>{criterion.hint}</span>
              <ChoiceRow
                compact
                label={criterion.name}
                rowId={criterion.id}
                value={props.score?.criteria[criterion.id] ?? null}
                choices={choices}
                onChange={(value) => props.onSet({ [criterion.id]: value })}
              />
            </div>
          ))
        : null}
    </section>
  );
}
