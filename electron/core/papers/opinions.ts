import type { Sheet } from '../../../shared/sheet/model.ts';
import type { OpinionsInput } from '../../../shared/sheet/opinions.ts';
import { buildOpinionsSheet } from '../../../shared/sheet/opinions.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { loadContent } from '../library/load-content.ts';
import { listAnnotations } from '../store/tables/annotation.ts';
import { readComposition } from '../store/tables/composition.ts';
import { listScores } from '../store/tables/score.ts';
import type { PaperRequest } from './load-sheet.ts';
import { loadPerson, todayOf } from './person.ts';

/** The 审议意见表 of the person. Throws notFound. */
export function loadOpinionsSheet(context: HandlerContext, { versionId }: PaperRequest): Sheet {
  return buildOpinionsSheet(loadOpinions(context, versionId));
}

/** What it is made of; a workspace without profile gives empty names. Throws notFound. */
export function loadOpinions(context: HandlerContext, versionId: string): OpinionsInput {
  const db = context.store.read;
  return {
    ...loadPerson(context),
    content: loadContent(db, versionId),
    annotations: listAnnotations(db, versionId),
    scores: listScores(db, versionId),
    composition: readComposition(db, versionId, 'opinions'),
    today: todayOf(context),
  };
}
