import type { GivenGroup, OpinionGroup, OpinionsApart } from './consolidation.ts';

/**
 * The groups of a desk: those that were made here, then those that packets brought, as far as nobody here said
 * something else about their opinions. What was joined here or is kept apart here counts before what was given.
 */
export function deskGroups(
  own: readonly OpinionGroup[],
  given: readonly GivenGroup[],
  apart: readonly OpinionsApart[],
): OpinionGroup[] {
  if (given.length === 0) return [...own];
  const taken = new Set(own.flatMap(({ members }) => members));
  const partings = new Map<string, number[]>();
  apart.forEach(({ members }, at) => {
    for (const id of members) partings.set(id, [...(partings.get(id) ?? []), at]);
  });
  return [
    ...own,
    ...given.flatMap(({ id, wording, decision, reason, position, ...group }): OpinionGroup[] => {
      const parted = partedMembers(group.members, partings);
      const members = group.members.filter((member) => !taken.has(member) && !parted.has(member));
      return members.length === 0 ? [] : [{ id, revision: 1, members, wording, decision, reason, position }];
    }),
  ];
}

/** Members that a person keeps apart from another member. */
function partedMembers(
  members: readonly string[],
  partings: ReadonlyMap<string, readonly number[]>,
): ReadonlySet<string> {
  const byParting = new Map<number, string[]>();
  for (const id of members)
    for (const at of partings.get(id) ?? []) byParting.set(at, [...(byParting.get(at) ?? []), id]);
  return new Set([...byParting.values()].filter((ids) => ids.length > 1).flat());
}
