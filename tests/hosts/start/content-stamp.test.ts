import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentStamp } from '../../../build/content-stamp.ts';
import { removeFolder, temporaryFolder } from '../../support/test-core.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder('stamp');
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src', 'a.ts'), 'a');
  writeFileSync(join(folder, 'lock'), '1');
});
afterEach(() => removeFolder(folder));

const stamp = (): string => contentStamp(folder, ['src', 'lock', 'not-there']);

test('stays the same when only times change', () => {
  const before = stamp();
  utimesSync(join(folder, 'src', 'a.ts'), 1, 1);
  expect(stamp()).toBe(before);
});

test.each([
  ['a file changes', () => writeFileSync(join(folder, 'src', 'a.ts'), 'b')],
  ['a file comes', () => writeFileSync(join(folder, 'src', 'b.ts'), '')],
  ['a file gets another name', () => renameSync(join(folder, 'src', 'a.ts'), join(folder, 'src', 'c.ts'))],
  ['a single file changes', () => writeFileSync(join(folder, 'lock'), '2')],
  ['a path that was not there appears', () => writeFileSync(join(folder, 'not-there'), '')],
])('changes when %s', (_name, change) => {
  const before = stamp();
  change();
  expect(stamp()).not.toBe(before);
});
