import { createHash } from 'node:crypto';
import type { consolidationOperations } from '../../../shared/contract/consolidation.ts';
import { stepLabels } from '../../../shared/wording/history.ts';
import { changeGroup, joinOpinions, keepApart, splitGroup } from '../consolidation/groups.ts';
import { toDesk, toGrouping } from '../consolidation/load-desk.ts';
import { loadContent } from '../library/load-content.ts';
import { loadOpinions } from '../packets/load-opinions.ts';
import { listOpinionGroups, listOpinionsApart } from '../store/tables/consolidation.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';

/** Handlers of the consolidation desk. */
export function consolidationHandlers(context: HandlerContext): HandlersOf<typeof consolidationOperations> {
  const { store } = context;
  // Asked for again after every import and at every opening; the answer follows from the words alone.
  let last: { readonly digest: string; readonly clusters: Promise<string[][]> } | null = null;
  const propose = (versionId: string): Promise<string[][]> => {
    const content = loadContent(store.read, versionId);
    const work = toGrouping(content, toDesk(loadOpinions(store.read, content)).opinions);
    const digest = createHash('sha256').update(JSON.stringify(work)).digest('hex');
    if (last?.digest !== digest) {
      const clusters = context.grouping
        .run({ type: 'group', ...work })
        .then((groups) => groups.filter((ids) => ids.length > 1).map((ids) => [...ids]));
      last = { digest, clusters };
      clusters.catch(() => (last = null));
    }
    return last.clusters;
  };
  return {
    'consolidation.opinions': ({ versionId }) =>
      toDesk(loadOpinions(store.read, loadContent(store.read, versionId))),
    'consolidation.groups': ({ versionId }) => ({
      groups: listOpinionGroups(store.read, versionId),
      apart: listOpinionsApart(store.read, versionId),
    }),
    'consolidation.proposals': async ({ versionId }) => ({ clusters: await propose(versionId) }),
    'consolidation.join': (input) => ({ group: joinOpinions(context, input) }),
    'consolidation.split': (input) => {
      splitGroup(context, input);
      return {};
    },
    'consolidation.keepApart': (input) => {
      keepApart(context, input);
      return {};
    },
    'consolidation.decide': ({ versionId, target, decision, reason }) => ({
      group: changeGroup(
        context,
        versionId,
        target,
        { decision, reason: decision === null ? '' : reason },
        { operation: 'consolidation.decide', label: stepLabels.groupDecided(decision) },
      ),
    }),
    'consolidation.reword': ({ versionId, target, wording, editSession }) => ({
      group: changeGroup(
        context,
        versionId,
        target,
        { wording },
        { operation: 'consolidation.reword', label: stepLabels.groupReworded(), editSession },
      ),
    }),
    'consolidation.move': ({ versionId, target, position }) => ({
      group: changeGroup(
        context,
        versionId,
        target,
        { position },
        { operation: 'consolidation.move', label: stepLabels.groupMoved() },
      ),
    }),
  };
}
