import { useMemo } from 'react';
import type { VersionContent } from '../../../shared/report/model.ts';
import { useAllReports } from '../../state/all-reports.ts';
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

/** The tasks of the open report, or of all reports one after the other. */
export function useTaskRows(scope: Scope): {
  readonly rows: readonly TaskRow[];
  readonly contentOf: (row: TaskRow) => VersionContent | undefined;
} {
  const { content, annotations, scores } = useVersion();
  const all = useAllReports(scope === 'all');
  const sources = useMemo(
    (): readonly TaskRowSources[] => (scope === 'all' ? all.reports : [{ content, annotations, scores }]),
    [scope, all.reports, content, annotations, scores],
  );
  const rows = useMemo(() => sources.flatMap(rowsOf), [sources]);
  return {
    rows,
    contentOf: ({ versionId }) => sources.find((source) => source.content.version.id === versionId)?.content,
  };
}
