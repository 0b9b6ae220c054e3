import type { Annotation } from '../review/annotation.ts';
import type { OpinionGroup } from '../review/consolidation.ts';
import { toCodePointOffset, toUnitOffset } from '../text/code-points.ts';
import type { PacketGroup } from './packet-format.ts';

/**
 * The groups of a desk as a packet says them, ordered by id: members that are not inside are left out, and groups
 * that have none then. Nothing of the person who made them, nor of when.
 */
export function packetGroupsOf(
  groups: readonly OpinionGroup[],
  inside: readonly Pick<Annotation, 'id'>[],
  text: string,
  mapId: (id: string) => string,
): PacketGroup[] {
  const left = new Set(inside.map(({ id }) => id));
  return groups
    .flatMap((group): PacketGroup[] => {
      const members = group.members.filter((id) => left.delete(id)).map(mapId);
      if (members.length === 0) return [];
      const { wording, decision, reason, position } = group;
      return [
        {
          id: mapId(group.id),
          members: members.sort(),
          wording,
          decision,
          reason,
          position:
            position === null ? null : moved(position, text.length, (at) => toCodePointOffset(text, at)),
        },
      ];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A place of PacketGroup on its base text in code units; null where that is another text, or the number no place. */
export function unitPosition(position: number | null, baseText: string | null): number | null {
  if (position === null || baseText === null) return null;
  const length = toCodePointOffset(baseText, baseText.length);
  if (position < -MOST_BEYOND || position > length + MOST_BEYOND) return null;
  return moved(position, length, (at) => toUnitOffset(baseText, at));
}

/** Cards stand before the first character or behind the last one by steps of a quarter. */
const MOST_BEYOND = 100_000;

/** Between two characters the share is kept. */
function moved(position: number, length: number, convert: (at: number) => number): number {
  const whole = Math.min(length, Math.max(0, Math.floor(position)));
  return convert(whole) + (position - whole);
}
