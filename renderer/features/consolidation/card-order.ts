import type { DeskItem } from '../../../shared/review/desk-cards.ts';

/** The set with the key put in, or taken out when it was in. */
export function withToggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const changed = new Set(keys);
  if (!changed.delete(key)) changed.add(key);
  return changed;
}

/** A position that puts the card one place up (−1) or down among those shown; null at the end of the list. */
export function positionBetween(items: readonly DeskItem[], key: string, by: -1 | 1): number | null {
  const at = items.findIndex((item) => item.key === key);
  const passed = items[at + by];
  if (at < 0 || passed === undefined) return null;
  const beyond = items[at + 2 * by];
  // Cards on the same words stand in one place: beyond them all is the next place there is.
  if (beyond === undefined || beyond.position === passed.position) return passed.position + by / 4;
  return (passed.position + beyond.position) / 2;
}
