import { createHash } from 'node:crypto';
import type { ExchangeOutcome } from '../../../shared/contract/exchange.ts';
import { canonicalJson } from '../../../shared/packet/canonical-json.ts';
import type { ReadReply } from '../../../shared/packet/read-replies.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';
import type { Writer } from '../store/store.ts';
import { annotationFields, findAnnotation } from '../store/tables/annotation.ts';
import { findReply, replyFields } from '../store/tables/reply.ts';
import { targetStart } from '../store/tables/targets.ts';

/** What became of a record of a file, and its id here. */
export interface Taken {
  readonly id: string;
  readonly outcome: ExchangeOutcome;
}

/** Stores a note of a file unless the one here is the same or newer. */
export function takeNote(write: Writer, note: Annotation): Taken {
  const own = findAnnotation(write, note.id);
  // The same note on another version of the report keeps its id there; this one is its twin.
  const id = own && own.versionId !== note.versionId ? idFrom(note.id, note.versionId) : note.id;
  const here = findAnnotation(write, id);
  const fields = annotationFields({ ...note, id }, targetStart(write, note.versionId, note.target) ?? -1);
  if (!here) {
    write.create('annotation', id, fields);
    return { id, outcome: 'added' };
  }
  if (saidBy(here) === saidBy(note)) return { id, outcome: 'unchanged' };
  if (here.revision >= note.revision) return { id, outcome: 'keptNewer' };
  write.update('annotation', id, fields);
  return { id, outcome: 'updated' };
}

/** Stores a reply of a file below a note that is here, by the same rule. */
export function takeReply(write: Writer, { reply }: ReadReply, annotationId: string): Taken {
  const own = findReply(write, reply.id);
  const id = own && own.annotationId !== annotationId ? idFrom(reply.id, annotationId) : reply.id;
  const here = findReply(write, id);
  const fields = replyFields({ ...reply, id, annotationId });
  if (!here) {
    write.create('annotation_reply', id, fields);
    return { id, outcome: 'added' };
  }
  if (here.body === reply.body) return { id, outcome: 'unchanged' };
  if (here.revision >= reply.revision) return { id, outcome: 'keptNewer' };
  write.update('annotation_reply', id, fields);
  return { id, outcome: 'updated' };
}

/** A UUID made of a name (RFC 9562, version 8): the same note of the same file is the same record. */
export function idFrom(name: string, space: string): string {
  const hash = createHash('sha256').update(`${space} ${name}`).digest('hex');
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

function saidBy(note: Annotation): string {
  const { kind, target, body, wordingChange, tags, important, resolution, links } = note;
  return canonicalJson({
    kind,
    target,
    body,
    wordingChange,
    tags,
    important,
    private: note.private,
    resolution,
    links,
  });
}
