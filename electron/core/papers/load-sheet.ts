import type { PaperName } from '../../../shared/contract/paper.ts';
import type { Sheet } from '../../../shared/sheet/model.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { loadAdoptionSheet } from './adoption.ts';
import { loadAnnotatedSheet } from './annotated.ts';
import { loadComparisonSheet } from './comparison.ts';
import { loadEditsSheet } from './edits.ts';
import { loadBulletinSheet, loadProposalListSheet, loadSummarySheet } from './group.ts';
import { loadIndicatorsSheet } from './indicators.ts';
import { loadOpinionsSheet } from './opinions.ts';
import { loadProposalSheet } from './proposal.ts';
import { loadProjectsSheet } from './projects.ts';
import { loadReceiptsSheet } from './receipts.ts';
import { loadScoresSheet } from './scores.ts';
import { loadSpeechSheet } from './speech.ts';

/** Which paper is wanted; see the contract. */
export interface PaperRequest {
  readonly paper: PaperName;
  readonly versionId: string;
  readonly recordId?: string | undefined;
  readonly otherVersionId?: string | undefined;
  readonly includePrivate?: boolean | undefined;
}

/** Builds one paper from what the workspace holds now. Throws notFound. */
export type SheetLoader = (context: HandlerContext, request: PaperRequest) => Sheet | Promise<Sheet>;

/** One loader per paper. */
const loaders: Readonly<Record<PaperName, SheetLoader>> = {
  opinions: loadOpinionsSheet,
  speech: loadSpeechSheet,
  proposal: loadProposalSheet,
  motion: loadProposalSheet,
  edits: loadEditsSheet,
  scores: loadScoresSheet,
  projects: loadProjectsSheet,
  indicators: loadIndicatorsSheet,
  annotated: loadAnnotatedSheet,
  comparison: loadComparisonSheet,
  adoption: loadAdoptionSheet,
  summary: loadSummarySheet,
  bulletin: loadBulletinSheet,
  'proposal-list': loadProposalListSheet,
  receipts: loadReceiptsSheet,
};

/** Builds the format-neutral paper that is asked for. Throws notFound. */
export async function loadSheet(context: HandlerContext, request: PaperRequest): Promise<Sheet> {
  return loaders[request.paper](context, request);
}
