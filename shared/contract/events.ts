import { z } from 'zod';

/** What the core tells every host without being asked. */
export const coreEvent = z.discriminatedUnion('type', [
  /** Records changed; a screen that shows one of these subjects asks again. `saved` is the time of the durable write (ms). */
  z.object({
    type: z.literal('changed'),
    subjects: z.array(
      z.enum([
        'profile',
        'settings',
        'library',
        'annotation',
        'score',
        'task',
        'paper',
        'packet',
        'roster',
        'handover',
        'consolidation',
      ]),
    ),
    savedAt: z.number(),
  }),
  /** Progress of a long task such as an import or an export; `done` of `total`, both 0 where unknown. */
  z.object({
    type: z.literal('progress'),
    taskId: z.string(),
    done: z.number(),
    total: z.number(),
  }),
  /** Packets were opened outside the page, which asks for them (packets.opened) and leads to taking them in. */
  z.object({ type: z.literal('openPackets') }),
  /** The host asks the page to come forward (a second start). */
  z.object({ type: z.literal('comeForward') }),
]);

export type CoreEvent = z.infer<typeof coreEvent>;
export type ChangedSubject = Extract<CoreEvent, { type: 'changed' }>['subjects'][number];
