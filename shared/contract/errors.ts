import { z } from 'zod';

/** Every way in which an operation can be refused; the Chinese sentence of each stands in shared/wording/errors.ts. */
const errorCode = z.enum([
  /** The operation does not exist. */
  'unknownOperation',
  /** The input does not fit the operation's schema. */
  'invalidInput',
  /** A record that the input names does not exist (any more). */
  'notFound',
  /** The record was changed meanwhile (its revision differs). */
  'conflict',
  /** Nothing to undo or redo. */
  'nothingToUndo',
  'nothingToRedo',
  /** A file cannot be read or understood. */
  'inputUnreadable',
  'inputUnsupported',
  'inputEncrypted',
  'inputScanned',
  'inputTooLarge',
  'inputTimeout',
  'inputClassified',
  'inputEmpty',
  /** The workspace is held by another process. */
  'workspaceBusy',
  'workspaceDamaged',
  'workspaceNewer',
  'workspaceUnwritable',
  /** The disk is full; what was typed is still on screen. */
  'diskFull',
  /** A paper or packet could not be written to where the person wanted it. */
  'outputUnwritable',
  'paperUnsupported',
  /** The paper engine failed; nothing was written. */
  'paperFailed',
  /** A task that the person stopped. */
  'stopped',
  /** The connection to the core was lost (raised by a transport). */
  'disconnected',
  'internal',
]);

export type ErrorCode = z.infer<typeof errorCode>;

export const contractError = z.object({
  code: errorCode,
  /** A Chinese sentence for the person: what happened, that nothing was lost, what to do. */
  message: z.string(),
  /** Facts for a log or a program, never shown as they are. */
  details: z.record(z.string(), z.unknown()).optional(),
});

/** The same inside a process. Throw it from a handler; the dispatcher turns it into an envelope. */
export class OperationError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(code: ErrorCode, message: string, details?: Readonly<Record<string, unknown>>) {
    super(message);
    this.name = 'OperationError';
    this.code = code;
    this.details = details;
  }
}
