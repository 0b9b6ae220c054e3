import type { z } from 'zod';

/**
 * - query: changes nothing;
 * - command: one transaction and one entry (or one coalesced entry) of the change log, undoable;
 * - action: an effect outside the review records (a file written, a folder opened, a reading position), not undoable.
 */
export type OperationKind = 'query' | 'command' | 'action';

/** One operation that a host may ask of the core. Input and output are parsed by the dispatcher. */
export interface Operation<
  K extends OperationKind = OperationKind,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  readonly kind: K;
  /** One line of meaning, English; `call --list` prints it. */
  readonly meaning: string;
  readonly input: I;
  readonly output: O;
}

const declare =
  <K extends OperationKind>(kind: K) =>
  <I extends z.ZodType, O extends z.ZodType>(meaning: string, input: I, output: O): Operation<K, I, O> => ({
    kind,
    meaning,
    input,
    output,
  });

export const query = declare('query');
export const command = declare('command');
export const action = declare('action');
