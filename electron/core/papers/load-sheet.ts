import type { PaperName } from '../../../shared/contract/paper.ts';
import type { Sheet } from '../../../shared/sheet/model.ts';
import type { OpinionsInput } from '../../../shared/sheet/opinions.ts';
import { buildOpinionsSheet } from '../../../shared/sheet/opinions.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { loadContent } from '../library/load-content.ts';
import { listAnnotations } from '../store/tables/annotation.ts';
import { readComposition } from '../store/tables/composition.ts';
import { listScores } from '../store/tables/score.ts';
import { readProfile, readSettings } from '../store/tables/workspace.ts';

/** Builds the format-neutral paper of a version from what the workspace holds now. Throws notFound. */
export function loadSheet(context: HandlerContext, paper: PaperName, versionId: string): Sheet {
  return builders[paper](context, versionId);
}

const builders: Readonly<Record<PaperName, (context: HandlerContext, versionId: string) => Sheet>> = {
  opinions: (context, versionId) => buildOpinionsSheet(loadOpinions(context, versionId)),
};

/** What the 审议意见表 of the person is made of; a workspace without profile gives empty names. */
export function loadOpinions({ store, ports }: HandlerContext, versionId: string): OpinionsInput {
  const db = store.read;
  const today = new Date(ports.now());
  return {
    profile: readProfile(db) ?? { name: '', delegation: '', session: '' },
    signature: readSettings(db).signature,
    content: loadContent(db, versionId),
    annotations: listAnnotations(db, versionId),
    scores: listScores(db, versionId),
    composition: readComposition(db, versionId, 'opinions'),
    today: { year: today.getFullYear(), month: today.getMonth() + 1, day: today.getDate() },
  };
}
