import { canonical } from './canon.ts';
import type { MeasureStance, ParsedHeading } from './types.ts';

/** From which line on a part looks back or forward. */
export interface StanceMap {
  readonly parts: readonly {
    readonly line: number;
    readonly start: number;
    readonly stance: MeasureStance | 'mixed';
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

/** `latest` is the latest year that any title names: the titles of earlier years look back. */
const stanceOfTitle = (title: string, latest: number): MeasureStance | 'mixed' => {
  const years = yearsIn(title);
  const earlier = years.length > 0 && Math.max(...years) < latest;
  const back = earlier || /回顾|总结|成就|成效|成绩|过去/u.test(title);
  const forward = FORWARD.test(back ? title.replace(EITHER, '') : title);
  if (back && forward) return 'mixed';
  if (back) return 'result';
  return forward || !BACK.test(title) ? 'target' : 'result';
};

/** Reads from the titles of the main parts where the report turns from what was done to what is promised. */
export function stanceMap(structure: readonly ParsedHeading[]): StanceMap {
  const titled = structure
    .filter((heading) => heading.level === 1)
    .map((heading) => ({ ...heading, title: canonical(heading.title) }));
  const latest = Math.max(0, ...titled.flatMap((heading) => yearsIn(heading.title)));
  const parts = titled.map(({ line, start, title }) => ({
    line,
    start,
    stance: stanceOfTitle(title, latest),
  }));
  return { parts };
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
  let part: MeasureStance | 'mixed' = 'result';
  let known = false;
  for (const { line, start, stance } of map.parts) {
    if (line > place.line || (line === place.line && start > place.start)) break;
    part = stance;
    known = true;
  }
  if (part !== 'mixed' && known) return part;
  const before = text.slice(Math.max(0, at - 160), at);
  const opening = text.slice(0, 120);
  if (PAST.test(opening) && !/目标是|预期目标/u.test(before)) return 'result';
  return PLAN.test(before) || PLAN.test(opening) ? 'target' : 'result';
}
