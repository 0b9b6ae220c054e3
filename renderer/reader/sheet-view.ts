import type { ChunkBox } from './chunk-boxes.ts';
import { lastIndex, placeIn, shareMarks } from './chunk-boxes.ts';
import { createMarkDrawing } from './mark-drawing.ts';
import type { MarkDrawing } from './mark-drawing.ts';
import type { Mark } from './marks.ts';
import { chunkEnd, chunksOf, chunkStart, spanRanges, textSpans } from './positions.ts';
import type { Box, Emphasis, ReadingPoint, SheetSnapshot, SheetView } from './sheet-types.ts';

const nowhere: SheetSnapshot = { placeOf: () => undefined, viewHeight: 0, textRight: 0, root: 16 };
/** Those who show the reading point hear of it this often (ms) while it moves. */
const TELL = 240;

/** Height (px) at the top of the view that the section's name may cover. */
const HEAD = 60;

const calm: Emphasis = { openId: null, hoverId: null, flashId: null, flashRange: null };

const shift = (box: DOMRect, by: DOMRect): Box => ({
  left: box.left - by.left,
  top: box.top - by.top,
  right: box.right - by.left,
  bottom: box.bottom - by.top,
});

/** A view that measures nothing until it is attached to a page. */
export function createSheetView(): SheetView {
  const listeners = new Set<() => void>();
  const readers = new Set<() => void>();
  let scroller: HTMLElement | null = null;
  let content: HTMLElement | null = null;
  let article: HTMLElement | null = null;
  let drawing: MarkDrawing | null = null;
  let chunks: ChunkBox[] = [];
  let marks: readonly Mark[] = [];
  let struck: ReadonlySet<string> = new Set();
  let emphasis = calm;
  let snapshot = nowhere;
  let laidOut = nowhere;
  let point: ReadingPoint = { offset: 0, share: 0, scrollTop: 0 };
  const markById = new Map<string, Mark>();
  // Of the last layout, so that scrolling reads nothing of the page but its scroll position.
  let textRight = 0;
  let viewHeight = 0;
  let contentTop = 0;
  let most = 0;
  let fonts = 0;
  let teller: ReturnType<typeof setTimeout> | null = null;
  let frame: number | null = null;
  let remeasure = true;
  let disposed = false;
  /** What stands at the top of the view, to stay there when lines break anew. */
  let held: { offset: number; below: number; width: number; root: number } | null = null;

  const origin = () => content?.getBoundingClientRect() ?? new DOMRect();

  function measureChunks(root: number): void {
    if (!article || !content || !scroller) return;
    const at = origin();
    chunks = chunksOf(article).map((element) => {
      const box = element.getBoundingClientRect();
      const [start, end] = [chunkStart(element), chunkEnd(element)];
      return {
        element,
        start,
        end,
        top: box.top - at.top,
        bottom: box.bottom - at.top,
        marks: [],
        ends: null,
      };
    });
    shareMarks(chunks, marks);
    const style = getComputedStyle(article);
    textRight = article.getBoundingClientRect().right - at.left - Number.parseFloat(style.paddingRight);
    viewHeight = scroller.clientHeight;
    contentTop = at.top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    most = scroller.scrollHeight - viewHeight;
    drawing?.lay(chunks, struck, { root, width: article.clientWidth, left: at.left, fonts });
  }

  function boxesOf(elements: readonly Element[], start: number, end: number, at: DOMRect): Box[] {
    return spanRanges(textSpans(elements), start, end).flatMap((range) =>
      [...range.getClientRects()].filter((r) => r.width > 0).map((r) => shift(r, at)),
    );
  }

  const placeOf = (id: string) => {
    const mark = markById.get(id);
    return mark && placeIn(chunks, mark);
  };

  function update(): void {
    frame = null;
    if (!scroller || !content || !article) return;
    const root = remeasure ? rootSize() : snapshot.root;
    const whole = remeasure;
    if (remeasure) {
      measureChunks(root);
      restore(root);
      drawing?.emphasize(emphasis, markById);
    }
    remeasure = false;
    const drawn = drawing?.drawView(scroller.scrollTop - contentTop, viewHeight, whole) ?? false;
    if (whole || drawn) tellPlaces({ placeOf, viewHeight, textRight, root }, whole);
    readPlace();
  }

  function tellPlaces(next: SheetSnapshot, whole: boolean): void {
    snapshot = next;
    if (whole) laidOut = next;
    for (const listener of listeners) listener();
  }

  function readPlace(): void {
    if (!scroller) return;
    const { scrollTop } = scroller;
    const share = most > 0 ? Math.min(1, scrollTop / most) : 1;
    const probe = scrollTop - contentTop + HEAD + share * (viewHeight - HEAD);
    const chunk =
      chunks[
        Math.max(
          0,
          lastIndex(chunks.length, (i) => (chunks[i]?.top ?? 0) <= probe),
        )
      ];
    const last = chunks.at(-1);
    if (!chunk || !last) return;
    const inside = Math.min(1, Math.max(0, (probe - chunk.top) / Math.max(1, chunk.bottom - chunk.top)));
    const offset = Math.min(chunk.end, Math.round(chunk.start + inside * (chunk.end - chunk.start)));
    const next = { offset, share: last.end > 0 ? offset / last.end : 1, scrollTop };
    if (next.offset === point.offset && next.scrollTop === point.scrollTop) return;
    point = next;
    teller ??= setTimeout(tell, TELL);
  }

  /** Away from the frames that draw marks: those who hear of it draw themselves anew. */
  function tell(): void {
    teller = null;
    hold(probeTop());
    for (const reader of readers) reader();
  }

  const probeTop = () => (scroller ? scroller.scrollTop - contentTop + HEAD : 0);

  /** Remembers which character stands at the top of the view. */
  function hold(top: number): void {
    if (!article) return;
    const chunk = chunks[lastIndex(chunks.length, (i) => (chunks[i]?.bottom ?? 0) <= top) + 1];
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

  const invalidate = () => {
    remeasure = true;
    schedule();
  };

  const fontsCame = ({ fontfaces }: FontFaceSetLoadEvent) => {
    const families = article ? getComputedStyle(article).fontFamily : '';
    // What the bars and cards are set in moves no word of the text.
    if (!fontfaces.some(({ family }) => families.includes(family.replaceAll(/["']/gu, '')))) return;
    fonts += 1;
    invalidate();
  };

  return {
    attach(page) {
      ({ scroller, content, article } = page);
      const own = page.scroller;
      drawing = createMarkDrawing(page.under, page.over, () => tellPlaces({ ...snapshot }, false));
      const observer = new ResizeObserver(invalidate);
      observer.observe(page.article);
      observer.observe(own);
      own.addEventListener('scroll', schedule, { passive: true });
      document.fonts.addEventListener('loadingdone', fontsCame);
      invalidate();
      return () => {
        observer.disconnect();
        own.removeEventListener('scroll', schedule);
        document.fonts.removeEventListener('loadingdone', fontsCame);
        drawing?.dispose();
        drawing = null;
      };
    },
    setMarks(next, nextStruck) {
      marks = next;
      struck = nextStruck;
      markById.clear();
      for (const mark of next) markById.set(mark.id, mark);
      invalidate();
    },
    emphasize(change) {
      emphasis = { ...emphasis, ...change };
      drawing?.emphasize(emphasis, markById);
    },
    invalidate,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: () => snapshot,
    readLayout: () => laidOut,
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
      if (teller !== null) clearTimeout(teller);
      drawing?.dispose();
    },
  };
}

const rootSize = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
