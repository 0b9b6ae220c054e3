import type { ImportWarning } from '../../../shared/contract/importing.ts';
import type { VersionContent } from '../../../shared/report/model.ts';

/** What a person should look at before a document is stored, in the order of the screen. */
export function warningsOf(
  { report, blocks, headings, tasks, measures }: VersionContent,
  titleFrom: 'text' | 'composed' | 'name',
): ImportWarning[] {
  const count = (...roles: (typeof blocks)[number]['role'][]): number =>
    blocks.filter(({ role }) => roles.includes(role)).length;
  const isReport = report.kind === 'workReport';
  const found: readonly (readonly [ImportWarning['code'], boolean, number])[] = [
    ['titleComposed', titleFrom === 'composed', 0],
    ['titleFromName', titleFrom === 'name', 0],
    ['noPlace', report.place === null, 0],
    ['noYear', report.year === null, 0],
    ['noSalutation', isReport && count('salutation') === 0, 0],
    ['noOutline', headings.length === 0, 0],
    ['noTasks', isReport && headings.length > 0 && tasks.length === 0, 0],
    ['noMeasures', measures.length === 0, 0],
    ['outside', count('furniture') > 0, count('furniture')],
    ['annex', count('annex') > 0, count('annex')],
  ];
  return found.filter(([, holds]) => holds).map(([code, , number]) => ({ code, count: number }));
}
