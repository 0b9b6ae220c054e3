import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { paperName } from '../../../shared/contract/paper.ts';
import { paperFormats } from '../../../shared/sheet/formats.ts';
import { removeFolder, temporaryFolder } from '../../support/test-core.ts';
import { cli } from './terminal.ts';

let folder: string;
beforeAll(() => {
  folder = temporaryFolder('cli-export');
});
afterAll(() => removeFolder(folder));

const run = (paper: string, format: string) => {
  const out = join(folder, `${paper}.${format}`);
  const args = ['--paper', paper, '--format', format, '--out', out, '--workspace', join(folder, 'workspace')];
  return cli(['export', ...args]);
};

test.each(['speech', 'proposal', 'motion', 'edits', 'scores', 'indicators', 'annotated'])(
  '%s of a fresh workspace is written and says what was written',
  async (paper) => {
    const { exit, value } = await run(paper, 'md');
    expect(exit).toBe(0);
    const { path, bytes } = value as { path: string; bytes: number };
    expect(readFileSync(path).length).toBe(bytes);
    expect(readFileSync(path, 'utf8')).toMatch(/^# /);
  },
);

test.each([
  ['opinions', 'csv'],
  ['poem', 'pdf'],
  ['opinions', 'odt'],
])('%s as %s ends with 2 and the list of what there is', async (paper, format) => {
  const { exit, value, told } = await run(paper, format);
  expect(exit).toBe(2);
  const { error } = value as { error: { code: string; message: string } };
  expect(error.code).toBe('usage');
  for (const name of paperName.options.filter((each) => paperFormats[each].length > 0)) {
    expect(told).toContain(`${name}: ${paperFormats[name].join('|')}`);
  }
});
