import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MeasureFields } from '../../shared/report/correction.ts';
import type { Measure } from '../../shared/report/model.ts';
import { SegmentedRow } from './segmented-row.tsx';
import { measureWording as words } from '../wording/measure.ts';
import styles from './measure-form.module.css';

/** A number in half- or full-width digits; null for anything else. */
function numberOf(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(',', '').trim();
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : null;
}

/** What a measure says, field by field; nothing is changed until 改好了. */
export function MeasureForm(props: {
  measure: Measure;
  /** Null when it is left as it was. */
  onDone: (changes: MeasureFields | null) => void;
}) {
  const { measure } = props;
  const [indicator, setIndicator] = useState(measure.indicator);
  const [value, setValue] = useState(String(measure.value));
  const [value2, setValue2] = useState(measure.value2 === null ? '' : String(measure.value2));
  const [unit, setUnit] = useState(measure.unit);
  const [scale, setScale] = useState(measure.scale);
  const [bound, setBound] = useState(measure.bound);
  const [aspect, setAspect] = useState(measure.aspect);
  const [stance, setStance] = useState(measure.stance);
  const [asked, setAsked] = useState(false);
  const amount = numberOf(value);
  const upper = value2.trim() === '' ? null : numberOf(value2);
  const upperWrong = value2.trim() !== '' && (upper === null || (amount !== null && upper < amount));
  const scales = words.scales.some((each) => Number(each.value) === measure.scale)
    ? [...words.scales]
    : [...words.scales, { value: String(measure.scale), label: String(measure.scale) }];

  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (amount === null || upperWrong || indicator.trim() === '') return;
        props.onDone({
          indicator: indicator.trim(),
          value: amount,
          value2: upper,
          unit: unit.trim(),
          scale,
          bound,
          aspect,
          stance,
        });
      }}
    >
      <TextInput
        label={words.indicator}
        value={indicator}
        maxLength={200}
        autoFocus
        error={asked && indicator.trim() === '' ? words.noIndicator : null}
        onChange={(event) => setIndicator(event.currentTarget.value)}
      />
      <div className={styles['numbers']}>
        <TextInput
          label={words.value}
          value={value}
          inputMode="decimal"
          error={asked && amount === null ? words.numberWrong : null}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <TextInput
          label={words.value2}
          value={value2}
          inputMode="decimal"
          error={asked && upperWrong ? words.numberWrong : null}
          onChange={(event) => setValue2(event.currentTarget.value)}
        />
        <Select
          label={words.scale}
          allowDeselect={false}
          value={String(scale)}
          data={scales}
          onChange={(next) => setScale(Number(next))}
        />
        <TextInput
          label={words.unit}
          value={unit}
          maxLength={30}
          onChange={(event) => setUnit(event.currentTarget.value)}
        />
      </div>
      <div className={styles['numbers']}>
        <NamedSelect label={words.bound} value={bound} names={words.bounds} onChange={setBound} />
        <NamedSelect label={words.aspect} value={aspect} names={words.aspects} onChange={setAspect} />
      </div>
      <SegmentedRow
        label={words.stance}
        value={stance}
        choices={(['result', 'target'] as const).map((each) => ({ value: each, label: words.stances[each] }))}
        onChange={setStance}
      />
      <div className={styles['acts']}>
        <Button type="submit" variant="default">
          {words.done}
        </Button>
        <Button variant="subtle" onClick={() => props.onDone(null)}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

function NamedSelect<T extends string>(props: {
  label: string;
  value: T;
  names: Readonly<Record<T, string>>;
  onChange: (value: T) => void;
}) {
  const options = Object.keys(props.names) as T[];
  return (
    <Select
      label={props.label}
      allowDeselect={false}
      value={props.value}
      data={options.map((value) => ({ value, label: props.names[value] }))}
      onChange={(value) => {
        const chosen = options.find((option) => option === value);
        if (chosen !== undefined) props.onChange(chosen);
      }}
    />
  );
}
