import type { PaperName } from '../contract/paper.ts';
import type { AnnotationKind, AnnotationTarget, WordingChange } from '../review/annotation.ts';

/**
 * A paper before it is a file: what stands on it and in which role, never how it looks. Every encoder
 * (DOCX, Typst for PDF and preview) reads this one shape and takes its figures from layout.ts.
 * Plain data, so that it can be sent to another process. All text is clean (see clean.ts).
 */
export interface Sheet {
  readonly paper: PaperName;
  readonly properties: SheetProperties;
  readonly pageNumbers: PageNumbers;
  /** In order; a change of orientation begins a new page. */
  readonly sections: readonly SheetSection[];
  /** What the runs of an annotated text point to; Word shows them as comments and tracked changes. */
  readonly remarks?: readonly Remark[];
}

/** A note beside the words of an annotated text. Times are milliseconds since the epoch. */
export interface Remark {
  readonly id: string;
  /** Counts from 1 in the order of the text. */
  readonly number: number;
  readonly kind: AnnotationKind;
  readonly author: string;
  readonly time: number;
  /** Paragraphs separated by LF. */
  readonly text: string;
  readonly replies: readonly { readonly author: string; readonly time: number; readonly text: string }[];
  /** Why it is dealt with; null while it is open. */
  readonly resolution: string | null;
  /**
   * A wording change. `tracked` = its words stand in the text as runs `deleted` and `inserted`; another change of
   * the same words before it leaves it to be told in words alone.
   */
  readonly change: (WordingChange & { readonly tracked: boolean }) | null;
  /** As deputies cite it, such as 第三部分第23段. */
  readonly place: string;
  /** What it is about; words where nothing is said. */
  readonly about?: AnnotationTarget['type'];
  readonly important?: boolean;
  readonly tags?: readonly string[];
}

/** What goes into the file's own properties; `author` is null where the paper is not signed by name. */
export interface SheetProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string | null;
  readonly date: DateParts;
}

/** A calendar day: full year, month 1–12, day 1–31. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** `outer` is the standard's place (odd pages right, even pages left); some offices centre it. */
export type PageNumbers = 'outer' | 'centred' | 'none';

export interface SheetSection {
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly SheetBlock[];
}

export type SheetBlock =
  | TitleBlock
  | SubtitleBlock
  | HeadingBlock
  | ParagraphBlock
  | TableBlock
  | NoteBlock
  | RemarkBlock
  | SignatureBlock;

export interface TitleBlock {
  readonly type: 'title';
  readonly text: string;
  /** Only for papers without comments of their own: the text that comes back from Word must be the same. */
  readonly printOnly?: boolean;
  /** See HeadingBlock. */
  readonly runs?: readonly Run[];
  readonly end?: ParagraphEnd;
}

/** The line under a title, such as the name of the session. */
export interface SubtitleBlock {
  readonly type: 'subtitle';
  readonly text: string;
  /** See HeadingBlock. */
  readonly runs?: readonly Run[];
  readonly end?: ParagraphEnd;
}

/**
 * The end of a paragraph where it matters: inserted it parts two paragraphs, deleted it joins this one with the next,
 * plain it is what a remark begins with.
 */
export interface ParagraphEnd {
  readonly role: 'inserted' | 'deleted' | 'plain';
  readonly remarks?: readonly string[];
}

/** Level 1 is 一、, 2 （一）, 3 1., 4 （1）; the mark is part of the text. */
export interface HeadingBlock {
  readonly type: 'heading';
  readonly level: HeadingLevel;
  readonly text: string;
  /** The same text in runs where parts of it are marked; their texts without deleted and number runs are `text`. */
  readonly runs?: readonly Run[];
  readonly end?: ParagraphEnd;
}

export type HeadingLevel = 1 | 2 | 3 | 4;

export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly runs: readonly Run[];
  /** The record that it comes from: an annotation id, else null. */
  readonly sourceId: string | null;
  readonly end?: ParagraphEnd;
  /** Without first-line indent, as whom a paper addresses. */
  readonly flush?: boolean;
}

export interface Run {
  readonly text: string;
  /**
   * `citation`: the place and the quote behind an opinion. `deleted` and `inserted`: a change of wording that is
   * proposed. `number`: the small number that leads to a remark, for papers without comments of their own.
   */
  readonly role: 'body' | 'citation' | 'deleted' | 'inserted' | 'number';
  /** Remarks that these words are about, by id. */
  readonly remarks?: readonly string[];
}

export interface TableBlock {
  readonly type: 'table';
  /** `cover` has label and value cells and no head; `list` has a head that repeats on every page. */
  readonly style: 'cover' | 'list';
  /** Widths in millimetres; their sum is the width of the type area. */
  readonly columns: readonly number[];
  readonly head: readonly TableRow[];
  readonly rows: readonly TableRow[];
  /** Kept on one page, with the note above it, where it fits on one: a form that is filled in by hand. */
  readonly whole?: boolean;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly sourceId: string | null;
  /** Least height in millimetres, for a box that is filled in by hand. */
  readonly height?: number;
}

export interface TableCell {
  /** Paragraphs separated by LF. */
  readonly text: string;
  readonly align: 'left' | 'centre';
  /** Columns that the cell takes, from 1. */
  readonly span: number;
  /** A label or a head cell. */
  readonly label: boolean;
}

/** A remark in smaller type under a table. */
export interface NoteBlock {
  readonly type: 'note';
  readonly text: string;
  /** Only for papers without comments of their own. */
  readonly printOnly?: boolean;
}

/** A remark under the paragraph that it is about, for papers without comments of their own. */
export interface RemarkBlock {
  readonly type: 'remark';
  readonly remarkId: string;
  /** Paragraphs separated by LF. */
  readonly text: string;
}

/** 落款: who, and under it the date; `signer` is null on an unsigned paper. */
export interface SignatureBlock {
  readonly type: 'signature';
  readonly signer: string | null;
  readonly date: string;
}
