import type { Proposal, ProposalChanges, ProposalForm } from '../../../shared/review/proposal.ts';
import { proposalFaults } from '../../../shared/review/proposal-lints.ts';
import type { ProposalFault } from '../../../shared/review/proposal-lints.ts';
import { useClient, useQuery } from '../../state/core-client.tsx';
import { useLastingWrite } from '../../state/lasting-write.ts';
import { useVersion } from '../../state/version.tsx';
import { useWorkspace } from '../../state/workspace.tsx';

export interface ProposalsState {
  /** Those of one form, oldest first; null until the first answer. */
  readonly proposals: readonly Proposal[] | null;
  readonly begin: BeginProposal;
  /** Whether it was stored. */
  readonly change: (id: string, changes: ProposalChanges) => Promise<boolean>;
  /** Saves words while they are typed; rejects when it could not. */
  readonly save: (id: string, changes: ProposalChanges, editSession: string) => Promise<unknown>;
  readonly remove: (id: string) => Promise<boolean>;
  readonly faultsOf: (proposal: Proposal) => readonly ProposalFault[];
}

/** Begins one, with the words of notes; resolves to null when it could not be stored. */
export type BeginProposal = (annotationIds: readonly string[]) => Promise<Proposal | null>;

/** To begin a 代表建议 or 议案 of the open version, without a list of those that are there. */
export function useBeginProposal(form: ProposalForm): BeginProposal {
  const { content } = useVersion();
  const client = useClient();
  const write = useLastingWrite();
  return async (annotationIds) => {
    let begun: Proposal | null = null;
    await write(async () => {
      const input = { versionId: content.version.id, form, annotationIds: [...annotationIds] };
      begun = (await client.call('proposal.create', input)).proposal;
    });
    return begun;
  };
}

/** The 代表建议 or 议案 of the open version. */
export function useProposals(form: ProposalForm): ProposalsState {
  const { content } = useVersion();
  const { profile } = useWorkspace();
  const client = useClient();
  const write = useLastingWrite();
  const begin = useBeginProposal(form);
  const versionId = content.version.id;
  const { data } = useQuery('proposal.list', { versionId }, ['paper']);
  const roster = useQuery('roster.list', {}, ['roster']).data?.entries ?? [];
  return {
    proposals: data ? data.proposals.filter((each) => each.form === form) : null,
    begin,
    change: (id, changes) => write(() => client.call('proposal.update', { id, changes })),
    save: (id, changes, editSession) => client.call('proposal.update', { id, changes, editSession }),
    remove: (id) => write(() => client.call('proposal.delete', { id })),
    faultsOf: (proposal) => (profile ? proposalFaults(proposal, profile, roster) : []),
  };
}
