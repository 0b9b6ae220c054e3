import { useMemo } from 'react';
import type { VersionContent } from '../../../shared/report/model.ts';
import { useAllReports } from '../../state/all-reports.ts';
import { useQuery } from '../../state/core-client.tsx';
import { useVersion } from '../../state/version.tsx';
import type { Scope } from '../../ui/scope-select.tsx';
import { buildTaskRows } from './task-rows.ts';
import type { TaskRow, TaskRowSources } from './task-rows.ts';

const made = new WeakMap<VersionContent, { source: TaskRowSources; rows: readonly TaskRow[] }>();

/** Reckoned anew only when something of the report has changed. */
function rowsOf(source: TaskRowSources): readonly TaskRow[] {
  const known = made.get(source.content);
  if (known?.source.annotations === source.annotations && known.source.scores === source.scores)
    return known.rows;
  const rows = buildTaskRows(source);
  made.set(source.content, { source, rows });
  return rows;
}

const versionOf = ({ content }: TaskRowSources): string => content.version.id;
const has = (source: TaskRowSources, taskId: string | null): boolean =>
  source.content.tasks.some(({ id }) => id === taskId);

/**
 * The tasks of the open report, or of all reports one after the other, and the report of the chosen task. The open
 * report and the one of the chosen task follow every change at once, so that a score is seen as it is given; the
 * others are gathered a little later.
 */
export function useTaskRows(
  scope: Scope,
  chosen: string | null,
): { readonly rows: readonly TaskRow[]; readonly sourceOf: (row: TaskRow) => TaskRowSources | undefined } {
  const { content, annotations, scores } = useVersion();
  const all = useAllReports(scope === 'all');
  const open = useMemo(
    (): TaskRowSources => ({ content, annotations, scores }),
    [content, annotations, scores],
  );
  const other = all.reports.find((each) => versionOf(each) !== versionOf(open) && has(each, chosen));
  const asked = other ? { versionId: versionOf(other) } : null;
  const { data: scored } = useQuery('score.list', asked, ['score']);
  const { data: noted } = useQuery('annotation.list', asked, ['annotation']);
  const near = useMemo(
    (): TaskRowSources | null =>
      other
        ? {
            content: other.content,
            annotations: noted?.annotations ?? other.annotations,
            scores: scored?.scores ?? other.scores,
          }
        : null,
    [other, noted, scored],
  );
  const sources = useMemo((): readonly TaskRowSources[] => {
    if (scope !== 'all') return [open];
    const live = new Map([open, near].flatMap((each) => (each ? [[versionOf(each), each] as const] : [])));
    return all.reports.map((each) => live.get(versionOf(each)) ?? each);
  }, [scope, all.reports, open, near]);
  const rows = useMemo(() => sources.flatMap(rowsOf), [sources]);
  return { rows, sourceOf: ({ versionId }) => sources.find((each) => versionOf(each) === versionId) };
}
