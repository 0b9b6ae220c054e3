import { buildRegister } from '../../../shared/report/register.ts';
import { followYears } from '../../../shared/report/register-years.ts';
import { buildIndicatorsSheet } from '../../../shared/sheet/indicators.ts';
import type { Sheet } from '../../../shared/sheet/model.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { loadContent } from '../library/load-content.ts';
import { loadEarlierReports } from '../library/earlier-reports.ts';
import type { PaperRequest } from './load-sheet.ts';
import { loadPerson, todayOf } from './person.ts';

/** The 指标对比表 of a version, with the targets of the years before where their reports are there. Throws notFound. */
export function loadIndicatorsSheet(context: HandlerContext, { versionId }: PaperRequest): Sheet {
  const db = context.store.read;
  const { profile, pageNumbers } = loadPerson(context);
  const content = loadContent(db, versionId);
  return buildIndicatorsSheet({
    session: profile.session,
    pageNumbers,
    content,
    register: buildRegister(content, followYears([content, ...loadEarlierReports(db, content)])),
    today: todayOf(context),
  });
}
