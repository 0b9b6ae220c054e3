/**
 * What a reader hands over: the paragraphs of a file in reading order, before any understanding.
 * A text file gives one block per line, blank lines counted; other formats one per paragraph.
 */
export interface SourceBlock {
  /** 1-based number of the line (text file) or of the paragraph in reading order (other formats). */
  readonly line: number;
  /** The characters as decoded: BOM dropped, CR and CRLF turned into LF by the reader, nothing trimmed. */
  readonly text: string;
  /** Bold runs, as half-open ranges of UTF-16 code units in `text`; absent where the format has none. */
  readonly bold?: readonly SourceRange[];
  /** 1-based page on which the block begins, where the source has pages. */
  readonly page?: number;
}

/** A half-open range of UTF-16 code units. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/** Splits a decoded text into source blocks, one per line; CRLF and CR count as LF, a leading BOM is dropped. */
export function sourceBlocksOfText(decoded: string): SourceBlock[] {
  return normalizeLineEnds(decoded)
    .split('\n')
    .map((text, index) => ({ line: index + 1, text }));
}

/** The decoded file in the program's coordinates: leading BOM dropped, CRLF and CR turned into LF, nothing else. */
export function normalizeLineEnds(decoded: string): string {
  return decoded.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
