import type { SourceBlock } from '../text/source.ts';
import { findBody } from './body.ts';
import { headingCandidates } from './heading-candidates.ts';
import { headFacts, targetYear } from './metadata.ts';
import { outlineOf } from './outline.ts';
import { paragraphsOf } from './paragraphs.ts';
import { readMeasures } from './read-measures.ts';
import { stanceMap } from './stance.ts';
import type { ParsedReport } from './types.ts';

/** Understands a report: pure, no clock, no randomness; the input is one block per paragraph or line. */
export function parseReport(blocks: readonly SourceBlock[]): ParsedReport {
  const paragraphs = paragraphsOf(blocks);
  const body = findBody(paragraphs);
  const structure = outlineOf(headingCandidates(paragraphs, body.from, body.to));
  const rawLines = new Map(blocks.map((block) => [block.line, block.text]));
  const measures = readMeasures(paragraphs, body.from, body.to, stanceMap(structure), (line) => rawLines.get(line) ?? '');
  const facts = headFacts(paragraphs, body);
  const parts = structure.filter((heading) => heading.level === 1).map((heading) => heading.title);
  const opening = paragraphs.slice(body.from, body.from + 8).map((paragraph) => paragraph.text);
  return {
    meta: {
      ...facts,
      year: targetYear(parts, facts.date, facts.title, opening.join('')),
      bodyStart: paragraphs[body.from]?.line ?? 1,
      bodyEnd: paragraphs[body.to]?.line ?? 1,
      annexes: body.annexes.map(({ line, title }) => ({ line, title })),
      chromeLines: body.chromeLines,
    },
    structure,
    measures,
    tasks: [],
    commitments: [],
    glossary: [],
    pairs: [],
  };
}
