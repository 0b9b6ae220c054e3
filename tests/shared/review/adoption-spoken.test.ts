import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { diffTexts } from '../../../shared/anchoring/diff.ts';
import { judgeAdoption } from '../../../shared/review/adoption.ts';
import { repositoryRoot } from '../../support/test-core.ts';
import type { AdoptionCase } from './adoption-case.ts';
import { countyCases, countyReport, spokenCases } from './adoption-spoken-cases.ts';

const builtIn = readFileSync(join(repositoryRoot, 'seeds', '2024-zhenjiang.txt'), 'utf8')
  .replaceAll('\r\n', '\n')
  .replace(/^\uFEFF/u, '');

/** What every case should be judged, and what it is. */
function judged(
  report: string,
  cases: readonly AdoptionCase[],
): { due: string; is: string; about: string }[] {
  const revised = cases.reduce((text, { quote, becomes }) => text.replace(quote, () => becomes), report);
  const notes = cases.map(({ quote, wordingChange, body }, index) => {
    const start = report.indexOf(quote);
    return { id: String(index), start, end: start + quote.length, wordingChange, body };
  });
  return judgeAdoption(diffTexts(report, revised), notes).map(({ verdict }, index) => ({
    due: cases[index]?.verdict ?? '',
    is: verdict,
    about: cases[index]?.quote ?? '',
  }));
}

describe.each([
  ['the built-in report', builtIn, spokenCases],
  ['a county of its own words', countyReport, countyCases],
])('suggestions as deputies say them, on %s', (_, report, cases) => {
  test('stand on words that are once in it', () => {
    expect(cases.filter(({ quote }) => report.split(quote).length !== 2)).toEqual([]);
  });

  test('are judged right in 95 of 100, and never said to be settled where they are not', () => {
    const all = judged(report, cases);
    const wrong = all.filter(({ due, is }) => due !== is);
    expect(wrong.filter(({ is }) => is !== 'unclear')).toEqual([]);
    if (wrong.length > all.length * 0.05) throw new Error(JSON.stringify(wrong, null, 1));
  });
});
