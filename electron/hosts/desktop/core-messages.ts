import type { ResponseEnvelope } from '../../../shared/contract/envelope.ts';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import type { CoreEvent } from '../../../shared/contract/events.ts';
import type { CoreConfig } from '../../core/ports.ts';

/** A wish of the core that only the main process can fulfil. */
export type CoreWish =
  | { readonly kind: 'pickSavePath'; readonly suggestedPath: string; readonly extension: string }
  | { readonly kind: 'showInFolder'; readonly path: string };

/** The answer: a path or null (dialog closed), or whether the file was shown. */
export type WishAnswer = string | boolean | null;

/** What the main process posts to the core's process. `key` pairs an answer with its question. */
export type ToCore =
  | { readonly type: 'open'; readonly config: CoreConfig }
  | { readonly type: 'call'; readonly key: number; readonly envelope: unknown }
  | { readonly type: 'wishAnswer'; readonly key: number; readonly answer: WishAnswer }
  | { readonly type: 'close' };

/** What the core's process posts back. */
export type FromCore =
  | { readonly type: 'opened' }
  /** The workspace could not be opened; every call waits in vain, and the process ends on `close`. */
  | { readonly type: 'refused'; readonly code: ErrorCode; readonly message: string }
  | { readonly type: 'response'; readonly key: number; readonly response: ResponseEnvelope }
  | { readonly type: 'event'; readonly event: CoreEvent }
  | { readonly type: 'wish'; readonly key: number; readonly wish: CoreWish };

/** Code with which a program ends that was refused its workspace; the command line uses the same. */
export const REFUSED_CODE = 4;
