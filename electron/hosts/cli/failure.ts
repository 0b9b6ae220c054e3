import type { ErrorCode } from '../../../shared/contract/errors.ts';
import { OperationError } from '../../../shared/contract/errors.ts';
import { errorSentences } from '../../../shared/wording/errors.ts';
import { EXIT, exitCodeFor } from '../common/exit-codes.ts';
import type { ExitCode } from '../common/exit-codes.ts';

/** The command line was not understood. */
export class UsageError extends Error {}

/** What a failed command prints on stdout, and what it ends with. */
export interface Failure {
  readonly exit: ExitCode;
  readonly error: {
    readonly code: ErrorCode | 'usage';
    readonly message: string;
    readonly details?: Readonly<Record<string, unknown>>;
  };
  /** For stderr only, after the sentence: where a fault of the program happened. */
  readonly trace: string | null;
}

/** Turns whatever a command threw into an answer. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof UsageError) {
    return { exit: EXIT.usage, error: { code: 'usage', message: thrown.message }, trace: null };
  }
  if (thrown instanceof OperationError) {
    const { code, message, details } = thrown;
    return { exit: exitCodeFor(code), error: { code, message, ...(details && { details }) }, trace: null };
  }
  return {
    exit: EXIT.internal,
    error: { code: 'internal', message: errorSentences.internal() },
    trace: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
  };
}
