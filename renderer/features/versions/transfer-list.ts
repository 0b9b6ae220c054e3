import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { PlacementState } from '../../../shared/review/carry.ts';

export type TransferItem = OutputOf<'versions.placements'>['placements'][number];
export type TransferFilter = 'all' | PlacementState;

/** Whether a person still has to look: nothing was decided, and no copy stands in the new version. */
export function isOpen({ placement }: TransferItem): boolean {
  return placement.carriedId === null && placement.decision !== 'left';
}

/** What the screen calls a note: a place that a person chose counts as found. */
export function shownState(item: TransferItem): PlacementState {
  const { state, carriedId } = item.placement;
  if (carriedId !== null) return 'placed';
  return state === 'lost' ? 'lost' : 'check';
}

/** How many notes are in each state. */
export function countStates(items: readonly TransferItem[]): Record<PlacementState, number> {
  const counts = { placed: 0, check: 0, lost: 0 };
  for (const item of items) counts[shownState(item)] += 1;
  return counts;
}

/** The notes of a filter; the chosen one stays, so that it does not vanish the moment it is decided. */
export function filtered(
  items: readonly TransferItem[],
  filter: TransferFilter,
  chosenId: string | null,
): TransferItem[] {
  return items.filter(
    (item) => filter === 'all' || shownState(item) === filter || item.placement.id === chosenId,
  );
}

/** The next note after `id` that a person must look at, else the one before all of them; null = all are done. */
export function nextOpen(items: readonly TransferItem[], id: string | null): TransferItem | null {
  const at = items.findIndex(({ placement }) => placement.id === id);
  const others = items.filter(({ placement }) => placement.id !== id);
  return items.slice(at + 1).find(isOpen) ?? others.find(isOpen) ?? null;
}
