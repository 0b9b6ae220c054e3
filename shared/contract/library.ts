import { z } from 'zod';
import { report, reportVersion, versionContent, versionKind } from '../report/model.ts';
import { action, command, query } from './operation.ts';

const id = z.string().min(1);

/** Subjects: the documents of the session, their versions, and where the person stopped reading. */
export const libraryOperations = {
  'library.list': query(
    'All documents with their versions, newest first.',
    z.strictObject({}),
    z.object({
      documents: z.array(
        z.object({
          report,
          versions: z.array(
            reportVersion.extend({ annotations: z.int(), tasks: z.int(), scoredTasks: z.int() }),
          ),
        }),
      ),
      /** The version that was open last. */
      lastVersionId: id.nullable(),
    }),
  ),
  'library.open': query(
    'Everything that a reader needs of one version: text, blocks, outline, tasks, measures, pairs.',
    z.strictObject({ versionId: id }),
    versionContent,
  ),
  'library.describe': command(
    'Corrects what is known of a document: title, place, year, kind, handling mark.',
    z.strictObject({
      reportId: id,
      changes: report
        .pick({ title: true, place: true, level: true, year: true, kind: true, handling: true })
        .partial(),
    }),
    z.object({ report }),
  ),
  'library.setVersionKind': command(
    'Says which stage of the document a version is.',
    z.strictObject({ versionId: id, kind: versionKind }),
    z.object({ version: reportVersion }),
  ),
  'reading.position': query(
    'Where the person stopped reading a version, as an offset of the canonical text.',
    z.strictObject({ versionId: id }),
    z.object({ offset: z.int().min(0) }),
  ),
  'reading.moveTo': action(
    'Remembers the reading position and that this version was open last.',
    z.strictObject({ versionId: id, offset: z.int().min(0) }),
    z.object({}),
  ),
};
