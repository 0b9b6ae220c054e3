import type { TextDiff } from './diff.ts';
import type { Span } from './spans.ts';

/** A paragraph with the line breaks (and blank lines) after it. Paragraphs tile their text. */
export interface Paragraph extends Span {
  /** Where the words end and the breaks begin; equal to `start` for blank lines that open a text. */
  readonly bodyEnd: number;
}

/** The paragraphs of a text, in order; the empty text has none. */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let at = 0;
  while (at < text.length) {
    const lineEnd = text.indexOf('\n', at);
    let end = lineEnd < 0 ? text.length : lineEnd + 1;
    const blank = text.slice(at, end).trim() === '';
    const bodyEnd = blank ? at : lineEnd < 0 ? end : lineEnd;
    while (end < text.length) {
      const next = text.indexOf('\n', end);
      const stop = next < 0 ? text.length : next + 1;
      if (text.slice(end, stop).trim() !== '') break;
      end = stop;
    }
    paragraphs.push({ start: at, bodyEnd, end });
    at = end;
  }
  return paragraphs;
}

/** Consecutive paragraphs of the old text and those of the new text that they became. */
export interface Correspondence {
  /** Half-open ranges of paragraph numbers. */
  readonly old: Span;
  readonly new: Span;
}

/** Two paragraphs correspond when at least this share of the shorter one is common to both. */
const LEAST_SHARE = 0.5;

interface Link {
  readonly old: number;
  readonly new: number;
  readonly weight: number;
}

/** Which paragraphs became which: one to one, one to several (split), several to one (joined). */
export function matchParagraphs(
  diff: TextDiff,
  olds: readonly Paragraph[],
  news: readonly Paragraph[],
): Correspondence[] {
  const takenOld = new Set<number>();
  const takenNew = new Set<number>();
  const matched: Correspondence[] = [];
  const links = linksOf(diff, olds, news);
  const bySide = { old: groupBy(links, 'old'), new: groupBy(links, 'new') };
  for (const link of [...links].sort((a, b) => b.weight - a.weight)) {
    if (takenOld.has(link.old) || takenNew.has(link.new)) continue;
    const parts = stretch(bySide.old.get(link.old) ?? [], 'new', link.new, takenNew);
    const sources = stretch(bySide.new.get(link.new) ?? [], 'old', link.old, takenOld);
    const isSplit = parts.end - parts.start > 1;
    const correspondence = {
      old: isSplit ? { start: link.old, end: link.old + 1 } : sources,
      new: isSplit ? parts : { start: link.new, end: link.new + 1 },
    };
    for (let i = correspondence.old.start; i < correspondence.old.end; i++) takenOld.add(i);
    for (let i = correspondence.new.start; i < correspondence.new.end; i++) takenNew.add(i);
    matched.push(correspondence);
  }
  return matched;
}

function groupBy(links: readonly Link[], side: 'old' | 'new'): Map<number, Link[]> {
  const groups = new Map<number, Link[]>();
  for (const link of links) {
    const group = groups.get(link[side]);
    if (group) group.push(link);
    else groups.set(link[side], [link]);
  }
  return groups;
}

/** The unbroken stretch of partners around `centre` that are still free. */
function stretch(links: readonly Link[], side: 'old' | 'new', centre: number, taken: Set<number>): Span {
  const partners = new Set(links.map((link) => link[side]));
  const isOpen = (at: number): boolean => partners.has(at) && !taken.has(at);
  let start = centre;
  while (isOpen(start - 1)) start -= 1;
  let end = centre + 1;
  while (isOpen(end)) end += 1;
  return { start, end };
}

function linksOf(diff: TextDiff, olds: readonly Paragraph[], news: readonly Paragraph[]): Link[] {
  const common = new Map<number, number>();
  const newOf = lookup(news);
  let i = 0;
  for (const run of diff.runs) {
    while (i + 1 < olds.length && (olds[i]?.end ?? 0) <= run.old) i += 1;
    for (let k = i, at = run.old; k < olds.length && at < run.old + run.length; k++) {
      const old = olds[k];
      if (!old) break;
      const end = Math.min(run.old + run.length, old.end);
      for (let from = at; from < end;) {
        const j = newOf(run.new + from - run.old);
        const fresh = news[j];
        if (!fresh) break;
        const stop = Math.min(end, run.old + fresh.end - run.new);
        const bodyStop = Math.min(stop, old.bodyEnd, run.old + fresh.bodyEnd - run.new);
        const key = k * news.length + j;
        common.set(key, (common.get(key) ?? 0) + Math.max(0, bodyStop - from));
        from = stop;
      }
      at = end;
    }
  }
  const links: Link[] = [];
  for (const [key, weight] of common) {
    const old = Math.floor(key / news.length);
    const fresh = key % news.length;
    const shorter = Math.min(bodyLength(olds[old]), bodyLength(news[fresh]));
    if (weight > 0 && weight >= shorter * LEAST_SHARE) links.push({ old, new: fresh, weight });
  }
  return links;
}

const bodyLength = (paragraph: Paragraph | undefined): number =>
  paragraph ? paragraph.bodyEnd - paragraph.start : 0;

/** Number of the paragraph that holds a position. */
function lookup(paragraphs: readonly Paragraph[]): (at: number) => number {
  return (at) => {
    let low = 0;
    let high = paragraphs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((paragraphs[middle]?.start ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
}
