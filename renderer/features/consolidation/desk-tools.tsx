import { Button, Menu } from '@mantine/core';
import { IconArrowsSort, IconFilter } from '@tabler/icons-react';
import { annotationKind } from '../../../shared/review/annotation.ts';
import { kindNames } from '../../../shared/wording/names.ts';
import { consolidationWording as words } from '../../wording/consolidation.ts';
import { deskViews } from './desk-filter.ts';
import type { DeskFilter, DeskView } from './desk-filter.ts';
import { FilterChip } from '../../ui/filter-chip.tsx';
import { SearchSelect } from '../../ui/search-select.tsx';
import styles from './desk.module.css';

/** The filters above the cards: 全部, 未定, 有分歧, 待合并; kinds, a deputy, the order. */
export function DeskTools(props: {
  filter: DeskFilter;
  counts: Readonly<Record<DeskView, number>>;
  people: readonly { readonly value: string; readonly label: string }[];
  onChange: (filter: DeskFilter) => void;
}) {
  const { filter, counts, onChange } = props;
  return (
    <div role="group" aria-label={words.filters} className={styles['tools']}>
      {deskViews.map((view) => (
        <FilterChip key={view} pressed={filter.view === view} onClick={() => onChange({ ...filter, view })}>
          {words[view]} {counts[view]}
        </FilterChip>
      ))}
      <span className={styles['gap']} />
      <Menu closeOnItemClick={false} position="bottom-end">
        <Menu.Target>
          <Button
            variant="subtle"
            color="var(--ink)"
            leftSection={<IconFilter aria-hidden size="1.125rem" />}
          >
            {filter.kinds.length === 0 ? words.kinds : `${words.kinds} ${filter.kinds.length}`}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {annotationKind.options.map((kind) => (
            <Menu.CheckboxItem
              key={kind}
              checked={filter.kinds.includes(kind)}
              onChange={(on) => {
                const others = filter.kinds.filter((each) => each !== kind);
                onChange({ ...filter, kinds: on ? [...others, kind] : others });
              }}
            >
              {kindNames[kind]}
            </Menu.CheckboxItem>
          ))}
        </Menu.Dropdown>
      </Menu>
      <SearchSelect
        aria-label={words.person}
        className={styles['person'] ?? ''}
        clearable
        placeholder={words.everybody}
        data={[...props.people]}
        value={filter.person}
        onChange={(person) => onChange({ ...filter, person })}
      />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="subtle"
            color="var(--ink)"
            leftSection={<IconArrowsSort aria-hidden size="1.125rem" />}
          >
            {words.orders[filter.order]}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup
            value={filter.order}
            onChange={(order) => onChange({ ...filter, order: order === 'people' ? 'people' : 'text' })}
          >
            {(['text', 'people'] as const).map((order) => (
              <Menu.RadioItem key={order} value={order}>
                {words.orders[order]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
