import type { Sheet } from '../../../shared/sheet/model.ts';
import { buildSpeechSheet } from '../../../shared/sheet/speech.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { loadContent } from '../library/load-content.ts';
import { listAnnotations } from '../store/tables/annotation.ts';
import { readComposition } from '../store/tables/composition.ts';
import { readSettings } from '../store/tables/workspace.ts';
import type { PaperRequest } from './load-sheet.ts';
import { loadPerson, todayOf } from './person.ts';

/** The 发言提纲 of the person, reckoned with the limit and rate of the settings. Throws notFound. */
export function loadSpeechSheet(context: HandlerContext, { versionId }: PaperRequest): Sheet {
  const db = context.store.read;
  const { speechMinutes, speechRate } = readSettings(db);
  return buildSpeechSheet({
    ...loadPerson(context),
    content: loadContent(db, versionId),
    annotations: listAnnotations(db, versionId),
    composition: readComposition(db, versionId, 'speech'),
    minutes: speechMinutes,
    rate: speechRate,
    today: todayOf(context),
  });
}
