import { useMemo } from 'react';
import type { VersionContent } from '../../../shared/report/model.ts';
import type { EarlierYears } from '../../../shared/report/register-years.ts';
import { buildRegister } from '../../../shared/report/register.ts';
import type { Register } from '../../../shared/report/register.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';
import { useAllReports } from '../../state/all-reports.ts';
import { useQuery } from '../../state/core-client.tsx';
import { useVersion } from '../../state/version.tsx';
import type { Scope } from '../../ui/scope-select.tsx';
import { comparisonViews, countsOf, directionCounts, itemsOf } from './comparison-items.ts';
import type { ComparisonItem, ComparisonView } from './comparison-items.ts';

/** A report that rows come from. */
export interface ComparisonSource {
  readonly content: VersionContent;
  readonly annotations: readonly Annotation[];
  readonly register: Register;
}

const registers = new WeakMap<VersionContent, { earlier: readonly EarlierYears[]; register: Register }>();
const none: readonly EarlierYears[] = [];

/** Reckoned once for a content and what earlier years say. */
function registerOf(content: VersionContent, earlier: readonly EarlierYears[]): Register {
  const known = registers.get(content);
  if (known?.earlier === earlier) return known.register;
  const register = buildRegister(content, earlier);
  registers.set(content, { earlier, register });
  return register;
}

const made = new WeakMap<Register, Map<ComparisonView, readonly ComparisonItem[]>>();

/** The rows of one report, made once for a list. */
function rowsOf({ register, content }: ComparisonSource, view: ComparisonView): readonly ComparisonItem[] {
  const known = made.get(register) ?? new Map<ComparisonView, readonly ComparisonItem[]>();
  made.set(register, known);
  const rows = known.get(view) ?? itemsOf(register, view, content);
  known.set(view, rows);
  return rows;
}

const add = <K extends string>(
  a: Readonly<Record<K, number>>,
  b: Readonly<Record<K, number>>,
  keys: readonly K[],
) => Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as Record<K, number>;

const noRows = Object.fromEntries(comparisonViews.map((view) => [view, 0])) as Record<ComparisonView, number>;

/** The rows of a list, from the open report or from all of them, with the counts of every list. */
export function useComparison(scope: Scope, view: ComparisonView) {
  const open = useVersion();
  const { content, annotations } = open;
  const { data } = useQuery('register.earlier', { versionId: content.version.id }, ['library']);
  const all = useAllReports(scope === 'all');
  const earlier = data?.earlier ?? none;
  const sources = useMemo((): readonly ComparisonSource[] => {
    if (scope === 'this') return [{ content, annotations, register: registerOf(content, earlier) }];
    return all.reports.map((report) => ({ ...report, register: registerOf(report.content, report.earlier) }));
  }, [scope, content, annotations, earlier, all.reports]);
  const items = useMemo(() => sources.flatMap((source) => rowsOf(source, view)), [sources, view]);
  const counts = useMemo(
    () =>
      sources.reduce(
        (sum, { register, content: of }) => add(sum, countsOf(register, of), comparisonViews),
        noRows,
      ),
    [sources],
  );
  const directions = useMemo(
    () =>
      sources.reduce((sum, { register }) => add(sum, directionCounts(register), ['down', 'equal', 'up']), {
        ...{ down: 0, equal: 0, up: 0 },
      }),
    [sources],
  );
  const { year } = content.report;
  const hasLastYear = (data?.reports.length ?? 0) > 0;
  const oldest = data?.reports.at(-1)?.year ?? year;
  return {
    items,
    counts,
    directions,
    withLastTargets: scope === 'all' || hasLastYear,
    /** The first year that anything is told of. */
    firstYear: year === null ? null : Math.min(oldest ?? year, year - 1),
    /** The year whose report would bring last year's targets; null when it is there or cannot be told. */
    missingYear: scope === 'this' && data && !hasLastYear && year !== null ? year - 1 : null,
    sourceOf: (item: ComparisonItem): ComparisonSource | null =>
      sources.find(({ content: of }) => of.version.id === item.versionId) ?? null,
  };
}
