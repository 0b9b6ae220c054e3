import { z } from 'zod';
import { contractError } from './errors.ts';

/** What a host carries to the core. */
export const requestEnvelope = z.object({
  /** Made by the caller; the answer carries the same. */
  id: z.string().min(1).max(100),
  operation: z.string().min(1).max(100),
  input: z.unknown(),
});

/** What comes back. */
export const responseEnvelope = z.discriminatedUnion('ok', [
  z.object({ id: z.string(), ok: z.literal(true), output: z.unknown() }),
  z.object({ id: z.string(), ok: z.literal(false), error: contractError }),
]);

export type RequestEnvelope = z.infer<typeof requestEnvelope>;
export type ResponseEnvelope = z.infer<typeof responseEnvelope>;
