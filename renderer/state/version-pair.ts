import type { OutputOf } from '../../shared/contract/contract.ts';
import { inSessionOrder } from '../../shared/report/version-order.ts';

export type LibraryDocument = OutputOf<'library.list'>['documents'][number];
export type Version = LibraryDocument['versions'][number];

/** Two versions of one report: notes and comparison go from the first to the second. */
export interface VersionPair {
  readonly fromVersionId: string;
  readonly toVersionId: string;
}

/** The open version with the one before it, or with the next one where it is the first; null for a single version. */
export function firstPair(versions: readonly Version[], openVersionId: string): VersionPair | null {
  const ordered = inSessionOrder(versions);
  const at = ordered.findIndex(({ id }) => id === openVersionId);
  const from = ordered[Math.max(0, at - 1)];
  const to = ordered[Math.max(1, at)];
  return from && to ? { fromVersionId: from.id, toVersionId: to.id } : null;
}

/** Whether a pair that was chosen is still there. */
export function isPairOf(versions: readonly Version[], pair: VersionPair | null): pair is VersionPair {
  return (
    pair !== null && [pair.fromVersionId, pair.toVersionId].every((id) => versions.some((v) => v.id === id))
  );
}

/** The pair with one side chosen anew; choosing the version of the other side exchanges the two. */
export function withSide(pair: VersionPair, side: keyof VersionPair, id: string): VersionPair {
  const other = side === 'fromVersionId' ? 'toVersionId' : 'fromVersionId';
  const exchanged = pair[other] === id ? pair[side] : pair[other];
  return side === 'fromVersionId'
    ? { fromVersionId: id, toVersionId: exchanged }
    : { fromVersionId: exchanged, toVersionId: id };
}
