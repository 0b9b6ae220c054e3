import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Annotation } from '../../shared/review/annotation.ts';
import { annotate, setUp } from '../support/reviewing.ts';
import type { TestCore } from '../support/test-core.ts';
import { openTestCore, removeFolder, temporaryFolder, testProfile } from '../support/test-core.ts';

let folder: string;
let app: TestCore;
let secretariat: TestCore;

beforeEach(async () => {
  folder = temporaryFolder('annotated-round-trip');
  app = await openTestCore(join(folder, 'deputy'));
  secretariat = await openTestCore(join(folder, 'secretariat'), { idSpace: 2 });
});

afterEach(async () => {
  await app.core.close();
  await secretariat.core.close();
  removeFolder(folder);
});

/** What must be the same of a note on the same text in two workspaces. */
const said = ({
  kind,
  target,
  body,
  wordingChange,
  tags,
  important,
  resolution,
  createdAt,
  replies,
}: Annotation) => ({
  ...{ kind, body, wordingChange, tags, important, resolution, createdAt },
  place: target.type === 'range' ? [target.anchor.start, target.anchor.end] : target.type,
  replies: replies.map((reply) => [reply.authorName, reply.createdAt, reply.body]),
});

async function takeIn(to: TestCore, path: string): Promise<readonly Annotation[]> {
  const base64 = readFileSync(path).toString('base64');
  const { versionId } = await to.client.call('library.import', {
    source: { type: 'file', name: '批注版报告.docx', base64 },
    takeRemarks: true,
  });
  return (await to.client.call('annotation.list', { versionId })).annotations;
}

test('an annotated report comes back from a Word file with its notes, threads and reasons', async () => {
  const content = await setUp(app.client);
  const versionId = content.version.id;
  const [first, second] = [
    await annotate(app.client, content, '老旧小区', { body: '请说明原因\n第二行' }),
    await annotate(app.client, content, '停车泊位', { kind: 'suggestion', body: '建议加装' }),
  ];
  app.clock.now += 60_123;
  await app.client.call('reply.create', { annotationId: first.id, body: '同意' });
  await app.client.call('annotation.update', {
    id: second.id,
    changes: { resolution: '已写入', important: true, tags: ['停车'] },
  });
  const edit = await annotate(app.client, content, '更加', { kind: 'textEdit' });
  const wordingChange = { operation: 'replace', proposed: '进一步', reason: '用语' } as const;
  await app.client.call('annotation.update', { id: edit.id, changes: { wordingChange } });
  await app.client.call('annotation.create', {
    versionId,
    kind: 'praise',
    target: { type: 'report' },
    body: '很好',
  });
  const secret = await annotate(app.client, content, '高质量', { body: '不外传的话' });
  await app.client.call('annotation.update', { id: secret.id, changes: { private: true } });

  const path = join(folder, '批注版报告.docx');
  await app.client.call('paper.export', { paper: 'annotated', versionId, format: 'docx', path });
  const { annotations } = await app.client.call('annotation.list', { versionId });
  const open = annotations.filter((note) => !note.private);

  // Back on the same machine the notes are one's own again.
  const back = await takeIn(app, path);
  expect(back.map(said)).toEqual(open.map(said));
  const [answered] = back.filter(({ replies }) => replies.length > 0);
  expect(answered?.replies[0]?.authorId).toBe(answered?.authorId);

  // On another machine they are somebody else's, named in the words, and the replies are not one's own to change.
  await secretariat.client.call('profile.save', { ...testProfile, name: '秘书处' });
  const there = await takeIn(secretariat, path);
  expect(there.map(({ body }) => body.startsWith('（原批注人：周文斌）'))).toEqual(open.map(() => true));
  const [reply] = there.flatMap(({ replies }) => replies);
  expect(reply?.authorName).toBe('周文斌');
  await expect(
    secretariat.client.call('reply.update', { id: reply?.id ?? '', body: '改写' }),
  ).rejects.toMatchObject({ code: 'invalidInput' });

  // And from there they come home as they went.
  const opened = (await secretariat.client.call('library.list', {})).documents[0]?.versions[0]?.id ?? '';
  const home = join(folder, '转回.docx');
  await secretariat.client.call('paper.export', {
    paper: 'annotated',
    versionId: opened,
    format: 'docx',
    path: home,
  });
  const returned = await takeIn(app, home);
  expect(returned.map(said)).toEqual(open.map(said));

  await app.client.call('paper.export', {
    paper: 'annotated',
    versionId,
    format: 'docx',
    path,
    includePrivate: true,
  });
  expect((await takeIn(app, path)).some(({ body }) => body === '不外传的话')).toBe(true);
});
