import type { searchOperations } from '../../../shared/contract/search.ts';
import { search } from '../store/search.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';

export function searchHandlers({ store }: HandlerContext): HandlersOf<typeof searchOperations> {
  return {
    'search.find': ({ text, versionId, limit }) =>
      search(store.read, { text, versionId: versionId ?? null, limit }),
  };
}
