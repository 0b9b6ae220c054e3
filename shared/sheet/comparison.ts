import type { ComparedBlock } from '../anchoring/compare.ts';
import type { VersionContent } from '../report/model.ts';
import { blockAt, placeName } from '../report/place.ts';
import { comparisonWording as words } from '../wording/comparison.ts';
import { paperTitles } from '../wording/papers.ts';
import { cleanText, shortenQuote } from './clean.ts';
import type { DateParts, HeadingLevel, Run, Sheet, SheetBlock } from './model.ts';
import { readingOrder } from './reading-order.ts';
import type { ReadBlock } from './reading-order.ts';

/** All that the 修改对照稿 is made of; the offsets of the blocks are those of the two contents. */
export interface ComparisonInput {
  readonly older: VersionContent;
  readonly newer: VersionContent;
  /** How a reader calls the two. */
  readonly names: { readonly older: string; readonly newer: string };
  readonly blocks: readonly ComparedBlock[];
  readonly author: string | null;
  readonly today: DateParts;
}

/** Code points of a moved paragraph that are told where it went away. */
const OPENING = 16;

/**
 * Builds the 修改对照稿: the whole text paragraph by paragraph with what was deleted struck out and what was inserted
 * underlined; a moved paragraph stands where it is now, with a line where it was. Counts and a legend on top.
 */
export function buildComparisonSheet(input: ComparisonInput): Sheet {
  const { older, newer, names, blocks, author, today } = input;
  const whole = blocks.filter(hasWords);
  const count = (op: ComparedBlock['op']): number => whole.filter((block) => block.op === op).length;
  return {
    paper: 'comparison',
    properties: { title: paperTitles.comparison, subject: newer.report.title, author, date: today },
    pageNumbers: 'outer',
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          { type: 'title', text: cleanText(newer.report.title) },
          { type: 'subtitle', text: paperTitles.comparison },
          { type: 'note', text: cleanText(words.versions(names.older, names.newer)) },
          {
            type: 'note',
            text: words.counts(count('changed'), count('inserted'), count('deleted'), count('moved')),
          },
          { type: 'note', text: words.legend },
          ...readingOrder(blocks).flatMap((read) => textBlocks(read, older, newer)),
        ],
      },
    ],
  };
}

const hasWords = ({ old, new: fresh }: ComparedBlock): boolean => `${old.text}${fresh.text}`.trim() !== '';

/** Level of the heading that begins at an offset; a run-in heading is part of its paragraph. */
export function headingLevelAt(content: VersionContent, offset: number): HeadingLevel | null {
  const block = blockAt(content.blocks, offset);
  const heading = content.headings.find((each) => each.blockId === block?.id && each.style === 'standalone');
  if (!heading) return null;
  return heading.level === 1 || heading.level === 2 || heading.level === 3 ? heading.level : 4;
}

function textBlocks({ block, side }: ReadBlock, older: VersionContent, newer: VersionContent): SheetBlock[] {
  // Breaks that came or went alone show in how the paragraphs stand.
  if (!hasWords(block)) return [];
  const place = (content: VersionContent, offset: number): string => {
    const found = blockAt(content.blocks, offset);
    return found ? placeName(found) : '';
  };
  const from = (): string => place(older, block.old.start);
  if (block.op === 'moved' && side === 'old') {
    const opening = shortenQuote(block.old.text, OPENING);
    return [{ type: 'note', text: words.movedAway(from(), place(newer, block.new.start), opening) }];
  }
  const tag = { inserted: words.inserted, deleted: words.deleted, moved: '', equal: '', changed: '' }[
    block.op
  ];
  const told = block.op === 'moved' ? words.movedHere(from()) : tag;
  const content = side === 'old' ? older : newer;
  const start = side === 'old' ? block.old.start : block.new.start;
  return linesOf(changedRuns(block)).map((runs, number): SheetBlock => {
    const all: Run[] = number === 0 && told !== '' ? [{ text: told, role: 'citation' }, ...runs] : runs;
    const level = number === 0 ? headingLevelAt(content, start) : null;
    if (level === null) {
      const isSalutation = number === 0 && blockAt(content.blocks, start)?.role === 'salutation';
      return { type: 'paragraph', runs: all, sourceId: null, ...(isSalutation ? { flush: true } : {}) };
    }
    return { type: 'heading', level, text: all.map((run) => run.text).join(''), runs: all };
  });
}

/** The words of a block in one line: those that stayed, those that went, those that came. */
function changedRuns({ old, new: fresh, changes }: ComparedBlock): Run[] {
  const runs: Run[] = [];
  const put = (role: Run['role'], text: string): void => {
    if (text !== '') runs.push({ role, text: cleanText(text) });
  };
  let done = 0;
  for (const change of changes) {
    put('body', fresh.text.slice(done, change.new.start - fresh.start));
    put('deleted', old.text.slice(change.old.start - old.start, change.old.end - old.start));
    put('inserted', fresh.text.slice(change.new.start - fresh.start, change.new.end - fresh.start));
    done = change.new.end - fresh.start;
  }
  put('body', fresh.text.slice(done));
  return runs;
}

/** Parts runs at the breaks that stand in the new text; one that went is drawn and joins its lines. */
function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const [at, { role, text }] of runs.entries()) {
    // The break that ends a paragraph is drawn by the paragraph itself.
    const parts = (at === runs.length - 1 ? text.replace(/\n$/, '') : text).split('\n');
    for (const [number, part] of parts.entries()) {
      const breaks = number < parts.length - 1;
      const isWhole = lines.at(-1)?.length === 0 && part === '';
      const drawn = breaks && role !== 'body' && !isWhole ? `${part}${words.lineBreak}` : part;
      if (drawn !== '') lines.at(-1)?.push({ role, text: drawn });
      if (breaks && role !== 'deleted') lines.push([]);
    }
  }
  return lines.filter((line) => line.length > 0);
}
