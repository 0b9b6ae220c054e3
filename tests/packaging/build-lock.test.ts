import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { whileLocked } from '../../build/build-lock.ts';

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  lock = join(folder, 'new', 'build.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('one build at a time; the next one takes its turn', async () => {
  const order: string[] = [];
  const first = Promise.withResolvers<undefined>();
  const one = whileLocked(lock, async () => {
    order.push('one begins');
    await first.promise;
    order.push('one ends');
  });
  const two = whileLocked(lock, () => Promise.resolve(void order.push('two')));
  first.resolve(undefined);
  await Promise.all([one, two]);
  expect(order).toEqual(['one begins', 'one ends', 'two']);
  expect(existsSync(lock)).toBe(false);
});

test('a build that fails lets the next one in', async () => {
  await expect(whileLocked(lock, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  let ran = false;
  await whileLocked(lock, () => Promise.resolve(void (ran = true)));
  expect(ran).toBe(true);
});

test('a lock whose process has gone holds nobody up', async () => {
  await whileLocked(lock, () => Promise.resolve());
  // Beyond every process id that a system gives.
  writeFileSync(lock, '4194305000');
  let ran = false;
  await whileLocked(lock, () => Promise.resolve(void (ran = true)));
  expect(ran).toBe(true);
});
