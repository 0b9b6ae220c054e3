import { createHash } from 'node:crypto';
import type { consolidationOperations } from '../../../shared/contract/consolidation.ts';
import { outlineOf } from '../../../shared/review/desk-outline.ts';
import { stepLabels } from '../../../shared/wording/history.ts';
import { changeGroup, joinOpinions, keepApart, splitGroup } from '../consolidation/groups.ts';
import { toDesk, toGrouping } from '../consolidation/load-desk.ts';
import type { Grouping } from '../consolidation/grouping-service.ts';
import { loadContent } from '../library/load-content.ts';
import { findSayings, loadOutlines, loadSayings } from '../packets/load-opinions.ts';
import { listDeskGroups, listGivenGroups, listOpinionsApart } from '../store/tables/consolidation.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';

/** Handlers of the consolidation desk. */
export function consolidationHandlers(context: HandlerContext): HandlersOf<typeof consolidationOperations> {
  const { store } = context;
  // Asked for again after every import and at every opening; the answer follows from the words alone.
  let last: { readonly digest: string; readonly grouping: Promise<Grouping> } | null = null;
  const compare = (versionId: string): Promise<Grouping> => {
    const content = loadContent(store.read, versionId);
    const { opinions, lines } = toGrouping(content, toDesk(loadSayings(store.read, content)).opinions);
    const hash = createHash('sha256').update(JSON.stringify(lines));
    // One after the other: the words of a whole congress in one string would take their room twice.
    for (const opinion of opinions) hash.update(JSON.stringify(opinion));
    const digest = hash.digest('hex');
    if (last?.digest !== digest) {
      const grouping = context.grouping.group(opinions, lines);
      last = { digest, grouping };
      grouping.catch(() => (last = null));
    }
    return last.grouping;
  };
  return {
    'consolidation.opinions': ({ versionId }) =>
      toDesk(loadSayings(store.read, loadContent(store.read, versionId))),
    'consolidation.outline': ({ versionId }) => {
      const { authors, opinions } = toDesk(loadOutlines(store.read, loadContent(store.read, versionId)));
      return { authors, outline: outlineOf(opinions) };
    },
    'consolidation.words': ({ versionId, opinionIds }) => {
      const { opinions } = toDesk(findSayings(store.read, loadContent(store.read, versionId), opinionIds));
      return { words: opinions };
    },
    'consolidation.groups': ({ versionId }) => ({
      groups: listDeskGroups(store.read, versionId),
      given: listGivenGroups(store.read, versionId),
      apart: listOpinionsApart(store.read, versionId),
    }),
    'consolidation.proposals': ({ versionId }) => compare(versionId),
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
