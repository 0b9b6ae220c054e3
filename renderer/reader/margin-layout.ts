/** A card that wants to stand level with its mark. Lengths in one unit of the caller's choice (CSS pixels). */
export interface MarginItem {
  readonly id: string;
  /** Where the card would like its top to be. */
  readonly wanted: number;
  readonly height: number;
}

/**
 * Tops of all cards, in the given order, with at least `gap` between them. The pivot card (the open one) stands
 * exactly where it wants to, the others make way up and down and stay as near to their marks as they can (least
 * squares of the displacement, by pooling neighbours). Nothing starts above `top`; where too many cards stand
 * before the pivot, it moves down.
 */
export function layoutMargin(
  items: readonly MarginItem[],
  pivotId: string | null,
  gap: number,
  top = 0,
): Map<string, number> {
  const pivot = items.findIndex((item) => item.id === pivotId);
  if (pivot < 0) return place(items, gap, top, Infinity);
  const before = items.slice(0, pivot);
  const open = items[pivot];
  if (!open) return new Map();
  const needed = before.reduce((sum, item) => sum + item.height + gap, top);
  const openTop = Math.max(open.wanted, needed);
  const tops = place(before, gap, top, openTop - gap);
  tops.set(open.id, openTop);
  for (const [id, y] of place(items.slice(pivot + 1), gap, openTop + open.height + gap, Infinity))
    tops.set(id, y);
  return tops;
}

/** What `placeCards` needs to know of a column of cards. */
export interface CardColumn<Card extends { readonly id: string }> {
  /** In text order. */
  readonly ordered: readonly Card[];
  readonly openId: string | null;
  readonly itemOf: (card: Card) => MarginItem;
  readonly scrollTop: number;
  readonly viewHeight: number;
  readonly gap: number;
  readonly top: number;
  /** What a card is high at least. */
  readonly least: number;
}

/** Cards with their places; where they crowd only those near the view, `first` being the index of the first of them. */
export interface PlacedCards {
  readonly items: readonly MarginItem[];
  readonly first: number;
  readonly tops: ReadonlyMap<string, number>;
}

/**
 * Places a column of cards. The open one stands exactly level; where so many crowd that cards would drift a whole view
 * away from their words, the first one whose words are in view does, and only its neighbours are placed at all.
 */
export function placeCards<Card extends { readonly id: string }>(column: CardColumn<Card>): PlacedCards {
  const { ordered, openId, itemOf, scrollTop, viewHeight, gap, top, least } = column;
  const wantedOf = (index: number): number => {
    const card = ordered[index];
    return card ? itemOf(card).wanted : 0;
  };
  const span = ordered.length > 0 ? wantedOf(ordered.length - 1) - wantedOf(0) : 0;
  if (ordered.length * least <= span + viewHeight) {
    const items = ordered.map(itemOf);
    return { items, first: 0, tops: layoutMargin(items, openId, gap, top) };
  }
  // Marks that begin later stand lower, so that the first one in view is found by halving.
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wantedOf(middle) <= scrollTop) low = middle + 1;
    else high = middle;
  }
  let pivot = Math.min(low, ordered.length - 1);
  const around = Math.ceil((2 * viewHeight) / least) + 2;
  const open = ordered.findIndex(({ id }) => id === openId);
  if (open >= 0) {
    const wanted = wantedOf(open);
    if (wanted > scrollTop - viewHeight && wanted < scrollTop + 2 * viewHeight) pivot = open;
  }
  const first = Math.max(0, pivot - around);
  const items = ordered.slice(first, pivot + around).map(itemOf);
  const tops = layoutMargin(items, ordered[pivot]?.id ?? null, gap, first === 0 ? top : -Infinity);
  return { items, first, tops };
}

interface Pool {
  sum: number;
  count: number;
}

/**
 * Pool adjacent violators: with the heights above subtracted, the tops must not fall; neighbours that do are
 * pooled at their mean. Clamping the result solves the bounded problem too.
 */
function place(items: readonly MarginItem[], gap: number, low: number, bottom: number): Map<string, number> {
  const above: number[] = [];
  let stacked = 0;
  for (const item of items) {
    above.push(stacked);
    stacked += item.height + gap;
  }
  // The last card's foot may reach `bottom`; the gap after it does not count.
  const high = bottom - (stacked - gap);
  const pools: Pool[] = [];
  items.forEach((item, i) => {
    let pool: Pool = { sum: item.wanted - (above[i] ?? 0), count: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
    }
    pools.push(pool);
  });
  const tops = new Map<string, number>();
  let i = 0;
  for (const pool of pools) {
    const shift = Math.max(low, Math.min(high, pool.sum / pool.count));
    for (let n = 0; n < pool.count; n += 1, i += 1) {
      const item = items[i];
      if (item) tops.set(item.id, shift + (above[i] ?? 0));
    }
  }
  return tops;
}
