import { z } from 'zod';

/**
 * Report (报告) ⊃ ReportVersion ⊃ Block and Heading; Task, Commitment and Measure are read out of a version.
 * All positions are half-open ranges of UTF-16 code units in the version's canonical text
 * (NFC, paragraphs joined by one LF; see shared/text/canonical.ts).
 */

const offset = z.int().min(0);
const id = z.string().min(1);

/** What kind of document of the session it is. */
export const documentKind = z.enum(['workReport', 'plan', 'budget', 'livelihoodProjects', 'other']);
/** 征求意见稿 / 审议稿 / 修改稿 / 公布稿. */
export const versionKind = z.enum(['draftForComment', 'reviewText', 'revisedText', 'published']);
/** Handling mark (公开 / 内部 / 工作秘密); state secrets are refused and have no value here. */
export const handlingMark = z.enum(['public', 'internal', 'workSecret']);
/** Administrative level of the place that reports. */
export const placeLevel = z.enum(['national', 'provincial', 'prefecture', 'county']);

export const report = z.object({
  id,
  title: z.string(),
  place: z.string().nullable(),
  level: placeLevel.nullable(),
  /** The year that the targets are for. */
  year: z.int().nullable(),
  kind: documentKind,
  handling: handlingMark,
  builtIn: z.boolean(),
});

export const reportVersion = z.object({
  id,
  reportId: id,
  kind: versionKind,
  /** SHA-256 of the canonical text, hexadecimal; a packet names its base text by it. */
  textHash: z.string(),
  /** Length of the canonical text in UTF-16 code units. */
  length: offset,
  speaker: z.string().nullable(),
  /** Date of delivery, YYYY-MM-DD. */
  date: z.string().nullable(),
  sourceName: z.string(),
  /** Milliseconds since the epoch. */
  importedAt: z.number(),
});

/** What a paragraph is in the document; only `heading`, `runIn` and `paragraph` belong to the body. */
const blockRole = z.enum([
  'title',
  'furniture',
  'salutation',
  'heading',
  'runIn',
  'paragraph',
  'closing',
  'annex',
]);

export const block = z.object({
  id,
  ordinal: z.int().min(0),
  start: offset,
  end: offset,
  role: blockRole,
  /** 1-based number of the part (一、 is 1); 0 before the first part; null outside the body. */
  part: z.int().min(0).nullable(),
  /** Deputies cite 第三部分第23段: 1-based number under the part, headings not counted; null for a heading. */
  paragraph: z.int().min(1).nullable(),
  /** 1-based page where the source has pages. */
  page: z.int().min(1).nullable(),
  /** 1-based line of the source file. */
  line: z.int().min(1),
});

export const heading = z.object({
  id,
  blockId: id,
  parentId: id.nullable(),
  level: z.int().min(1),
  style: z.enum(['standalone', 'runin']),
  /** The mark as printed, such as 一、 or （七）; empty where there is none. */
  mark: z.string(),
  title: z.string(),
  start: offset,
  end: offset,
});

export const measureBound = z.enum(['eq', 'ge', 'gt', 'le', 'approx', 'multiple']);
export const measureAspect = z.enum(['growth', 'increment', 'level']);
export const measureStance = z.enum(['result', 'target']);

/** Measure (数值): one number tied to its characters; fields as in the parse output. */
export const measure = z.object({
  id,
  blockId: id,
  start: offset,
  end: offset,
  quote: z.string(),
  indicator: z.string(),
  value: z.number(),
  /** Upper end of a range, else null. */
  value2: z.number().nullable(),
  unit: z.string(),
  /** 1, 1e4 (万) or 1e8 (亿). */
  scale: z.number(),
  bound: measureBound,
  aspect: measureAspect,
  stance: measureStance,
});

/** Commitment (承诺): a clause of a task with a measure or a promise that can be checked. */
const commitment = z.object({
  start: offset,
  end: offset,
  text: z.string(),
  kind: z.enum(['measure', 'promise']),
  /** The value is assigned by the province (省下达) and not in the text. */
  provinceAssigned: z.boolean(),
  measureIds: z.array(id),
});

/** Task (任务): one per run-in heading or numbered item of the parts that look forward. */
export const task = z.object({
  id,
  headingId: id.nullable(),
  blockId: id,
  /** Titles of the headings above, outermost first. */
  path: z.array(z.string()),
  title: z.string(),
  start: offset,
  end: offset,
  measureIds: z.array(id),
  commitments: z.array(commitment),
});

/** IndicatorPair (同口径对比): last year's result or target beside this year's. */
export const indicatorPair = z.object({
  id,
  grade: z.enum(['A', 'B', 'C']),
  indicator: z.string(),
  lastMeasureId: id,
  thisMeasureId: id,
  /** this − last, in 个百分点 for %, otherwise in the unit times the scale; null unless grade A. */
  difference: z.number().nullable(),
  differenceUnit: z.string().nullable(),
  direction: z.enum(['up', 'down', 'equal']).nullable(),
});

/** A term of the 名词解释 annex, shown as a tooltip in the reader. */
export const glossaryTerm = z.object({ term: z.string(), definition: z.string() });

/** Everything that a reader needs of one version. */
export const versionContent = z.object({
  report,
  version: reportVersion,
  text: z.string(),
  blocks: z.array(block),
  headings: z.array(heading),
  tasks: z.array(task),
  measures: z.array(measure),
  pairs: z.array(indicatorPair),
  glossary: z.array(glossaryTerm),
});

export type DocumentKind = z.infer<typeof documentKind>;
export type VersionKind = z.infer<typeof versionKind>;
export type HandlingMark = z.infer<typeof handlingMark>;
export type PlaceLevel = z.infer<typeof placeLevel>;
export type Report = z.infer<typeof report>;
export type ReportVersion = z.infer<typeof reportVersion>;
export type BlockRole = z.infer<typeof blockRole>;
export type Block = z.infer<typeof block>;
export type Heading = z.infer<typeof heading>;
export type Measure = z.infer<typeof measure>;
export type Commitment = z.infer<typeof commitment>;
export type Task = z.infer<typeof task>;
export type IndicatorPair = z.infer<typeof indicatorPair>;
export type GlossaryTerm = z.infer<typeof glossaryTerm>;
export type VersionContent = z.infer<typeof versionContent>;
