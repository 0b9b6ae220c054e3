import type { SourceBlock } from '../../../shared/text/source.ts';

/** A place in the source blocks: 1-based line and UTF-16 offset inside that block's text. */
export interface SourcePlace {
  readonly line: number;
  readonly offset: number;
}

/** A remark or tracked change that the file brings along; the text of the blocks is the one before the changes. */
export interface SourceAnnotation {
  readonly kind: 'comment' | 'insertion' | 'deletion';
  readonly author: string;
  /** Milliseconds since the epoch; null where the file gives no time. */
  readonly at: number | null;
  /** The remark, the inserted or the deleted words. */
  readonly text: string;
  readonly start: SourcePlace;
  readonly end: SourcePlace;
  /** Index of the comment that this one answers, in the same list; null at top level. */
  readonly parent: number | null;
  /** Marked as dealt with in Word. */
  readonly done: boolean;
}

/** What every reader gives. */
export interface ReadResult {
  readonly blocks: readonly SourceBlock[];
  readonly annotations: readonly SourceAnnotation[];
}
