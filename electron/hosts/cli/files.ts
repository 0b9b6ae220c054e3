import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { OperationError } from '../../../shared/contract/errors.ts';
import type { SourceBlock } from '../../../shared/text/source.ts';
import { readSource } from '../../core/core.ts';
import { sentences } from './wording.ts';

/** The bytes of a file; throws OperationError inputUnreadable. */
export async function readBytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch {
    throw new OperationError('inputUnreadable', sentences.noFile(path));
  }
}

/** The paragraphs of a report file in reading order. */
export async function readBlocksOf(path: string): Promise<readonly SourceBlock[]> {
  return (await readSource(basename(path), await readBytesOf(path))).blocks;
}

/** The text whose offsets `carry` and `compare` speak of: the decoded text file, or all paragraphs joined by LF. */
export async function readTextOf(path: string): Promise<string> {
  return (await readBlocksOf(path)).map((block) => block.text).join('\n');
}

/** A JSON file, or stdin for `-`. */
export async function readJson(path: string, readStdin: () => Promise<string>): Promise<unknown> {
  const text = path === '-' ? await readStdin() : (await readBytesOf(path)).toString('utf8');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw new OperationError('inputUnreadable', sentences.notJson(path));
  }
}
