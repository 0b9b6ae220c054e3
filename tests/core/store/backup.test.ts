import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { connect } from '../../../electron/core/store/database.ts';
import { sql } from '../../../electron/core/store/sql.ts';
import { annotate, setUp } from '../../support/reviewing.ts';
import { openTestCore, removeFolder, temporaryFolder } from '../../support/test-core.ts';
import type { TestClock } from '../../support/test-core.ts';

const DAY = 86_400_000;
let folder: string;
let clock: TestClock;

beforeEach(() => {
  folder = temporaryFolder('backup');
  clock = { now: new Date(2024, 0, 18, 9, 42).getTime() };
});

afterEach(() => removeFolder(folder));

const copies = (): string[] => readdirSync(join(folder, 'backups')).sort();

async function openAndClose(): Promise<void> {
  await (await openTestCore(folder, { clock })).core.close();
}

test('opening makes one copy a day and keeps two weeks of them', async () => {
  await openAndClose();
  expect(existsSync(join(folder, 'backups'))).toBe(false);
  await openAndClose();
  await openAndClose();
  expect(copies()).toEqual(['daily-2024-01-18.sqlite']);
  for (let day = 0; day < 20; day += 1) {
    clock.now += DAY;
    await openAndClose();
  }
  expect(copies()).toHaveLength(14);
  expect(copies()[0]).toBe('daily-2024-01-25.sqlite');
  expect(copies().at(-1)).toBe('daily-2024-02-07.sqlite');
});

test('a copy asked for holds what was just written and replaces none', async () => {
  const { core, client } = await openTestCore(folder, { clock });
  const content = await setUp(client);
  await annotate(client, content, '老旧小区', { body: '刚写的' });
  const first = await client.call('workspace.backup', {});
  const second = await client.call('workspace.backup', {});
  expect(new Set([first.path, second.path]).size).toBe(2);
  const copy = connect(first.path, { timeout: 0, readonly: true });
  expect(copy.all(sql`SELECT body FROM annotation`)).toEqual([{ body: '刚写的' }]);
  copy.close();
  await core.close();
});

test('a folder for copies that cannot be written does not keep the workspace closed', async () => {
  await openAndClose();
  writeFileSync(join(folder, 'backups'), 'a file where the folder should be');
  const { core, logs } = await openTestCore(folder, { clock });
  expect(logs.join()).toContain('daily backup failed');
  await core.close();
});
