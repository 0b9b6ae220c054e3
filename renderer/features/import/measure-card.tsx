import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { MeasureDoubt } from '../../../shared/report/findings.ts';
import type { Measure } from '../../../shared/report/model.ts';
import { blockAt, placeName } from '../../../shared/report/place.ts';
import { MeasureForm } from '../../ui/measure-form.tsx';
import { valueWords } from '../../../shared/wording/register.ts';
import { importWording as words } from '../../wording/import.ts';
import { measureWording } from '../../wording/measure.ts';
import { useReview } from './review.tsx';
import styles from './measures.module.css';

/** One measure: what it says, why it is shown, and whether it is right. */
export function MeasureCard(props: { measure: Measure; doubt: MeasureDoubt | null; onAgree: () => void }) {
  const { measure, doubt } = props;
  const { content, correct, show } = useReview();
  const [editing, setEditing] = useState(false);
  const { start, end, indicator } = measure;
  const block = blockAt(content.blocks, start);
  return (
    <li className={styles['card']}>
      <UnstyledButton className={styles['what']} onClick={() => show(start)} title={words.showInText}>
        <b>{indicator === '' ? measure.quote : indicator}</b>
        <span>{valueWords(measure)}</span>
      </UnstyledButton>
      <p className={styles['quiet']}>
        {doubt === null
          ? `${measureWording.stances[measure.stance]}，${block ? placeName(block) : ''}`
          : words.doubts[doubt]}
      </p>
      {editing ? (
        <MeasureForm
          measure={measure}
          onDone={(changes) => {
            setEditing(false);
            if (changes) {
              void correct({ type: 'measure', at: { start, end, indicator }, changes }).then((done) => {
                if (done) props.onAgree();
              });
            }
          }}
        />
      ) : (
        <div className={styles['acts']}>
          {doubt === null ? null : (
            <Button
              variant="default"
              aria-label={`${doubt === 'expected' ? words.rightExpected : words.right}，${indicator}`}
              onClick={props.onAgree}
            >
              {doubt === 'expected' ? words.rightExpected : words.right}
            </Button>
          )}
          <Button
            variant="default"
            aria-label={words.wrongOf(indicator)}
            onClick={() => void correct({ type: 'removeMeasure', at: { start, end, indicator } })}
          >
            {words.wrong}
          </Button>
          <Button variant="subtle" aria-label={words.changeOf(indicator)} onClick={() => setEditing(true)}>
            {words.change}
          </Button>
        </div>
      )}
    </li>
  );
}
