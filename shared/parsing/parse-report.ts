import type { SourceBlock } from '../text/source.ts';
import type { ParsedHeading, ParsedReport } from './types.ts';

const PART = /^\s*([一二三四五六七八九十]+、)(.+)$/u;
const SECTION = /^\s*([（(][一二三四五六七八九十]+[）)])([^。]+)/u;
const SALUTATION = /^\s*各位代表[：:]/u;

/** Understands a report: pure, no clock, no randomness; the input is one block per paragraph or line. */
export function parseReport(blocks: readonly SourceBlock[]): ParsedReport {
  const filled = blocks.filter((block) => block.text.trim() !== '');
  const bodyStart = filled.find((block) => SALUTATION.test(block.text))?.line ?? filled[0]?.line ?? 1;
  const bodyEnd = filled.at(-1)?.line ?? 1;
  const structure: ParsedHeading[] = [];
  let part: string | null = null;
  for (const block of filled) {
    if (block.line < bodyStart) continue;
    const found = PART.exec(block.text) ?? SECTION.exec(block.text);
    if (!found) continue;
    const isPart = PART.test(block.text);
    const title = (found[2] ?? '').trim();
    const start = block.text.indexOf(title);
    const id = `n${String(structure.length + 1)}`;
    structure.push({
      id,
      parent: isPart ? null : part,
      level: isPart ? 1 : 2,
      style: found[0].length === block.text.length ? 'standalone' : 'runin',
      title,
      line: block.line,
      mark: found[1] ?? '',
      start,
      end: start + title.length,
    });
    if (isPart) part = id;
  }
  return {
    meta: {
      title: null,
      place: null,
      level: null,
      year: null,
      speaker: null,
      date: null,
      bodyStart,
      bodyEnd,
      annexes: [],
      chromeLines: 0,
    },
    structure,
    measures: [],
    tasks: [],
    commitments: [],
    glossary: [],
    pairs: [],
  };
}
