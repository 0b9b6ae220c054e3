import type { Heading, VersionContent } from '../../../shared/report/model.ts';
import { areaOfTask } from '../../../shared/report/task-area.ts';
import type { OverallRating, Score } from '../../../shared/review/score.ts';
import { overallRating } from '../../../shared/review/score.ts';

/** 满意 … 不了解, and tasks without 总体. */
export const levels = [...overallRating.options, 'unscored'] as const;
export type Level = (typeof levels)[number];

/** How many tasks of one area stand at each level. */
export interface AreaLevels {
  readonly key: string;
  readonly title: string;
  readonly counts: Readonly<Record<Level, number>>;
  readonly total: number;
}

type TaskScores = ReadonlyMap<string, Score>;

/** The areas in the order of the text. */
export function areaLevels(
  { tasks, headings }: Pick<VersionContent, 'tasks' | 'headings'>,
  scoreByTask: TaskScores,
): AreaLevels[] {
  const headingById = new Map(headings.map((heading) => [heading.id, heading]));
  const areas = new Map<string, { title: string; counts: Record<Level, number>; total: number }>();
  for (const task of tasks) {
    const { key, title } = areaOfTask(task, headingById);
    const area = areas.get(key) ?? { title, counts: noCounts(), total: 0 };
    area.counts[scoreByTask.get(task.id)?.overall ?? 'unscored'] += 1;
    area.total += 1;
    areas.set(key, area);
  }
  return [...areas].map(([key, area]) => ({ key, ...area }));
}

const noCounts = (): Record<Level, number> => ({
  satisfied: 0,
  basicallySatisfied: 0,
  unsatisfied: 0,
  unknown: 0,
  unscored: 0,
});

/** The levels that have a place above or below another: 不了解 says nothing about satisfaction. */
export type PlacedRating = Exclude<OverallRating, 'unknown'>;
export const placedRatings: readonly PlacedRating[] = ['satisfied', 'basicallySatisfied', 'unsatisfied'];

/** A task in the picture of 关注度 beside 总体; numbered in text order, from 1. */
export interface PlacedTask {
  readonly number: number;
  readonly taskId: string;
  readonly title: string;
  /** 1–5. */
  readonly importance: number;
  readonly overall: PlacedRating;
}

/** The tasks that have both; the others are only counted by the caller. */
export function placedTasks({ tasks }: Pick<VersionContent, 'tasks'>, scoreByTask: TaskScores): PlacedTask[] {
  const placed: PlacedTask[] = [];
  for (const { id, title } of tasks) {
    const { overall, importance } = scoreByTask.get(id) ?? { overall: null, importance: null };
    if (overall === null || overall === 'unknown' || importance === null) continue;
    placed.push({ number: placed.length + 1, taskId: id, title, importance, overall });
  }
  return placed;
}

/** A stretch of the report, in code units of the canonical text, and how many notes begin in it. */
export interface HeatBin {
  readonly start: number;
  readonly end: number;
  readonly notes: number;
}

/** Cuts the text into stretches of equal length and counts the notes that begin in each. */
export function heatBins(length: number, noteStarts: readonly number[], count: number): HeatBin[] {
  const bins = Array.from({ length: count }, (_, index) => ({
    start: Math.floor((index * length) / count),
    end: Math.floor(((index + 1) * length) / count),
    notes: 0,
  }));
  for (const start of noteStarts) {
    const bin = bins.findLast((each) => each.start <= start);
    if (bin) bin.notes += 1;
  }
  return bins;
}

/** The parts of the report: its outermost headings. */
export function partHeadings(headings: readonly Heading[]): Heading[] {
  const outermost = Math.min(...headings.map(({ level }) => level));
  return headings.filter(({ level }) => level === outermost);
}

/** The lowest standalone headings: sections, and parts that have none. With the notes that begin in each. */
export function heatSections(
  headings: readonly Heading[],
  length: number,
  noteStarts: readonly number[],
): { readonly id: string; readonly title: string; readonly start: number; readonly notes: number }[] {
  const standalone = headings.filter(({ style }) => style === 'standalone');
  const parents = new Set(standalone.map(({ parentId }) => parentId));
  const lowest = standalone.filter(({ id }) => !parents.has(id));
  return lowest.map(({ id, mark, title, start }, index) => {
    const end = lowest[index + 1]?.start ?? length;
    return {
      id,
      title: mark + title,
      start,
      notes: noteStarts.filter((note) => start <= note && note < end).length,
    };
  });
}
