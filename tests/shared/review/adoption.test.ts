import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diffTexts } from '../../../shared/anchoring/diff.ts';
import { judgeAdoption } from '../../../shared/review/adoption.ts';
import type { AdoptionFinding } from '../../../shared/review/adoption.ts';
import { repositoryRoot } from '../../support/test-core.ts';
import { adoptionCases } from './adoption-cases.ts';

const report = readFileSync(join(repositoryRoot, 'seeds', '2024-zhenjiang.txt'), 'utf8')
  .replaceAll('\r\n', '\n')
  .replace(/^\uFEFF/u, '');

/** The report with every case's passage revised, two paragraphs moved and others added and reworded. */
function revisedReport(): string {
  const edited = adoptionCases.reduce(
    (text, { quote, becomes }) => text.replace(quote, () => becomes),
    report,
  );
  const paragraphs = edited
    .replace('同时，我们清醒地知道', '同时，我们也清醒地看到')
    .replace('全市规上工业增加值增长7%', '全市规上工业增加值预计增长7.1%')
    .split('\n');
  const from = paragraphs.findIndex((paragraph) => paragraph.startsWith('着力改善乡村人居环境'));
  const [moved = ''] = paragraphs.splice(from, 1);
  paragraphs.splice(from - 2, 0, moved);
  paragraphs.splice(30, 0, '新增一段：有关工作还将在下一阶段继续推进，并向代表报告。');
  return paragraphs.join('\n');
}

function judgeAll(revised: string): AdoptionFinding[] {
  return judgeAdoption(
    diffTexts(report, revised),
    adoptionCases.map(({ quote, wordingChange, body }, index) => {
      const start = report.indexOf(quote);
      return { id: String(index), start, end: start + quote.length, wordingChange, body };
    }),
  );
}

describe('the labelled pair of versions', () => {
  test('has a hundred suggestions, each on words that stand once in the report', () => {
    expect(adoptionCases).toHaveLength(100);
    expect(adoptionCases.filter(({ quote }) => report.split(quote).length !== 2)).toEqual([]);
  });

  test('at least 95 of 100 are judged right, and none of the uncertain ones as adopted', () => {
    const revised = revisedReport();
    const findings = judgeAll(revised);
    const wrong = adoptionCases.flatMap(({ quote, verdict }, index) =>
      findings[index]?.verdict === verdict
        ? []
        : [`${quote}: ${verdict}, judged ${findings[index]?.verdict ?? ''}`],
    );
    if (wrong.length > 5) throw new Error(wrong.join('\n'));
    const uncertain = adoptionCases.flatMap(({ verdict }, index) =>
      verdict === 'unclear' ? [findings[index]] : [],
    );
    expect(uncertain.filter((finding) => finding?.verdict === 'adopted')).toEqual([]);
  });

  test('the passage that shows it is around the revised words', () => {
    const revised = revisedReport();
    judgeAll(revised).forEach(({ verdict, evidence }, index) => {
      const { becomes } = adoptionCases[index] ?? { becomes: '' };
      if (verdict !== 'adopted' || becomes === '') return;
      expect(revised.slice(evidence?.start, evidence?.end)).toContain(becomes.slice(0, 6));
    });
  });

  test('nothing was adopted where nothing was revised', () => {
    const verdicts = judgeAll(report).map(({ verdict }) => verdict);
    expect(new Set(verdicts)).toEqual(new Set(['notAdopted']));
  });
});

describe('any proposed wording', () => {
  const sentences = report.split(/[。；\n]/u).filter((sentence) => sentence.length > 20);
  const words = fc.stringMatching(/^[甲乙丙丁戊己庚辛壬癸]{4,10}$/u);

  test('is adopted where the revised report says it, and not where it says what it said', () => {
    fc.assert(
      fc.property(
        fc.nat(sentences.length - 1),
        fc.nat(10),
        words,
        fc.boolean(),
        (at, skip, proposed, taken) => {
          const sentence = sentences[at] ?? '';
          const start = report.indexOf(sentence) + Math.min(skip, sentence.length - 9);
          const note = {
            id: 'a',
            start,
            end: start + 8,
            wordingChange: { operation: 'replace' as const, proposed },
            body: '',
          };
          const revised = taken ? report.slice(0, start) + proposed + report.slice(start + 8) : report;
          const [finding] = judgeAdoption(diffTexts(report, revised), [note]);
          expect(finding?.verdict).toBe(taken ? 'adopted' : 'notAdopted');
        },
      ),
      { seed: 20240115, numRuns: 60 },
    );
  });
});
