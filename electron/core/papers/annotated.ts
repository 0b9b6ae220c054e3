import { buildAnnotatedSheet } from '../../../shared/sheet/annotated.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';
import type { Sheet } from '../../../shared/sheet/model.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { loadContent } from '../library/load-content.ts';
import { readComposition } from '../store/tables/composition.ts';
import { listAnnotations } from '../store/tables/annotation.ts';
import type { PaperRequest } from './load-sheet.ts';
import { loadPerson, todayOf } from './person.ts';

/** The 批注版报告: the text with all notes but, unless asked for, the private ones. Throws notFound. */
export function loadAnnotatedSheet(context: HandlerContext, request: PaperRequest): Sheet {
  const db = context.store.read;
  const { excluded, wordings } = readComposition(db, request.versionId, 'annotated');
  const left = new Set(excluded);
  const annotations = listAnnotations(db, request.versionId)
    .filter(({ id }) => !left.has(id))
    .map((note) => withWording(note, wordings[note.id]));
  return buildAnnotatedSheet({
    ...loadPerson(context),
    content: loadContent(db, request.versionId),
    annotations,
    personId: context.personId,
    includePrivate: request.includePrivate ?? false,
    today: todayOf(context),
  });
}

/** The note as this paper words it. */
function withWording(note: Annotation, wording: string | undefined): Annotation {
  if (wording === undefined) return note;
  const { wordingChange } = note;
  return wordingChange
    ? { ...note, wordingChange: { ...wordingChange, proposed: wording } }
    : { ...note, body: wording };
}
