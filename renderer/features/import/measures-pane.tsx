import { Button, UnstyledButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { measureDoubt, proposeMeasure, uncountedNumbers } from '../../../shared/report/findings.ts';
import type { Measure } from '../../../shared/report/model.ts';
import { FilterChip, FilterChips } from '../../ui/filter-chip.tsx';
import { importWording as words } from '../../wording/import.ts';
import { MeasureCard } from './measure-card.tsx';
import { useReview } from './review.tsx';
import styles from './measures.module.css';

/** How many of the numbers that were not counted are named at first. */
const FEW = 12;

/** 数值: those worth a look first, all on demand, and the numbers that were not taken for measures. */
export function MeasuresPane() {
  const { content, mode } = useReview();
  const { measures, text } = content;
  const [list, setList] = useState<'doubtful' | 'all'>(mode === 'new' ? 'doubtful' : 'all');
  const [agreed, setAgreed] = useState<ReadonlySet<string>>(new Set());
  const doubtful = useMemo(
    () =>
      measures.flatMap((measure) => {
        const doubt = measureDoubt(measure, text);
        return doubt !== null && !agreed.has(measure.id) ? [{ measure, doubt }] : [];
      }),
    [measures, text, agreed],
  );
  const agree = ({ id }: Measure) => setAgreed((known) => new Set(known).add(id));
  const results = measures.filter(({ stance }) => stance === 'result').length;
  const shown = list === 'doubtful' ? doubtful : measures.map((measure) => ({ measure, doubt: null }));
  return (
    <section aria-label={words.measures} className={styles['pane']}>
      <div className={styles['head']}>
        <h2>{words.measures}</h2>
        <span>{words.measureCounts(results, measures.length - results)}</span>
      </div>
      <FilterChips label={words.measureList}>
        {(['doubtful', 'all'] as const).map((each) => (
          <FilterChip key={each} pressed={list === each} onClick={() => setList(each)}>
            {each === 'doubtful' ? words.toCheck(doubtful.length) : words.all(measures.length)}
          </FilterChip>
        ))}
      </FilterChips>
      {shown.length === 0 ? (
        <p className={styles['quiet']}>{list === 'all' ? words.noMeasures : words.nothingToCheck}</p>
      ) : null}
      <ul className={styles['cards']}>
        {shown.map(({ measure, doubt }) => (
          <MeasureCard key={measure.id} measure={measure} doubt={doubt} onAgree={() => agree(measure)} />
        ))}
      </ul>
      <Uncounted />
    </section>
  );
}

/** 没有算作数值的: a click makes one a measure. */
function Uncounted() {
  const { content, correct, show } = useReview();
  const [all, setAll] = useState(false);
  const numbers = useMemo(() => uncountedNumbers(content), [content]);
  if (numbers.length === 0) return null;
  const add = (start: number, end: number) => {
    const fields = proposeMeasure(content, start, end);
    if (fields) void correct({ type: 'addMeasure', start, end, fields });
    show(start);
  };
  return (
    <div className={styles['uncounted']}>
      <h3>{words.uncounted}</h3>
      <p>
        {(all ? numbers : numbers.slice(0, FEW)).map(({ start, end, label }) => (
          <UnstyledButton
            key={start}
            className={styles['number']}
            title={words.add(label)}
            aria-label={words.add(label)}
            onClick={() => add(start, end)}
          >
            {label}
          </UnstyledButton>
        ))}
      </p>
      {numbers.length > FEW ? (
        <Button variant="subtle" onClick={() => setAll(!all)}>
          {all ? words.uncountedFew : words.uncountedMore(numbers.length)}
        </Button>
      ) : null}
    </div>
  );
}
