/** What a key on a row of the outline asks for. */
export type OutlineAction =
  | 'promote'
  | 'demote'
  | 'join'
  | 'split'
  | 'rename'
  | 'drop'
  | 'toggle'
  | 'show'
  | 'next'
  | 'previous'
  | 'first'
  | 'last';

const keys: Readonly<Record<string, OutlineAction>> = {
  ArrowLeft: 'promote',
  ArrowRight: 'demote',
  J: 'join',
  S: 'split',
  F2: 'rename',
  Delete: 'drop',
  Space: 'toggle',
  Enter: 'show',
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};

/** The action of a chord (as renderer/state/keys.ts writes it) on a row, or null. */
export function outlineAction(chord: string): OutlineAction | null {
  return keys[chord] ?? null;
}

/** Rows that are seen: those below a collapsed one are not. */
export function visibleRows<Row extends { readonly id: string; readonly parentId: string | null }>(
  rows: readonly Row[],
  collapsed: ReadonlySet<string>,
): Row[] {
  const hidden = new Set<string>();
  return rows.filter((row) => {
    const isHidden = row.parentId !== null && (hidden.has(row.parentId) || collapsed.has(row.parentId));
    if (isHidden) hidden.add(row.id);
    return !isHidden;
  });
}

/** Where a heading of a paragraph may end: after each of its clauses, canonical offsets, the stop not counted in. */
export function splitPlaces(text: string, start: number, end: number): number[] {
  const places: number[] = [];
  for (let at = start + 1; at < end; at += 1) {
    if ('。，；：、\n'.includes(text.charAt(at)) && at - start >= 2) places.push(at);
    if (places.length === 8) break;
  }
  return places;
}
