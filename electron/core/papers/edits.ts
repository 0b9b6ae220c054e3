import { buildEditsSheet } from '../../../shared/sheet/edits.ts';
import type { Sheet } from '../../../shared/sheet/model.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { loadContent } from '../library/load-content.ts';
import { listAnnotations } from '../store/tables/annotation.ts';
import { readComposition } from '../store/tables/composition.ts';
import { readProfile } from '../store/tables/workspace.ts';
import { loadGroupEditsSheet } from './group.ts';
import type { PaperRequest } from './load-sheet.ts';
import { loadPerson, todayOf } from './person.ts';

/**
 * The 修改建议对照表: of the whole group where a convener has opinions of others, else of the person. Throws notFound.
 */
export function loadEditsSheet(context: HandlerContext, request: PaperRequest): Sheet {
  const { versionId } = request;
  const db = context.store.read;
  const ofGroup = readProfile(db)?.convener === true ? loadGroupEditsSheet(context, request) : null;
  if (ofGroup) return ofGroup;
  return buildEditsSheet({
    ...loadPerson(context),
    content: loadContent(db, versionId),
    annotations: listAnnotations(db, versionId),
    composition: readComposition(db, versionId, 'edits'),
    today: todayOf(context),
  });
}
