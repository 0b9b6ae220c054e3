import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInstaller } from '../../../build/electron-binary.ts';
import { removeFolder, temporaryFolder } from '../../support/test-core.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder('installer');
});
afterEach(() => removeFolder(folder));

/** Runs an installer made of `code`, which finds its folder in FOLDER. */
function install(code: string, patience = { firstByte: 400, stall: 400 }): Promise<number | null> {
  const script = join(folder, 'installer.cjs');
  const files = join(folder, 'files');
  mkdirSync(files);
  writeFileSync(script, code);
  return runInstaller(script, [files], { FOLDER: files }, patience);
}

test('an installer that gets no byte is given up', async () => {
  expect(await install('setInterval(() => {}, 1000);')).toBeNull();
});

test('an installer that stalls half-way is given up', async () => {
  const code = `require('fs').writeFileSync(process.env.FOLDER + '/zip', 'half'); setInterval(() => {}, 1000);`;
  expect(await install(code)).toBeNull();
});

test('an installer that fails by itself is not waited for', async () => {
  expect(await install('process.exit(1);')).toBe(1);
});

test('a slow one is left in peace as long as something comes', async () => {
  const code = `
    const fs = require('fs');
    let left = 12;
    setInterval(() => {
      fs.appendFileSync(process.env.FOLDER + '/zip', 'more');
      if (--left === 0) process.exit(0);
    }, 100);`;
  expect(await install(code, { firstByte: 20_000, stall: 20_000 })).toBe(0);
});
