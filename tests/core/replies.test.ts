import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { VersionContent } from '../../shared/report/model.ts';
import type { Annotation } from '../../shared/review/annotation.ts';
import { reviseText } from '../support/revised-report.ts';
import { annotate, setUp } from '../support/reviewing.ts';
import type { TestCore } from '../support/test-core.ts';
import { openTestCore, removeFolder, temporaryFolder, testProfile } from '../support/test-core.ts';

let folder: string;
let app: TestCore;
let content: VersionContent;
let note: Annotation;

beforeEach(async () => {
  folder = temporaryFolder('replies');
  app = await openTestCore(folder);
  content = await setUp(app.client);
  note = await annotate(app.client, content, '推进老旧小区加装电梯', { body: '请写明台数' });
});

afterEach(async () => {
  await app.core.close();
  removeFolder(folder);
});

const reply = async (body: string, id?: string) =>
  app.client.call('reply.create', { annotationId: note.id, body, ...(id === undefined ? {} : { id }) });
const current = async (): Promise<Annotation | undefined> =>
  (await app.client.call('annotation.list', { versionId: content.version.id })).annotations.find(
    ({ id }) => id === note.id,
  );
const thread = async () => (await current())?.replies.map(({ body }) => body);

describe('replies', () => {
  test('stand below their note, oldest first, signed with the name of the profile', async () => {
    await reply('去年是1200台');
    const { annotation } = await reply('今年的数在附件里');
    expect(annotation.replies).toMatchObject([
      { body: '去年是1200台', authorName: testProfile.name, annotationId: note.id, revision: 1 },
      { body: '今年的数在附件里' },
    ]);
    expect(annotation.replies[0]?.authorId).toBe(note.authorId);
    // The note itself did not change.
    expect((await current())?.revision).toBe(note.revision);
    expect(await current()).toEqual(annotation);
  });

  test('are changed and deleted by undoable steps; one editing session is one step', async () => {
    const id = '00000000-0000-4000-8000-00000000abcd';
    await app.client.call('reply.create', { id, annotationId: note.id, body: '去', editSession: 's' });
    await app.client.call('reply.update', { id, body: '去年', editSession: 's' });
    expect(await thread()).toEqual(['去年']);
    await app.client.call('reply.update', { id, body: '去年有数' });
    await app.client.call('reply.delete', { id });
    expect(await thread()).toEqual([]);
    const undo = async () => (await app.client.call('history.undo', {})).step.label;
    expect(await undo()).toBe('删除对一条“指出问题”批注的回复');
    expect(await thread()).toEqual(['去年有数']);
    expect(await undo()).toBe('修改对一条“指出问题”批注的回复');
    expect(await undo()).toBe('回复一条“指出问题”批注');
    expect(await thread()).toEqual([]);
    await app.client.call('history.redo', {});
    const back = (await current())?.replies[0];
    expect(back?.body).toBe('去年');
    // Deleted and brought back: it goes on counting, so that a packet made in between compares rightly.
    expect(back?.revision).toBeGreaterThan(2);
  });

  test('typed and taken away again in one session leaves no step', async () => {
    const before = (await app.client.call('history.list', {})).steps.length;
    const id = '00000000-0000-4000-8000-00000000abcd';
    await app.client.call('reply.create', { id, annotationId: note.id, body: '去', editSession: 's' });
    await app.client.call('reply.delete', { id, editSession: 's' });
    expect((await app.client.call('history.list', {})).steps).toHaveLength(before);
  });

  test('go and come back with their note', async () => {
    await reply('去年是1200台');
    const { annotation } = await reply('今年的数在附件里');
    await app.client.call('annotation.delete', { id: note.id });
    await app.client.call('history.undo', {});
    expect((await current())?.replies.map(({ id }) => id)).toEqual(annotation.replies.map(({ id }) => id));
  });

  test('a blank one, one to nothing and a second of the same id are refused', async () => {
    const id = '00000000-0000-4000-8000-00000000abcd';
    await expect(reply(' \n ')).rejects.toMatchObject({ code: 'invalidInput' });
    await expect(app.client.call('reply.create', { annotationId: 'none', body: '好' })).rejects.toMatchObject(
      { code: 'notFound' },
    );
    await reply('好', id);
    await expect(reply('再', id)).rejects.toMatchObject({ code: 'conflict' });
    expect(await thread()).toEqual(['好']);
  });

  test("another person's reply is not changed here", async () => {
    const { annotation } = await reply('我说的');
    const [own] = annotation.replies;
    const page = {
      items: [
        {
          id: 'urn:shenyitai:reply:theirs',
          type: 'Annotation',
          motivation: 'replying',
          creator: { type: 'Person', id: 'urn:shenyitai:person:other', name: '王敏' },
          created: '2024-01-18T01:00:00.000Z',
          modified: '2024-01-18T01:00:00.000Z',
          body: [{ type: 'TextualBody', purpose: 'replying', format: 'text/plain', value: '别人说的' }],
          target: `urn:shenyitai:annotation:${note.id}`,
          'syt:revision': 1,
        },
      ],
    };
    const { summary } = await app.client.call('notes.import', {
      versionId: content.version.id,
      text: JSON.stringify(page),
    });
    expect(summary).toMatchObject({ added: 1 });
    const theirs = (await current())?.replies.find(({ id }) => id !== own?.id);
    expect(theirs).toMatchObject({ authorName: '王敏', body: '别人说的' });
    await expect(app.client.call('reply.update', { id: theirs?.id ?? '', body: '改' })).rejects.toMatchObject(
      { code: 'invalidInput' },
    );
    await expect(app.client.call('reply.delete', { id: theirs?.id ?? '' })).rejects.toMatchObject({
      code: 'invalidInput',
    });
  });
});

