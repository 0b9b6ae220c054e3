import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Correction } from '../../../shared/report/correction.ts';
import type { Measure } from '../../../shared/report/model.ts';
import type { IndicatorRow } from '../../../shared/report/register.ts';
import { MeasureForm } from '../../ui/measure-form.tsx';
import { measureWording as words } from '../../wording/measure.ts';
import styles from './detail.module.css';
import { addressOf } from './pairing.tsx';

/** Mends a number of the row: what it says, or that it is none. A pair has two of them. */
export function MeasureCorrection(props: { row: IndicatorRow; onCorrect: (correction: Correction) => void }) {
  const { last, now } = props.row;
  const [open, setOpen] = useState<'last' | 'now' | null>(null);
  const both = last !== null && now !== null;
  const measure = open === 'last' ? last : open === 'now' ? now : null;
  if (measure) {
    return (
      <section className={styles['notes']} aria-label={words.title}>
        <h3>{words.title}</h3>
        <MeasureForm
          measure={measure}
          onDone={(changes) => {
            setOpen(null);
            if (changes) props.onCorrect({ type: 'measure', at: addressOf(measure), changes });
          }}
        />
        <Button
          variant="default"
          onClick={() => props.onCorrect({ type: 'removeMeasure', at: addressOf(measure) })}
        >
          {words.remove}
        </Button>
        <p className={styles['hint']}>{words.undoable}</p>
      </section>
    );
  }
  const button = (which: 'last' | 'now', of: Measure | null) =>
    of ? (
      <Button key={which} variant="subtle" onClick={() => setOpen(which)}>
        {both ? words.changeOf[which] : words.change}
      </Button>
    ) : null;
  return [button('last', last), button('now', now)];
}
