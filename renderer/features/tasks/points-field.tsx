import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CriterionValue } from '../../../shared/review/score.ts';
import { isComposingKey } from '../../state/keys.ts';
import { criteriaWording as words } from '../../wording/criteria.ts';
import { useComposedText } from '../../ui/composed-text.ts';
import { wholeNumber } from '../../ui/whole-number-field.tsx';
import styles from './criteria.module.css';
import { moveCriterion } from './move-criterion.ts';

/** A criterion in points: typed, stored on Enter, on ↑ ↓ and on leaving; 不评 beside it. */
export function PointsField(props: {
  criterionId: string;
  name: string;
  most: number;
  value: CriterionValue | null;
  onChange: (value: CriterionValue | null) => void;
}) {
  const { most, value } = props;
  const stored = typeof value === 'number' ? String(value) : '';
  const [typed, setTyped] = useState(stored);
  const [seen, setSeen] = useState(stored);
  // Undo and another task change the value from outside.
  if (seen !== stored) {
    setSeen(stored);
    setTyped(stored);
  }
  const entry = useComposedText(typed, setTyped);
  const points = wholeNumber(typed, most);
  const store = () => {
    if (points === undefined || points === (typeof value === 'number' ? value : null)) return;
    // An emptied field leaves 不评 as it is.
    if (points === null && value === 'skipped') return;
    props.onChange(points);
  };
  return (
    <span className={styles['points']} data-row-id={props.criterionId}>
      <TextInput
        aria-label={words.pointsOf(props.name, most)}
        inputMode="numeric"
        autoComplete="off"
        className={styles['pointsInput'] ?? ''}
        tabIndex={0}
        {...entry}
        error={points === undefined ? words.pointsWrong(most) : null}
        onBlur={store}
        onKeyDown={(event) => {
          if (isComposingKey(event.nativeEvent)) return;
          const by = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (by === undefined || event.ctrlKey || event.altKey) return;
          event.preventDefault();
          store();
          moveCriterion(event.currentTarget.closest('[data-task-detail]'), by > 0 ? 1 : -1);
        }}
      />
      <Button
        variant={value === 'skipped' ? 'filled' : 'default'}
        aria-pressed={value === 'skipped'}
        aria-label={`${props.name}，${words.skipped}`}
        onClick={() => props.onChange(value === 'skipped' ? null : 'skipped')}
      >
        {words.skipped}
      </Button>
    </span>
  );
}