describe('links', () => {
  test('name tasks and measures of the version; what is not in it is refused', async () => {
    const [task] = content.tasks;
    const [measure] = content.measures;
    const links = [
      { type: 'task' as const, taskId: task?.id ?? '' },
      { type: 'measure' as const, measureId: measure?.id ?? '' },
    ];
    await app.client.call('annotation.update', { id: note.id, changes: { links } });
    expect((await current())?.links).toEqual(links);
    const { undo } = await app.client.call('history.state', {});
    expect(undo?.label).toBe('改动一条“指出问题”批注的关联');
    await expect(
      app.client.call('annotation.update', {
        id: note.id,
        changes: { links: [{ type: 'task', taskId: 'none' }] },
      }),
    ).rejects.toMatchObject({ code: 'notFound' });
    await app.client.call('history.undo', {});
    expect((await current())?.links).toEqual([]);
  });

  test('and the thread go along to a revised text', async () => {
    const task = content.tasks[0];
    await app.client.call('annotation.update', {
      id: note.id,
      changes: { links: [{ type: 'task', taskId: task?.id ?? '' }] },
    });
    await reply('去年是1200台');
    const { versionId } = await app.client.call('library.import', {
      source: { type: 'text', name: '修改稿.txt', text: reviseText(content.text) },
      reportId: content.report.id,
    });
    await app.client.call('versions.carry', { fromVersionId: content.version.id, toVersionId: versionId });
    const there = await app.client.call('library.open', { versionId });
    const [copy] = (await app.client.call('annotation.list', { versionId })).annotations;
    const [link] = copy?.links ?? [];
    const twin = there.tasks.find(({ id }) => link?.type === 'task' && id === link.taskId);
    expect(twin?.title).toBe(task?.title);
    expect(copy?.replies).toMatchObject([{ body: '去年是1200台', annotationId: copy?.id }]);
    expect(await thread()).toEqual(['去年是1200台']);
  });
});

test('notes with links and threads come back in another workspace as they were', async () => {
  const task = content.tasks[2];
  await app.client.call('annotation.update', {
    id: note.id,
    changes: { links: [{ type: 'task', taskId: task?.id ?? '' }], resolution: '会上已经答复' },
  });
  await reply('去年是1200台𠮷');
  const path = join(folder, 'notes.jsonld');
  await app.client.call('notes.export', { versionId: content.version.id, path });
  const other = await openTestCore(join(folder, 'two'), { idSpace: 9 });
  try {
    const there = await setUp(other.client);
    const text = readFileSync(path, 'utf8');
    const versionId = there.version.id;
    const { summary } = await other.client.call('notes.import', { versionId, text });
    expect(summary).toMatchObject({ added: 2, invalid: 0, notPlaced: 0 });
    const [copy] = (await other.client.call('annotation.list', { versionId })).annotations;
    expect(copy?.replies).toEqual((await current())?.replies);
    expect(copy?.resolution).toBe('会上已经答复');
    const [link] = copy?.links ?? [];
    expect(there.tasks.find(({ id }) => link?.type === 'task' && id === link.taskId)?.start).toBe(
      task?.start,
    );
    const again = await other.client.call('notes.import', { versionId, text });
    expect(again.summary).toMatchObject({ added: 0, unchanged: 2 });
  } finally {
    await other.core.close();
  }
});
