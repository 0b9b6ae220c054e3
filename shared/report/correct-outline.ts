import { leadMark } from '../parsing/marks.ts';
import type { CorrectionOf } from './correction.ts';
import type { Block, Heading, VersionContent } from './model.ts';
import { isBody } from './numbering.ts';
import { branchOf, headingWords } from './outline.ts';
import { blockAt } from './place.ts';

/** Each gives the content with outline or blocks changed (levels, roles and tasks not yet settled), or null where the correction finds nothing to act on. */
export type Corrected = VersionContent | null;

const FINAL_STOP = /[。：:；;\s]+$/u;

/** Promotes or demotes a heading with its branch; never above 1 nor more than one below the heading before it. */
export function changeLevel(content: VersionContent, { at, by }: CorrectionOf<'level'>): Corrected {
  const index = content.headings.findIndex(({ start }) => start === at);
  const heading = content.headings[index];
  if (!heading) return null;
  const level = heading.level + by;
  if (level < 1 || (by === 1 && level > (content.headings[index - 1]?.level ?? 0) + 1)) return null;
  const branch = new Set(branchOf(content.headings, index));
  return withHeadings(content, (each) => (branch.has(each) ? { ...each, level: each.level + by } : each));
}

/** Makes words a heading; mark and final stop stay outside its range. */
export function makeHeading(
  content: VersionContent,
  { start, end, level }: CorrectionOf<'heading'>,
  newId: () => string,
): Corrected {
  const { text, headings } = content;
  const block = blockAt(content.blocks, start);
  if (!block || !isBody(block) || start >= end || end > block.end) return null;
  const words = text.slice(start, end);
  const lead = leadMark(words);
  const from = start + (lead?.length ?? words.length - words.trimStart().length);
  const to = start + words.replace(FINAL_STOP, '').length;
  if (from >= to) return null;
  const covered = headings.filter((each) => each.start < end && each.end > start);
  const [kept] = covered;
  const fills =
    text.slice(block.start, start).trim() === '' && text.slice(end, block.end).replace(FINAL_STOP, '') === '';
  const style = fills ? 'standalone' : 'runin';
  const mark = lead?.mark ?? (kept?.start === from ? kept.mark : '');
  const heading: Heading = {
    id: kept?.id ?? newId(),
    blockId: block.id,
    parentId: kept?.parentId ?? null,
    level: level ?? kept?.level ?? guessLevel(content, from, style, mark),
    style,
    mark,
    title: headingWords(text.slice(from, to)),
    start: from,
    end: to,
  };
  const gone = new Set(covered);
  return { ...content, headings: [...headings.filter((each) => !gone.has(each)), heading] };
}

/** Takes a heading out of the outline; its words stay. */
export function dropHeading(content: VersionContent, { at }: CorrectionOf<'noHeading'>): Corrected {
  const headings = content.headings.filter(({ start }) => start !== at);
  return headings.length === content.headings.length ? null : { ...content, headings };
}

/**
 * Joins a heading with the one before: two lines of one broken heading become one; anywhere else the words of the
 * later one become text under the earlier one.
 */
export function joinHeading(content: VersionContent, { at }: CorrectionOf<'joinHeading'>): Corrected {
  const index = content.headings.findIndex(({ start }) => start === at);
  const heading = content.headings[index];
  const before = content.headings[index - 1];
  if (!heading || !before) return null;
  const block = content.blocks.find(({ id }) => id === heading.blockId);
  const above = block && content.blocks[block.ordinal - 1];
  const alone = before.style === 'standalone' && heading.style === 'standalone';
  if (!block || above?.id !== before.blockId || !alone) {
    return dropHeading(content, { type: 'noHeading', at });
  }
  const joined = {
    ...before,
    title: before.title + heading.mark + heading.title,
    end: heading.end,
  };
  const merged = mergeBlocks(content, above, block);
  return {
    ...merged,
    headings: merged.headings.flatMap((each) =>
      each.id === before.id ? [joined] : each.id === heading.id ? [] : [each],
    ),
  };
}

/** The content with the heading at a place under another title; null = none is there. */
export function renameHeading(content: VersionContent, { at, title }: CorrectionOf<'rename'>): Corrected {
  if (!content.headings.some(({ start }) => start === at)) return null;
  return withHeadings(content, (each) => (each.start === at ? { ...each, title } : each));
}

/** One block out of two that follow one another; what stood in the second stands in the first. */
export function mergeBlocks(content: VersionContent, first: Block, second: Block): VersionContent {
  const moved = <T extends { readonly blockId: string }>(item: T): T =>
    item.blockId === second.id ? { ...item, blockId: first.id } : item;
  return {
    ...content,
    blocks: content.blocks.flatMap((block) =>
      block.id === second.id ? [] : block.id === first.id ? [{ ...block, end: second.end }] : [block],
    ),
    headings: content.headings.map(moved),
    measures: content.measures.map(moved),
  };
}

function withHeadings(content: VersionContent, change: (heading: Heading) => Heading): VersionContent {
  return { ...content, headings: content.headings.map(change) };
}

/** The level of the nearest earlier heading that is marked and set alike, else one below the nearest that stands alone. */
function guessLevel({ headings }: VersionContent, at: number, style: Heading['style'], mark: string): number {
  const earlier = headings.filter(({ start }) => start < at).reverse();
  const kind = markKind(mark);
  const alike = earlier.find((each) => each.style === style && markKind(each.mark) === kind);
  if (alike) return alike.level;
  const above = earlier.find((each) => each.style === 'standalone')?.level ?? 0;
  return style === 'standalone' && above > 0 ? above : above + 1;
}

function markKind(mark: string): string {
  return leadMark(`${mark}题`)?.kind ?? 'plain';
}
