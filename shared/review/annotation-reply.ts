import { z } from 'zod';

const id = z.string().min(1);

/** A reply's own words; never blank, since a blank reply says nothing. */
export const replyBody = z
  .string()
  .max(20_000)
  .refine((body) => body.trim() !== '', 'a reply says something');

/** A reply (回复) to an annotation, in a group's thread: oldest first. A private annotation keeps its replies to itself. */
export const annotationReply = z.object({
  id,
  /** Counts up with every change; of two, the newer revision wins. */
  revision: z.int().min(1),
  annotationId: id,
  authorId: id,
  /** As the author's profile named him or her when the reply was written; empty where it had no name. */
  authorName: z.string(),
  body: z.string(),
  /** Milliseconds since the epoch. */
  createdAt: z.number(),
  updatedAt: z.number(),
});

export type AnnotationReply = z.infer<typeof annotationReply>;
