/**
 * How much a match of characters says, in sixteenths of a bit: agreement in a rare word is no chance, agreement in
 * 的 or a stock phrase is. Reckoned from how often characters and pairs of them stand in both texts.
 */
export interface Information {
  /** Of a character that agrees while the one before it does not. */
  readonly alone: (unit: number) => number;
  /** Of a character that agrees after one that agreed: little within a common word. */
  readonly after: (before: number, unit: number) => number;
}

/** Sixteenths, so that inner loops reckon in whole numbers. */
const BIT = 16;

/** A change begins at about one character of a hundred in a thoroughly revised report. */
const BEGIN = 7 * BIT;
/** The length of what was deleted or inserted is one of about thirty. */
const LENGTH = 5 * BIT;

/** Improbability of changes, in sixteenths of a bit: of one more of either kind, whatever its length. */
export const PRICE = { begin: BEGIN, length: LENGTH } as const;

/** What a change costs that deletes and inserts so many code units: long ones are the rarer. */
export function priceOfChange(deleted: number, inserted: number): number {
  if (deleted === 0 && inserted === 0) return 0;
  return BEGIN + priceOfLength(deleted) + priceOfLength(inserted);
}

const priceOfLength = (length: number): number =>
  length === 0 ? 0 : Math.max(LENGTH, (Math.log2(length) + 1) * BIT);

/** Weight of pairs beside that of single characters. */
const PAIRS = 0.6;
const UNITS = 0x10000;

interface Counts {
  readonly units: Uint32Array;
  /** By first unit × 65,536 + second unit. */
  readonly pairs: ReadonlyMap<number, number>;
}

function countsOf(texts: readonly Uint16Array[]): Counts {
  const units = new Uint32Array(UNITS);
  const pairs = new Map<number, number>();
  for (const text of texts) {
    let before = 0;
    for (const unit of text) {
      units[unit] = (units[unit] ?? 0) + 1;
      const pair = before * UNITS + unit;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      before = unit;
    }
  }
  return { units, pairs };
}

/** Reckons with both texts (code units); they are counted when something is first asked, equal texts never. */
export function informationOf(oldUnits: Uint16Array, newUnits: Uint16Array): Information {
  let counted: Counts | null = null;
  const counts = (): Counts => (counted ??= countsOf([oldUnits, newUnits]));
  const size = Math.max(2, oldUnits.length + newUnits.length);
  // The match itself stands once in each text and says nothing about how common the words are.
  const others = (count: number | undefined): number => Math.max(0, (count ?? 0) - 2);
  const chance = (unit: number): number => (others(counts().units[unit]) + 0.5) / size;
  return {
    alone: (unit) => Math.round(-Math.log2(chance(unit)) * BIT),
    after: (before, unit) => {
      const { units, pairs } = counts();
      const followed = others(pairs.get(before * UNITS + unit)) / Math.max(1, others(units[before]));
      return Math.round(-Math.log2(PAIRS * Math.min(1, followed) + (1 - PAIRS) * chance(unit)) * BIT);
    },
  };
}
