import type { ErrorCode } from '../../shared/contract/errors.ts';
import { OperationError } from '../../shared/contract/errors.ts';
import { errorSentences } from '../../shared/wording/errors.ts';

/** The error of a code with its sentence; `detail` goes into the sentence, `facts` only into the log. */
export function refusal(
  code: ErrorCode,
  detail?: string,
  facts?: Readonly<Record<string, unknown>>,
): OperationError {
  return new OperationError(code, errorSentences[code](detail), facts);
}
