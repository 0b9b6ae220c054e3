import { z } from 'zod';
import { carryAnchors } from '../../../shared/anchoring/carry.ts';
import { OperationError } from '../../../shared/contract/errors.ts';
import { UsageError } from './failure.ts';
import { readJson, readTextOf } from './files.ts';
import type { Command } from './run.ts';
import { sentences } from './wording.ts';

const anchorList = z.array(
  z.object({ id: z.string(), start: z.int().min(0), end: z.int().min(0) }).refine((a) => a.start <= a.end),
);

/** `carry OLD NEW --anchors FILE --json`: where notes on OLD stand in NEW, in UTF-16 code units. Opens no workspace. */
export const carryCommand: Command = async (line, terminal) => {
  line.allow('json', 'anchors');
  const [oldFile = '', newFile = ''] = line.expect(['旧文件', '新文件'], 2);
  const anchorFile = line.value('anchors');
  if (anchorFile === null) throw new UsageError(sentences.missing('--anchors'));
  const oldText = await readTextOf(oldFile);
  const newText = await readTextOf(newFile);
  const anchors = anchorList.safeParse(await readJson(anchorFile, terminal.readStdin));
  if (!anchors.success || anchors.data.some((anchor) => anchor.end > oldText.length)) {
    throw new OperationError('invalidInput', sentences.badAnchors);
  }
  return carryAnchors(oldText, newText, anchors.data).map(({ id, state, start, end, score }) => ({
    id,
    state,
    start,
    end,
    score,
  }));
};
