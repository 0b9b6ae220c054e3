import type { OperationName } from '../../shared/contract/contract.ts';
import { contract, isOperationName } from '../../shared/contract/contract.ts';
import type { ResponseEnvelope } from '../../shared/contract/envelope.ts';
import { requestEnvelope } from '../../shared/contract/envelope.ts';
import { OperationError } from '../../shared/contract/errors.ts';
import type { Handler, Handlers } from './handlers/handlers.ts';
import { refusal } from './refusal.ts';
import { storageError } from './store/errors.ts';

/**
 * Makes the function that answers envelopes: envelope, name, input, handler, output are checked in this order, and
 * every failure becomes an envelope with a code and a sentence. The log gets the code and where it happened, never
 * report text or notes.
 */
export function createDispatch(
  handlers: Handlers,
  log: (message: string) => void,
): (envelope: unknown) => Promise<ResponseEnvelope> {
  return async (envelope) => {
    const request = requestEnvelope.safeParse(envelope);
    if (!request.success) return refused(envelope, refusal('invalidInput'));
    const { id, operation, input } = request.data;
    try {
      if (!isOperationName(operation)) throw refusal('unknownOperation', operation);
      return { id, ok: true, output: await answer(operation, handlers[operation], input) };
    } catch (error) {
      const known = error instanceof OperationError ? error : (storageError(error) ?? refusal('internal'));
      if (known.code === 'internal' || known.code === 'workspaceDamaged') {
        log(`${operation}: ${known.code}: ${traceOf(error)}`);
      }
      return failure(id, known);
    }
  };
}

async function answer<N extends OperationName>(
  name: N,
  handler: Handler<N>,
  input: unknown,
): Promise<unknown> {
  const parsed = contract[name].input.safeParse(input);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, code }) => ({ path: path.join('.'), code }));
    throw refusal('invalidInput', undefined, { issues });
  }
  const output = await handler(parsed.data as Parameters<Handler<N>>[0]);
  return contract[name].output.parse(output);
}

/** The answer to a request that no operation was asked for. */
export function refused(envelope: unknown, error: OperationError): ResponseEnvelope {
  return failure(idOf(envelope), error);
}

function failure(id: string, error: OperationError): ResponseEnvelope {
  const { code, message, details } = error;
  return { id, ok: false, error: details ? { code, message, details: { ...details } } : { code, message } };
}

/** The caller's id when there is one, so that even a malformed request can be told apart. */
function idOf(envelope: unknown): string {
  if (typeof envelope === 'object' && envelope !== null && 'id' in envelope) return String(envelope.id);
  return '';
}

/** Class and stack frames of an error without its message, which may hold words of the person. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return [error.name, ...frames.slice(0, 6).map((frame) => frame.trim())].join(' | ');
}
