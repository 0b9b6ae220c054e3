import type { Candidate, Outline } from './heading-types.ts';
import type { MarkKind } from './marks.ts';
import type { ParsedHeading } from './types.ts';

/**
 * Levels are relative: which mark is the main one and what lies below which is inferred from this report.
 * The order below only decides where the text itself leaves it open.
 */
const ORDER: Record<MarkKind, number> = {
  division: 0,
  cn: 1,
  cnParen: 2,
  ordinal: 2.5,
  oneIs: 5,
  num: 4,
  numParen: 4.5,
  dash: 6,
  bullet: 6.5,
  plain: 7,
};

interface Frame {
  readonly key: string;
  readonly kind: MarkKind;
  readonly node: number;
  readonly ordinal: number;
}

/** Which headings are the main parts: unnumbered part titles when 一、 starts again below them, else the highest mark. */
const partsOf = (candidates: readonly Candidate[]): ((candidate: Candidate) => boolean) => {
  const outer = candidates.filter((candidate) => !candidate.inside);
  const titles = outer.filter((candidate) => candidate.kind === 'plain' && candidate.part);
  const cn = outer.filter((candidate) => candidate.kind === 'cn');
  const cnParts = cn.filter((candidate) => candidate.part && candidate.style === 'standalone');
  const restarts = cn.filter((candidate) => candidate.ordinal === 1).length;
  const unnumbered =
    titles.length >= 2
      ? cnParts.length < 2 || restarts >= 2
      : titles.length === 1 && (cn.length === 0 || restarts >= 2) && cnParts.length === 0;
  if (unnumbered) return (candidate) => candidate.kind === 'plain' && candidate.part && !candidate.inside;
  const main = (['division', 'cn', 'cnParen', 'ordinal', 'oneIs', 'num'] as const).find((kind) =>
    outer.some((candidate) => candidate.kind === kind),
  );
  if (main === 'division') return (candidate) => candidate.kind === 'division';
  if (cn.length > 0 && restarts >= 2) {
    // 一、 starts again although no unnumbered title stands above it: the part titles among them lead.
    return (candidate) =>
      candidate.kind === 'cn' && (candidate.part || candidate.style === 'standalone' || restarts < 2);
  }
  if (main !== undefined) {
    return (candidate) =>
      !candidate.inside &&
      (candidate.kind === main ||
        (candidate.kind === 'plain' && candidate.part && /自身建设$|工作回顾$/u.test(candidate.title)));
  }
  return (candidate) => candidate.kind === 'plain' && candidate.style === 'standalone';
};

const keyOf = (candidate: Candidate): string => {
  if (candidate.inside) return 'inside';
  if (candidate.kind !== 'plain') return candidate.kind;
  if (candidate.series !== '') return `series:${candidate.style}:${candidate.series}`;
  return `plain:${candidate.style}`;
};

const isNumbered = (kind: MarkKind): boolean => kind !== 'plain' && kind !== 'dash' && kind !== 'bullet';

/** Builds the tree of headings. */
export function outlineOf({ candidates, breaks }: Outline): ParsedHeading[] {
  const isPart = partsOf(candidates);
  const out: ParsedHeading[] = [];
  const stack: Frame[] = [];
  let breakAt = 0;
  candidates.forEach((candidate, position) => {
    while ((breaks[breakAt] ?? Infinity) <= candidate.at) {
      if (stack.length > 1) leaveSection(stack, candidates, position);
      breakAt += 1;
    }
    const key = keyOf(candidate);
    if (isPart(candidate)) stack.length = 0;
    else if (candidate.inside) placeInside(stack, candidate, out);
    else place(stack, candidate, candidates, position, isPart);
    const parent = stack.at(-1)?.node;
    const node = out.length;
    out.push({
      id: `n${node + 1}`,
      parent: parent === undefined ? null : (out[parent]?.id ?? null),
      level: parent === undefined ? 1 : (out[parent]?.level ?? 0) + 1,
      style: candidate.style,
      title: candidate.title,
      line: candidate.line,
      mark: candidate.mark,
      start: candidate.start,
      end: candidate.end,
    });
    stack.push({
      key: isPart(candidate) ? 'part' : key,
      kind: candidate.kind,
      node,
      ordinal: candidate.ordinal,
    });
  });
  return out;
}

/** An address to the deputies ends every subsection, unless the numbering goes on behind it. */
const leaveSection = (stack: Frame[], candidates: readonly Candidate[], position: number): void => {
  for (let depth = 1; depth < stack.length; depth += 1) {
    const frame = stack[depth];
    if (frame === undefined) return;
    if (isNumbered(frame.kind) && continues(candidates, position, frame)) continue;
    stack.length = depth;
    return;
  }
};

