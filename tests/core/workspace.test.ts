import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from '../../electron/core/store/sql.ts';
import { defaultSettings } from '../../shared/review/profile.ts';
import { withDatabase } from '../support/dump-workspace.ts';
import { setUp } from '../support/reviewing.ts';
import type { TestCore } from '../support/test-core.ts';
import { openTestCore, removeFolder, temporaryFolder, testProfile } from '../support/test-core.ts';

let folder: string;
let app: TestCore;

beforeEach(async () => {
  folder = temporaryFolder('workspace');
  app = await openTestCore(folder);
});

afterEach(async () => {
  await app.core.close();
  removeFolder(folder);
});

describe('the profile', () => {
  test('keeps its id when the name changes, and undo gives the old name back', async () => {
    const first = await app.client.call('profile.save', testProfile);
    const second = await app.client.call('profile.save', { ...testProfile, name: '周文彬' });
    expect(second.profile.id).toBe(first.profile.id);
    const { step } = await app.client.call('history.undo', {});
    expect(step.label).toBe('修改代表信息');
    expect((await app.client.call('workspace.status', {})).profile).toEqual(first.profile);
  });
});

describe('settings', () => {
  test('begin as designed, change one by one and are no step of the history', async () => {
    expect((await app.client.call('workspace.status', {})).settings).toEqual(defaultSettings);
    await app.client.call('settings.save', { theme: 'dark' });
    const { settings } = await app.client.call('settings.save', { outlineWidth: 20 });
    expect(settings).toEqual({ ...defaultSettings, theme: 'dark', outlineWidth: 20 });
    expect((await app.client.call('history.state', {})).undo).toBeNull();
  });

  test('that this program does not know or allow fall back to the design', async () => {
    await app.client.call('settings.save', { speechMinutes: 5 });
    await app.core.close();
    withDatabase(folder, (db) =>
      db.transaction((write) => {
        write.run(sql`UPDATE setting SET value = '99' WHERE id = 'speechMinutes'`);
        write.run(sql`INSERT INTO setting (id, value) VALUES ('sound', '"loud"'), ('theme', '"dark"')`);
      }),
    );
    app = await openTestCore(folder, { idSpace: 2 });
    expect((await app.client.call('workspace.status', {})).settings).toEqual({
      ...defaultSettings,
      theme: 'dark',
    });
  });
});

describe('reading', () => {
  test('goes on where it stopped, and no further than the text', async () => {
    const { version } = await setUp(app.client);
    const versionId = version.id;
    expect(await app.client.call('reading.position', { versionId })).toEqual({ offset: 0 });
    await app.client.call('reading.moveTo', { versionId, offset: 999_999 });
    expect(await app.client.call('reading.position', { versionId })).toEqual({ offset: version.length });
  });

  test('of a version whose import was undone is not offered', async () => {
    await setUp(app.client);
    const { versionId } = await app.client.call('library.import', {
      source: { type: 'text', name: '甲.txt', text: '甲。' },
    });
    await app.client.call('reading.moveTo', { versionId, offset: 1 });
    expect((await app.client.call('library.list', {})).lastVersionId).toBe(versionId);
    await app.client.call('history.undo', {});
    expect((await app.client.call('library.list', {})).lastVersionId).toBeNull();
    await app.client.call('history.redo', {});
    expect(await app.client.call('reading.position', { versionId })).toEqual({ offset: 1 });
  });
});

describe('places and dialogs', () => {
  test('offers only folders that are there, each once', async () => {
    const { places } = await app.client.call('files.places', {});
    expect(places.some(({ kind }) => kind === 'home')).toBe(true);
    expect(new Set(places.map(({ path }) => path)).size).toBe(places.length);
    for (const { path } of places) {
      const { folderWritable } = await app.client.call('files.describe', { folder: path, name: '.' });
      expect(typeof folderWritable).toBe('boolean');
    }
  });

  test('says whether a file would be replaced and the folder can be written', async () => {
    const papers = join(folder, '文稿');
    mkdirSync(papers);
    writeFileSync(join(papers, '甲.docx'), '');
    const describeFile = (name: string, where = papers) =>
      app.client.call('files.describe', { folder: where, name });
    expect(await describeFile('甲.docx')).toEqual({
      path: join(papers, '甲.docx'),
      exists: true,
      folderWritable: true,
    });
    expect(await describeFile('乙.docx')).toMatchObject({ exists: false, folderWritable: true });
    expect(await describeFile('乙.docx', join(papers, '甲.docx'))).toMatchObject({ folderWritable: false });
  });

  test('asks the host for a dialog where it has one', async () => {
    expect(await app.client.call('files.pickSave', { suggestedPath: '/a', extension: 'pdf' })).toEqual({
      path: null,
    });
    expect((await app.client.call('workspace.status', {})).nativeDialogs).toBe(false);
    const withDialog = await openTestCore(join(folder, 'second'), {
      pickSavePath: (path, extension) => Promise.resolve(`${path}.${extension}`),
    });
    expect((await withDialog.client.call('workspace.status', {})).nativeDialogs).toBe(true);
    expect(await withDialog.client.call('files.pickSave', { suggestedPath: '/a', extension: 'pdf' })).toEqual(
      { path: '/a.pdf' },
    );
    await withDialog.core.close();
  });
});

test('a request after closing is refused as disconnected', async () => {
  await app.core.close();
  expect(await app.core.dispatch({ id: 'a', operation: 'workspace.status', input: {} })).toMatchObject({
    id: 'a',
    ok: false,
    error: { code: 'disconnected' },
  });
  app = await openTestCore(folder, { idSpace: 2 });
});
