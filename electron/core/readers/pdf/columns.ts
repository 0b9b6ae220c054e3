import type { PlacedRun } from './lines.ts';

/** A gap inside a line that is wider, in units of the type size, parts columns rather than words. */
const COLUMN_GAP = 2;

/** Where the runs of one line (sorted by x) begin anew behind a wide gap, in points. */
function startsBehindGaps(row: readonly PlacedRun[]): number[] {
  return row.flatMap((run, index) => {
    const before = row[index - 1];
    return before && run.x - before.x - before.width > run.size * COLUMN_GAP ? [run.x] : [];
  });
}

/**
 * For every line of a page the places where a cell of a table begins: a wide gap whose far side stands where one of a
 * neighbouring line stands, too. A spaced title or a name set apart from its office has no such neighbour.
 */
export function cellStarts(rows: readonly (readonly PlacedRun[])[]): (readonly number[])[] {
  const starts = rows.map(startsBehindGaps);
  return starts.map((own, index) => {
    const near = [...(starts[index - 1] ?? []), ...(starts[index + 1] ?? [])];
    const size = rows[index]?.[0]?.size ?? 0;
    return own.filter((x) => near.some((other) => Math.abs(other - x) < size * 0.6));
  });
}
