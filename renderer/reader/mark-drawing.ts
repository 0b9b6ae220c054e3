import type { ChunkBox } from './chunk-boxes.ts';
import { lastIndex } from './chunk-boxes.ts';
import { createTypeMeter, lineBoxes, pictureOf } from './chunk-drawing.ts';
import { filled } from './mark-shapes.ts';
import type { Shape } from './mark-shapes.ts';
import { areSameMarks } from './marks.ts';
import type { Mark } from './marks.ts';
import { createPainter } from './painter.ts';
import { textSpans } from './positions.ts';
import type { Emphasis } from './sheet-types.ts';

/** What comes so near (in views) is drawn while the sheet moves, a paragraph in each frame. */
const MARGIN = 0.35;
/** The rest is drawn while the sheet rests, which it does when it did not move for so long (ms). */
const RESTS = 150;
/** A slice of that takes so long, and so long is waited for the next one (ms). */
const SLICE = 10;
const PAUSE = 2;

/** The page as it is laid out: nothing that was drawn on another one may stay. */
export interface Layout {
  readonly root: number;
  readonly width: number;
  /** Left edge of the content in the window. */
  readonly left: number;
  /** How often fonts came in. */
  readonly fonts: number;
}

/** Draws the marks of all paragraphs once; what is in view first, the others while nothing moves. */
export interface MarkDrawing {
  /** The paragraphs were measured anew; those that look as before keep their pictures. */
  lay(chunks: readonly ChunkBox[], struck: ReadonlySet<string>, layout: Layout): void;
  /**
   * Draws what is missing in view, and with `near` all that is near it; CSS pixels from the top of the content.
   * Returns whether anything was drawn.
   */
  drawView(top: number, height: number, near: boolean): boolean;
  emphasize(emphasis: Emphasis, markById: ReadonlyMap<string, Mark>): void;
  dispose(): void;
}

/** `done` is called when the last paragraph was drawn while the sheet rests. */
export function createMarkDrawing(under: Element, over: Element, done: () => void): MarkDrawing {
  const painter = createPainter(under, over);
  let chunks: readonly ChunkBox[] = [];
  let struck: ReadonlySet<string> = new Set();
  let layout: Layout = { root: 16, width: 0, left: 0, fonts: -1 };
  let meter = createTypeMeter();
  let missing = new Set<ChunkBox>();
  /** Drawn before another font came in: right but for a hair, so that they can wait until the sheet rests. */
  let stale = new Set<ChunkBox>();
  let movedAt = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  /** The upper left corner of the content in the window. */
  function origin(): { left: number; top: number } {
    const first = chunks[0];
    return { left: layout.left, top: first ? first.element.getBoundingClientRect().top - first.top : 0 };
  }

  function draw(chunk: ChunkBox): void {
    missing.delete(chunk);
    stale.delete(chunk);
    if (chunk.marks.length === 0) {
      chunk.ends = new Map();
      return;
    }
    const { picture, ends } = pictureOf(chunk, struck, meter(chunk.element), layout.root, origin());
    chunk.ends = ends;
    painter.draw(chunk.element, picture);
  }

  function rest(): void {
    timer = null;
    const began = performance.now();
    if (began - movedAt < RESTS) {
      wait();
      return;
    }
    for (const chunk of [...missing, ...stale]) {
      draw(chunk);
      if (performance.now() - began > SLICE) break;
    }
    if (isLeft()) wait();
    else done();
  }

  const isLeft = (): boolean => missing.size > 0 || stale.size > 0;

  function wait(): void {
    if (isLeft()) timer ??= setTimeout(rest, PAUSE);
  }

  return {
    lay(next, nextStruck, nextLayout) {
      const isSame =
        nextLayout.root === layout.root &&
        nextLayout.width === layout.width &&
        nextLayout.left === layout.left;
      const isNewType = nextLayout.fonts !== layout.fonts;
      if (isNewType) meter = createTypeMeter();
      const before = new Map(chunks.map((chunk) => [chunk.element, chunk]));
      const wasStale = stale;
      missing = new Set();
      stale = new Set();
      for (const chunk of next) {
        const old = before.get(chunk.element);
        before.delete(chunk.element);
        if (old?.ends && isSame && looksAlike(old, chunk, struck, nextStruck)) {
          chunk.ends = old.ends;
          if (isNewType || wasStale.has(old)) stale.add(chunk);
        } else {
          if (old) painter.erase(chunk.element);
          missing.add(chunk);
        }
      }
      for (const element of before.keys()) painter.erase(element);
      chunks = next;
      struck = nextStruck;
      layout = nextLayout;
      wait();
    },
    drawView(top, height, near) {
      movedAt = performance.now();
      if (missing.size === 0) return false;
      const margin = height * MARGIN;
      const from = top - margin;
      const first = lastIndex(chunks.length, (i) => (chunks[i]?.bottom ?? 0) <= from) + 1;
      let drawn = false;
      for (let i = first; i < chunks.length; i += 1) {
        const chunk = chunks[i];
        if (!chunk || chunk.top >= top + height + margin) break;
        if (!missing.has(chunk)) continue;
        const isSeen = chunk.bottom > top && chunk.top < top + height;
        if (!isSeen && !near && drawn) continue;
        draw(chunk);
        drawn = true;
      }
      wait();
      return drawn;
    },
    emphasize({ openId, hoverId, flashId, flashRange }, markById) {
      const marks = new Set(
        [openId, hoverId, flashId].flatMap((id) => (id === null ? [] : (markById.get(id) ?? []))),
      );
      const strong = [
        ...[...marks].map(({ kind, start, end }) => ({ look: `open-${kind}`, start, end })),
        ...(flashRange ? [{ look: 'flash', ...flashRange }] : []),
      ];
      const at = origin();
      const shapes = strong.map(({ look, start, end }): Shape => {
        const over = chunks.filter((chunk) => chunk.start < end && chunk.end > start);
        const boxes = over.flatMap(({ element }) =>
          lineBoxes(textSpans([element]), { start, end }, at, meter(element).em / 2),
        );
        return { layer: 'under', look, path: boxes.map(filled).join('') };
      });
      painter.emphasize(shapes);
    },
    dispose() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      painter.clear();
    },
  };
}

/** Whether a paragraph that was drawn looks the same now. */
function looksAlike(
  old: ChunkBox,
  now: ChunkBox,
  wasStruck: ReadonlySet<string>,
  isStruck: ReadonlySet<string>,
): boolean {
  return (
    old.start === now.start &&
    old.end === now.end &&
    Math.abs(old.top - now.top) < 0.01 &&
    Math.abs(old.bottom - now.bottom) < 0.01 &&
    // New wording may have changed among the words without any mark doing so.
    now.element.querySelector('ins') === null &&
    areSameMarks(old.marks, now.marks) &&
    old.marks.every(({ id }) => wasStruck.has(id) === isStruck.has(id))
  );
}
