import type { searchOperations } from '../../../shared/contract/search.ts';
import { search } from '../store/search.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';

/** Handlers of the search in reports, notes and tasks. */
export function searchHandlers({ store }: HandlerContext): HandlersOf<typeof searchOperations> {
  return {
    'search.find': ({ text, versionId, limit }) =>
      search(store.read, { text, versionId: versionId ?? null, limit }),
  };
}
