import { defaultOptionsFilter } from '@mantine/core';
import type { ComboboxParsedItem, OptionsFilter } from '@mantine/core';
import { useState } from 'react';
import type { ChangeEvent, CompositionEvent } from 'react';

/** What a one-line field needs for words that count only once the input method has finished them. */
export interface ComposedText {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  readonly onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => void;
}

/**
 * A controlled text field that keeps half-composed words to itself: nothing is looked for, judged or drawn anew for the
 * letters of a pinyin. Use it wherever something on the screen follows the field's words.
 */
export function useComposedText(value: string, onText: (text: string) => void): ComposedText {
  const [composing, setComposing] = useState<string | null>(null);
  return {
    value: composing ?? value,
    onChange: (event) => {
      const text = event.currentTarget.value;
      if ((event.nativeEvent as InputEvent).isComposing) setComposing(text);
      else onText(text);
    },
    onCompositionEnd: (event) => {
      setComposing(null);
      onText(event.currentTarget.value);
    },
  };
}

/** Props of a field whose list of choices is filtered by what is typed. */
export interface ComposedFilter {
  readonly filter: OptionsFilter;
  readonly onCompositionStart: (event: CompositionEvent) => void;
  readonly onCompositionEnd: () => void;
}

/** The list of a searchable field stays as it was while a word is composed, and is filtered once it is finished. */
export function useComposedFilter(): ComposedFilter {
  const [before, setBefore] = useState<string | null>(null);
  return {
    // It gives back options that it was given, but its type forgets that their values are strings.
    filter: (input) =>
      defaultOptionsFilter({ ...input, search: before ?? input.search }) as ComboboxParsedItem[],
    onCompositionStart: ({ target }) => setBefore(target instanceof HTMLInputElement ? target.value : ''),
    onCompositionEnd: () => setBefore(null),
  };
}
