import { z } from 'zod';
import { OperationError } from '../../../shared/contract/errors.ts';
import { groupOpinions } from '../../../shared/grouping/group-opinions.ts';
import { readBuiltIn } from '../../core/core.ts';
import { findProgramFolders } from '../common/program-folder.ts';
import { readJson } from './files.ts';
import type { Command } from './run.ts';
import { sentences } from './wording.ts';

const id = z.union([z.string(), z.number()]);

const opinions = z
  .array(
    z.object({
      id,
      /** 1-based line of the built-in report's file; absent = the whole report. */
      line: z.coerce.number().int().min(0).default(0),
      quote: z.string().nullish(),
      kind: z.string().nullish(),
      text: z.string().nullish(),
    }),
  )
  .refine((list) => new Set(list.map((each) => String(each.id))).size === list.length);

/**
 * `group FILE --json`: a list of {id, line, quote, kind, text} on the built-in report, grouped: [[id, …], …], every id
 * once, an opinion nobody shares in a list of its own, in the order of the text. Opens no workspace.
 */
export const groupCommand: Command = async (line, terminal) => {
  line.allow('json');
  const [file = ''] = line.expect(['文件'], 1);
  const read = opinions.safeParse(await readJson(file, terminal.readStdin));
  if (!read.success) throw new OperationError('invalidInput', sentences.badOpinions);
  const given = new Map(read.data.map((each) => [String(each.id), each.id]));
  const text = await readBuiltIn(findProgramFolders(import.meta.url).resources);
  const groups = groupOpinions(
    read.data.map((each) => ({
      id: String(each.id),
      line: each.line,
      quote: each.quote ?? '',
      kind: each.kind ?? '',
      text: each.text ?? '',
    })),
    text.split(/\r?\n/u),
  );
  return groups.map((ids) => ids.map((each) => given.get(each) ?? each));
};
