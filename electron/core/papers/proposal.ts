import type { Sheet } from '../../../shared/sheet/model.ts';
import { buildProposalSheet } from '../../../shared/sheet/proposal.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { loadContent } from '../library/load-content.ts';
import { refusal } from '../refusal.ts';
import { listProposals } from '../store/tables/proposal.ts';
import type { PaperRequest } from './load-sheet.ts';
import { loadPerson, todayOf } from './person.ts';

/**
 * One 代表建议 or 议案: the one that the request names, else the newest, else an empty form. Throws notFound for one that
 * is not there or is of another version or form.
 */
export function loadProposalSheet(
  context: HandlerContext,
  { paper, versionId, recordId }: PaperRequest,
): Sheet {
  const form = paper === 'motion' ? 'motion' : 'proposal';
  const db = context.store.read;
  const content = loadContent(db, versionId);
  const own = listProposals(db, versionId).filter((each) => each.form === form);
  const proposal = recordId === undefined ? (own.at(-1) ?? null) : own.find(({ id }) => id === recordId);
  if (proposal === undefined) throw refusal('notFound', undefined, { recordId });
  const { profile, pageNumbers } = loadPerson(context);
  return buildProposalSheet({ profile, pageNumbers, content, form, proposal, today: todayOf(context) });
}
