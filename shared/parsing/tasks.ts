import { firstBehind } from './first-behind.ts';
import type { Paragraph } from './paragraphs.ts';
import { partStances } from './stance.ts';
import type { ParsedCommitment, ParsedHeading, ParsedMeasure, ParsedTask } from './types.ts';

/** A part of general demands alone (总体要求和政策取向) promises nothing that could be ticked off. */
const DEMANDS_ONLY = /^(?!.*(?:目标|任务|重点|安排|部署|打算|工作|建设)).*(?:要求|取向)/u;
const GOALS_ONLY = /^(?!.*(?:任务|重点|安排|建设|主要工作)).*(?:目标|要求|思路)/u;
const BREAK = /^各位代表|^同志们/u;

interface Region {
  readonly fromLine: number;
  readonly toLine: number;
}

/**
 * The main parts that look forward: from the first one whose title says so on, and, where none does, all that do not
 * look back; a mixed part counts as a whole.
 */
export function forwardParts(structure: readonly ParsedHeading[], bodyEnd: number): Region[] {
  const parts = partStances(structure);
  const forward = parts.map(({ stance }) => stance !== 'result');
  const told = parts.findIndex((part, index) => part.told && forward[index] === true);
  return parts.flatMap(({ heading }, index): Region[] => {
    if (forward[index] !== true || index < told || DEMANDS_ONLY.test(heading.title)) return [];
    const toLine = (parts[index + 1]?.heading.line ?? bodyEnd + 1) - 1;
    return [{ fromLine: heading.line, toLine }];
  });
}

/** Headings that are tasks: those below which no other paragraph opens with a heading. */
const taskHeadings = (structure: readonly ParsedHeading[], region: Region): ParsedHeading[] => {
  const inside = structure.slice(
    firstBehind(structure, ({ line }) => line >= region.fromLine),
    firstBehind(structure, ({ line }) => line > region.toLine),
  );
  const children = new Map<string, ParsedHeading[]>();
  for (const heading of inside) {
    if (heading.parent === null) continue;
    const siblings = children.get(heading.parent);
    if (siblings) siblings.push(heading);
    else children.set(heading.parent, [heading]);
  }
  const leaf = (heading: ParsedHeading): boolean =>
    (children.get(heading.id) ?? []).every(
      (child) => child.line === heading.line && heading.style === 'runin',
    );
  const parentOf = new Map(inside.map((heading) => [heading.id, heading]));
  return inside.filter((heading) => {
    if (!leaf(heading)) return false;
    // A part of goals alone is no task: its numbers are the goals of the year.
    if (heading.parent === null && GOALS_ONLY.test(heading.title)) return false;
    const above = heading.parent === null ? undefined : parentOf.get(heading.parent);
    return !(above !== undefined && above.line === heading.line && above.style === 'runin');
  });
};

const pathOf = (structure: ReadonlyMap<string, ParsedHeading>, heading: ParsedHeading): string[] => {
  const path: string[] = [];
  let above = heading.parent;
  while (above !== null) {
    const node = structure.get(above);
    if (node === undefined) break;
    path.unshift(node.title);
    above = node.parent;
  }
  return path;
};

/** The register of what the report promises: one task per lowest heading of the parts that look forward. */
export function readTasks(
  paragraphs: readonly Paragraph[],
  structure: readonly ParsedHeading[],
  regions: readonly Region[],
  measures: readonly ParsedMeasure[],
  commitments: readonly ParsedCommitment[],
  bodyEnd: number,
): ParsedTask[] {
  const byId = new Map(structure.map((heading) => [heading.id, heading]));
  const byLine = new Map<number, Paragraph>();
  for (const paragraph of paragraphs) if (!byLine.has(paragraph.line)) byLine.set(paragraph.line, paragraph);
  const lines = [...byLine.keys()].sort((a, b) => a - b);
  const place = new Map(structure.map((heading, index) => [heading.id, index]));
  const opener = new Map<number, ParsedHeading>();
  for (const heading of structure) if (!opener.has(heading.line)) opener.set(heading.line, heading);
  const out: ParsedTask[] = [];
  for (const region of regions) {
    for (const heading of taskHeadings(structure, region)) {
      let after = (place.get(heading.id) ?? 0) + 1;
      let next = structure[after];
      while (next && below(byId, next, heading)) next = structure[++after];
      const endLine = lastLine(
        byLine,
        lines,
        heading,
        Math.min(
          region.toLine,
          next === undefined ? bodyEnd : next.line - (next.line > heading.line ? 1 : 0),
        ),
        bodyEnd,
      );
      const paragraph = byLine.get(heading.line);
      const first = paragraph?.offset ?? heading.start;
      const opens = opener.get(heading.line) === heading;
      const start = opens ? first : heading.start;
      const end =
        next?.line === heading.line
          ? next.start
          : paragraph === undefined
            ? heading.end
            : paragraph.offset + paragraph.text.length;
      const within = (item: { readonly line: number; readonly start: number }): boolean =>
        (item.line > heading.line && item.line <= endLine) ||
        (item.line === heading.line && item.start >= start && item.start < end);
      out.push({
        id: `t${out.length + 1}`,
        headingId: heading.id,
        path: pathOf(byId, heading),
        title: heading.title,
        line: heading.line,
        start,
        end,
        endLine,
        measureIndexes: indexesOf(measures, heading.line, endLine, within),
        commitmentIndexes: indexesOf(commitments, heading.line, endLine, within),
      });
    }
  }
  return out;
}

const indexesOf = <T extends { readonly line: number }>(
  items: readonly T[],
  fromLine: number,
  toLine: number,
  test: (item: T) => boolean,
): number[] => {
  const out: number[] = [];
  for (let index = firstBehind(items, ({ line }) => line >= fromLine); index < items.length; index += 1) {
    const item = items[index];
    if (item === undefined || item.line > toLine) break;
    if (test(item)) out.push(index);
  }
  return out;
};

const below = (
  byId: ReadonlyMap<string, ParsedHeading>,
  heading: ParsedHeading,
  above: ParsedHeading,
): boolean => {
  let parent = heading.parent;
  while (parent !== null) {
    if (parent === above.id) return true;
    parent = byId.get(parent)?.parent ?? null;
  }
  return false;
};

const lastLine = (
  byLine: ReadonlyMap<number, Paragraph>,
  lines: readonly number[],
  heading: ParsedHeading,
  limit: number,
  bodyEnd: number,
): number => {
  let last = heading.line;
  for (let at = firstBehind(lines, (line) => line > heading.line); at < lines.length; at += 1) {
    const line = lines[at] ?? Infinity;
    if (line > limit || (line === bodyEnd && heading.line !== bodyEnd)) break;
    const text = byLine.get(line)?.text ?? '';
    if (BREAK.test(text)) break;
    last = line;
  }
  return last;
};
