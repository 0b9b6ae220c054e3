import { versionKind } from './model.ts';
import type { ReportVersion } from './model.ts';

type Ordered = Pick<ReportVersion, 'id' | 'kind' | 'importedAt'>;

/** The versions in the order of the session: 征求意见稿 first, 公布稿 last; of one kind the one stored earlier first. */
export function inSessionOrder<V extends Ordered>(versions: readonly V[]): V[] {
  const rank = (version: V): number => versionKind.options.indexOf(version.kind);
  return [...versions].sort((a, b) => rank(a) - rank(b) || a.importedAt - b.importedAt);
}

/** The version before one in the order of the session; null for the first one. */
export function versionBefore<V extends Ordered>(versions: readonly V[], id: string): V | null {
  const ordered = inSessionOrder(versions);
  return ordered[ordered.findIndex((each) => each.id === id) - 1] ?? null;
}
