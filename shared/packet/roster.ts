import { z } from 'zod';

/** A name of the roster (名册), exactly as the roster has it. */
export const rosterEntry = z.object({
  id: z.string().min(1),
  revision: z.int().min(1),
  name: z.string(),
  delegation: z.string(),
});

export type RosterEntry = z.infer<typeof rosterEntry>;

/** A name without the blanks that rosters put between the characters of a short one. */
export function plainName(name: string): string {
  return name.normalize('NFC').replace(/[\s\u3000]+/gu, '');
}

/**
 * Finds the one roster entry that a name leads to: the same name and, where several have it, the same delegation.
 * Null when there is none or when two would fit; then nothing is guessed.
 */
export function rosterFinder(
  roster: readonly RosterEntry[],
): (name: string, delegation: string) => RosterEntry | null {
  const byName = new Map<string, RosterEntry[]>();
  for (const entry of roster) {
    const key = plainName(entry.name);
    byName.set(key, [...(byName.get(key) ?? []), entry]);
  }
  return (name, delegation) => {
    const known = byName.get(plainName(name)) ?? [];
    const fitting = known.filter(
      (entry) =>
        entry.delegation === '' || delegation === '' || plainName(entry.delegation) === plainName(delegation),
    );
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  };
}
