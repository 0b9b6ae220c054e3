import type { Emphasis } from './painter.ts';
import type { ChunkBox } from './chunk-boxes.ts';
import { lastIndex, reckon, shareMarks } from './chunk-boxes.ts';
import { createPainter } from './painter.ts';
import type { Box, MarkPlace, NearMarks, ReadingPoint, SheetSnapshot, SheetView } from './sheet-types.ts';
import type { Mark } from './marks.ts';
import { chunkEnd, chunksOf, chunkStart, spanRanges, textSpans } from './positions.ts';
import type { TextSpan } from './positions.ts';

const nowhere: SheetSnapshot = {
  placeOf: () => undefined,
  near: [],
  viewHeight: 0,
  textRight: 0,
  root: 16,
};
/** What comes so near (in views) is drawn. */
const MARGIN = 0.35;
/** And with it what follows as far as this: the browser draws all highlights anew for each change, so few changes. */
const AHEAD = 0.9;
/** How many paragraphs at once, so that no frame takes long. */
const TOGETHER = 2;
/** What was left behind is kept until it is so many views away. */
const KEPT = 0.45;
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
  let laidOut = nowhere;
  let point: ReadingPoint = { offset: 0, share: 0, scrollTop: 0 };
  const markById = new Map<string, Mark>();
  const measured = new Map<string, MarkPlace>();
  const shown = new Set<ChunkBox>();
  // Of the last layout, so that scrolling reads nothing of the page but its scroll position.
  let textRight = 0;
  let viewHeight = 0;
  let contentTop = 0;
  let most = 0;
  let lastTop = 0;
  let teller: ReturnType<typeof setTimeout> | null = null;
  let frame: number | null = null;
  let remeasure = true;
  let disposed = false;
  /** What stands at the top of the view, to stay there when lines break anew. */
  let held: { offset: number; below: number; width: number; root: number } | null = null;

  const origin = () => content?.getBoundingClientRect() ?? new DOMRect();

  function measureChunks(): void {
    if (!article || !content || !scroller) return;
    const at = origin();
    painter.clear();
    shown.clear();
    measured.clear();
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
        near: null,
      };
    });
    shareMarks(chunks, marks);
    const style = getComputedStyle(article);
    textRight = article.getBoundingClientRect().right - at.left - Number.parseFloat(style.paddingRight);
    viewHeight = scroller.clientHeight;
    contentTop = at.top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    most = scroller.scrollHeight - viewHeight;
  }

  function boxesOf(elements: readonly Element[], start: number, end: number, at: DOMRect): Box[] {
    return spanBoxes(textSpans(elements), start, end, at);
  }

  function spanBoxes(spans: readonly TextSpan[], start: number, end: number, at: DOMRect): Box[] {
    return spanRanges(spans, start, end).flatMap((range) =>
      [...range.getClientRects()].filter((r) => r.width > 0).map((r) => shift(r, at)),
    );
  }

  const placeOf = (id: string): MarkPlace | undefined => {
    const known = measured.get(id);
    if (known) return known;
    const mark = markById.get(id);
    return mark && reckon(chunks, mark);
  };

  /** Measures the marks that end in a chunk, once for each layout of the page. */
  function measure(chunk: ChunkBox, spans: readonly TextSpan[], at: DOMRect): NearMarks {
    if (chunk.near) return chunk.near;
    const newWords = new Map<string, DOMRect>();
    for (const ins of chunk.element.querySelectorAll<HTMLElement>('ins[data-for]')) {
      newWords.set(ins.dataset['for'] ?? '', ins.getBoundingClientRect());
    }
    const ending = chunk.marks.filter((mark) => mark.end <= chunk.end);
    const placed = ending.flatMap((mark) => {
      // Only the first and the last character are asked for: a crowd of long marks costs no more than short ones.
      const from = Math.max(mark.start, chunk.start);
      const begin = spanBoxes(spans, from, from + 1, at)[0];
      const last = spanBoxes(spans, mark.end - 1, mark.end, at).at(-1);
      if (!begin || !last) return [];
      const first = mark.start < chunk.start ? (reckon(chunks, mark)?.first ?? begin) : begin;
      const added = newWords.get(mark.id);
      const place = { first, last: added ? shift(added, at) : last, exact: true };
      measured.set(mark.id, place);
      return [{ mark, place }];
    });
    chunk.near = { start: chunk.start, marks: placed };
    return chunk.near;
  }

  function update(): void {
    frame = null;
    if (!scroller || !content || !article) return;
    const root = remeasure ? rootSize() : snapshot.root;
    const whole = remeasure;
    if (remeasure) {
      measureChunks();
      restore(root);
    }
    remeasure = false;
    const top = scroller.scrollTop - contentTop;
    const down = top >= lastTop;
    lastTop = top;
    const [above, below] = down ? [KEPT, AHEAD] : [AHEAD, KEPT];
    const isWithin = (chunk: ChunkBox, margin: number): boolean =>
      chunk.bottom > top - viewHeight * margin && chunk.top < top + viewHeight * (1 + margin);
    const first = Math.max(
      0,
      lastIndex(chunks.length, (i) => (chunks[i]?.bottom ?? 0) <= top - viewHeight * above) + 1,
    );
    const near: ChunkBox[] = [];
    for (let i = first; i < chunks.length; i += 1) {
      const chunk = chunks[i];
      if (!chunk || chunk.top >= top + viewHeight * (1 + below)) break;
      near.push(chunk);
    }
    const missing = near.filter((chunk) => !shown.has(chunk));
    // What is in view already comes whole; what is only near comes with what follows it.
    const urgent = missing.filter((chunk) => isWithin(chunk, 0));
    const due = missing.filter((chunk) => isWithin(chunk, MARGIN));
    const together = due.length === 0 ? [] : down ? missing.slice(0, TOGETHER) : missing.slice(-TOGETHER);
    const now = whole ? due : urgent.length > 0 ? urgent : together;
    if (now.length > 0) {
      const wanted = new Set(near);
      for (const chunk of shown) {
        if (wanted.has(chunk)) continue;
        painter.erase(chunk.element);
        shown.delete(chunk);
      }
    }
    const at = now.length > 0 ? origin() : null;
    for (const chunk of now) {
      const spans = textSpans([chunk.element]);
      if (at) measure(chunk, spans, at);
      painter.draw(chunk.element, spans, chunk.marks, struck, emphasisIn(chunk));
      shown.add(chunk);
    }
    if (due.some((chunk) => !shown.has(chunk))) schedule();
    if (whole || now.length > 0) {
      snapshot = {
        placeOf,
        near: near.flatMap((chunk) => (shown.has(chunk) && chunk.near ? [chunk.near] : [])),
        viewHeight,
        textRight,
        root,
      };
      if (whole) laidOut = snapshot;
      for (const listener of listeners) listener();
    }
    readPlace();
  }

  /** Emphasis as far as it concerns a chunk. */
  function emphasisIn({ start, end }: ChunkBox): Emphasis {
    const { flashRange } = emphasis;
    const isHere = flashRange !== null && flashRange.start < end && flashRange.end > start;
    return isHere ? emphasis : { ...emphasis, flashRange: null };
  }

  /** Draws the chunks anew whose marks are drawn more or less strongly now. */
  function redraw(before: Emphasis): void {
    const ids = [before, emphasis].flatMap(({ openId, hoverId, flashId }) => [openId, hoverId, flashId]);
    const changed = ids.flatMap((id) => (id === null ? [] : (markById.get(id) ?? [])));
    const stretches = [...changed, before.flashRange, emphasis.flashRange].filter((each) => each !== null);
    for (const chunk of shown) {
      if (stretches.some(({ start, end }) => start < chunk.end && end > chunk.start))
        painter.draw(chunk.element, textSpans([chunk.element]), chunk.marks, struck, emphasisIn(chunk));
    }
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

  function onScroll(): void {
    schedule();
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
      markById.clear();
      for (const mark of next) markById.set(mark.id, mark);
      invalidate();
    },
    emphasize(change) {
      const before = emphasis;
      emphasis = { ...emphasis, ...change };
      redraw(before);
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
      painter.clear();
    },
  };
}

const rootSize = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
