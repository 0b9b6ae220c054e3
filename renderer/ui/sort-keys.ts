import type { SortAmount, SortValue } from './register-grid.tsx';

const collator = new Intl.Collator('zh-CN');
/** The first of as many private code units as there are characters to rank; above it no surrogate is met. */
const FIRST = 0x4000;
/** Every character that was met, with the one that stands for its rank. */
let ranks: ReadonlyMap<string, string> = new Map();

/**
 * For each text a string that sorts by plain comparison as the text does in Chinese (by sound), so that thousands of
 * rows are sorted in a few milliseconds: every character stands for its rank among those that were met. Keys of two
 * calls are not comparable.
 */
export function chineseKeys(texts: readonly string[]): string[] {
  const signs = new Set<string>();
  for (const text of texts) for (const sign of text) signs.add(sign);
  if ([...signs].some((sign) => !ranks.has(sign))) {
    const all = [...new Set([...ranks.keys(), ...signs])].sort(collator.compare);
    ranks = new Map(all.map((sign, rank) => [sign, String.fromCharCode(FIRST + rank)]));
  }
  const known = new Map<string, string>();
  return texts.map((text) => {
    let key = known.get(text);
    if (key !== undefined) return key;
    key = '';
    for (const sign of text) key += ranks.get(sign) ?? '';
    known.set(text, key);
    return key;
  });
}

/** What a list of rows is sorted by, taken out once. */
interface Sortable {
  /** 0 = a number, 1 = words, 2 = nothing. */
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
  /** Rank of each number's family; 0 where there are none. */
  readonly families: Uint16Array;
  readonly words: readonly string[];
}

function sortable(values: readonly SortValue[]): Sortable {
  const kinds = Uint8Array.from(values, (value) => (value === null ? 2 : typeof value === 'string' ? 1 : 0));
  return {
    kinds,
    numbers: Float64Array.from(values, (value) =>
      typeof value === 'number' ? value : isAmount(value) ? value.amount : 0,
    ),
    families: familyRanks(values),
    words: kinds.includes(1)
      ? chineseKeys(values.map((value) => (typeof value === 'string' ? value : '')))
      : [],
  };
}

const isAmount = (value: SortValue): value is SortAmount => typeof value === 'object' && value !== null;

function familyRanks(values: readonly SortValue[]): Uint16Array {
  const orders = new Map<string, number>();
  for (const value of values) if (isAmount(value)) orders.set(value.family, value.order);
  const names = [...orders].sort(([one, a], [other, b]) => a - b || collator.compare(one, other));
  const ranks = new Map(names.map(([name], rank) => [name, rank + 1]));
  return Uint16Array.from(values, (value) => (isAmount(value) ? (ranks.get(value.family) ?? 0) : 0));
}

/** Per list and column, so that the second press only turns the order round. */
const taken = new WeakMap<readonly unknown[], WeakMap<object, Sortable>>();

function sortableOf<Row>(rows: readonly Row[], valueOf: (row: Row) => SortValue): Sortable {
  const columns = taken.get(rows) ?? new WeakMap<object, Sortable>();
  taken.set(rows, columns);
  const found = columns.get(valueOf) ?? sortable(rows.map(valueOf));
  columns.set(valueOf, found);
  return found;
}

/**
 * The order of rows by a value each: numbers, then words by sound, nothing last in either direction; stable. Families
 * of amounts stand one after another and turn round each in itself.
 */
export function sortedBy<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => SortValue,
  down: boolean,
): readonly Row[] {
  const { kinds, numbers, families, words } = sortableOf(rows, valueOf);
  const sign = down ? -1 : 1;
  const order = Uint32Array.from(rows.keys());
  order.sort((a, b) => {
    const [oneKind, otherKind] = [kinds[a] ?? 2, kinds[b] ?? 2];
    if (oneKind !== otherKind)
      return oneKind === 2 || otherKind === 2 ? oneKind - otherKind : sign * (oneKind - otherKind);
    const family = (families[a] ?? 0) - (families[b] ?? 0);
    if (family !== 0) return family;
    if (oneKind === 0) return sign * ((numbers[a] ?? 0) - (numbers[b] ?? 0)) || a - b;
    const [left, right] = [words[a] ?? '', words[b] ?? ''];
    return left === right ? a - b : left < right ? -sign : sign;
  });
  const sorted: Row[] = [];
  for (const index of order) {
    const row = rows[index];
    if (row !== undefined) sorted.push(row);
  }
  return sorted;
}
