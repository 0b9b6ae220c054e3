import { Button, Checkbox, CloseButton, Popover, Select, TextInput } from '@mantine/core';
import { IconColumns3, IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { gridWording as words } from '../wording/grid.ts';
import type { GridColumn } from './register-grid.tsx';
import { useComposedText } from './composed-text.ts';
import styles from './table-tools.module.css';
import type { RegisterTable } from './use-register-table.ts';

/** What stands at the right of the filters of a register: words to look for, and which columns are shown. */
export function TableTools<Row>(props: {
  query: string;
  onQuery: (query: string) => void;
  all: readonly GridColumn<Row>[];
  table: RegisterTable<Row>;
  /** Whether its rows can stand under groups. */
  groups: boolean;
  /** What else can be done with the rows. */
  children?: ReactNode;
}) {
  const looked = useComposedText(props.query, props.onQuery);
  return (
    <div className={styles['tools']}>
      <TextInput
        aria-label={words.searchHelp}
        placeholder={words.search}
        {...looked}
        className={styles['search'] ?? ''}
        leftSection={<IconSearch aria-hidden size="1.125rem" />}
        rightSection={
          props.query === '' ? null : (
            <CloseButton aria-label={words.showAll} onClick={() => props.onQuery('')} />
          )
        }
      />
      <ColumnChoice all={props.all} table={props.table} groups={props.groups} />
      {props.children}
    </div>
  );
}

function ColumnChoice<Row>(props: {
  all: readonly GridColumn<Row>[];
  table: RegisterTable<Row>;
  groups: boolean;
}) {
  const { all, table } = props;
  const { layout, setLayout } = table;
  const [first, ...others] = all;
  const choose = (id: string, shown: boolean) => {
    const columns = shown ? [...layout.columns, id] : layout.columns.filter((each) => each !== id);
    setLayout({ ...layout, columns });
  };
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 aria-hidden size="1.25rem" />}>
          {words.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div role="group" aria-label={words.columns} className={styles['choices']}>
          <p>{words.columnsHelp}</p>
          {first ? <Checkbox label={first.name} checked disabled readOnly /> : null}
          {others.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={layout.columns.includes(id)}
              onChange={(event) => choose(id, event.currentTarget.checked)}
            />
          ))}
          {props.groups ? (
            <div className={styles['apart']}>
              <Checkbox
                label={words.grouped}
                checked={layout.grouped}
                onChange={(event) => setLayout({ ...layout, grouped: event.currentTarget.checked })}
              />
            </div>
          ) : null}
          <div className={styles['apart']}>
            <SortChoice all={all} table={table} />
          </div>
          <Button variant="subtle" onClick={() => setLayout(null)}>
            {words.asDesigned}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The same as a press on a head, also where the window is too narrow for heads. */
function SortChoice<Row>({ all, table }: { all: readonly GridColumn<Row>[]; table: RegisterTable<Row> }) {
  const { sort, setSort } = table;
  return (
    <div className={styles['choices']}>
      <Select
        label={words.sort}
        comboboxProps={{ withinPortal: false }}
        allowDeselect={false}
        value={sort?.id ?? ''}
        data={[
          { value: '', label: words.asPrinted },
          ...all.filter((column) => column.sort).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id) => setSort(id === null || id === '' ? null : { id, down: sort?.down ?? false })}
      />
      <Checkbox
        label={words.descending}
        disabled={!sort}
        checked={sort?.down ?? false}
        onChange={(event) => {
          if (sort) setSort({ ...sort, down: event.currentTarget.checked });
        }}
      />
    </div>
  );
}
