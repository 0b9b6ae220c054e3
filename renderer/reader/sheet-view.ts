import type { Emphasis } from './painter.ts';
import { createPainter } from './painter.ts';
import type { Mark } from './marks.ts';
import { chunkEnd, chunksOf, chunkStart, spanRanges, textSpans } from './positions.ts';
import type { TextSpan } from './positions.ts';

/** A box in CSS pixels from the upper left corner of the content. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a mark stands in the content. */
export interface MarkPlace {
  readonly first: Box;
  readonly last: Box;
  /** Measured in the page; otherwise reckoned from the paragraph's box. */
  readonly exact: boolean;
}

export interface SheetSnapshot {
  readonly places: ReadonlyMap<string, MarkPlace>;
  /** The marks that are drawn. */
  readonly near: readonly Mark[];
  /** The stretch of the content that is drawn: the view and half a view around it. */
  readonly from: number;
  readonly to: number;
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

interface ChunkBox {
  readonly element: Element;
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}

const nowhere: SheetSnapshot = {
  places: new Map(),
  near: [],
  from: 0,
  to: 0,
  viewHeight: 0,
  textRight: 0,
  root: 16,
};
/** How much of a view is drawn before and behind it. */
const MARGIN = 0.5;

/** Height (px) at the top of the view that the section's name may cover. */
const HEAD = 60;

const calm: Emphasis = { openId: null, hoverId: null, flashId: null, flashRange: null };

const shift = (box: DOMRect, by: DOMRect): Box => ({
  left: box.left - by.left,
  top: box.top - by.top,
  right: box.right - by.left,
  bottom: box.bottom - by.top,
});

/** Measures and paints the sheet; the one place that reads the page's geometry. */
export interface SheetView {
  attach(scroller: HTMLElement, content: HTMLElement, article: HTMLElement): () => void;
  setMarks(marks: readonly Mark[], struck: ReadonlySet<string>): void;
  emphasize(change: Partial<Emphasis>): void;
  /** The page's content changed: measure in the next frame. */
  invalidate(): void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => SheetSnapshot;
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

/** A view that measures nothing until it is attached to a page. */
export function createSheetView(): SheetView {
  const painter = createPainter();
  const listeners = new Set<() => void>();
  const readers = new Set<() => void>();
  let scroller: HTMLElement | null = null;
  let content: HTMLElement | null = null;
  let article: HTMLElement | null = null;
  let chunks: ChunkBox[] = [];
  let marks: readonly Mark[] = [];
  let struck: ReadonlySet<string> = new Set();
  let emphasis = calm;
  let snapshot = nowhere;
  let point: ReadingPoint = { offset: 0, share: 0, scrollTop: 0 };
  let frame: number | null = null;
  let remeasure = true;
  let disposed = false;
  /** What stands at the top of the view, to stay there when lines break anew. */
  let held: { offset: number; below: number; width: number; root: number } | null = null;

  const origin = () => content?.getBoundingClientRect() ?? new DOMRect();

  function measureChunks(): void {
    if (!article) return;
    const at = origin();
    chunks = chunksOf(article).map((element) => {
      const box = element.getBoundingClientRect();
      return {
        element,
        start: chunkStart(element),
        end: chunkEnd(element),
        top: box.top - at.top,
        bottom: box.bottom - at.top,
      };
    });
  }

  function boxesOf(elements: readonly Element[], start: number, end: number, at: DOMRect): Box[] {
    return spanBoxes(textSpans(elements), start, end, at);
  }

  function spanBoxes(spans: readonly TextSpan[], start: number, end: number, at: DOMRect): Box[] {
    return spanRanges(spans, start, end).flatMap((range) =>
      [...range.getClientRects()].filter((r) => r.width > 0).map((r) => shift(r, at)),
    );
  }

  /** The place of a mark out of view, reckoned from its paragraph's box. */
  function reckon(mark: Mark): MarkPlace | null {
    const chunk = chunks.findLast((c) => c.start <= mark.start) ?? chunks[0];
    if (!chunk) return null;
    const share = (mark.start - chunk.start) / Math.max(1, chunk.end - chunk.start);
    const top = chunk.top + share * Math.max(0, chunk.bottom - chunk.top - 30);
    const box = { left: 0, right: 0, top, bottom: top + 30 };
    return { first: box, last: box, exact: false };
  }

  function update(): void {
    frame = null;
    if (!scroller || !content || !article) return;
    const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    if (remeasure) {
      measureChunks();
      restore(root);
    }
    remeasure = false;
    const at = origin();
    const height = scroller.clientHeight;
    const top = scroller.getBoundingClientRect().top - at.top;
    const from = top - height * MARGIN;
    const to = top + height * (1 + MARGIN);
    const seen = chunks.filter((c) => c.bottom > from && c.top < to);
    const elements = seen.map((c) => c.element);
    const low = seen[0]?.start ?? 0;
    const high = seen.at(-1)?.end ?? 0;
    const near = marks.filter((m) => m.start < high && m.end > low);
    const spans = textSpans(elements);
    const newWords = new Map<string, DOMRect>();
    for (const ins of article.querySelectorAll<HTMLElement>('ins[data-for]')) {
      newWords.set(ins.dataset['for'] ?? '', ins.getBoundingClientRect());
    }
    const places = new Map<string, MarkPlace>();
    const nearIds = new Set(near.map((m) => m.id));
    for (const mark of marks) {
      let place: MarkPlace | null = null;
      if (nearIds.has(mark.id)) {
        // Only the first and the last character are asked for: a crowd of long marks costs no more than short ones.
        const from = Math.max(mark.start, low);
        const first = spanBoxes(spans, from, from + 1, at)[0];
        const end = Math.min(mark.end, high);
        const last = spanBoxes(spans, end - 1, end, at).at(-1);
        const added = newWords.get(mark.id);
        if (first && last) place = { first, last: added ? shift(added, at) : last, exact: true };
      }
      place ??= reckon(mark);
      if (place) places.set(mark.id, place);
    }
    const style = getComputedStyle(article);
    const box = article.getBoundingClientRect();
    snapshot = {
      places,
      near,
      from,
      to,
      viewHeight: height,
      textRight: box.right - at.left - Number.parseFloat(style.paddingRight),
      root,
    };
    painter.paint(elements, near, struck, emphasis);
    for (const listener of listeners) listener();
    readPlace();
  }

  function readPlace(): void {
    if (!scroller || !content) return;
    const most = scroller.scrollHeight - scroller.clientHeight;
    const share = most > 0 ? Math.min(1, scroller.scrollTop / most) : 1;
    const probe =
      scroller.getBoundingClientRect().top - origin().top + HEAD + share * (scroller.clientHeight - HEAD);
    const chunk = chunks.findLast((c) => c.top <= probe) ?? chunks[0];
    const last = chunks.at(-1);
    if (!chunk || !last) return;
    const inside = Math.min(1, Math.max(0, (probe - chunk.top) / Math.max(1, chunk.bottom - chunk.top)));
    const offset = Math.min(chunk.end, Math.round(chunk.start + inside * (chunk.end - chunk.start)));
    hold(probeTop());
    const next = { offset, share: last.end > 0 ? offset / last.end : 1, scrollTop: scroller.scrollTop };
    if (next.offset === point.offset && next.scrollTop === point.scrollTop) return;
    point = next;
    for (const reader of readers) reader();
  }

  const probeTop = () => (scroller ? scroller.getBoundingClientRect().top - origin().top + HEAD : 0);

  /** Remembers which character stands at the top of the view. */
  function hold(top: number): void {
    if (!article) return;
    const chunk = chunks.find((c) => c.bottom > top);
    if (!chunk) return;
    const share = Math.max(0, (top - chunk.top) / Math.max(1, chunk.bottom - chunk.top));
    const offset = Math.min(chunk.end - 1, Math.round(chunk.start + share * (chunk.end - chunk.start)));
    const box = boxesOf([chunk.element], offset, offset + 1, origin())[0];
    if (!box) return;
    held = { offset, below: box.top - top, width: article.clientWidth, root: snapshot.root };
  }

  /** Puts it back after the width or the type size changed. */
  function restore(root: number): void {
    if (!held || !article || !scroller || (held.width === article.clientWidth && held.root === root)) return;
    const box = boxesOf(chunksOf(article), held.offset, held.offset + 1, origin())[0];
    if (box) scroller.scrollTop += box.top - held.below - probeTop();
    held = null;
  }

  function schedule(): void {
    if (!disposed) frame ??= requestAnimationFrame(update);
  }

  function onScroll(): void {
    if (!scroller) return;
    const top = scroller.getBoundingClientRect().top - origin().top;
    const height = scroller.clientHeight;
    const near = height * MARGIN * 0.4;
    if (top - near < snapshot.from || top + height + near > snapshot.to) schedule();
    readPlace();
  }

  const invalidate = () => {
    remeasure = true;
    schedule();
  };

  return {
    attach(newScroller, newContent, newArticle) {
      scroller = newScroller;
      content = newContent;
      article = newArticle;
      const observer = new ResizeObserver(invalidate);
      observer.observe(newArticle);
      observer.observe(newScroller);
      newScroller.addEventListener('scroll', onScroll, { passive: true });
      document.fonts.addEventListener('loadingdone', invalidate);
      invalidate();
      return () => {
        observer.disconnect();
        newScroller.removeEventListener('scroll', onScroll);
        document.fonts.removeEventListener('loadingdone', invalidate);
      };
    },
    setMarks(next, nextStruck) {
      marks = next;
      struck = nextStruck;
      invalidate();
    },
    emphasize(change) {
      emphasis = { ...emphasis, ...change };
      schedule();
    },
    invalidate,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: () => snapshot,
    subscribeReading(listener) {
      readers.add(listener);
      return () => readers.delete(listener);
    },
    readPoint: () => point,
    boxes: (start, end) => (article ? boxesOf(chunksOf(article), start, end, origin()) : []),
    contentPoint(clientX, clientY) {
      const at = origin();
      return { x: clientX - at.left, y: clientY - at.top };
    },
    lineEnd(offset) {
      if (!article) return offset;
      const all = chunksOf(article);
      const chunk = all.findLast((c) => chunkStart(c) < offset) ?? all[0];
      if (!chunk) return offset;
      const end = chunkEnd(chunk);
      const at = origin();
      const line = boxesOf([chunk], offset - 1, offset, at).at(-1);
      let next = offset;
      while (line && next < end) {
        const box = boxesOf([chunk], next, next + 1, at)[0];
        if (box && box.top > (line.top + line.bottom) / 2) break;
        next += 1;
      }
      return next;
    },
    reveal(start, end, force) {
      if (!scroller || !article) return;
      const boxes = boxesOf(chunksOf(article), start, Math.max(start + 1, end), origin());
      const first = boxes[0];
      const last = boxes.at(-1);
      if (!first || !last) return;
      const top = scroller.getBoundingClientRect().top - origin().top;
      const head = HEAD;
      const visible = first.top > top + head && last.bottom < top + scroller.clientHeight - 24;
      if (visible && !force) return;
      const tall = last.bottom - first.top > scroller.clientHeight - head;
      const wanted = force || tall || first.top <= top + head ? 'top' : 'bottom';
      const by =
        wanted === 'top'
          ? first.top - top - Math.max(head + 12, force ? scroller.clientHeight * 0.28 : 0)
          : last.bottom - top - scroller.clientHeight + 96;
      scroller.scrollTop += by;
      invalidate();
    },
    returnTo(offset) {
      if (!scroller || !article) return;
      const box = boxesOf(chunksOf(article), offset, offset + 1, origin())[0];
      const most = scroller.scrollHeight - scroller.clientHeight;
      if (!box || most <= 0) return;
      // The inverse of readPlace, whose probe goes down the view as the view goes down the text.
      scroller.scrollTop = ((box.top + box.bottom) / 2 - HEAD) / (1 + (scroller.clientHeight - HEAD) / most);
      invalidate();
    },
    scrollBy(pixels) {
      if (scroller) scroller.scrollTop += pixels;
    },
    root: () => article,
    scroller: () => scroller,
    dispose() {
      disposed = true;
      if (frame !== null) cancelAnimationFrame(frame);
      frame = null;
      painter.clear();
    },
  };
}
