import type { proposalOperations } from '../../../shared/contract/proposals.ts';
import { withChanges } from '../../../shared/review/changes.ts';
import { draftFrom } from '../../../shared/review/promote.ts';
import type { Proposal } from '../../../shared/review/proposal.ts';
import { stepLabels } from '../../../shared/wording/history.ts';
import { mustFindVersion } from '../library/load-content.ts';
import { refusal } from '../refusal.ts';
import type { CommandInfo } from '../store/change-log.ts';
import { listAnnotations } from '../store/tables/annotation.ts';
import { findProposal, listProposals, proposalFields } from '../store/tables/proposal.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';

/** Handlers of 代表建议 and 议案: begun, written, deleted. */
export function proposalHandlers({
  store,
  ports,
  personId,
}: HandlerContext): HandlersOf<typeof proposalOperations> {
  const info = (
    operation: string,
    label: string,
    { versionId, id }: Proposal,
    editSession?: string,
  ): Omit<CommandInfo, 'id'> => ({
    operation,
    label,
    authorId: personId,
    versionId,
    recordId: id,
    editSession: editSession ?? null,
    undoable: true,
  });
  const mustFind = (proposalId: string): Proposal => {
    const found = findProposal(store.read, proposalId);
    if (!found) throw refusal('notFound', undefined, { proposalId });
    return found;
  };
  return {
    'proposal.list': ({ versionId }) => {
      mustFindVersion(store.read, versionId);
      return { proposals: listProposals(store.read, versionId) };
    },
    'proposal.create': ({ versionId, form, annotationIds }) => {
      mustFindVersion(store.read, versionId);
      const annotations = listAnnotations(store.read, versionId);
      const chosen = annotationIds.map((annotationId) => {
        const found = annotations.find(({ id }) => id === annotationId);
        if (!found) throw refusal('notFound', undefined, { annotationId });
        return found;
      });
      const now = ports.now();
      const proposal: Proposal = {
        ...draftFrom(chosen),
        id: ports.newId(),
        revision: 1,
        versionId,
        form,
        title: '',
        category: 'suggestion',
        inSession: true,
        open: true,
        coSigners: [],
        authorId: personId,
        createdAt: now,
        updatedAt: now,
      };
      store.command(info('proposal.create', stepLabels.proposalBegun(form), proposal), (write) =>
        write.create('proposal', proposal.id, proposalFields(proposal)),
      );
      return { proposal };
    },
    'proposal.update': ({ id, changes, editSession }) => {
      const before = mustFind(id);
      const after: Proposal = { ...withChanges(before, changes), updatedAt: ports.now() };
      store.command(
        info('proposal.update', stepLabels.proposalChanged(after.form), after, editSession),
        (write) => write.update('proposal', id, proposalFields(after)),
      );
      return { proposal: mustFind(id) };
    },
    'proposal.delete': ({ id }) => {
      const proposal = mustFind(id);
      store.command(info('proposal.delete', stepLabels.proposalDeleted(proposal.form), proposal), (write) =>
        write.remove('proposal', id),
      );
      return {};
    },
  };
}
