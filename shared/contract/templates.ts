import { z } from 'zod';
import { paperTemplate, templateName } from '../review/paper-template.ts';
import { action, command, query } from './operation.ts';

const id = z.string().min(1);

/** Subject: templates of how papers are made. */
export const templateOperations = {
  'template.list': query(
    'The templates by name.',
    z.strictObject({}),
    z.object({ templates: z.array(paperTemplate) }),
  ),
  'template.save': command(
    'Keeps how papers are made now as a template; one of the same name is replaced.',
    z.strictObject({ name: templateName, withPerson: z.boolean() }),
    z.object({ template: paperTemplate }),
  ),
  'template.apply': command(
    'Makes papers as a template says: the profile and the settings of papers, in one step.',
    z.strictObject({ id }),
    z.object({}),
  ),
  'template.delete': command(
    'Deletes a template; undo brings it back.',
    z.strictObject({ id }),
    z.object({}),
  ),
  'template.export': action(
    'Writes a template to a file: temporary file, flush, rename, read back.',
    z.strictObject({ id, path: z.string().min(1).max(4000) }),
    z.object({ path: z.string(), bytes: z.int(), sha256: z.string() }),
  ),
  'template.import': command(
    'Takes a template out of the text of a file; one of the same name is replaced.',
    z.strictObject({ text: z.string().max(1_000_000) }),
    z.object({ template: paperTemplate }),
  ),
};
