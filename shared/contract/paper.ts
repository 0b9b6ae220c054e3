import { z } from 'zod';
import { action, command, query } from './operation.ts';

const id = z.string().min(1);

export const paperName = z.enum(['opinions']);
export const paperFormat = z.enum(['docx', 'pdf', 'json']);

/** Tables are exported as they are, without a composition. */
export const tableName = z.enum(['indicators', 'scores']);
export const tableFormat = z.enum(['xlsx', 'csv']);

/** How one paper of one version is composed; the notes themselves stay as they are. */
export const composition = z.object({
  /** Annotations left out of the paper (private ones are always out). */
  excluded: z.array(id),
  /** Annotations in the wanted order; those not named follow in text order. */
  order: z.array(id),
  /** Wording on the paper where it differs from the note, by annotation id. */
  wordings: z.record(z.string(), z.string()),
});

const which = { paper: paperName, versionId: id };

export const paperOperations = {
  'paper.composition': query('How a paper is composed.', z.strictObject(which), z.object({ composition })),
  'paper.compose': command(
    'Changes the composition of a paper.',
    z.strictObject({ ...which, changes: composition.partial(), editSession: z.string().max(100).optional() }),
    z.object({ composition }),
  ),
  'paper.preview': query(
    'Lays the paper out and returns the asked pages as SVG (pages count from 1; none asked = only the count).',
    z.strictObject({ ...which, pages: z.array(z.int().min(1)).max(20) }),
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
    }),
  ),
  'paper.export': action(
    'Writes a paper or a table to a file: temporary file, flush, rename, read back.',
    z.strictObject({
      paper: z.enum([...paperName.options, ...tableName.options]),
      versionId: id,
      format: z.enum([...paperFormat.options, ...tableFormat.options]),
      path: z.string().min(1).max(4000),
    }),
    z.object({ path: z.string(), bytes: z.int(), sha256: z.string(), pageCount: z.int().nullable() }),
  ),
};

export type PaperName = z.infer<typeof paperName>;
export type PaperFormat = z.infer<typeof paperFormat>;
export type TableName = z.infer<typeof tableName>;
export type TableFormat = z.infer<typeof tableFormat>;
/** Everything that `paper.export` writes, and as what; not every pair of the two exists. */
export type ExportName = PaperName | TableName;
export type ExportFormat = PaperFormat | TableFormat;
export type Composition = z.infer<typeof composition>;
