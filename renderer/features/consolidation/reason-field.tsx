import { TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { DeskCard } from '../../../shared/review/desk-cards.ts';
import { isComposingKey } from '../../state/keys.ts';
import { consolidationWording as words } from '../../wording/consolidation.ts';
import styles from './card.module.css';

/** Why it was decided so; stored on Enter and on leaving. */
export function ReasonField(props: { card: DeskCard; onSave: (reason: string) => void }) {
  const { group } = props.card;
  const field = useRef<HTMLInputElement>(null);
  const reason = group?.reason ?? '';
  useEffect(() => {
    if (field.current && document.activeElement !== field.current) field.current.value = reason;
  }, [reason]);
  if ((group?.decision ?? null) === null) return null;
  const save = (typed: string) => {
    if (typed.trim() !== reason) props.onSave(typed.trim());
  };
  return (
    <TextInput
      ref={field}
      aria-label={words.reason}
      placeholder={words.reasonHint}
      className={styles['reason'] ?? ''}
      defaultValue={reason}
      maxLength={500}
      spellCheck={false}
      autoComplete="off"
      onBlur={(event) => save(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isComposingKey(event.nativeEvent)) save(event.currentTarget.value);
      }}
    />
  );
}
