import { Select } from '@mantine/core';
import { useDocuments } from '../state/version.tsx';
import { gridWording as words } from '../wording/grid.ts';
import styles from './table-tools.module.css';

/** The open report alone, or every report of the workspace in its newest version. */
export type Scope = 'this' | 'all';

/** Chooses between the two; nothing where there is only one report. */
export function ScopeSelect(props: { value: Scope; onChange: (scope: Scope) => void }) {
  const count = useDocuments().list?.length ?? 0;
  if (count < 2) return null;
  return (
    <Select
      aria-label={words.scope}
      className={styles['scope'] ?? ''}
      value={props.value}
      allowDeselect={false}
      data={[
        { value: 'this', label: words.thisReport },
        { value: 'all', label: words.allReports(count) },
      ]}
      onChange={(value) => props.onChange(value === 'all' ? 'all' : 'this')}
    />
  );
}
