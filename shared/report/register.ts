import { shareOf } from '../parsing/pair-difference.ts';
import type { EarlierYears } from './register-years.ts';
import type { IndicatorPair, Measure, Task, VersionContent } from './model.ts';

/**
 * The lists of the comparison: same basis (A), scope or basis differs (B, C), results without a target this year,
 * targets without a result, tasks without a number, tasks without a responsible unit or a date.
 */
export const registerViews = [
  'same',
  'differing',
  'lastOnly',
  'newOnly',
  'unmeasured',
  'unassigned',
] as const;
export type RegisterView = (typeof registerViews)[number];
export type MeasureView = Exclude<RegisterView, 'unmeasured' | 'unassigned'>;

/** One indicator: last year's result beside this year's target, or one of them alone. */
export interface IndicatorRow {
  /** Id of the target, or of the result that stands alone: the same before and after the two are paired. */
  readonly key: string;
  readonly view: MeasureView;
  readonly indicator: string;
  /** Null where nothing is paired. */
  readonly grade: IndicatorPair['grade'] | null;
  readonly pairId: string | null;
  readonly last: Measure | null;
  readonly now: Measure | null;
  /** What last year's report promised for the result; null without that report or a target on the same basis. */
  readonly lastTarget: Measure | null;
  readonly earlier: EarlierYears['years'];
  /** The words of the promise whose value the province assigns (省下达); there is no number then. */
  readonly provinceAssigned: string | null;
  /** this − last, see IndicatorPair; null unless grade A. */
  readonly difference: number | null;
  readonly differenceUnit: string | null;
  readonly direction: IndicatorPair['direction'];
  /** This year's target as a share of last year's result; null unless grade A, both above zero and not one of them a fall. */
  readonly share: number | null;
  /** Where to look first: the target, or else the result (code units). */
  readonly start: number;
  readonly end: number;
}

/** One task with what can be counted or checked in it. */
export interface RegisterTask {
  readonly task: Task;
  readonly measures: readonly Measure[];
  /** Promises without a number. */
  readonly promises: Task['commitments'];
  /** Neither 牵头 nor 责任 unit stands in its words. */
  readonly noUnit: boolean;
  /** No day, month, quarter or year by which it is to be done stands in its words. */
  readonly noDate: boolean;
}

export interface Register {
  readonly rows: readonly IndicatorRow[];
  readonly tasks: readonly RegisterTask[];
}

const UNIT =
  /(?:牵头|责任|主办|承办|配合)(?:单位|部门|领导)|由[^，。；]{2,24}?(?:局|委|办|厅|部|院|市|县|区|政府|公司|集团)[^，。；]{0,6}(?:牵头|负责)|(?:局|委|办|厅)(?:牵头|负责)/u;
const DATE =
  /(?:19|20)\d\d年(?:底|末|前|内|上半年|下半年|\d{1,2}月)|到(?:19|20)\d\d年|(?<![\d年])\d{1,2}月(?:\d{1,2}日|底|末|份)?(?:前|之前|以前|底|末)|(?:今|本)?年(?:底|末|内)(?!容)|[上下]半年|[一二三四]季度(?:末|前|内)?/u;

/** What a register is read from. */
export type RegisterSource = Pick<VersionContent, 'text' | 'tasks' | 'measures' | 'pairs'>;

/** Whether the words of a task name neither a responsible unit nor a date by which it is to be done. */
export function lacksOf(words: string): Pick<RegisterTask, 'noUnit' | 'noDate'> {
  return { noUnit: !UNIT.test(words), noDate: !DATE.test(words) };
}

