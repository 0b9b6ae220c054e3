import type { PaperName } from '../../../shared/contract/paper.ts';
import type { Sheet } from '../../../shared/sheet/model.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { refusal } from '../refusal.ts';
import { loadAdoptionSheet } from './adoption.ts';
import { loadAnnotatedSheet } from './annotated.ts';
import { loadComparisonSheet } from './comparison.ts';
import { loadEditsSheet } from './edits.ts';
import { loadIndicatorsSheet } from './indicators.ts';
import { loadOpinionsSheet } from './opinions.ts';
import { loadProposalSheet } from './proposal.ts';
import { loadProjectsSheet } from './projects.ts';
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

/** One loader per paper, each in a file of its own; null where none is there yet. */
const loaders: Readonly<Record<PaperName, SheetLoader | null>> = {
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
  summary: null,
  bulletin: null,
  'proposal-list': null,
};

/** Builds the format-neutral paper that is asked for. Throws notFound, paperUnsupported. */
export async function loadSheet(context: HandlerContext, request: PaperRequest): Promise<Sheet> {
  const load = loaders[request.paper];
  if (!load) throw refusal('paperUnsupported');
  return load(context, request);
}
