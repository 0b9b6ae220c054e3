import { buildAnnotatedSheet } from '../../../shared/sheet/annotated.ts';
import { proposerOf } from '../../../shared/sheet/common.ts';
import type { Sheet } from '../../../shared/sheet/model.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { loadContent } from '../library/load-content.ts';
import { listAnnotations } from '../store/tables/annotation.ts';
import type { PaperRequest } from './load-sheet.ts';
import { loadPerson, todayOf } from './person.ts';

/** The 批注版报告: the text with all notes but the private ones. Throws notFound. */
export function loadAnnotatedSheet(context: HandlerContext, { versionId }: PaperRequest): Sheet {
  const db = context.store.read;
  const person = loadPerson(context);
  const signed = proposerOf(person);
  return buildAnnotatedSheet({
    ...person,
    content: loadContent(db, versionId),
    annotations: listAnnotations(db, versionId),
    nameOf: (authorId, name) =>
      authorId === context.personId ? signed : person.signature === 'named' ? name : '',
    today: todayOf(context),
  });
}