/** The register of one version; `earlier` are the figures of earlier reports of the same place, see followYears. */
export function buildRegister(content: RegisterSource, earlier: readonly EarlierYears[]): Register {
  const { text, tasks, measures, pairs } = content;
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const years = new Map(earlier.map((each) => [each.measureId, each.years]));
  const used = new Set(pairs.flatMap(({ lastMeasureId, thisMeasureId }) => [lastMeasureId, thisMeasureId]));
  const before = (last: Measure | null): Pick<IndicatorRow, 'earlier' | 'lastTarget'> => {
    const found = last ? (years.get(last.id) ?? []) : [];
    return { earlier: found, lastTarget: found[0]?.target ?? null };
  };
  const paired = pairs.flatMap((pair): IndicatorRow[] => {
    const last = byId.get(pair.lastMeasureId);
    const now = byId.get(pair.thisMeasureId);
    if (!last || !now) return [];
    const same = pair.grade === 'A';
    const { id: pairId, indicator, grade, difference, differenceUnit, direction } = pair;
    return [
      {
        ...{ key: now.id, indicator, grade, pairId, last, now, provinceAssigned: null, ...before(last) },
        view: same ? 'same' : 'differing',
        difference: same ? difference : null,
        differenceUnit: same ? differenceUnit : null,
        direction: same ? direction : null,
        share: same ? shareOf(last, now) : null,
        ...{ start: now.start, end: now.end },
      },
    ];
  });
  const alone = measures.filter(({ id, unit }) => !used.has(id) && unit !== '位');
  const results = alone.filter(({ stance }) => stance === 'result');
  const targets = alone.filter(({ stance }) => stance === 'target');
  return {
    rows: [
      ...paired.filter(({ view }) => view === 'same').toSorted(byShare),
      ...paired.filter(({ view }) => view === 'differing'),
      ...results.map((last) => ({ ...lone(last, 'lastOnly'), last, ...before(last) })),
      ...targets.map((now) => ({ ...lone(now, 'newOnly'), now })),
      ...provinceRows(tasks),
    ],
    tasks: tasks.map((task): RegisterTask => {
      const words = text.slice(task.start, task.end);
      return {
        task,
        measures: task.measureIds.flatMap((id) => byId.get(id) ?? []),
        promises: task.commitments.filter(({ kind }) => kind === 'promise'),
        ...lacksOf(words),
      };
    }),
  };
}

/** The largest fall first; where no share can be told, by the sign. */
function byShare(a: IndicatorRow, b: IndicatorRow): number {
  const order = ({ share, difference }: IndicatorRow): number => share ?? 1 + Math.sign(difference ?? 0) / 2;
  return order(a) - order(b) || a.start - b.start;
}

function lone(
  { id, indicator, start, end }: Pick<Measure, 'id' | 'indicator' | 'start' | 'end'>,
  view: MeasureView,
): IndicatorRow {
  return {
    ...{ key: id, view, indicator, grade: null, pairId: null, last: null, now: null, lastTarget: null },
    ...{ earlier: [], provinceAssigned: null, difference: null, differenceUnit: null, direction: null },
    ...{ share: null, start, end },
  };
}

/** What the province assigns stands with the new targets: the report gives no number to compare. */
function provinceRows(tasks: readonly Task[]): IndicatorRow[] {
  return tasks.flatMap((task) =>
    task.commitments
      .filter(({ provinceAssigned }) => provinceAssigned)
      .map(({ start, end, text }): IndicatorRow => {
        const id = `${task.id}@${start - task.start}`;
        const indicator = text.replace(/(?:全面)?(?:完成|达到|实现)省(?:里)?下达.*$/u, '');
        return {
          ...lone({ id, indicator, start, end }, 'newOnly'),
          provinceAssigned: text,
        };
      }),
  );
}

/** Whether a measure is a place in a ranking, which is compared with nothing. */
export const isRank = ({ unit }: Pick<Measure, 'unit'>): boolean => unit === '位';

/** Every indicator of a report in text order, ranks among them, which are compared with nothing. */
export function allRows({ rows }: Register, { measures }: Pick<RegisterSource, 'measures'>): IndicatorRow[] {
  const ranks = measures
    .filter(isRank)
    .map((rank): IndicatorRow =>
      rank.stance === 'result'
        ? { ...lone(rank, 'lastOnly'), last: rank }
        : { ...lone(rank, 'newOnly'), now: rank },
    );
  return [...rows, ...ranks].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The rows of one list of indicators, in its order. */
export function rowsOf({ rows }: Register, view: MeasureView): IndicatorRow[] {
  return rows.filter((row) => row.view === view);
}

/** The tasks of one of the two lists of tasks, in text order. */
export function tasksOf({ tasks }: Register, view: 'unmeasured' | 'unassigned'): RegisterTask[] {
  return tasks.filter(({ measures, noUnit, noDate }) =>
    view === 'unmeasured' ? measures.length === 0 : noUnit || noDate,
  );
}

/** How many lines each list has. */
export function viewCounts(register: Register): Readonly<Record<RegisterView, number>> {
  return {
    same: rowsOf(register, 'same').length,
    differing: rowsOf(register, 'differing').length,
    lastOnly: rowsOf(register, 'lastOnly').length,
    newOnly: rowsOf(register, 'newOnly').length,
    unmeasured: tasksOf(register, 'unmeasured').length,
    unassigned: tasksOf(register, 'unassigned').length,
  };
}
