/** A pair of members, a < b, and how alike they are; pairs not given are not alike at all. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

/** A join that may be made, as long as neither group has changed since. */
interface Join {
  readonly average: number;
  readonly a: number;
  readonly b: number;
  readonly stamp: number;
}

const before = (x: Join, y: Join): boolean =>
  x.average !== y.average ? x.average > y.average : x.a !== y.a ? x.a < y.a : x.b < y.b;

/** A binary heap of joins, the best one first. */
class Joins {
  private readonly heap: Join[] = [];

  push(join: Join): void {
    let at = this.heap.push(join) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = this.heap[parent];
      if (above === undefined || !before(join, above)) break;
      this.heap[at] = above;
      at = parent;
    }
    this.heap[at] = join;
  }

  pop(): Join | undefined {
    const top = this.heap[0];
    const last = this.heap.pop();
    if (last === undefined || this.heap.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      let best = this.heap[child];
      const right = this.heap[child + 1];
      if (best !== undefined && right !== undefined && before(right, best)) {
        child++;
        best = right;
      }
      if (best === undefined || !before(best, last)) break;
      this.heap[at] = best;
      at = child;
    }
    this.heap[at] = last;
    return top;
  }
}

/**
 * Groups of members 0 … `count` − 1 by average linkage: the two groups whose members are on average most alike are
 * joined, as long as that average reaches `least`. One bridge between two groups so joins nothing. Ties go to the
 * members that come first.
 */
export function cluster(count: number, links: readonly Link[], least: number): number[][] {
  const groups = new Map<number, number[]>();
  for (let member = 0; member < count; member++) groups.set(member, [member]);
  /** Likeness summed over all pairs of two groups, both ways round. */
  const sums = new Map<number, Map<number, number>>();
  const changed = new Uint32Array(count);
  const joins = new Joins();
  const rowOf = (a: number): Map<number, number> => {
    const row = sums.get(a) ?? new Map<number, number>();
    sums.set(a, row);
    return row;
  };
  const put = (a: number, b: number, sum: number): void => {
    rowOf(a).set(b, sum);
    rowOf(b).set(a, sum);
    const average = sum / ((groups.get(a)?.length ?? 1) * (groups.get(b)?.length ?? 1));
    const [first, second] = [Math.min(a, b), Math.max(a, b)];
    const stamp = (changed[a] ?? 0) + (changed[b] ?? 0);
    if (average >= least) joins.push({ average, a: first, b: second, stamp });
  };
  for (const { a, b, likeness } of links) put(a, b, likeness);
  for (let join = joins.pop(); join !== undefined; join = joins.pop()) {
    const { a: kept, b: gone, stamp } = join;
    const [into, from] = [groups.get(kept), groups.get(gone)];
    if (into === undefined || from === undefined) continue;
    if (stamp !== (changed[kept] ?? 0) + (changed[gone] ?? 0)) continue;
    groups.set(kept, [...into, ...from]);
    groups.delete(gone);
    changed[kept] = (changed[kept] ?? 0) + 1;
    const [keptRow, goneRow] = [rowOf(kept), rowOf(gone)];
    sums.delete(gone);
    keptRow.delete(gone);
    for (const [other, sum] of goneRow) {
      if (other === kept) continue;
      rowOf(other).delete(gone);
      if (!keptRow.has(other)) keptRow.set(other, sum);
      else keptRow.set(other, (keptRow.get(other) ?? 0) + sum);
    }
    for (const [other, sum] of keptRow) put(kept, other, sum);
  }
  return [...groups.values()].map((members) => members.sort((a, b) => a - b));
}
