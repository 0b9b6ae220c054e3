import type { RosterEntry } from '../../../shared/packet/roster.ts';

type Name = Pick<RosterEntry, 'name' | 'delegation'>;

/** A roster as lines that a person can edit: the name, and the delegation after a comma. */
export function rosterLines(entries: readonly Name[]): string {
  return entries
    .map(({ name, delegation }) => (delegation === '' ? name : `${name}，${delegation}`))
    .join('\n');
}

/** The way back; lines without a name are left out. */
export function rosterOfLines(lines: string): { name: string; delegation: string }[] {
  return lines.split('\n').flatMap((line) => {
    const [name = '', delegation = ''] = line.split(/[，,\t]/u).map((part) => part.trim());
    return name === '' ? [] : [{ name: name.slice(0, 60), delegation: delegation.slice(0, 60) }];
  });
}
