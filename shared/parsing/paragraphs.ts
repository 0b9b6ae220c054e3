import type { SourceBlock, SourceRange } from '../text/source.ts';
import { canonical } from './canon.ts';
import { unfold } from './unfold.ts';

/** One filled line of the source (a line of a text file, or one line of a block with soft breaks). */
export interface Paragraph {
  readonly line: number;
  /** Offset of `text` in the raw block, code units. */
  readonly offset: number;
  /** Canonical text without blanks at either end; same length as the raw slice it stands for. */
  readonly text: string;
  /** Bold runs in `text`. */
  readonly bold: readonly SourceRange[];
  /** The paragraph was broken: this line goes on with the sentence of the one before. */
  readonly continues: boolean;
}

const TERMINAL = /[。！？：；…]["”』）\])]*$/u;
const CONTINUATION_START = /^[，、。；：！？》”）]|^[为和与及等的](?=[^\s])/u;
const LEAD_MARK =
  /^(?:[一二三四五六七八九十]+[、.，是要]|[（(][一二三四五六七八九十\d]+[）)]|第[一二三四五六七八九十]+[，、章节]|\d{1,2}[.、]|—|[①-⑳●•·■◆])/u;
/** A line longer than this, in code units, is running text and no heading. */
const HEADING_MAX = 60;

const openBrackets = (text: string): boolean =>
  ['《》', '“”', '（）'].some(([open = '', close = '']) => text.lastIndexOf(open) > text.lastIndexOf(close));

const goesOn = (before: string, text: string): boolean => {
  if (LEAD_MARK.test(text)) return false;
  if (TERMINAL.test(before)) return false;
  if (/[，、]$/u.test(before)) return true;
  if (CONTINUATION_START.test(text)) return true;
  if (before.length > HEADING_MAX) return true;
  return before.includes('。') || openBrackets(before);
};

/** Cuts the blocks into filled lines in reading order; soft breaks inside a block begin a new line of the same number. */
export function paragraphsOf(blocks: readonly SourceBlock[]): Paragraph[] {
  const out: Paragraph[] = [];
  let before: string | null = null;
  for (const block of blocks) {
    let from = 0;
    for (const piece of block.text.split(/\n|\v/u)) {
      const canon = canonical(piece);
      for (const part of unfold(canon)) {
        const slice = canon.slice(part.start, part.end);
        const text = slice.trim();
        if (text === '') continue;
        const offset = from + part.start + (slice.length - slice.trimStart().length);
        const bold = (block.bold ?? [])
          .map((run) => ({
            start: Math.max(0, run.start - offset),
            end: Math.min(text.length, run.end - offset),
          }))
          .filter((run) => run.end > run.start);
        const continues = before !== null && goesOn(before, text);
        out.push({ line: block.line, offset, text, bold, continues });
        before = text;
      }
      from += piece.length + 1;
    }
  }
  return out;
}
