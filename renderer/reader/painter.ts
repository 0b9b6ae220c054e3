import { annotationKind } from '../../shared/review/annotation.ts';
import type { AnnotationKind } from '../../shared/review/annotation.ts';
import { spanRanges, textSpans } from './positions.ts';
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

type Layer = 'tint' | 'open' | 'line1' | 'line2' | 'struck';

const layers: readonly Layer[] = ['tint', 'open', 'line1', 'line2', 'struck'];

const nameOf = (kind: AnnotationKind, layer: Layer): string => `${layer}-${kind}`;

/** Whether this engine draws custom highlights; without them marks are drawn by elements. */
export function canHighlight(): boolean {
  return typeof Highlight === 'function' && 'highlights' in CSS;
}

/** Draws the marks of the chunks in view by CSS custom highlights (marks.css has their look). */
export interface Painter {
  /** Replaces everything drawn before. `struck` says which marks strike their words. */
  paint(
    chunks: readonly Element[],
    marks: readonly Mark[],
    struck: ReadonlySet<string>,
    emphasis: Emphasis,
  ): void;
  clear(): void;
}

/** One painter per page: the registry of highlights is the document's. */
export function createPainter(): Painter {
  const registry = new Map<string, Highlight>();

  const highlight = (name: string, priority: number): Highlight => {
    let found = registry.get(name);
    if (!found) {
      found = new Highlight();
      found.priority = priority;
      registry.set(name, found);
      CSS.highlights.set(name, found);
    }
    return found;
  };

  const fill = (wanted: ReadonlyMap<string, Range[]>) => {
    for (const [name, known] of registry) {
      const ranges = wanted.get(name);
      if (ranges === undefined && known.size === 0) continue;
      known.clear();
      for (const range of ranges ?? []) known.add(range);
    }
  };

  return {
    paint(chunks, marks, struck, emphasis) {
      if (!canHighlight()) return;
      const spans = textSpans(chunks);
      const wanted = new Map<string, Range[]>();
      const add = (name: string, priority: number, ranges: Range[]) => {
        highlight(name, priority);
        const known = wanted.get(name);
        if (known) known.push(...ranges);
        else wanted.set(name, [...ranges]);
      };
      for (const mark of marks) {
        const ranges = spanRanges(spans, mark.start, mark.end);
        if (ranges.length === 0) continue;
        const strong =
          mark.id === emphasis.openId || mark.id === emphasis.hoverId || mark.id === emphasis.flashId;
        add(nameOf(mark.kind, strong ? 'open' : 'tint'), strong ? 2 : 1, ranges);
        if (struck.has(mark.id)) add(nameOf(mark.kind, 'struck'), 5, ranges);
        else if (mark.lane === 1) add(nameOf(mark.kind, 'line1'), 4, ranges);
        else if (mark.lane === 2) add(nameOf(mark.kind, 'line2'), 3, ranges);
      }
      const { flashRange } = emphasis;
      if (flashRange) add('flash', 6, spanRanges(spans, flashRange.start, flashRange.end));
      fill(wanted);
    },
    clear() {
      if (!canHighlight()) return;
      for (const kind of annotationKind.options) {
        for (const layer of layers) CSS.highlights.delete(nameOf(kind, layer));
      }
      CSS.highlights.delete('flash');
      registry.clear();
    },
  };
}
