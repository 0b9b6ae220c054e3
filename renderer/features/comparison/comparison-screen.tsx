import { Button, Select } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useKeys } from '../../state/keys.ts';
import { useLayout } from '../../state/layout.ts';
import { useNavigation } from '../../state/navigation.tsx';
import { useVersion } from '../../state/version.tsx';
import { BarTag } from '../../ui/bar-tags.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { RegisterGrid } from '../../ui/register-grid.tsx';
import { ScopeSelect } from '../../ui/scope-select.tsx';
import type { Scope } from '../../ui/scope-select.tsx';
import { BarGap, BarTitle, ScreenFrame } from '../../ui/screen-frame.tsx';
import { TableTools } from '../../ui/table-tools.tsx';
import { useRegisterTable } from '../../ui/use-register-table.ts';
import { comparisonWording as words } from '../../wording/comparison.ts';
import { gridWording } from '../../wording/grid.ts';
import { columnsOf, designedLayout } from './columns.tsx';
import { ComparisonCards } from './comparison-cards.tsx';
import { comparisonViews, groupOf, nameOf, startOf, viewName } from './comparison-items.ts';
import type { ComparisonItem, ComparisonView } from './comparison-items.ts';
import styles from './comparison.module.css';
import { DirectionStrip } from './direction-strip.tsx';
import { preparedNotes } from './prepared.ts';
import { RowDetail } from './row-detail.tsx';
import { useComparisonCommands } from './use-commands.ts';
import { useComparison } from './use-comparison.ts';
import { ViewList } from './view-list.tsx';

const keyOf = ({ key }: ComparisonItem): string => key;

