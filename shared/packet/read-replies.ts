import type { AnnotationReply } from '../review/annotation-reply.ts';
import { annotationReply, replyBody } from '../review/annotation-reply.ts';
import { readForeignReply } from './foreign-annotation.ts';
import type { NewNote } from './read-notes.ts';
import { w3cReply } from './w3c-schema.ts';
import { replyFromW3c } from './w3c.ts';

/** A reply of a file. */
export interface ReadReply {
  /** IRI of the annotation that it answers, as the file names it. */
  readonly to: string;
  /** `annotationId` is that of the file; the note may have another one here. */
  readonly reply: AnnotationReply;
}

const storable = annotationReply.extend({ body: replyBody });

/** Reads one item of a file as a reply; null when it is no reply. */
export function readReply(item: unknown, { authorId, at, idFor }: NewNote): ReadReply | null {
  const own = w3cReply.safeParse(item);
  if (own.success) return readOwn(own.data);
  const other = readForeignReply(item);
  if (!other) return null;
  const createdAt = other.createdAt ?? at;
  return {
    to: other.to,
    reply: {
      id: idFor(other.id),
      revision: 1,
      annotationId: other.to,
      authorId,
      authorName: other.authorName,
      body: other.body,
      createdAt,
      updatedAt: other.updatedAt ?? createdAt,
    },
  };
}

function readOwn(item: ReturnType<typeof w3cReply.parse>): ReadReply | null {
  try {
    const checked = storable.safeParse(replyFromW3c(item));
    return checked.success ? { to: item.target, reply: checked.data } : null;
  } catch (error) {
    // An id with a broken escape.
    if (error instanceof URIError) return null;
    throw error;
  }
}
