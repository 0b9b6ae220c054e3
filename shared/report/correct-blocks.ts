import { readMeasures } from '../parsing/read-measures.ts';
import { headingCandidates } from '../parsing/heading-candidates.ts';
import { outlineOf } from '../parsing/outline.ts';
import { stanceMap } from '../parsing/stance.ts';
import { mergeBlocks } from './correct-outline.ts';
import type { Corrected } from './correct-outline.ts';
import type { CorrectionOf } from './correction.ts';
import type { Block, Heading, Measure, VersionContent } from './model.ts';
import { isBody } from './numbering.ts';
import { headingWords } from './outline.ts';
import { parsedHeading } from './parsed-view.ts';
import { blockAt } from './place.ts';
import { textLines } from './text-lines.ts';

/** Joins a paragraph with the one before it; behind a heading that stands alone it is the rest of that heading. */
export function joinParagraph(content: VersionContent, { at }: CorrectionOf<'joinParagraph'>): Corrected {
  const index = content.blocks.findIndex(({ start }) => start === at);
  const block = content.blocks[index];
  const before = content.blocks[index - 1];
  if (!block || !before || isBody(block) !== isBody(before)) return null;
  const merged = mergeBlocks(content, before, block);
  const own = content.headings.filter(({ blockId }) => blockId === block.id);
  const above = content.headings.find((each) => each.blockId === before.id && each.style === 'standalone');
  if (!above || own.length > 0) {
    // A heading inside a longer paragraph no longer stands alone.
    const inside = new Set(own.map(({ id }) => id));
    return {
      ...merged,
      headings: merged.headings.map((each) => (inside.has(each.id) ? { ...each, style: 'runin' } : each)),
    };
  }
  // Counted from the paragraph itself: one that was split off stands behind the one before without a line end.
  const end = block.start + content.text.slice(block.start, block.end).replace(/[。：:；;]+$/u, '').length;
  const title = headingWords(content.text.slice(above.start, end));
  return {
    ...merged,
    headings: merged.headings.map((each) => (each.id === above.id ? { ...each, title, end } : each)),
  };
}

/** Begins a new paragraph inside one; null where a measure would be torn. */
export function splitParagraph(
  content: VersionContent,
  { at }: CorrectionOf<'splitParagraph'>,
  newId: () => string,
): Corrected {
  const block = blockAt(content.blocks, at);
  if (!block || at <= block.start || at >= block.end) return null;
  const torn = (item: { readonly start: number; readonly end: number }): boolean =>
    item.start < at && item.end > at;
  if (content.measures.some(torn)) return null;
  const atBreak = content.text.charAt(at) === '\n';
  const end = atBreak || content.text.charAt(at - 1) !== '\n' ? at : at - 1;
  const start = atBreak ? at + 1 : at;
  if (end <= block.start || start >= block.end) return null;
  const role = isBody(block) ? 'paragraph' : block.role;
  const second: Block = { ...block, id: newId(), start, role };
  const moved = <T extends { readonly blockId: string; readonly start: number }>(item: T): T =>
    item.blockId === block.id && item.start >= start ? { ...item, blockId: second.id } : item;
  return {
    ...content,
    blocks: content.blocks.flatMap((each) => (each === block ? [{ ...block, end }, second] : [each])),
    headings: content.headings.map((each) => (torn(each) ? clipped(content, each, end) : moved(each))),
    measures: content.measures.map(moved),
  };
}

function clipped({ text }: VersionContent, heading: Heading, end: number): Heading {
  return { ...heading, end, title: headingWords(text.slice(heading.start, end)) };
}

/**
 * Gives the body other ends. Headings and measures of paragraphs that are left out go; paragraphs that come in are read
 * as the parser reads them.
 */
export function changeBody(
  content: VersionContent,
  { from, to }: CorrectionOf<'body'>,
  newId: () => string,
): Corrected {
  const first = content.blocks.findIndex(({ start }) => start === from);
  const last = content.blocks.findIndex(({ start }) => start === to);
  if (first < 0 || last < first) return null;
  const fresh = new Set<string>();
  const annexFrom = content.blocks.findIndex(({ role }, index) => role === 'annex' && index > last);
  const blocks = content.blocks.map((block, index): Block => {
    if (index >= first && index <= last) {
      if (isBody(block)) return block;
      fresh.add(block.id);
      return { ...block, role: 'paragraph' };
    }
    if (!isBody(block)) return block;
    if (index < first) return { ...block, role: isTitle(content, block) ? 'title' : 'furniture' };
    return { ...block, role: annexFrom >= 0 && index > annexFrom ? 'annex' : 'furniture' };
  });
  const inBody = new Set(blocks.filter(isBody).map(({ id }) => id));
  const stays = ({ blockId }: { readonly blockId: string }): boolean => inBody.has(blockId);
  const kept = {
    ...content,
    blocks,
    headings: content.headings.filter(stays),
    measures: content.measures.filter(stays),
  };
  return fresh.size === 0 ? kept : withRead(kept, fresh, newId);
}

/** Adds the headings and measures of the paragraphs in `fresh`. */
function withRead(content: VersionContent, fresh: ReadonlySet<string>, newId: () => string): VersionContent {
  const lines = textLines(content.text);
  const body = content.blocks.filter(isBody);
  const firstLine = lines.lineOf(body[0]?.start ?? 0);
  const lastLine = lines.lineOf(body.at(-1)?.start ?? 0);
  const from = lines.paragraphs.findIndex(({ line }) => line === firstLine);
  const to = lines.paragraphs.findLastIndex(({ line }) => line === lastLine);
  const place = (found: { readonly line: number; readonly start: number; readonly end: number }) => {
    const start = lines.startOf(found.line) + found.start;
    const end = lines.startOf(found.line) + found.end;
    const block = blockAt(content.blocks, start);
    return block && fresh.has(block.id) && end <= block.end ? { start, end, blockId: block.id } : null;
  };
  const headings = outlineOf(headingCandidates(lines.paragraphs, from, to)).flatMap((found): Heading[] => {
    const at = place(found);
    const { level, style, mark, title } = found;
    return at ? [{ id: newId(), parentId: null, level, style, mark, title, ...at }] : [];
  });
  const all = [...content.headings, ...headings].sort((a, b) => a.start - b.start);
  const stances = stanceMap(all.map((heading) => parsedHeading(heading, lines)));
  const raw = (line: number): string => lines.blocks[line - 1]?.text ?? '';
  const measures = readMeasures(lines.paragraphs, from, to, stances, raw).flatMap((found): Measure[] => {
    const at = place(found);
    const { quote, indicator, value, value2, unit, scale, bound, aspect, stance } = found;
    return at
      ? [{ id: newId(), quote, indicator, value, value2, unit, scale, bound, aspect, stance, ...at }]
      : [];
  });
  return { ...content, headings: all, measures: [...content.measures, ...measures] };
}

function isTitle({ text, report }: VersionContent, { start, end }: Block): boolean {
  const bare = (words: string): string => words.replace(/\s/gu, '');
  return bare(text.slice(start, end)) === bare(report.title);
}
