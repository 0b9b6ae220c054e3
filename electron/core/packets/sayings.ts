import type { PacketRecords } from '../store/packet-records.ts';
import { sha256 } from './read-packet.ts';

/**
 * What each opinion says, by its id, as a short hash: a whole congress has fifty thousand of them. Opinions are what
 * people count; scores and proposals come along with them.
 */
export function sayingsOf({ notes }: PacketRecords): Map<string, string> {
  return new Map(
    notes.map((row) => [row.id, sha256(JSON.stringify(row, Object.keys(row).sort())).slice(0, 16)]),
  );
}
