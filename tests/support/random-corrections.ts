import fc from 'fast-check';
import type { Correction } from '../../shared/report/correction.ts';
import type { VersionContent } from '../../shared/report/model.ts';

/** What to do and where, as numbers that are turned into places of whatever content is at hand. */
export interface Move {
  readonly what: number;
  readonly a: number;
  readonly b: number;
}

export const moves = fc.array(fc.record({ what: fc.nat(30), a: fc.nat(10_000), b: fc.nat(10_000) }), {
  minLength: 1,
  maxLength: 25,
});

type Maker = (content: VersionContent, a: number, b: number) => Correction | null;

const at = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

const makers: readonly Maker[] = [
  (c, a) => heading(c, a, ({ start }) => ({ type: 'level', at: start, by: -1 })),
  (c, a) => heading(c, a, ({ start }) => ({ type: 'level', at: start, by: 1 })),
  (c, a) => heading(c, a, ({ start }) => ({ type: 'noHeading', at: start })),
  (c, a) => heading(c, a, ({ start }) => ({ type: 'joinHeading', at: start })),
  (c, a, b) => heading(c, a, ({ start }) => ({ type: 'rename', at: start, title: `标题${b}` })),
  (c, a, b) => {
    const block = at(c.blocks, a);
    if (!block) return null;
    const start = block.start + (b % Math.max(1, block.end - block.start));
    return { type: 'heading', start, end: Math.min(block.end, start + 4 + (b % 30)) };
  },
  (c, a) => {
    const block = at(c.blocks, a);
    return block ? { type: 'heading', start: block.start, end: block.end } : null;
  },
  (c, a) => ({ type: 'joinParagraph', at: at(c.blocks, a)?.start ?? 0 }),
  (_c, a) => ({ type: 'splitParagraph', at: a }),
  (c, a, b) => {
    const body = [at(c.blocks, a)?.start ?? 0, at(c.blocks, b)?.start ?? 0].sort((x, y) => x - y);
    return { type: 'body', from: body[0] ?? 0, to: body[1] ?? 0 };
  },
  (c, a, b) => {
    const measure = at(c.measures, a);
    if (!measure) return null;
    const { start, end, indicator } = measure;
    return {
      type: 'measure',
      at: { start, end, indicator },
      changes: { value: b, value2: null, stance: b % 2 === 0 ? 'target' : 'result' },
    };
  },
  (c, a) => {
    const measure = at(c.measures, a);
    if (!measure) return null;
    const { start, end, indicator } = measure;
    return { type: 'removeMeasure', at: { start, end, indicator } };
  },
  (_c, a, b) => ({
    type: 'addMeasure',
    start: a,
    end: a + 3,
    fields: {
      indicator: `指标${b}`,
      value: b,
      value2: null,
      unit: '个',
      scale: 1,
      bound: 'eq',
      aspect: 'level',
      stance: 'target',
    },
  }),
  (_c, a) => ({ type: 'document', changes: { title: `报告${a}`, year: 2000 + (a % 50) } }),
  (_c, a) => ({ type: 'version', changes: { kind: a % 2 === 0 ? 'revisedText' : 'published' } }),
];

function heading(
  { headings }: VersionContent,
  n: number,
  make: (heading: VersionContent['headings'][number]) => Correction,
): Correction | null {
  const found = at(headings, n);
  return found ? make(found) : null;
}

/** The correction that a move means on this content; null where it has nothing to act on. */
export function correctionOf(content: VersionContent, { what, a, b }: Move): Correction | null {
  return at(makers, what)?.(content, a % Math.max(1, content.text.length), b) ?? null;
}
