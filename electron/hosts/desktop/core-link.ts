import type { ResponseEnvelope } from '../../../shared/contract/envelope.ts';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import type { CoreEvent } from '../../../shared/contract/events.ts';
import { errorSentences } from '../../../shared/wording/errors.ts';
import type { CoreConfig } from '../../core/ports.ts';
import type { CoreWish, FromCore, ToCore, WishAnswer } from './core-messages.ts';

/** What is used of Electron's UtilityProcess. */
export interface CoreChild {
  postMessage(message: ToCore): void;
  on(event: 'message', listener: (message: FromCore) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}

/** What the main process does for a running core. */
export interface CoreDuties {
  event(event: CoreEvent): void;
  fulfil(wish: CoreWish): Promise<WishAnswer>;
  /** The process ended although nobody had closed it. Calls under way were answered with `disconnected`. */
  died(code: number): void;
}

/** How the workspace was received. */
export type Opening =
  { readonly ok: true } | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

/** The main process's end of one core process. */
export interface CoreLink {
  /** Settles when the workspace is open or refused; never rejects. A core that dies meanwhile is `disconnected`. */
  readonly opening: Promise<Opening>;
  /** Carries an envelope; never rejects. May be called before the workspace is open. */
  call(envelope: unknown): Promise<ResponseEnvelope>;
  /** Lets calls under way finish, has the core write and release the workspace, waits for the process to end. */
  close(): Promise<void>;
}

/** How long a closing core may take before its process is ended; every command is durable before it is answered. */
const CLOSE_LIMIT_MS = 10_000;

/** Opens the workspace of `config` in a started core process and answers for it until it ends. */
export function linkCore(child: CoreChild, config: CoreConfig, duties: CoreDuties): CoreLink {
  const waiting = new Map<number, { envelope: unknown; resolve: (response: ResponseEnvelope) => void }>();
  const opened = Promise.withResolvers<Opening>();
  const ended = Promise.withResolvers<undefined>();
  let refusal: Extract<Opening, { ok: false }> | null = null;
  let closing: Promise<void> | null = null;
  let nextKey = 0;

  const answerAll = (code: ErrorCode, message: string): void => {
    for (const { envelope, resolve } of waiting.values()) resolve(failure(envelope, code, message));
    waiting.clear();
  };
  const refuse = (code: ErrorCode, message: string): void => {
    refusal ??= { ok: false, code, message };
    opened.resolve(refusal);
    answerAll(refusal.code, refusal.message);
  };
  const fulfil = async (key: number, wish: CoreWish): Promise<void> => {
    const answer = await duties.fulfil(wish).catch(() => null);
    child.postMessage({ type: 'wishAnswer', key, answer });
  };

  child.on('message', (message) => {
    switch (message.type) {
      case 'opened':
        opened.resolve({ ok: true });
        return;
      case 'refused':
        refuse(message.code, message.message);
        return;
      case 'response':
        waiting.get(message.key)?.resolve(message.response);
        waiting.delete(message.key);
        return;
      case 'event':
        duties.event(message.event);
        return;
      case 'wish':
        void fulfil(message.key, message.wish);
    }
  });
  child.on('exit', (code) => {
    refuse('disconnected', errorSentences.disconnected());
    ended.resolve(undefined);
    if (!closing) duties.died(code);
  });
  child.postMessage({ type: 'open', config });

  const close = async (): Promise<void> => {
    child.postMessage({ type: 'close' });
    const limit = setTimeout(() => child.kill(), CLOSE_LIMIT_MS);
    await ended.promise;
    clearTimeout(limit);
  };

  return {
    opening: opened.promise,
    call: (envelope) => {
      if (refusal) return Promise.resolve(failure(envelope, refusal.code, refusal.message));
      if (closing) {
        return Promise.resolve(failure(envelope, 'disconnected', errorSentences.disconnected()));
      }
      nextKey += 1;
      const key = nextKey;
      return new Promise((resolve) => {
        waiting.set(key, { envelope, resolve });
        child.postMessage({ type: 'call', key, envelope });
      });
    },
    close: () => (closing ??= close()),
  };
}

/** A refusal in the shape of the contract; the id of a malformed envelope is empty. */
function failure(envelope: unknown, code: ErrorCode, message: string): ResponseEnvelope {
  const id = typeof envelope === 'object' && envelope !== null && 'id' in envelope ? envelope.id : '';
  return { id: typeof id === 'string' ? id : '', ok: false, error: { code, message } };
}
