import { z } from 'zod';
import { annotationKind } from '../review/annotation.ts';
import { action, command, query } from './operation.ts';

const id = z.string().min(1);

/** Every paper that leaves the program; which of the formats each has is told by shared/sheet/formats.ts. */
export const paperName = z.enum([
  /** 审议意见表 of one deputy. */
  'opinions',
  /** 发言提纲. */
  'speech',
  /** 代表建议, one matter each. */
  'proposal',
  /** 议案. */
  'motion',
  /** 修改建议对照表. */
  'edits',
  /** 任务评分表. */
  'scores',
  /** 民生实事候选项目 with personal marks. */
  'projects',
  /** 指标对比表. */
  'indicators',
  /** 批注版报告. */
  'annotated',
  /** 修改对照稿 of two versions. */
  'comparison',
  /** 采纳情况表. */
  'adoption',
  /** 审议意见汇总表 of a group. */
  'summary',
  /** 简报稿 of a group. */
  'bulletin',
  /** 代表建议清单 of a group. */
  'proposal-list',
  /** 收包情况 of a group; with a packet as the record its 收包回执. */
  'receipts',
]);
export const paperFormat = z.enum(['docx', 'pdf', 'xlsx', 'html', 'md', 'json', 'csv']);

/** Sections of a paper: the kinds of notes. */
const paperSection = annotationKind;

/** How one paper of one version is composed; the notes themselves stay as they are. */
export const composition = z.object({
  /** Annotations left out of the paper (private ones are always out). */
  excluded: z.array(id),
  /** Annotations in the wanted order; those not named follow in text order. */
  order: z.array(id),
  /** Wording on the paper where it differs from the note, by annotation id. */
  wordings: z.record(z.string(), z.string()),
  /** Points of the person's own that come from no note, in their order within a section. */
  points: z.array(z.object({ id, section: paperSection, text: z.string().max(50_000) })).max(200),
  /** Section of a note where it is another than its kind's, by annotation id. */
  sections: z.record(z.string(), paperSection),
  /** First and last lines of a speech. */
  opening: z.string().max(10_000),
  closing: z.string().max(10_000),
});

const which = { paper: paperName, versionId: id };

/**
 * Which paper, of which version; `recordId` names the one that is meant where a version has several (a proposal),
 * `otherVersionId` the earlier version where two are compared. Without them the newest and the version before.
 */
const wanted = {
  ...which,
  recordId: id.optional(),
  otherVersionId: id.optional(),
  /** Notes marked 不外传 as well; for a copy of one's own of the annotated report. */
  includePrivate: z.boolean().optional(),
};

export const paperOperations = {
  'paper.composition': query('How a paper is composed.', z.strictObject(which), z.object({ composition })),
  'paper.compose': command(
    'Changes the composition of a paper.',
    z.strictObject({ ...which, changes: composition.partial(), editSession: z.string().max(100).optional() }),
    z.object({ composition }),
  ),
  'paper.preview': query(
    'Lays the paper out and returns the asked pages as SVG (pages count from 1; none asked = only the count).',
    z.strictObject({ ...wanted, pages: z.array(z.int().min(1)).max(20) }),
    z.object({
      pageCount: z.int(),
      /** Page size in points. */
      width: z.number(),
      height: z.number(),
      pages: z.array(z.object({ number: z.int(), svg: z.string() })),
      /** Where each annotation of the paper stands: page (from 1), top and bottom in points. */
      places: z.array(z.object({ annotationId: id, page: z.int(), top: z.number(), bottom: z.number() })),
      /** Roles whose official font this machine lacks, with the free one that is used instead. */
      substitutedFonts: z.array(z.object({ official: z.string(), used: z.string() })),
      /** Characters of the paper that no font of this machine can draw; each once, in order. */
      missingCharacters: z.array(z.string()),
    }),
  ),
  'paper.text': query(
    'The paper for the clipboard: as one HTML document and as plain text.',
    z.strictObject(wanted),
    z.object({ html: z.string(), text: z.string() }),
  ),
  'paper.export': action(
    'Writes a paper to a file: temporary file, flush, rename, read back.',
    z.strictObject({ ...wanted, format: paperFormat, path: z.string().min(1).max(4000) }),
    z.object({ path: z.string(), bytes: z.int(), sha256: z.string(), pageCount: z.int().nullable() }),
  ),
};

export type PaperName = z.infer<typeof paperName>;
export type PaperFormat = z.infer<typeof paperFormat>;
/** A paper that nobody touched: nothing left out, text order, the notes' own words. */
export const emptyComposition: z.infer<typeof composition> = {
  excluded: [],
  order: [],
  wordings: {},
  points: [],
  sections: {},
  opening: '',
  closing: '',
};

export type PaperSection = z.infer<typeof paperSection>;
export type Composition = z.infer<typeof composition>;
