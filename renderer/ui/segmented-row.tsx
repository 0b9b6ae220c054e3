import { SegmentedControl } from '@mantine/core';
import styles from './ui.module.css';

/** A row of choices, one of them filled; the focus ring goes round the whole row. */
export function SegmentedRow<T extends string>(props: {
  label: string;
  value: T;
  choices: readonly { readonly value: T; readonly label: string }[];
  onChange: (value: T) => void;
}) {
  return (
    <div className={styles['row']}>
      <SegmentedControl
        aria-label={props.label}
        color="pri"
        value={props.value}
        data={props.choices.map((c) => ({ value: c.value, label: c.label }))}
        onChange={(value) => {
          const choice = props.choices.find((c) => c.value === value);
          if (choice) props.onChange(choice.value);
        }}
      />
    </div>
  );
}
