import { buildAdoptionSheet } from '../../../shared/sheet/adoption.ts';
import { authorOf } from '../../../shared/sheet/common.ts';
import type { Sheet } from '../../../shared/sheet/model.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { loadAdoption } from '../versions/load-adoption.ts';
import type { PaperRequest } from './load-sheet.ts';
import { loadPerson, todayOf } from './person.ts';
import { loadPair } from './version-pair.ts';

/** The 采纳情况表 of the suggestions on the earlier version. Throws notFound, invalidInput. */
export async function loadAdoptionSheet(context: HandlerContext, request: PaperRequest): Promise<Sheet> {
  const { older, newer, names } = loadPair(context, request);
  return buildAdoptionSheet({
    rows: await loadAdoption(context, older, newer),
    names,
    subject: newer.report.title,
    author: authorOf(loadPerson(context)),
    today: todayOf(context),
  });
}
