import type { SourceBlock } from '../text/source.ts';
import { findBody } from './body.ts';
import { readCommitments } from './commitments.ts';
import { readGlossary } from './glossary.ts';
import { headingCandidates } from './heading-candidates.ts';
import { measureSpans } from './measure-span.ts';
import { headFacts, targetYear } from './metadata.ts';
import { outlineOf } from './outline.ts';
import { pairWithinReport } from './pairs.ts';
import { paragraphsOf } from './paragraphs.ts';
import { readMeasures } from './read-measures.ts';
import { stanceMap } from './stance.ts';
import { forwardParts, readTasks } from './tasks.ts';
import type { ParsedReport } from './types.ts';

/** Understands a report: pure, no clock, no randomness; the input is one block per paragraph or line. */
export function parseReport(blocks: readonly SourceBlock[]): ParsedReport {
  const paragraphs = paragraphsOf(blocks);
  const body = findBody(paragraphs);
  const structure = outlineOf(headingCandidates(paragraphs, body.from, body.to));
  const rawLines = new Map(blocks.map((block) => [block.line, block.text]));
  const inBody = paragraphs.slice(body.from, body.to + 1);
  const facts = headFacts(paragraphs, body);
  const parts = structure.filter((heading) => heading.level === 1).map((heading) => heading.title);
  const opening = inBody.slice(0, 8).map((paragraph) => paragraph.text);
  const year = targetYear(parts, facts.date, facts.title, opening.join(''));
  const read = readMeasures(
    paragraphs,
    body.from,
    body.to,
    stanceMap(structure),
    (line) => rawLines.get(line) ?? '',
  );
  const spans = measureSpans(inBody, structure, read, year);
  const measures = read.map((measure, index) => ({ ...measure, span: spans[index] ?? 'year' }));
  const bodyEnd = paragraphs[body.to]?.line ?? 1;
  const regions = forwardParts(structure, bodyEnd);
  const commitments = readCommitments(inBody, regions, measures);
  return {
    meta: {
      title: facts.title,
      place: facts.place,
      level: facts.level,
      year,
      speaker: facts.speaker,
      date: facts.date ?? (year !== null && facts.day !== null ? `${year}-${facts.day}` : null),
      bodyStart: paragraphs[body.from]?.line ?? 1,
      bodyEnd,
      annexes: body.annexes.map(({ line, title }) => ({ line, title })),
      chromeLines: body.chromeLines,
    },
    structure,
    measures,
    tasks: readTasks(inBody, structure, regions, measures, commitments, bodyEnd),
    commitments,
    glossary: readGlossary(paragraphs, body.annexes),
    pairs: pairWithinReport({ measures }).pairs,
  };
}
