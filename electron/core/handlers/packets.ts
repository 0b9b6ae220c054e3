import type { packetsOperations } from '../../../shared/contract/packets.ts';
import { loadContent } from '../library/load-content.ts';
import { loadGroupScores, loadOpinions } from '../packets/load-opinions.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';

/** Handlers of packets and of the opinions that come with them. */
export function packetsHandlers({ store }: HandlerContext): HandlersOf<typeof packetsOperations> {
  return {
    'packets.opinions': ({ versionId }) => ({
      opinions: loadOpinions(store.read, loadContent(store.read, versionId)),
    }),
    'packets.scores': ({ versionId }) => ({
      scores: loadGroupScores(store.read, loadContent(store.read, versionId)),
    }),
  };
}
