import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { paperFormat, paperName } from '../../shared/contract/paper.ts';
import type { VersionContent } from '../../shared/report/model.ts';
import { paperFormats } from '../../shared/sheet/formats.ts';
import { annotate, setUp } from '../support/reviewing.ts';
import type { TestCore } from '../support/test-core.ts';
import { openTestCore, removeFolder, temporaryFolder, testProfile } from '../support/test-core.ts';

let folder: string;
let app: TestCore;
let content: VersionContent;

beforeEach(async () => {
  folder = temporaryFolder('proposals');
  app = await openTestCore(join(folder, 'workspace'));
  content = await setUp(app.client);
});

afterEach(async () => {
  await app.core.close();
  removeFolder(folder);
});

const listed = async () =>
  (await app.client.call('proposal.list', { versionId: content.version.id })).proposals;

test('a proposal is made of notes, written, deleted, and every step taken back', async () => {
  const problem = await annotate(app.client, content, '老旧小区', { body: '没有电梯' });
  const wish = await annotate(app.client, content, '停车泊位', { kind: 'suggestion', body: '建议加装' });
  const versionId = content.version.id;
  const { proposal } = await app.client.call('proposal.create', {
    ...{ versionId, form: 'proposal' },
    annotationIds: [problem.id, wish.id],
  });
  expect(proposal).toMatchObject({
    ...{ situation: '没有电梯', measures: '建议加装', title: '', sources: [problem.id, wish.id] },
  });
  const title = '关于加装电梯的建议';
  await app.client.call('proposal.update', { id: proposal.id, changes: { title }, editSession: 's' });
  await app.client.call('proposal.update', {
    id: proposal.id,
    changes: { analysis: '分析' },
    editSession: 's',
  });
  expect(await listed()).toMatchObject([{ title, analysis: '分析', situation: '没有电梯' }]);
  await app.client.call('proposal.delete', { id: proposal.id });
  expect(await listed()).toEqual([]);
  await app.client.call('history.undo', {});
  expect(await listed()).toMatchObject([{ title, analysis: '分析' }]);
  await app.client.call('history.undo', {});
  expect(await listed()).toMatchObject([{ title: '', analysis: '' }]);
  await app.client.call('history.undo', {});
  expect(await listed()).toEqual([]);
});

test('what is not there is refused and changes nothing', async () => {
  const versionId = content.version.id;
  const missing = { versionId, form: 'proposal' as const, annotationIds: ['none'] };
  await expect(app.client.call('proposal.create', missing)).rejects.toMatchObject({ code: 'notFound' });
  await expect(
    app.client.call('proposal.update', { id: 'none', changes: { title: 'x' } }),
  ).rejects.toMatchObject({ code: 'notFound' });
  const path = join(folder, 'x.md');
  await expect(
    app.client.call('paper.export', { paper: 'proposal', versionId, recordId: 'none', format: 'md', path }),
  ).rejects.toMatchObject({ code: 'notFound' });
  expect([existsSync(path), await listed()]).toEqual([false, []]);
});

test('number, employment and telephone stay when the profile is saved without them', async () => {
  const more = { deputyNumber: '0912', employer: '某社区主任', phone: '0511-80000000' };
  await app.client.call('profile.save', { ...testProfile, ...more });
  const { profile } = await app.client.call('profile.save', { ...testProfile, name: '欧阳𠮷' });
  expect(profile).toMatchObject({ ...more, name: '欧阳𠮷' });
});

test('a pair of paper and format that does not exist is refused with the list of those that do', async () => {
  const versionId = content.version.id;
  const pairs = paperName.options.flatMap((paper) =>
    paperFormat.options.map((format) => ({ paper, format })),
  );
  const missing = pairs.filter(({ paper, format }) => !paperFormats[paper].includes(format));
  expect(missing.length).toBeGreaterThan(0);
  for (const { paper, format } of missing) {
    const path = join(folder, `${paper}.${format}`);
    await expect(app.client.call('paper.export', { paper, versionId, format, path })).rejects.toMatchObject({
      code: 'paperUnsupported',
      details: { paper, format, supported: paperFormats[paper] },
    });
    expect(existsSync(path)).toBe(false);
  }
});
