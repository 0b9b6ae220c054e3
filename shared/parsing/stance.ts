import { canonical } from './canon.ts';
import { firstBehind } from './first-behind.ts';
import type { MeasureStance, ParsedHeading } from './types.ts';

/** mixed: the title names both a review and a plan. */
export type PartStance = MeasureStance | 'mixed';

/** From which line on a part looks back or forward. */
export interface StanceMap {
  readonly parts: readonly {
    readonly line: number;
    readonly start: number;
    readonly stance: PartStance;
  }[];
}

const BACK = /回顾|总结|成就|成效|过去|工作及成效|完成情况|本届政府|来的工作|主要工作$/u;
const FORWARD =
  /目标|任务|安排|部署|打算|建议|规划|构想|思路|要求|重点|远景|展望|自身建设|今后|未来|明年|将|主要工作|考虑|政府治理|服务型/u;

/** Words that stand beside what was achieved as well as beside what is planned (主要工作和发展成就). */
const EITHER = /(?:主要|重点)?工作(?:和|及|与|回顾|总结|$)|(?:和|及|与)(?:主要|重点)?工作$/gu;

/** The years a title is about; the end of a plan or a prospect (2035年远景目标, 2021—2025年) is none. */
const yearsIn = (title: string): number[] =>
  [...title.matchAll(/(?<![\d到至—～-])(?:19|20)\d{2}(?=年(?!远景|前))/gu)].map((found) => Number(found[0]));

/** What a title says by its own words, or null; `latest` is the latest year that any title names. */
const stanceOfTitle = (title: string, latest: number): PartStance | null => {
  const years = yearsIn(title);
  const earlier = years.length > 0 && Math.max(...years) < latest;
  const back = earlier || /回顾|总结|成就|成效|成绩|过去/u.test(title);
  const forward = FORWARD.test(back ? title.replace(EITHER, '') : title);
  if (back && forward) return 'mixed';
  if (back) return 'result';
  if (forward) return 'target';
  return BACK.test(title) ? 'result' : null;
};

/** One main part of the report. */
export interface StancedPart {
  readonly heading: ParsedHeading;
  readonly stance: PartStance;
  /** The title's own words say so; else its place among the parts does. */
  readonly told: boolean;
}

/**
 * Which main parts look back and which forward. A title that tells neither (一鼓作气勇争先) is one of the plan, but
 * the first of several parts, which reviews in every report.
 */
export function partStances(structure: readonly ParsedHeading[]): StancedPart[] {
  const parts = structure.filter((heading) => heading.level === 1);
  const titles = parts.map((heading) => canonical(heading.title));
  const latest = Math.max(0, ...titles.flatMap(yearsIn));
  return parts.map((heading, index) => {
    const title = titles[index] ?? '';
    const own = stanceOfTitle(title, latest);
    const byPlace = index === 0 && parts.length > 1 ? 'result' : 'target';
    // 关于2025年工作: the latest year of several parts is the one that is planned.
    const planned = index > 0 && yearsIn(title).includes(latest);
    return { heading, stance: own ?? byPlace, told: own !== null || planned };
  });
}

/** Reads from the titles of the main parts where the report turns from what was done to what is promised. */
export function stanceMap(structure: readonly ParsedHeading[]): StanceMap {
  return {
    parts: partStances(structure).map(({ heading: { line, start }, stance }) => ({ line, start, stance })),
  };
}

const PAST =
  /(?:过去|五年来|一年来|去年|已经|已(?=[建完投开成])|完成了|取得|实现了|预计(?:全年)?|极不平凡|历史性|回顾|这五年|上年|收官之年，)/u;
const PLAN = /今年(?!以来)|明年|力争|确保|到\d{4}年|目标|将|要|推动|加快|努力|计划|安排|预期/u;

/** Whether a measure states a result or a target; `at` is its offset in `text`, `place` its raw place. */
export function stanceOf(
  map: StanceMap,
  place: { readonly line: number; readonly start: number },
  text: string,
  at: number,
): MeasureStance {
  const next = firstBehind(
    map.parts,
    ({ line, start }) => line > place.line || (line === place.line && start > place.start),
  );
  const part = map.parts[next - 1]?.stance ?? 'mixed';
  if (part !== 'mixed') return part;
  const before = text.slice(Math.max(0, at - 160), at);
  const opening = text.slice(0, 120);
  if (PAST.test(opening) && !/目标是|预期目标/u.test(before)) return 'result';
  return PLAN.test(before) || PLAN.test(opening) ? 'target' : 'result';
}