/** Whether the series of a frame has its next number ahead, before the same mark begins anew. */
const continues = (candidates: readonly Candidate[], position: number, frame: Frame): boolean => {
  for (let next = position; next < candidates.length && next < position + 60; next += 1) {
    const candidate = candidates[next];
    if (candidate === undefined || candidate.inside || candidate.kind !== frame.kind) continue;
    return candidate.ordinal === frame.ordinal + 1;
  }
  return false;
};

const placeInside = (stack: Frame[], candidate: Candidate, out: readonly ParsedHeading[]): void => {
  // Inside a paragraph the parent is the heading that opens this very paragraph; without one, the section it stands in.
  while (stack.length > 0) {
    const top = stack.at(-1);
    if (top === undefined) return;
    if (top.key === 'inside') {
      stack.pop();
      continue;
    }
    const node = out[top.node];
    if (node?.line === candidate.line || node?.style === 'standalone' || top.key === 'part') return;
    if (top.kind === 'plain') stack.pop();
    else return;
  }
};

const place = (
  stack: Frame[],
  candidate: Candidate,
  candidates: readonly Candidate[],
  position: number,
  isPart: (candidate: Candidate) => boolean,
): void => {
  while (stack.at(-1)?.key === 'inside') stack.pop();
  const key = keyOf(candidate);
  const depth = stack.findLastIndex((frame) => frame.key === key);
  if (depth > 0 || (depth === 0 && stack[0]?.key !== 'part')) {
    stack.length = depth;
    return;
  }
  while (stack.length > 1) {
    const top = stack.at(-1);
    if (top === undefined) return;
    if (takesChild(top, candidate, candidates, position, isPart)) return;
    stack.pop();
  }
};

const takesChild = (
  top: Frame,
  candidate: Candidate,
  candidates: readonly Candidate[],
  position: number,
  isPart: (candidate: Candidate) => boolean,
): boolean => {
  const topSeries = top.key.startsWith('series:standalone');
  if (isNumbered(candidate.kind)) {
    if (!isNumbered(top.kind)) return top.key === 'plain:standalone' || topSeries;
    if (continues(candidates, position, top)) return true;
    if (continuesBefore(candidates, position, top.kind, candidate.kind)) return true;
    return ORDER[candidate.kind] > ORDER[top.kind];
  }
  if (isNumbered(top.kind)) {
    // Unmarked themes after the last item of a numbered row belong to it only if earlier items have such themes too.
    if (continues(candidates, position, top)) return true;
    if (top.ordinal < 3) return true;
    return interleaved(candidates, position, top.kind, candidate.kind, isPart);
  }
  if (top.kind === 'dash')
    return (
      candidate.kind === 'plain' &&
      (interleaved(candidates, position, 'dash', 'plain', isPart) ||
        continuesDash(candidates, position, isPart))
    );
  if (topSeries || top.key === 'plain:standalone')
    return (
      !(candidate.kind === 'plain' && candidate.style === 'standalone' && !topSeries) ||
      candidate.series !== ''
    );
  if (top.key.startsWith('series:runin') && candidate.kind === 'plain') return false;
  return false;
};

/** Earlier in this part, an item of the one kind was followed by an item of the other. */
const continuesBefore = (
  candidates: readonly Candidate[],
  position: number,
  outer: MarkKind,
  inner: MarkKind,
): boolean => {
  for (let index = position - 1; index > 0; index -= 1) {
    const candidate = candidates[index];
    if (candidate?.kind === inner && candidates[index - 1]?.kind === outer) return true;
    if (candidate?.part === true) return false;
  }
  return false;
};

const interleaved = (
  candidates: readonly Candidate[],
  position: number,
  outer: MarkKind,
  inner: MarkKind,
  isPart: (candidate: Candidate) => boolean,
): boolean => {
  // Looking back from the item just before: does an earlier item of the row have an unmarked theme below it?
  let seenRow = 0;
  for (let index = position - 1; index >= 0; index -= 1) {
    const candidate = candidates[index];
    if (candidate === undefined || isPart(candidate)) return seenRow < 2;
    if (candidate.inside) continue;
    if (candidate.kind === outer) seenRow += 1;
    else if (candidate.kind === inner && seenRow > 0) return true;
  }
  return seenRow < 2;
};

const continuesDash = (
  candidates: readonly Candidate[],
  position: number,
  isPart: (candidate: Candidate) => boolean,
): boolean => {
  for (let index = position + 1; index < candidates.length; index += 1) {
    const candidate = candidates[index];
    if (candidate === undefined || isPart(candidate)) return false;
    if (candidate.kind === 'dash') return true;
    if (isNumbered(candidate.kind)) return false;
  }
  return false;
};
