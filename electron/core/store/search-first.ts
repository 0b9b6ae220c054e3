/** A hit that may become one of the first. */
export interface RankedHit {
  /** Lower comes first. */
  readonly rank: number;
  /** Code units from the beginning of the record's folded texts. */
  readonly offset: number;
  /** The record's entry: its place in the index, or the id of its fresh row. */
  readonly entry: number;
  readonly isFresh: boolean;
}

/** Counts all hits of a group and keeps the first `limit` of them, whatever the order in which they come. */
export interface FirstHits {
  /** Counts a hit, and keeps it when it may be among the first. Fields of RankedHit: most hits are only counted. */
  readonly take: (rank: number, offset: number, entry: number, isFresh: boolean) => void;
  readonly count: () => number;
  /** In their order. */
  readonly first: () => RankedHit[];
}

/** See FirstHits. */
export function createFirstHits(limit: number): FirstHits {
  let kept: RankedHit[] = [];
  let count = 0;
  let cutoff = Infinity;
  const settle = (): void => {
    kept = kept.sort((a, b) => a.rank - b.rank || a.offset - b.offset).slice(0, limit);
    cutoff = kept.length === limit ? (kept.at(-1)?.rank ?? Infinity) : Infinity;
  };
  return {
    take: (rank, offset, entry, isFresh) => {
      count += 1;
      // The same rank is the same record: its later hits may still stand before those of others.
      if (rank > cutoff) return;
      kept.push({ rank, offset, entry, isFresh });
      if (kept.length >= limit * 2 + 64) settle();
    },
    count: () => count,
    first: () => {
      settle();
      return kept;
    },
  };
}
