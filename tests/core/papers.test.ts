import { emptyComposition } from '../../shared/contract/paper.ts';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { VersionContent } from '../../shared/report/model.ts';
import { annotate, setUp } from '../support/reviewing.ts';
import type { TestCore } from '../support/test-core.ts';
import { openTestCore, removeFolder, temporaryFolder } from '../support/test-core.ts';

let folder: string;
let app: TestCore;
let content: VersionContent;

beforeEach(async () => {
  folder = temporaryFolder('papers');
  app = await openTestCore(join(folder, 'workspace'));
  content = await setUp(app.client);
});

afterEach(async () => {
  await app.core.close();
  removeFolder(folder);
});

const FIRST_BYTES = { docx: 'PK', pdf: '%PDF', json: '{' } as const;

test.each(['docx', 'pdf', 'json'] as const)(
  'writes the opinions as %s and says what it wrote',
  async (format) => {
    await annotate(app.client, content, '老旧小区', { body: '请说明原因' });
    const path = join(folder, `意见.${format}`);
    const versionId = content.version.id;
    const written = await app.client.call('paper.export', { paper: 'opinions', versionId, format, path });
    const bytes = readFileSync(path);
    expect(bytes.subarray(0, FIRST_BYTES[format].length).toString()).toBe(FIRST_BYTES[format]);
    expect(written).toMatchObject({
      path,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  },
);

test('previews pages and says where the notes stand', async () => {
  const note = await annotate(app.client, content, '老旧小区', { body: '请说明原因' });
  const preview = await app.client.call('paper.preview', {
    paper: 'opinions',
    versionId: content.version.id,
    pages: [1],
  });
  expect(preview.pages[0]?.svg).toContain('<svg');
  expect(preview.places.map(({ annotationId }) => annotationId)).toContain(note.id);
});

test('a place that cannot be written is refused, and what is there stays', async () => {
  const blocker = join(folder, 'file');
  writeFileSync(blocker, 'kept');
  const versionId = content.version.id;
  await expect(
    app.client.call('paper.export', {
      paper: 'opinions',
      versionId,
      format: 'json',
      path: join(blocker, 'x.json'),
    }),
  ).rejects.toMatchObject({ code: 'outputUnwritable' });
  expect(readFileSync(blocker, 'utf8')).toBe('kept');
  expect(readdirSync(folder).sort()).toEqual(['file', 'workspace']);
});

test('a composition leaves out, orders and rewords without touching the notes', async () => {
  const first = await annotate(app.client, content, '老旧小区', { body: '一' });
  const versionId = content.version.id;
  const which = { paper: 'opinions', versionId } as const;
  await app.client.call('paper.compose', { ...which, changes: { excluded: [first.id] } });
  await app.client.call('paper.compose', { ...which, changes: { wordings: { [first.id]: '改写' } } });
  expect(await app.client.call('paper.composition', which)).toEqual({
    composition: { ...emptyComposition, excluded: [first.id], order: [], wordings: { [first.id]: '改写' } },
  });
  await app.client.call('history.undo', {});
  await app.client.call('history.undo', {});
  expect(await app.client.call('paper.composition', which)).toEqual({
    composition: emptyComposition,
  });
  expect((await app.client.call('annotation.list', { versionId })).annotations[0]?.body).toBe('一');
});
