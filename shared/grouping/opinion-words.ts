/** One opinion as the grouping sees it. */
export interface OpinionWords {
  readonly id: string;
  /** 1-based number of the line (paragraph) it is about; 0 for the whole report. */
  readonly line: number;
  /** Words of that line; empty when it is about the whole line. */
  readonly quote: string;
  /** A kind of note, as in the data model, or its Chinese name. */
  readonly kind: string;
  readonly text: string;
}
