/**
 * What the parser understands of a government work report. All lines are the 1-based numbers of the source
 * blocks, all offsets UTF-16 code units in the raw text of that block, end exclusive, nothing trimmed.
 */

/** Administrative level of the government that reports. */
export type ReportLevel = 'national' | 'provincial' | 'prefecture' | 'county';

/** An appendix after the body: explanations of terms, lists of livelihood projects, tables. */
export interface ParsedAnnex {
  readonly line: number;
  readonly title: string;
}

/** Facts about the report as a document; null where the text does not say. */
export interface ParsedMeta {
  readonly title: string | null;
  readonly place: string | null;
  readonly level: ReportLevel | null;
  /** The year the targets are for. */
  readonly year: number | null;
  /** Name without office. */
  readonly speaker: string | null;
  /** Day of delivery, YYYY-MM-DD. */
  readonly date: string | null;
  /** Line of the salutation or, without one, of the first paragraph of the body. */
  readonly bodyStart: number;
  /** Line of the closing call, the last paragraph of the body. */
  readonly bodyEnd: number;
  readonly annexes: readonly ParsedAnnex[];
  /** Number of non-empty lines outside body and annexes that belong to a web page, not to the report. */
  readonly chromeLines: number;
}

/** standalone: the line is only the heading; runin: the heading opens (or stands inside) a paragraph. */
export type HeadingStyle = 'standalone' | 'runin';

/** One node of the outline, in document order. */
export interface ParsedHeading {
  readonly id: string;
  readonly parent: string | null;
  /** 1 for the main parts of the report, whatever their mark. */
  readonly level: number;
  readonly style: HeadingStyle;
  /** The heading's words without mark and without a final 。 or ：. */
  readonly title: string;
  readonly line: number;
  /** The mark as printed ("一、", "（一）", "一是", "——"), or "" for an unnumbered heading. */
  readonly mark: string;
  /** Range of the heading's own words (without mark and final stop) in the raw line. */
  readonly start: number;
  readonly end: number;
}

/** eq exactly, ge 以上, gt 超过, le 以内, approx 左右, multiple 翻番. */
export type MeasureBound = 'eq' | 'ge' | 'gt' | 'le' | 'approx' | 'multiple';

/** growth: a rate or amount of change; increment: done within the year; level: a total, share, rank or yearly amount. */
export type MeasureAspect = 'growth' | 'increment' | 'level';

/** result: achieved; target: promised. */
export type MeasureStance = 'result' | 'target';

/**
 * The time that a number speaks of. year: one year, or its end; years: several years together, or (of a target) a
 * year after the one that the report plans; mean: the yearly mean of several years (年均).
 */
export type MeasureSpan = 'year' | 'years' | 'mean';

/** One quantitative statement. */
export interface ParsedMeasure {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly value: number;
  /** Upper end of a range, else null. */
  readonly value2: number | null;
  readonly unit: string;
  /** 1, 1e4 (万), 1e8 (亿) … ; the amount is value × scale. */
  readonly scale: number;
  readonly bound: MeasureBound;
  readonly aspect: MeasureAspect;
  readonly indicator: string;
  /** Verb of doing that governs the number (新增, 改造, 引进), or "". */
  readonly action: string;
  readonly stance: MeasureStance;
  readonly span: MeasureSpan;
}

/** One thing the report promises to do: a run-in heading or numbered item of a part that looks forward. */
export interface ParsedTask {
  readonly id: string;
  /** The heading that names the task; null where a plain paragraph had to stand in for it. */
  readonly headingId: string | null;
  /** Titles of the headings above, outermost first. */
  readonly path: readonly string[];
  readonly title: string;
  readonly line: number;
  /** Range of the task's text in its first line (mark and heading included). */
  readonly start: number;
  readonly end: number;
  /** Last line that belongs to the task. */
  readonly endLine: number;
  /** Indexes into ParsedReport.measures. */
  readonly measureIndexes: readonly number[];
  /** Indexes into ParsedReport.commitments. */
  readonly commitmentIndexes: readonly number[];
}

/** A clause of a task with a measure, or with a promise that can be checked without a number. */
export interface ParsedCommitment {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'measure' | 'promise';
  readonly measureIndexes: readonly number[];
  /** The target value is set by a higher government (完成省下达目标) and not printed here. */
  readonly provinceAssigned: boolean;
}

/** A term explained in an annex of the report. */
export interface GlossaryEntry {
  readonly term: string;
  readonly definition: string;
  readonly line: number;
}

/** A same basis, B scope or class differs, C same topic on a different basis. */
export type PairGrade = 'A' | 'B' | 'C';

/** A result or target of last year beside a target or result of this year. */
export interface IndicatorPair {
  readonly grade: PairGrade;
  readonly indicator: string;
  readonly last: ParsedMeasure;
  readonly this: ParsedMeasure;
  /** this − last: percentage points for %, else in the unit times scale 1; null unless grade A. */
  readonly difference: number | null;
  /** "个百分点" or the unit; null unless grade A. */
  readonly differenceUnit: string | null;
  readonly direction: 'up' | 'down' | 'equal' | null;
  /** Whether the target was reached (only across two years, grade A), else null. */
  readonly met: boolean | null;
}

/** Pairs and what found no partner. */
export interface PairResult {
  readonly pairs: readonly IndicatorPair[];
  readonly lastOnly: readonly ParsedMeasure[];
  readonly thisOnly: readonly ParsedMeasure[];
}

/** Everything the parser found. */
export interface ParsedReport {
  readonly meta: ParsedMeta;
  readonly structure: readonly ParsedHeading[];
  readonly measures: readonly ParsedMeasure[];
  readonly tasks: readonly ParsedTask[];
  readonly commitments: readonly ParsedCommitment[];
  readonly glossary: readonly GlossaryEntry[];
  /** Last year's result beside this year's target inside this report. */
  readonly pairs: readonly IndicatorPair[];
}
