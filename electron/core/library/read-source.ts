import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportSource as Asked } from '../../../shared/contract/importing.ts';
import { sourceBlocksOfText } from '../../../shared/text/source.ts';
import { readInChild } from '../readers/read-in-child.ts';
import type { ReadOptions } from '../readers/read-in-child.ts';
import type { ImportSource } from './import-report.ts';

/** The built-in report in the resources folder. */
const BUILT_IN = join('seeds', '2024-zhenjiang.txt');

/** The text of the built-in report. */
export function readBuiltIn(resourcesPath: string): Promise<string> {
  return readFile(join(resourcesPath, BUILT_IN), 'utf8');
}

/** The blocks of what is to be imported; a file is read in a process of its own, since it may be broken. */
export async function readSource(
  source: Asked,
  resourcesPath: string,
  options: ReadOptions,
): Promise<Pick<ImportSource, 'name' | 'blocks' | 'annotations' | 'builtIn'>> {
  const text = (name: string, words: string, builtIn: boolean) => ({
    name,
    blocks: sourceBlocksOfText(words),
    annotations: [],
    builtIn,
  });
  switch (source.type) {
    case 'builtIn':
      return text('2024-zhenjiang.txt', await readBuiltIn(resourcesPath), true);
    case 'text':
      return text(source.name, source.text, false);
    case 'file': {
      const bytes = Buffer.from(source.base64, 'base64');
      return { name: source.name, builtIn: false, ...(await readInChild(source.name, bytes, options)) };
    }
  }
}
