import type { searchOperations } from '../../../shared/contract/search.ts';
import { createSearch } from '../store/search.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';

/** Handlers of the search in reports, notes and tasks. */
export function searchHandlers({ store }: HandlerContext): HandlersOf<typeof searchOperations> {
  const search = createSearch(store.read);
  return {
    'search.find': ({ text, versionId, openVersionId, limit }) =>
      search({ text, versionId: versionId ?? null, openVersionId: openVersionId ?? null, limit }),
  };
}
