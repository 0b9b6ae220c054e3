import { buildEditsSheet } from '../../../shared/sheet/edits.ts';
import type { Sheet } from '../../../shared/sheet/model.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { loadContent } from '../library/load-content.ts';
import { listAnnotations } from '../store/tables/annotation.ts';
import { readComposition } from '../store/tables/composition.ts';
import type { PaperRequest } from './load-sheet.ts';
import { loadPerson, todayOf } from './person.ts';

/** The 修改建议对照表 of the person. Throws notFound. */
export function loadEditsSheet(context: HandlerContext, { versionId }: PaperRequest): Sheet {
  const db = context.store.read;
  return buildEditsSheet({
    ...loadPerson(context),
    content: loadContent(db, versionId),
    annotations: listAnnotations(db, versionId),
    composition: readComposition(db, versionId, 'edits'),
    today: todayOf(context),
  });
}
