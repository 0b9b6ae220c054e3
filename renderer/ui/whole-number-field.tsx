import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { isComposingKey, plainKey } from '../state/keys.ts';
import { useComposedText } from './composed-text.ts';

/** The whole number that was typed, full-width digits included; null = nothing, undefined = none up to `most`. */
export function wholeNumber(typed: string, most: number): number | null | undefined {
  const plain = Array.from(typed.trim(), plainKey).join('');
  if (plain === '') return null;
  const value = /^\d{1,4}$/.test(plain) ? Number(plain) : NaN;
  return value <= most ? value : undefined;
}

/**
 * A whole number from `least` to `most`, typed in digits of either width or moved with ↑ ↓; stored as soon as it is
 * one, and shown as it is stored once the field is left.
 */
export function WholeNumberField(props: {
  label: string;
  least: number;
  most: number;
  value: number | null;
  /** Whether an emptied field is stored, too. */
  clearable?: boolean;
  placeholder?: string;
  /** Words before the number. */
  before?: string;
  beforeWidth?: string;
  className?: string;
  onChange: (value: number | null) => void;
}) {
  const { least, most, value } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const store = (next: number | null | undefined) => {
    if (next === undefined || next === value) return;
    if (next === null ? props.clearable : next >= least) props.onChange(next);
  };
  const entry = useComposedText(typed ?? (value === null ? '' : String(value)), (text) => {
    setTyped(text);
    store(wholeNumber(text, most));
  });
  return (
    <TextInput
      aria-label={props.label}
      inputMode="numeric"
      autoComplete="off"
      className={props.className ?? ''}
      placeholder={props.placeholder ?? ''}
      leftSection={props.before === undefined ? null : <span>{props.before}</span>}
      leftSectionWidth={props.beforeWidth ?? '2.5rem'}
      {...entry}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (isComposingKey(event.nativeEvent)) return;
        const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
        if (by === undefined || event.ctrlKey || event.altKey) return;
        event.preventDefault();
        setTyped(null);
        store(Math.min(most, Math.max(least, (value ?? least - by) + by)));
      }}
    />
  );
}
