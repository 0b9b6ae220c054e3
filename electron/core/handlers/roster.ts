import type { rosterOperations } from '../../../shared/contract/roster.ts';
import { listRoster } from '../store/tables/roster.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';

/** Handlers of the roster. */
export function rosterHandlers({ store }: HandlerContext): HandlersOf<typeof rosterOperations> {
  return {
    'roster.list': () => ({ entries: listRoster(store.read) }),
  };
}
