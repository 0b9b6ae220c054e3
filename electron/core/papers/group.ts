import type { GroupProposal } from '../../../shared/review/opinion.ts';
import { layOutDesk } from '../../../shared/review/desk-cards.ts';
import { buildBulletinSheet } from '../../../shared/sheet/bulletin.ts';
import { buildGroupEditsSheet } from '../../../shared/sheet/group-edits.ts';
import { deputyName } from '../../../shared/sheet/group-opinions.ts';
import type { GroupInput } from '../../../shared/sheet/group-opinions.ts';
import type { Sheet } from '../../../shared/sheet/model.ts';
import { buildProposalListSheet } from '../../../shared/sheet/proposal-list.ts';
import type { ListedProposal } from '../../../shared/sheet/proposal-list.ts';
import { buildSummarySheet } from '../../../shared/sheet/summary.ts';
import { toDesk } from '../consolidation/load-desk.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { loadContent } from '../library/load-content.ts';
import { loadGroupProposals, loadSayings } from '../packets/load-opinions.ts';
import { listDeskGroups } from '../store/tables/consolidation.ts';
import { listProposals } from '../store/tables/proposal.ts';
import type { PaperRequest } from './load-sheet.ts';
import { loadPerson, todayOf } from './person.ts';

type HandedProposal = GroupProposal['proposal'];

/** What a paper of the group is made of. Throws notFound. */
function loadGroup(context: HandlerContext, versionId: string): GroupInput {
  const db = context.store.read;
  const content = loadContent(db, versionId);
  const desk = toDesk(loadSayings(db, content));
  const items = layOutDesk({
    ...desk,
    groups: listDeskGroups(db, versionId),
    given: [],
    apart: [],
    clusters: [],
    opposed: [],
  });
  return {
    ...loadPerson(context),
    content,
    authors: desk.authors,
    // Without proposals to join there are cards alone.
    cards: items.filter((item) => item.type === 'group'),
    today: todayOf(context),
  };
}

/** The 审议意见汇总表 of the group. */
export function loadSummarySheet(context: HandlerContext, { versionId }: PaperRequest): Sheet {
  return buildSummarySheet(loadGroup(context, versionId));
}

/** The 简报稿 of the group. */
export function loadBulletinSheet(context: HandlerContext, { versionId }: PaperRequest): Sheet {
  return buildBulletinSheet(loadGroup(context, versionId));
}

/** The 修改建议对照表 of the group; null where nobody but the person has given an opinion. */
export function loadGroupEditsSheet(context: HandlerContext, { versionId }: PaperRequest): Sheet | null {
  const group = loadGroup(context, versionId);
  const others = group.cards.some(({ opinions }) => opinions.some(({ source }) => source !== 'own'));
  return others ? buildGroupEditsSheet(group) : null;
}

/** The 代表建议清单 of the group. */
export function loadProposalListSheet(context: HandlerContext, { versionId }: PaperRequest): Sheet {
  const group = loadGroup(context, versionId);
  const db = context.store.read;
  const listed = ({ title, measures, coSigners, form }: HandedProposal, lead: string): ListedProposal => ({
    title,
    measures,
    lead,
    coSigners: coSigners.map(({ name }) => name),
    motion: form === 'motion',
  });
  return buildProposalListSheet({
    ...group,
    proposals: [
      ...loadGroupProposals(db, versionId).map(({ author, proposal }) =>
        listed(proposal, deputyName(author)),
      ),
      ...listProposals(db, versionId).map((proposal) => listed(proposal, group.profile.name)),
    ],
  });
}
