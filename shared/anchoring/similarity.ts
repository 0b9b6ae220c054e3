/**
 * Edit distance (insert, delete, replace: 1 each) between two strings in code units, or `limit + 1` as soon
 * as it is certain to exceed `limit`.
 */
function editDistance(a: string, b: string, limit = Math.max(a.length, b.length)): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let best = i;
    const unit = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (unit === b.charCodeAt(j - 1) ? 0 : 1);
      const cell = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(cell);
      if (cell < best) best = cell;
    }
    if (best > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** 1 for equal strings, 0 for strings with nothing in common: 1 − distance / longer length. */
export function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - editDistance(a, b) / longer;
}

/** A place in a text that resembles a quote: half-open range in code units and its edit distance. */
export interface ApproximateMatch {
  readonly start: number;
  readonly end: number;
  readonly distance: number;
}

/**
 * All places of `text` within `limit` edits of `quote`, one (the best) per neighbourhood, by Sellers'
 * algorithm with Ukkonen's cut-off: expected time grows with text length × limit.
 */
export function findApproximate(text: string, quote: string, limit: number): ApproximateMatch[] {
  const found: ApproximateMatch[] = [];
  if (quote.length === 0 || limit >= quote.length) return found;
  // cost[i] = distance of quote[0..i) to the best piece of text ending here, from[i] = where that piece starts.
  const cost = Int32Array.from({ length: quote.length + 1 }, (_, i) => i);
  const from = new Int32Array(quote.length + 1);
  let last = Math.min(quote.length, limit + 1);
  for (let j = 1; j <= text.length; j++) {
    const unit = text.charCodeAt(j - 1);
    let diagonal = 0;
    let diagonalFrom = j - 1;
    from[0] = j;
    const top = Math.min(quote.length, last + 1);
    for (let i = 1; i <= top; i++) {
      const above = (cost[i - 1] ?? 0) + 1;
      // Beyond the active rows the stored cost is stale, and known to exceed the limit.
      const left = i <= last ? (cost[i] ?? 0) + 1 : limit + 2;
      const through = diagonal + (quote.charCodeAt(i - 1) === unit ? 0 : 1);
      const leftFrom = from[i] ?? 0;
      diagonal = left - 1;
      let best = through;
      let bestFrom = diagonalFrom;
      if (above < best) {
        best = above;
        bestFrom = from[i - 1] ?? 0;
      }
      if (left < best) {
        best = left;
        bestFrom = leftFrom;
      }
      diagonalFrom = leftFrom;
      cost[i] = best;
      from[i] = bestFrom;
    }
    last = top;
    while (last > 0 && (cost[last] ?? 0) > limit) last -= 1;
    if (last === quote.length) {
      keepBest(found, { start: from[last] ?? 0, end: j, distance: cost[last] ?? 0 });
    }
  }
  return found;
}

/** Adds a match, or lets it replace an overlapping earlier one that is worse. */
function keepBest(found: ApproximateMatch[], match: ApproximateMatch): void {
  const previous = found.at(-1);
  if (previous && match.start < previous.end) {
    if (match.distance < previous.distance) found[found.length - 1] = match;
    return;
  }
  found.push(match);
}
