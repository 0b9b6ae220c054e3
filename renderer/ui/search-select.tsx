import { Select } from '@mantine/core';
import type { SelectProps } from '@mantine/core';
import { useState } from 'react';
import { useComposedFilter } from './composed-text.ts';

/**
 * A list of choices that is found by typing. Half-composed words leave it as it is, and so does new data: the words
 * looked for are kept here, because the library forgets them when its list is made anew.
 */
export function SearchSelect(
  props: Omit<
    SelectProps,
    'searchable' | 'searchValue' | 'onSearchChange' | keyof ReturnType<typeof useComposedFilter>
  >,
) {
  const [search, setSearch] = useState('');
  return (
    <Select {...props} searchable searchValue={search} onSearchChange={setSearch} {...useComposedFilter()} />
  );
}
