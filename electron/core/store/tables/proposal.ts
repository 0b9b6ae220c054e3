import { proposal } from '../../../../shared/review/proposal.ts';
import type { Proposal } from '../../../../shared/review/proposal.ts';
import type { Readable } from '../database.ts';
import type { Fields } from '../entities.ts';
import { findRow } from '../records.ts';
import type { ProposalRow } from '../rows.ts';
import { sql } from '../sql.ts';

/** The 代表建议 and 议案 of a version, oldest first. */
export function listProposals(db: Readable, versionId: string): Proposal[] {
  return db
    .all<ProposalRow>(sql`SELECT * FROM proposal WHERE version_id = ${versionId} ORDER BY created_at, id`)
    .map(toProposal);
}

/** One of them by its id; null = none. */
export function findProposal(db: Readable, id: string): Proposal | null {
  const row = findRow(db, 'proposal', id);
  return row ? toProposal(row) : null;
}

/** The columns of one. */
export function proposalFields(value: Proposal): Fields<'proposal'> {
  return {
    version_id: value.versionId,
    form: value.form,
    title: value.title,
    category: value.category,
    in_session: value.inSession ? 1 : 0,
    open: value.open ? 1 : 0,
    situation: value.situation,
    analysis: value.analysis,
    measures: value.measures,
    co_signers: JSON.stringify(value.coSigners),
    sources: JSON.stringify(value.sources),
    author_id: value.authorId,
    created_at: value.createdAt,
    updated_at: value.updatedAt,
  };
}

function toProposal(row: ProposalRow): Proposal {
  return proposal.parse({
    id: row.id,
    revision: row.revision,
    versionId: row.version_id,
    form: row.form,
    title: row.title,
    category: row.category,
    inSession: row.in_session === 1,
    open: row.open === 1,
    situation: row.situation,
    analysis: row.analysis,
    measures: row.measures,
    coSigners: JSON.parse(row.co_signers) as unknown,
    sources: JSON.parse(row.sources) as unknown,
    authorId: row.author_id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  });
}
