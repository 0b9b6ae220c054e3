import type { AnnotationKind } from '../../shared/review/annotation.ts';
import type { TextRange } from '../state/version-index.ts';
import type { Mark } from './marks.ts';

/** One line of a stretch of words; CSS pixels. */
export interface LineBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A path (SVG) under the words or over them; marks.css says by its look how it is filled and drawn. */
export interface Shape {
  readonly layer: 'under' | 'over';
  readonly look: string;
  readonly path: string;
}

/** Of the type in which the words are set: its size, and what its line boxes reach below the baseline; CSS pixels. */
export interface TypeSize {
  readonly em: number;
  readonly descent: number;
}

/** With more marks than this the tints of their kinds would only make mud: the words get one tint for all. */
const CROWD = 40;

/** From the baseline to the middle of a line, in em. */
const NEAR_LINE = 0.37;
const FAR_LINE = 0.67;
const STRIKE = -0.38;

const lineStyles: Readonly<Record<AnnotationKind, 'single' | 'double' | 'wavy'>> = {
  praise: 'single',
  problem: 'wavy',
  suggestion: 'double',
  textEdit: 'single',
  question: 'single',
  constituentVoice: 'single',
};

interface Wanted {
  readonly layer: Shape['layer'];
  readonly look: string;
  readonly draw: (box: LineBox) => string;
  readonly stretches: { start: number; end: number }[];
}

/**
 * The shapes of the marks of one paragraph, in text order, from what is below to what is above. `struck` says which
 * marks strike their words, `linesOf` where words stand. Marks of one look that touch or overlap are one stretch.
 */
export function shapesOf(
  marks: readonly Mark[],
  struck: ReadonlySet<string>,
  linesOf: (range: TextRange) => readonly LineBox[],
  type: TypeSize,
): Shape[] {
  const wanted: Record<'tint' | 'far' | 'near' | 'struck', Map<string, Wanted>> = {
    tint: new Map(),
    far: new Map(),
    near: new Map(),
    struck: new Map(),
  };
  const add = (
    order: keyof typeof wanted,
    range: TextRange,
    made: () => Omit<Wanted, 'stretches'>,
    name: string,
  ) => {
    const known = wanted[order].get(name);
    const last = known?.stretches.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else if (known) known.stretches.push({ start: range.start, end: range.end });
    else wanted[order].set(name, { ...made(), stretches: [{ start: range.start, end: range.end }] });
  };
  const isCrowd = marks.length > CROWD;
  for (const mark of marks) {
    const { kind, lane } = mark;
    const tint = isCrowd ? 'tint-crowd' : `tint-${kind}`;
    add('tint', mark, () => ({ layer: 'under', look: tint, draw: filled }), tint);
    if (struck.has(mark.id)) {
      const draw = (box: LineBox) => straight(box, heightOf(box, type, STRIKE));
      add('struck', mark, () => ({ layer: 'over', look: `struck-${kind}`, draw }), kind);
    } else if (lane !== 0) {
      const draw = (box: LineBox) =>
        underline(kind, box, heightOf(box, type, lane === 1 ? NEAR_LINE : FAR_LINE), type);
      add(lane === 1 ? 'near' : 'far', mark, () => ({ layer: 'over', look: `line-${kind}`, draw }), kind);
    }
  }
  return [wanted.tint, wanted.far, wanted.near, wanted.struck].flatMap((looks) =>
    [...looks.values()].map(({ layer, look, draw, stretches }) => ({
      layer,
      look,
      path: stretches.flatMap((range) => linesOf(range).map(draw)).join(''),
    })),
  );
}

/** Boxes on one line that touch become one; the words between two text nodes have no gap. */
export function joinLines(boxes: readonly LineBox[], gap: number): LineBox[] {
  const joined: LineBox[] = [];
  for (const box of boxes) {
    const last = joined.at(-1);
    const isOneLine = last && Math.abs(last.top - box.top) < (box.bottom - box.top) / 2;
    if (isOneLine && box.left <= last.right + gap && box.left >= last.left) {
      joined[joined.length - 1] = {
        left: last.left,
        right: Math.max(last.right, box.right),
        top: Math.min(last.top, box.top),
        bottom: Math.max(last.bottom, box.bottom),
      };
    } else joined.push(box);
  }
  return joined;
}

const figure = (value: number): number => Math.round(value * 10) / 10;

const heightOf = (box: LineBox, { em, descent }: TypeSize, below: number): number =>
  box.bottom - descent + em * below;

/** The path that fills a box. */
export function filled({ left, right, top, bottom }: LineBox): string {
  return `M${figure(left)} ${figure(top)}H${figure(right)}V${figure(bottom)}H${figure(left)}z`;
}

function straight({ left, right }: LineBox, y: number): string {
  return `M${figure(left)} ${figure(y)}H${figure(right)}`;
}

function underline(kind: AnnotationKind, box: LineBox, y: number, { em }: TypeSize): string {
  switch (lineStyles[kind]) {
    case 'single':
      return straight(box, y);
    case 'double':
      return straight(box, y - em * 0.075) + straight(box, y + em * 0.075);
    case 'wavy': {
      const width = box.right - box.left;
      const count = Math.max(2, Math.round(width / (em * 0.16)));
      const step = Math.round((width / count) * 1000) / 1000;
      const first = `q${figure(step / 2)} ${figure(-em * 0.13)} ${step} 0`;
      return `M${figure(box.left)} ${figure(y)}${first}${`t${step} 0`.repeat(count - 1)}`;
    }
  }
}
