import { createHash } from 'node:crypto';
import type { Readable } from '../database.ts';
import { sql } from '../sql.ts';

/**
 * What an opinion is called in the packet of a group: made of its author's id and the author's own id of it, so that
 * whoever has it from the author as well can tell that it is the same.
 */
export function originKey(authorId: string, recordId: string): string {
  return createHash('sha256').update(`${authorId} ${recordId}`).digest('hex').slice(0, 32);
}

/** An opinion of a packet with the one of which it is another copy. */
export interface DoubledNote {
  readonly id: string;
  readonly packetId: string;
  /** The opinion that counts. */
  readonly standsFor: string;
}

interface NoteCopy {
  readonly id: string;
  readonly packet_id: string;
  readonly author_id: string;
  readonly record_id: string;
  readonly record_revision: number;
  readonly sender_kind: string;
}

/** Of each opinion of a packet what a packet of the group calls it, and the author's own revision. */
export function listNoteOrigins(
  db: Readable,
  versionId: string,
): ReadonlyMap<string, { readonly key: string; readonly revision: number }> {
  const copies = db.all<NoteCopy>(sql`${COPY} WHERE note.version_id = ${versionId}`);
  return new Map(copies.map((copy) => [copy.id, { key: keyOf(copy), revision: copy.record_revision }]));
}

/**
 * Opinions that reached a version both from their author and through packets of groups, or through several groups.
 * The newest revision counts; of the same one that which its author handed in.
 */
export function listDoubledNotes(db: Readable, versionId: string): DoubledNote[] {
  const groups = db.all(
    sql`SELECT 1 FROM packet WHERE version_id = ${versionId} AND sender_kind = 'group' AND withdrawn = 0 LIMIT 1`,
  );
  if (groups.length === 0) return [];
  const copies = db.all<NoteCopy>(
    sql`${COPY} WHERE note.version_id = ${versionId} AND note.author_id IN (
          SELECT author_id FROM packet_note WHERE version_id = ${versionId}
          GROUP BY author_id HAVING count(DISTINCT packet_id) > 1)`,
  );
  const same = Map.groupBy(copies, (copy) => `${copy.author_id} ${keyOf(copy)}`);
  return [...same.values()].flatMap((doubled) => {
    const [counts, ...others] = doubled.sort(byStanding);
    return counts
      ? others.map(({ id, packet_id }) => ({ id, packetId: packet_id, standsFor: counts.id }))
      : [];
  });
}

const COPY = sql`SELECT note.id, note.packet_id, note.author_id, note.record_id, note.record_revision, packet.sender_kind
  FROM packet_note AS note JOIN packet ON packet.id = note.packet_id`;

const keyOf = ({ sender_kind, author_id, record_id }: NoteCopy): string =>
  sender_kind === 'group' ? record_id : originKey(author_id, record_id);

const isGroups = ({ sender_kind }: NoteCopy): number => (sender_kind === 'group' ? 1 : 0);

const byStanding = (a: NoteCopy, b: NoteCopy): number =>
  b.record_revision - a.record_revision || isGroups(a) - isGroups(b) || (a.id < b.id ? -1 : 1);
