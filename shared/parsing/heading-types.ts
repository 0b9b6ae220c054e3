import type { MarkKind } from './marks.ts';
import type { HeadingStyle } from './types.ts';

/** A heading before its place in the tree is known. Offsets are code units of the raw block. */
export interface Candidate {
  /** Index of its paragraph. */
  readonly at: number;
  readonly line: number;
  readonly kind: MarkKind;
  readonly mark: string;
  readonly ordinal: number;
  readonly style: HeadingStyle;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  /** Stands inside a paragraph, after other sentences. */
  readonly inside: boolean;
  /** Reads like the title of a main part. */
  readonly part: boolean;
  /** The words it shares with its neighbours (五年来，), or "". */
  readonly series: string;
}

/** What the levels are inferred from: headings, and the addresses that end a section. */
export interface Outline {
  readonly candidates: readonly Candidate[];
  /** Indexes of paragraphs that address the deputies (各位代表！…) and so leave every subsection. */
  readonly breaks: readonly number[];
}
