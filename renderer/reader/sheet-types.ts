import type { Mark } from './marks.ts';

/** Marks that are drawn more strongly. */
export interface Emphasis {
  readonly openId: string | null;
  readonly hoverId: string | null;
  /** Mark that was just jumped to. */
  readonly flashId: string | null;
  /** A stretch without a mark of its own that was jumped to (a search hit, a heading). */
  readonly flashRange: { readonly start: number; readonly end: number } | null;
}

/** A box in CSS pixels from the upper left corner of the content. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a mark stands in the content. */
export interface MarkPlace {
  /** Where its first character stands. */
  readonly first: Box;
  /** Measured in the page; otherwise reckoned from the paragraph's box. */
  readonly exact: boolean;
}

export interface SheetSnapshot {
  /** Where a mark stands; undefined for one that is not in the text. */
  readonly placeOf: (id: string) => MarkPlace | undefined;
  readonly viewHeight: number;
  /** Right edge of the text. */
  readonly textRight: number;
  /** Root size in CSS pixels. */
  readonly root: number;
}

/** Where the person is; changes with scrolling. */
export interface ReadingPoint {
  readonly offset: number;
  /** 0–1 of the whole text. */
  readonly share: number;
  readonly scrollTop: number;
}

/** The elements of the page that a view works on. */
export interface SheetElements {
  readonly scroller: HTMLElement;
  readonly content: HTMLElement;
  readonly article: HTMLElement;
  readonly under: HTMLElement;
  readonly over: HTMLElement;
}

/** Measures and paints the sheet; the one place that reads the page's geometry. */
export interface SheetView {
  /** `under` and `over` lie over the content, behind the words and before them, and are the view's to fill. */
  attach(page: SheetElements): () => void;
  setMarks(marks: readonly Mark[], struck: ReadonlySet<string>): void;
  emphasize(change: Partial<Emphasis>): void;
  /** The page's content changed: measure in the next frame. */
  invalidate(): void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => SheetSnapshot;
  /** As it was when the page was last laid out; the same while it only scrolls, though `placeOf` knows ever more. */
  readonly readLayout: () => SheetSnapshot;
  readonly subscribeReading: (listener: () => void) => () => void;
  readonly readPoint: () => ReadingPoint;
  /** Boxes of a stretch of text, one for each line; empty when it is not on the page. */
  boxes(start: number, end: number): Box[];
  /** A point of the window in the content's coordinates. */
  contentPoint(clientX: number, clientY: number): { x: number; y: number };
  /** Offset after the last character of the line on which the character before `offset` stands. */
  lineEnd(offset: number): number;
  /** Brings a place into view; `force` puts it a third below the top even when it is visible. */
  reveal(start: number, end: number, force: boolean): void;
  /** Scrolls to where the reading point is this offset: the way back to where reading stopped. */
  returnTo(offset: number): void;
  scrollBy(pixels: number): void;
  root(): HTMLElement | null;
  scroller(): HTMLElement | null;
  dispose(): void;
}
