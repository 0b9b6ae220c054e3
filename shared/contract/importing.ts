import { z } from 'zod';
import { correction } from '../report/correction.ts';
import { documentKind, handlingMark, versionContent, versionKind } from '../report/model.ts';
import { sourceRemark } from '../review/source-remarks.ts';
import { action, command, query } from './operation.ts';

const id = z.string().min(1);

/** Where a document comes from. A file's bytes are read in a process of their own, since they may be broken. */
const importSource = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('builtIn') }),
  z.strictObject({ type: z.literal('text'), name: z.string().max(300), text: z.string() }),
  z.strictObject({ type: z.literal('file'), name: z.string().max(300), base64: z.string() }),
]);

/** What a person should look at before storing; `count` says how many, where there is something to count. */
const importWarning = z.object({
  code: z.enum([
    /** The title was put together of place and year. */
    'titleComposed',
    /** The title is the name of the file. */
    'titleFromName',
    'noPlace',
    'noYear',
    /** Without a salutation the beginning of the body is a guess. */
    'noSalutation',
    'noOutline',
    'noTasks',
    'noMeasures',
    /** Paragraphs before and after the body that belong to a web page or to another document. */
    'outside',
    /** Paragraphs of annexes. */
    'annex',
  ]),
  count: z.int().min(0),
});

/** A name for one reading, so that it can report progress and be stopped. */
const taskId = z.string().min(1).max(100).optional();

/** Subject: documents come in, are looked at first, and are corrected at any time. */
export const importOperations = {
  'library.preview': query(
    'What would be imported: text, outline, tasks, measures, remarks of the file, warnings; stores nothing.',
    z.strictObject({ source: importSource, taskId }),
    z.object({
      /** Ids in it are of no use later; corrections name places, not ids. */
      content: versionContent,
      warnings: z.array(importWarning),
      /** Comments and tracked changes that the file brings along. */
      remarks: z.array(sourceRemark),
    }),
  ),
  'library.import': command(
    'Imports a document: the built-in report, a pasted or decoded text, or the bytes of a file, as corrected in a preview.',
    z.strictObject({
      source: importSource,
      taskId,
      /** The document of which this is another version; without it a new document begins. */
      reportId: id.optional(),
      documentKind: documentKind.optional(),
      versionKind: versionKind.optional(),
      handling: handlingMark.optional(),
      corrections: z.array(correction).max(5000).default([]),
      /** Whether comments and tracked changes of the file become annotations. */
      takeRemarks: z.boolean().default(false),
    }),
    z.object({ reportId: id, versionId: id }),
  ),
  'library.stop': action(
    'Stops a preview or an import that is still reading; nothing of it is stored.',
    z.strictObject({ taskId: z.string().min(1).max(100) }),
    z.object({ stopped: z.boolean() }),
  ),
  'library.correct': command(
    'Corrects what was understood of a stored version: cover data, body, outline, measures; tasks and numbers follow.',
    z.strictObject({ versionId: id, corrections: z.array(correction).min(1).max(500) }),
    z.object({
      /** Annotations whose heading, task or measure is gone; they are on its words now. */
      movedAnnotations: z.int().min(0),
      /** Scores whose task or heading is gone; undoing brings them back. */
      hiddenScores: z.int().min(0),
    }),
  ),
};

export type ImportSource = z.infer<typeof importSource>;
export type ImportWarning = z.infer<typeof importWarning>;
