import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DATABASE_NAME } from '../../../electron/core/store/open.ts';
import { withDatabase } from '../../support/dump-workspace.ts';
import { annotate, setUp } from '../../support/reviewing.ts';
import { openTestCore, removeFolder, repositoryRoot, temporaryFolder } from '../../support/test-core.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = temporaryFolder('open');
  file = join(folder, DATABASE_NAME);
});

afterEach(() => removeFolder(folder));

/** Makes a workspace with one note and closes it. */
async function makeWorkspace(): Promise<string> {
  const { core, client } = await openTestCore(folder);
  const content = await setUp(client);
  await annotate(client, content, '老旧小区', { body: '写下的话' });
  await core.close();
  return content.version.id;
}

describe('a new workspace', () => {
  test('is made with durable settings', async () => {
    const { core } = await openTestCore(join(folder, 'deep', 'below'));
    await core.close();
    const mode = withDatabase(join(folder, 'deep', 'below'), (db) => db.pragma('journal_mode'));
    expect(mode).toBe('wal');
  });

  test('keeps everything through closing and opening', async () => {
    const versionId = await makeWorkspace();
    const { core, client } = await openTestCore(folder, { idSpace: 2 });
    const { annotations } = await client.call('annotation.list', { versionId });
    expect(annotations.map(({ body }) => body)).toEqual(['写下的话']);
    const status = await client.call('workspace.status', {});
    expect(status.profile).toMatchObject({ name: '周文斌', id: annotations[0]?.authorId });
    await core.close();
  });
});

describe('a workspace that another process holds', () => {
  const HOLDER = `
    import { connect } from '${join(repositoryRoot, 'electron/core/store/database.ts')}';
    const db = connect(process.argv[1], { timeout: 100 });
    try { db.pragma('locking_mode = EXCLUSIVE'); db.transaction(() => undefined); console.log('held'); }
    catch (error) { console.log(error.code); }`;

  test('is refused to a second core of the same process and let go on closing', async () => {
    const first = await openTestCore(folder);
    await expect(openTestCore(folder)).rejects.toMatchObject({ code: 'workspaceBusy' });
    await first.core.close();
    const second = await openTestCore(folder);
    await second.core.close();
  });

  test('is locked by the operating system for other processes', async () => {
    const { core } = await openTestCore(folder);
    const other = (): string =>
      spawnSync(
        process.execPath,
        ['--input-type=module', '--disable-warning=ExperimentalWarning', '-e', HOLDER, file],
        {
          encoding: 'utf8',
        },
      ).stdout.trim();
    expect(other()).toBe('SQLITE_BUSY');
    await core.close();
    expect(other()).toBe('held');
  });
});

describe('a damaged file', () => {
  /** Opens, expects a refusal, and checks that not one byte of the file changed. */
  async function expectDamaged(): Promise<void> {
    const before = readFileSync(file);
    await expect(openTestCore(folder)).rejects.toMatchObject({ code: 'workspaceDamaged' });
    expect(readFileSync(file).equals(before)).toBe(true);
  }

  test('that is no database is refused', async () => {
    writeFileSync(file, '这不是数据库'.repeat(500));
    await expectDamaged();
  });

  test('that was cut short is refused', async () => {
    await makeWorkspace();
    truncateSync(file, readFileSync(file).length - 3 * 4096);
    await expectDamaged();
  });

  test('with foreign bytes inside is refused', async () => {
    await makeWorkspace();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 8192, bytes.length - 8192);
    writeFileSync(file, bytes);
    await expectDamaged();
  });

  test('that belongs to another program is refused', async () => {
    withDatabase(folder, (db) => db.script('CREATE TABLE other (x)'));
    await expectDamaged();
  });

  test('that lost all its bytes is not taken for a new workspace', async () => {
    await makeWorkspace();
    await (await openTestCore(folder)).core.close();
    truncateSync(file, 0);
    await expectDamaged();
    rmSync(file);
    await expect(openTestCore(folder)).rejects.toMatchObject({ code: 'workspaceDamaged' });
    expect(existsSync(file)).toBe(false);
  });

  test('can be replaced by a backup', async () => {
    const versionId = await makeWorkspace();
    await (await openTestCore(folder)).core.close();
    writeFileSync(file, 'broken');
    const [backup] = readdirSync(join(folder, 'backups'));
    copyFileSync(join(folder, 'backups', backup ?? ''), file);
    const { core, client } = await openTestCore(folder, { idSpace: 3 });
    const { annotations } = await client.call('annotation.list', { versionId });
    expect(annotations.map(({ body }) => body)).toEqual(['写下的话']);
    await core.close();
  });
});

test('a file of a newer program is refused and left as it is', async () => {
  await makeWorkspace();
  withDatabase(folder, (db) => db.script('PRAGMA user_version = 999'));
  const before = readFileSync(file);
  await expect(openTestCore(folder)).rejects.toMatchObject({ code: 'workspaceNewer' });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a place where no folder can be made is refused with its name', async () => {
  const blocker = join(folder, 'file');
  appendFileSync(blocker, 'x');
  const refused = openTestCore(join(blocker, 'workspace'));
  await expect(refused).rejects.toMatchObject({ code: 'workspaceUnwritable' });
  await expect(refused).rejects.toThrow(join(blocker, 'workspace'));
});
