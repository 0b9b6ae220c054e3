import type { DeskItem } from '../../../shared/review/desk-cards.ts';

/** The set with the key put in, or taken out when it was in. */
export function withToggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const changed = new Set(keys);
  if (!changed.delete(key)) changed.add(key);
  return changed;
}

/** The item one place up (−1) or down of a card; null at the end of the list. */
export function neighbourOf(items: readonly DeskItem[], key: string, by: -1 | 1): string | null {
  const at = items.findIndex((item) => item.key === key);
  return at < 0 ? null : (items[at + by]?.key ?? null);
}

/**
 * A position that puts the card where another one is among those shown, in text order: before it when it comes from
 * below, behind it when it comes from above. Null when one of them is not there.
 */
export function positionAt(items: readonly DeskItem[], key: string, target: string): number | null {
  const at = items.findIndex((item) => item.key === key);
  const to = items.findIndex((item) => item.key === target);
  const passed = items[to];
  if (at < 0 || passed === undefined || at === to) return null;
  const by = to < at ? -1 : 1;
  const beyond = items[to + by];
  // Cards on the same words stand in one place: beyond them all is the next place there is.
  if (beyond === undefined || beyond.position === passed.position) return passed.position + by / 4;
  return (passed.position + beyond.position) / 2;
}
