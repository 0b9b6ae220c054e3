import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Correction } from '../../../shared/report/correction.ts';
import type { IndicatorPair, Measure, VersionContent } from '../../../shared/report/model.ts';
import type { IndicatorRow } from '../../../shared/report/register.ts';
import { valueWords } from '../../../shared/wording/register.ts';
import { SegmentedRow } from '../../ui/segmented-row.tsx';
import { pairingWording as words } from '../../wording/comparison.ts';
import { SearchSelect } from '../../ui/search-select.tsx';
import styles from './detail.module.css';
import { likely, partnersOf } from './partners.ts';

/** How a correction names a measure. */
export const addressOf = ({ start, end, indicator }: Measure) => ({ start, end, indicator });

/** Mends what the program put side by side: another grade, taken apart, or a partner chosen by hand. */
export function Pairing(props: {
  row: IndicatorRow;
  content: VersionContent;
  onCorrect: (correction: Correction) => void;
}) {
  const { row } = props;
  const { last, now, grade } = row;
  const [open, setOpen] = useState(false);
  if (row.provinceAssigned !== null) return null;
  if (!open) {
    return (
      <Button variant="subtle" onClick={() => setOpen(true)}>
        {grade === null ? words.choosePartner : words.wrong}
      </Button>
    );
  }
  return (
    <section className={styles['notes']} aria-label={words.title}>
      <h3>{words.title}</h3>
      {last && now && grade ? (
        <Paired last={last} now={now} grade={grade} onCorrect={props.onCorrect} />
      ) : (
        <Unpaired row={row} content={props.content} onCorrect={props.onCorrect} />
      )}
      <p className={styles['hint']}>{words.undoable}</p>
    </section>
  );
}

function Paired(props: {
  last: Measure;
  now: Measure;
  grade: IndicatorPair['grade'];
  onCorrect: (correction: Correction) => void;
}) {
  const pair = { last: addressOf(props.last), now: addressOf(props.now) };
  // A difference can be told in one unit only.
  const grades = props.last.unit === props.now.unit ? (['A', 'B', 'C'] as const) : (['B', 'C'] as const);
  return (
    <>
      <SegmentedRow
        label={words.grade}
        value={props.grade}
        choices={grades.map((value) => ({ value, label: words.grades[value] }))}
        onChange={(grade) => props.onCorrect({ type: 'pair', ...pair, grade })}
      />
      <Button variant="default" onClick={() => props.onCorrect({ type: 'noPair', ...pair })}>
        {words.takeApart}
      </Button>
    </>
  );
}

function Unpaired(props: {
  row: IndicatorRow;
  content: VersionContent;
  onCorrect: (correction: Correction) => void;
}) {
  const { content } = props;
  const own = props.row.last ?? props.row.now;
  const [chosen, setChosen] = useState<string | null>(null);
  const partners = useMemo(() => (own ? likely(own, partnersOf(own, content)) : []), [own, content]);
  const partner = partners.find(({ id }) => id === chosen);
  if (!own) return null;
  const pair = () => {
    if (!partner) return;
    const [last, now] = own.stance === 'result' ? [own, partner] : [partner, own];
    props.onCorrect({ type: 'pair', last: addressOf(last), now: addressOf(now), grade: 'B' });
  };
  return (
    <>
      <SearchSelect
        label={own.stance === 'result' ? words.target : words.result}
        placeholder={words.placeholder}
        nothingFoundMessage={words.nothingFound}
        data={partners.map((each) => ({ value: each.id, label: `${each.indicator} ${valueWords(each)}` }))}
        value={chosen}
        onChange={setChosen}
        limit={100}
      />
      <Button variant="default" disabled={!partner} onClick={pair}>
        {words.pair}
      </Button>
    </>
  );
}
