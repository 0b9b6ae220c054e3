import { useCallback, useMemo, useState } from 'react';
import type { TableLayout } from '../../shared/review/profile.ts';
import { useWorkspace } from '../state/workspace.tsx';
import type { GridColumn, GridLine, GridSort } from './register-grid.tsx';
import { sortedBy } from './sort-keys.ts';

/** A group of rows, in the order in which its first row comes. */
export interface RowGroup {
  readonly key: string;
  readonly title: string;
}

export interface RegisterTable<Row> {
  /** The columns that are shown. */
  readonly columns: readonly GridColumn<Row>[];
  readonly lines: readonly GridLine<Row>[];
  /** The rows among the lines, in the order in which they are seen. */
  readonly shown: readonly Row[];
  readonly layout: TableLayout;
  readonly setLayout: (layout: TableLayout | null) => void;
  readonly sort: GridSort | null;
  readonly onSort: (id: string) => void;
  readonly setSort: (sort: GridSort | null) => void;
  readonly onFold: (key: string, shut: boolean) => void;
}

const nextSort = (sort: GridSort | null, id: string): GridSort | null =>
  sort?.id !== id ? { id, down: false } : sort.down ? null : { id, down: true };

/**
 * A register as the person laid it out: columns chosen and kept with their settings, rows sorted by a press on a head,
 * under their groups or in one row. Rows come in the order of the text.
 */
export function useRegisterTable<Row extends object>(props: {
  /** The name that its layout is kept by. */
  name: string;
  columns: readonly GridColumn<Row>[];
  /** How it is until the person changes it. */
  designed: TableLayout;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Without it there are no groups. */
  groupOf?: (row: Row) => RowGroup;
  noteOf: (rows: readonly Row[]) => string;
  foldable: boolean;
}): RegisterTable<Row> {
  const { name, columns: all, designed, rows, keyOf, groupOf, noteOf, foldable } = props;
  const { settings, saveSettings } = useWorkspace();
  const [sort, setSort] = useState<GridSort | null>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const tables = settings.registerTables;
  /** What was chosen here is shown at once, before it is stored. */
  const [chosen, setChosen] = useState<{ readonly name: string; readonly layout: TableLayout } | null>(null);
  const layout = chosen?.name === name ? chosen.layout : (tables[name] ?? designed);

  const columns = useMemo(
    () => all.filter(({ id }, index) => index === 0 || layout.columns.includes(id)),
    [all, layout],
  );
  const sorted = useMemo(() => {
    const valueOf = all.find(({ id }) => id === sort?.id)?.sort;
    return sort && valueOf ? sortedBy(rows, valueOf, sort.down) : rows;
  }, [rows, all, sort]);
  // A row keeps its line in whatever order it stands.
  const lineByRow = useMemo(
    () => new Map(rows.map((row) => [row, { type: 'row', key: keyOf(row), row } as const])),
    [rows, keyOf],
  );
  const lines = useMemo(() => {
    const linesOf = (of: readonly Row[]): GridLine<Row>[] => {
      const found: GridLine<Row>[] = [];
      for (const row of of) {
        const line = lineByRow.get(row);
        if (line) found.push(line);
      }
      return found;
    };
    if (!groupOf || !layout.grouped) return linesOf(sorted);
    const groups = new Map<string, { title: string; rows: Row[] }>();
    for (const row of sorted) {
      const { key, title } = groupOf(row);
      const group = groups.get(key);
      if (group) group.rows.push(row);
      else groups.set(key, { title, rows: [row] });
    }
    return [...groups].flatMap(([key, group]): GridLine<Row>[] => {
      const shut = folded.has(key);
      const heading = { type: 'group', key, title: group.title, note: noteOf(group.rows) } as const;
      return [{ ...heading, folded: foldable ? shut : null }, ...(shut ? [] : linesOf(group.rows))];
    });
  }, [sorted, layout.grouped, folded, lineByRow, groupOf, noteOf, foldable]);
  const shown = useMemo(() => {
    const seen: Row[] = [];
    for (const line of lines) if (line.type === 'row') seen.push(line.row);
    return seen;
  }, [lines]);

  const onFold = useCallback((key: string, shut: boolean) => {
    setFolded((old) => {
      const next = new Set(old);
      if (shut) next.add(key);
      else next.delete(key);
      return next;
    });
  }, []);
  return {
    columns,
    lines,
    shown,
    layout,
    setLayout: (next) => {
      setChosen({ name, layout: next ?? designed });
      const others = Object.fromEntries(Object.entries(tables).filter(([key]) => key !== name));
      saveSettings({ registerTables: next ? { ...others, [name]: next } : others });
    },
    sort,
    setSort,
    onSort: useCallback((id: string) => setSort((old) => nextSort(old, id)), []),
    onFold,
  };
}
