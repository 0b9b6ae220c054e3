import type { Paragraph } from '../parsing/paragraphs.ts';
import { paragraphsOf } from '../parsing/paragraphs.ts';
import type { SourceBlock } from '../text/source.ts';

/** A canonical text as the parser reads it: its paragraphs are lines, numbered from 1. */
export interface TextLines {
  readonly blocks: readonly SourceBlock[];
  readonly paragraphs: readonly Paragraph[];
  /** Number of the line that holds a canonical offset (code units). */
  lineOf(offset: number): number;
  /** Canonical offset at which a line begins. */
  startOf(line: number): number;
}

/** Cuts a canonical text into the lines that shared/parsing counts in. */
export function textLines(text: string): TextLines {
  const blocks: SourceBlock[] = [];
  const starts: number[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    blocks.push({ line: blocks.length + 1, text: line });
    starts.push(from);
    from += line.length + 1;
  }
  return {
    blocks,
    paragraphs: paragraphsOf(blocks),
    lineOf(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return low + 1;
    },
    startOf: (line) => starts[line - 1] ?? 0,
  };
}