/** 对比: last year's results beside this year's targets, what stands without the other, and every number. */
export function ComparisonScreen() {
  const { content } = useVersion();
  const layout = useLayout();
  const { goTo } = useNavigation();
  const [view, setView] = useState<ComparisonView>('same');
  const [scope, setScope] = useState<Scope>('this');
  const [chosen, setChosen] = useState<string | null>(null);
  const [query, setQuery] = useState('');
  const found = useComparison(scope, view);
  const { items, counts, directions, sourceOf } = found;

  const narrow = layout === 'narrow';
  const many = scope === 'all';
  const year = many ? null : content.report.year;
  const sources = { view, year, withLastTargets: found.withLastTargets, manyReports: many };
  const { withLastTargets } = found;
  const columns = useMemo(
    () => columnsOf({ view, year, withLastTargets, manyReports: many }),
    [view, year, withLastTargets, many],
  );
  const designed = useMemo(() => designedLayout(view), [view]);
  const group = useMemo(() => groupOf(view, many), [view, many]);
  const rows = useMemo(() => {
    const sought = query.trim();
    return sought === '' ? items : items.filter((item) => nameOf(item).includes(sought));
  }, [items, query]);
  const noteOf = useCallback(
    (of: readonly ComparisonItem[]) =>
      view !== 'same'
        ? words.groupCount(of.length)
        : of[0]?.type === 'indicator' && of[0].row.view === 'same'
          ? words.sameNote
          : words.differingNote,
    [view],
  );
  const table = useRegisterTable({
    name: `comparison-${view}`,
    ...{ columns, designed, rows, keyOf, groupOf: group, noteOf, foldable: view !== 'same' },
  });
  const { lines, shown } = table;
  // On wide screens there is always a row whose detail stands beside the table.
  const current = shown.find(({ key }) => key === chosen) ?? (narrow ? null : (shown[0] ?? null));

  const move = useCallback(
    (by: number) => {
      const at = shown.findIndex(({ key }) => key === current?.key);
      const next = shown[Math.min(shown.length - 1, Math.max(0, at + by))];
      if (next) setChosen(next.key);
    },
    [shown, current],
  );
  const openPassage = useCallback(
    (item: ComparisonItem) => goTo({ versionId: item.versionId, offset: startOf(item) }),
    [goTo],
  );
  const { write, correct, problem } = useComparisonCommands({
    sourceOf,
    shown,
    onView: setView,
    onChosen: setChosen,
    keepView: view === 'all',
  });
  useKeys([
    {
      keys: ['N'],
      run: () => {
        const [first] = current ? preparedNotes(current) : [];
        if (!current || !first) return false;
        write(current, first);
        return true;
      },
    },
    {
      keys: ['ArrowDown', 'ArrowUp'],
      run: ({ key }) => moveFromAnywhere(key === 'ArrowDown' ? 1 : -1, move),
    },
    {
      keys: ['Enter'],
      run: ({ target }) => {
        if (!current || !isNoControl(target)) return false;
        openPassage(current);
        return true;
      },
    },
  ]);

  const choose = (next: ComparisonView) => {
    setView(next);
    setChosen(null);
  };
  const asGrid = !narrow || many;
  const source = current ? sourceOf(current) : null;
  const detail =
    current && source ? (
      <RowDetail
        key={current.key}
        item={current}
        source={source}
        untitled={!asGrid}
        named={many}
        onNote={(note) => write(current, note)}
        problem={problem}
        onCorrect={(correction) => void correct(current, correction)}
      />
    ) : null;
  return (
    <ScreenFrame
      label={words.title}
      bar={
        <>
          <BarTitle>{words.title}</BarTitle>
          {year === null || narrow || layout === 'middle' ? null : (
            <BarTag>{words.years(found.firstYear ?? year - 1, year)}</BarTag>
          )}
          <ScopeSelect value={scope} onChange={setScope} />
          {layout === 'narrow' || layout === 'middle' ? (
            <Select
              aria-label={words.views}
              data={comparisonViews.map((value) => ({
                value,
                label: `${viewName(value)} ${counts[value]}`,
              }))}
              value={view}
              allowDeselect={false}
              className={styles['viewSelect'] ?? ''}
              onChange={(value) => choose(comparisonViews.find((each) => each === value) ?? view)}
            />
          ) : null}
          <BarGap />
          {layout === 'full' || layout === 'wide' ? (
            <span className={styles['caution']}>{words.caution}</span>
          ) : null}
          <ExportMenu main paper="indicators" name={words.export} content={content} />
        </>
      }
    >
      <div className={styles['screen']} data-layout={layout}>
        {layout === 'wide' || layout === 'full' ? (
          <ViewList view={view} counts={counts} missingYear={found.missingYear} onView={choose} />
        ) : null}
        <section className={styles['list']} aria-label={viewName(view)}>
          {view === 'same' && counts.same > 0 ? <DirectionStrip counts={directions} /> : null}
          {items.length === 0 ? (
            <EmptyState
              icon={<IconScale size="1.75rem" />}
              title={words.empty[view]}
              hint={words.emptyHint}
            />
          ) : (
            <>
              <div className={styles['tools']}>
                <span className={styles['rowCount']}>{gridWording.rows(shown.length)}</span>
                {layout !== 'middle' || view !== 'same' ? null : (
                  <span className={styles['caution']}>{words.caution}</span>
                )}
                <TableTools
                  query={query}
                  onQuery={setQuery}
                  all={columns}
                  table={table}
                  groups={sources.view !== 'same'}
                />
              </div>
              {lines.length === 0 ? (
                <EmptyState title={gridWording.noneFound}>
                  <Button variant="default" onClick={() => setQuery('')}>
                    {gridWording.showAll}
                  </Button>
                </EmptyState>
              ) : asGrid ? (
                <RegisterGrid
                  label={viewName(view)}
                  lines={lines}
                  columns={table.columns}
                  chosenKey={current?.key ?? null}
                  sort={table.sort}
                  rowHeight={many ? 3.75 : 2.6875}
                  cards={narrow}
                  onSort={table.onSort}
                  onChoose={setChosen}
                  onOpen={(key) => {
                    const item = shown.find((each) => each.key === key);
                    if (item) openPassage(item);
                  }}
                  onFold={table.onFold}
                />
              ) : (
                <ComparisonCards
                  label={viewName(view)}
                  lines={lines}
                  columns={table.columns}
                  chosenKey={current?.key ?? null}
                  onChoose={setChosen}
                  detail={detail}
                />
              )}
            </>
          )}
        </section>
        {!detail || (narrow && !many) ? null : (
          <aside className={styles['aside']} aria-label={words.detail} tabIndex={0}>
            {detail}
          </aside>
        )}
      </div>
    </ScreenFrame>
  );
}

/** Buttons, links and fields have an Enter and arrows of their own. */
function isNoControl(target: EventTarget | null): boolean {
  return !(
    target instanceof Element && target.closest('button, a, input, select, textarea, [role="combobox"]')
  );
}

function moveFromAnywhere(by: number, move: (by: number) => void): boolean {
  const active = document.activeElement;
  if (active?.closest('aside, form, [role="combobox"], [role="listbox"], [role="dialog"]')) return false;
  move(by);
  return true;
}
