import { z } from 'zod';
import { candidateFields, candidateProject, personalMark } from '../review/candidate-project.ts';
import { command, query } from './operation.ts';

const id = z.string().min(1);
const projects = z.array(candidateProject);

/** Where a list of candidate projects is read from. */
const projectSource = z.discriminatedUnion('type', [
  /** The annex of a stored version, or all of it where the document is such a list. */
  z.strictObject({ type: z.literal('version'), versionId: id }),
  z.strictObject({ type: z.literal('text'), text: z.string().max(2_000_000) }),
  /** DOCX and what else a report can be, or XLSX. */
  z.strictObject({ type: z.literal('file'), name: z.string().max(300), base64: z.string() }),
]);

/** Subject: candidate projects of 民生实事 with personal marks, which are never counted. */
export const projectOperations = {
  'project.list': query(
    'The candidate projects of a document, in the order of the list.',
    z.strictObject({ reportId: id }),
    z.object({ projects }),
  ),
  'project.preview': query(
    'What a list holds, and how many of its lines are no project; stores nothing.',
    z.strictObject({ source: projectSource }),
    z.object({ projects: z.array(candidateFields), skipped: z.int().min(0) }),
  ),
  'project.import': command(
    'Adds candidate projects to a document; one that is there already, by name and content, is left as it is.',
    z.strictObject({ reportId: id, projects: z.array(candidateFields).min(1).max(500) }),
    z.object({ projects, added: z.int().min(0) }),
  ),
  'project.change': command(
    'Changes what is known of a project, or the personal mark, order and note on it.',
    z.strictObject({
      id,
      changes: candidateFields
        .extend({
          mark: personalMark.nullable(),
          preference: candidateProject.shape.preference,
          note: candidateProject.shape.note,
        })
        .partial(),
      editSession: z.string().min(1).max(100).optional(),
    }),
    z.object({ project: candidateProject }),
  ),
  'project.remove': command(
    'Takes projects off the list, with the marks on them.',
    z.strictObject({ ids: z.array(id).min(1).max(1000) }),
    z.object({}),
  ),
};
