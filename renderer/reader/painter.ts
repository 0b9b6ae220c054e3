import { annotationKind } from '../../shared/review/annotation.ts';
import type { AnnotationKind } from '../../shared/review/annotation.ts';
import { spanRanges } from './positions.ts';
import type { TextSpan } from './positions.ts';
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

/** With more marks than this the tints of their kinds would only make mud: the words get one tint for all. */
const CROWD = 40;
const CROWD_TINT = 'tint-crowd';

const nameOf = (kind: AnnotationKind, layer: Layer): string => `${layer}-${kind}`;

/** Whether this engine draws custom highlights; without them marks are drawn by elements. */
export function canHighlight(): boolean {
  return typeof Highlight === 'function' && 'highlights' in CSS;
}

/** Draws the marks of chunks by CSS custom highlights (marks.css has their look), each chunk by itself. */
export interface Painter {
  /** Draws the marks of one chunk in place of what was drawn there; `struck` says which marks strike their words. */
  draw(
    chunk: Element,
    spans: readonly TextSpan[],
    marks: readonly Mark[],
    struck: ReadonlySet<string>,
    emphasis: Emphasis,
  ): void;
  /** Takes away what was drawn on a chunk. */
  erase(chunk: Element): void;
  clear(): void;
}

interface Stretch {
  start: number;
  end: number;
}

/** One painter per page: the registry of highlights is the document's. */
export function createPainter(): Painter {
  const registry = new Map<string, Highlight>();
  const drawn = new Map<Element, { readonly highlight: Highlight; readonly range: Range }[]>();

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

  const erase = (chunk: Element): void => {
    for (const { highlight: known, range } of drawn.get(chunk) ?? []) known.delete(range);
    drawn.delete(chunk);
  };

  return {
    draw(chunk, spans, marks, struck, emphasis) {
      erase(chunk);
      if (!canHighlight()) return;
      const wanted = new Map<string, { readonly priority: number; readonly stretches: Stretch[] }>();
      // Marks come in text order; those of one look that touch or overlap are one stretch, however many they are.
      const add = (name: string, priority: number, { start, end }: Stretch): void => {
        const known = wanted.get(name);
        const last = known?.stretches.at(-1);
        if (last && start <= last.end) last.end = Math.max(last.end, end);
        else if (known) known.stretches.push({ start, end });
        else wanted.set(name, { priority, stretches: [{ start, end }] });
      };
      const isCrowd = marks.length > CROWD;
      for (const mark of marks) {
        const strong =
          mark.id === emphasis.openId || mark.id === emphasis.hoverId || mark.id === emphasis.flashId;
        if (strong) add(nameOf(mark.kind, 'open'), 2, mark);
        else add(isCrowd ? CROWD_TINT : nameOf(mark.kind, 'tint'), 1, mark);
        if (struck.has(mark.id)) add(nameOf(mark.kind, 'struck'), 5, mark);
        else if (mark.lane === 1) add(nameOf(mark.kind, 'line1'), 4, mark);
        else if (mark.lane === 2) add(nameOf(mark.kind, 'line2'), 3, mark);
      }
      if (emphasis.flashRange) add('flash', 6, emphasis.flashRange);
      const entries: { readonly highlight: Highlight; readonly range: Range }[] = [];
      for (const [name, { priority, stretches }] of wanted) {
        const known = highlight(name, priority);
        for (const { start, end } of stretches) {
          for (const range of spanRanges(spans, start, end)) {
            known.add(range);
            entries.push({ highlight: known, range });
          }
        }
      }
      drawn.set(chunk, entries);
    },
    erase,
    clear() {
      drawn.clear();
      if (!canHighlight()) return;
      for (const kind of annotationKind.options) {
        for (const layer of layers) CSS.highlights.delete(nameOf(kind, layer));
      }
      CSS.highlights.delete('flash');
      CSS.highlights.delete(CROWD_TINT);
      registry.clear();
    },
  };
}
