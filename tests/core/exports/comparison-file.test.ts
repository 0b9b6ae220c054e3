import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareVersions } from '../../../shared/anchoring/compare.ts';
import { sourceBlocksOfText } from '../../../shared/text/source.ts';
import { redlineParagraphs } from '../../../shared/sheet/redline.ts';
import { encodeComparisonOfFiles } from '../../../electron/core/exports/comparison-file.ts';
import { encodeRedlineDocx } from '../../../electron/core/exports/docx/redline.ts';
import { randomFrom } from '../../bench/anchoring/random.ts';
import { revise } from '../../bench/anchoring/revision.ts';
import { SEED, versions } from '../../shared/anchoring/arbitraries.ts';
import { repositoryRoot } from '../../support/test-core.ts';
import { trackedText } from '../../support/tracked-text.ts';

const today = { year: 2024, month: 1, day: 15 };
const properties = { title: '', subject: '', author: null, date: today };
const signer = { author: '甲', moved: '乙', time: 0 };
const report = readFileSync(join(repositoryRoot, 'seeds', '2024-zhenjiang.txt'), 'utf8').replaceAll(
  '\r\n',
  '\n',
);
const sourceOf = (name: string, text: string) => ({
  name,
  blocks: sourceBlocksOfText(text),
});
const filesOf = (old: string, fresh: string, format: 'html' | 'docx'): Uint8Array =>
  encodeComparisonOfFiles(sourceOf('旧.txt', old), sourceOf('新.txt', fresh), format, today, 0);

describe('the tracked changes of a comparison', () => {
  test('accepted they are the new text, refused the old one, whatever the texts', () => {
    fc.assert(
      fc.property(versions, (pair) => {
        fc.pre(pair.old.isWellFormed() && pair.new.isWellFormed());
        const paragraphs = redlineParagraphs(compareVersions(pair.old, pair.new).blocks).map((paragraph) => ({
          ...paragraph,
          role: null,
        }));
        const docx = encodeRedlineDocx(paragraphs, properties, signer);
        expect(trackedText(docx, 'accept')).toBe(pair.new);
        expect(trackedText(docx, 'refuse')).toBe(pair.old);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  test('rare characters with one half in common stay whole', () => {
    const docx = filesOf('一、回顾\n甲😀乙', '一、回顾\n甲😁乙', 'docx');
    expect(trackedText(docx, 'accept')).toBe('一、回顾\n甲😁乙');
    expect(trackedText(docx, 'refuse')).toBe('一、回顾\n甲😀乙');
  });

  test('of a thoroughly revised report too, with its headings as headings', () => {
    const plan = { edits: 150, moves: 4, splits: 4, joins: 4, headings: 4 };
    const revision = revise(report, [report], plan, randomFrom(SEED));
    const docx = filesOf(revision.old, revision.new, 'docx');
    expect(trackedText(docx, 'accept')).toBe(revision.new);
    expect(trackedText(docx, 'refuse')).toBe(revision.old);
    const document = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
    expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)?.length ?? 0).toBeGreaterThanOrEqual(3);
    expect(document).toContain('w:author="两稿对照（移动）"');
    expect(filesOf(revision.old, revision.new, 'docx')).toEqual(docx);
  });
});

describe('the comparison for reading', () => {
  const paragraphs = report.split('\n');
  const from = paragraphs.findIndex((paragraph) => paragraph.includes('开放共享机关'));
  const [moved = ''] = paragraphs.splice(from, 1);
  paragraphs.splice(from - 6, 0, moved);
  const revised = paragraphs
    .join('\n')
    .replace('新改造老旧小区130万平方米', '新改造老旧小区160万平方米')
    .replace('治理城市积水点20处，', '');
  const html = strFromU8(filesOf(report, revised, 'html'));

  test('marks what came, what went and what moved, and counts on top', () => {
    expect(html).toContain('<del>130</del><ins>160</ins>');
    expect(html).toContain('<del>治理城市积水点20处，</del>');
    expect(html).toMatch(/【移动：原在第三部分第\d+段】/u);
    expect(html).toMatch(/【移动：原在第三部分第\d+段的一段（“[^”]+”）移到第三部分第\d+段】/u);
    expect(html).toMatch(/两稿相比，(改动\d+段，)?移动1段。/u);
  });

  test('needs nothing from outside', () => {
    expect(html).not.toMatch(/<script|<img|<link|https?:|url\(/u);
  });
});
