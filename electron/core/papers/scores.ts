import type { Sheet } from '../../../shared/sheet/model.ts';
import { buildScoresSheet } from '../../../shared/sheet/scores-sheet.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { loadContent } from '../library/load-content.ts';
import { readRubrics } from '../store/tables/rubric.ts';
import { listScores } from '../store/tables/score.ts';
import type { PaperRequest } from './load-sheet.ts';
import { loadPerson, todayOf } from './person.ts';

/** The 任务评分表 of the person. Throws notFound. */
export function loadScoresSheet(context: HandlerContext, { versionId }: PaperRequest): Sheet {
  const db = context.store.read;
  return buildScoresSheet({
    ...loadPerson(context),
    content: loadContent(db, versionId),
    scores: listScores(db, versionId).filter(({ authorId }) => authorId === context.personId),
    shelf: readRubrics(db),
    today: todayOf(context),
  });
}
