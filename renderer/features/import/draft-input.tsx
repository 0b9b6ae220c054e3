import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { isComposingKey } from '../../state/keys.ts';
import { useComposedText } from '../../ui/composed-text.ts';

/** A field whose words count once it is left or Enter is pressed; Esc brings back what was there. */
export function DraftInput(props: {
  id: string;
  value: string;
  maxLength: number;
  /** The sentence for an empty field, where it may not be empty. */
  missing?: string;
  fault?: (text: string) => string | null;
  doubtful?: boolean;
  onDone: (text: string) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? props.value;
  const typed = useComposedText(text, setDraft);
  const trimmed = text.trim();
  const fault =
    draft === null
      ? null
      : trimmed === '' && props.missing !== undefined
        ? props.missing
        : (props.fault?.(trimmed) ?? null);
  const finish = () => {
    if (draft === null || fault !== null) return;
    setDraft(null);
    if (trimmed !== props.value) props.onDone(trimmed);
  };
  return (
    <TextInput
      id={props.id}
      {...typed}
      maxLength={props.maxLength}
      error={fault}
      spellCheck={false}
      data-doubtful={props.doubtful || undefined}
      onBlur={finish}
      onKeyDown={(event) => {
        if (isComposingKey(event.nativeEvent)) return;
        if (event.key === 'Enter') finish();
        else if (event.key === 'Escape' && draft !== null) {
          event.stopPropagation();
          setDraft(null);
        }
      }}
    />
  );
}
