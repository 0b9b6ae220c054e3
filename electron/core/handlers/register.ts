import type { registerOperations } from '../../../shared/contract/register.ts';
import { followYears } from '../../../shared/report/register-years.ts';
import { loadEarlierReports } from '../library/earlier-reports.ts';
import { loadContent } from '../library/load-content.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';

export function registerHandlers({ store }: HandlerContext): HandlersOf<typeof registerOperations> {
  return {
    'register.earlier': ({ versionId }) => {
      const content = loadContent(store.read, versionId);
      const before = loadEarlierReports(store.read, content);
      return {
        reports: before.map(({ report, version }) => ({
          year: report.year ?? 0,
          versionId: version.id,
          title: report.title,
        })),
        earlier: followYears([content, ...before]),
      };
    },
  };
}
