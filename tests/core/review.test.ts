import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { VersionContent } from '../../shared/report/model.ts';
import { annotate, rangeTarget, setUp } from '../support/reviewing.ts';
import type { TestCore } from '../support/test-core.ts';
import { openTestCore, removeFolder, temporaryFolder } from '../support/test-core.ts';

let folder: string;
let app: TestCore;
let content: VersionContent;

beforeEach(async () => {
  folder = temporaryFolder('review');
  app = await openTestCore(folder);
  content = await setUp(app.client);
});

afterEach(async () => {
  await app.core.close();
  removeFolder(folder);
});

describe('annotations', () => {
  test('are listed in text order, those on the whole report first', async () => {
    const { client } = app;
    const versionId = content.version.id;
    const later = await annotate(client, content, '稳步提升城市功能品质');
    const early = await annotate(client, content, '全面贯彻党的二十大精神');
    const whole = await client.call('annotation.create', {
      versionId,
      kind: 'suggestion',
      target: { type: 'report' },
    });
    const heading = content.headings.find(({ title }) => title.startsWith('用力拓展消费市场'));
    const onHeading = await client.call('annotation.create', {
      versionId,
      kind: 'question',
      target: { type: 'heading', headingId: heading?.id ?? '' },
    });
    const { annotations } = await client.call('annotation.list', { versionId });
    expect(annotations.map(({ id }) => id)).toEqual([
      whole.annotation.id,
      early.id,
      onHeading.annotation.id,
      later.id,
    ]);
  });

  test('stand on tasks and measures of their own version only', async () => {
    const { client } = app;
    const versionId = content.version.id;
    const taskId = content.tasks[0]?.id ?? '';
    const measureId = content.measures[0]?.id ?? '';
    await client.call('annotation.create', { versionId, kind: 'praise', target: { type: 'task', taskId } });
    await client.call('annotation.create', {
      versionId,
      kind: 'praise',
      target: { type: 'measure', measureId },
    });
    const other = await client.call('library.import', {
      source: { type: 'text', name: '甲.txt', text: '一、工作\n甲。' },
    });
    await expect(
      client.call('annotation.create', {
        versionId: other.versionId,
        kind: 'praise',
        target: { type: 'task', taskId },
      }),
    ).rejects.toMatchObject({ code: 'notFound' });
  });

  test('a change of wording keeps its wording, another kind gives it up, and comes back with an empty one', async () => {
    const note = await annotate(app.client, content, '筹划', { kind: 'textEdit', body: '启动' });
    expect(note.wordingChange).toEqual({ operation: 'replace', proposed: '启动', reason: '' });
    const change = (kind: 'question' | 'textEdit') =>
      app.client.call('annotation.update', { id: note.id, changes: { kind } });
    expect((await change('question')).annotation.wordingChange).toBeNull();
    expect((await change('textEdit')).annotation.wordingChange).toEqual({
      operation: 'replace',
      proposed: '',
      reason: '',
    });
    await app.client.call('history.undo', {});
    const { undo } = await app.client.call('history.state', {});
    expect(undo?.label).toBe('把一条“文字修改”批注改为“询问”');
    await app.client.call('history.undo', {});
    const { annotations } = await app.client.call('annotation.list', { versionId: content.version.id });
    expect(annotations[0]).toMatchObject({ kind: 'textEdit', wordingChange: { proposed: '启动' } });
  });

  test('a change of wording needs a passage', async () => {
    const note = await app.client.call('annotation.create', {
      versionId: content.version.id,
      kind: 'question',
      target: { type: 'report' },
    });
    await expect(
      app.client.call('annotation.update', { id: note.annotation.id, changes: { kind: 'textEdit' } }),
    ).rejects.toMatchObject({ code: 'invalidInput' });
  });

  test('can be moved to another passage, which must say what the anchor says', async () => {
    const note = await annotate(app.client, content, '老旧小区');
    const target = rangeTarget(content, '筹划');
    const moved = await app.client.call('annotation.update', { id: note.id, changes: { target } });
    expect(moved.annotation.target).toEqual(target);
    const wrong = {
      ...target,
      anchor: { exact: '筹划', prefix: '', suffix: '', start: 1, end: 3, blockId: null },
    };
    await expect(
      app.client.call('annotation.update', { id: note.id, changes: { target: wrong } }),
    ).rejects.toMatchObject({ code: 'invalidInput' });
  });

  test('a change is known by its time and author', async () => {
    const note = await annotate(app.client, content, '老旧小区');
    app.clock.now += 5000;
    const { annotation } = await app.client.call('annotation.update', {
      id: note.id,
      changes: { important: true },
    });
    const { profile } = await app.client.call('workspace.status', {});
    expect(annotation).toMatchObject({
      createdAt: note.createdAt,
      updatedAt: note.createdAt + 5000,
      authorId: profile?.id,
      revision: 2,
    });
  });
});

describe('scores', () => {
  const target = () => ({ type: 'task', taskId: content.tasks[0]?.id ?? '' }) as const;
  const set = (changes: Parameters<typeof send>[0]) => send(changes);
  const send = async (changes: {
    criteria?: Record<string, number | 'skipped' | null>;
    overall?: 'satisfied' | null;
    importance?: number | null;
    note?: string;
    evidence?: string[];
  }) =>
    (await app.client.call('score.set', { versionId: content.version.id, target: target(), changes })).score;

  test('are one for each target, and a field that is not named stays', async () => {
    const first = await set({ overall: 'satisfied' });
    const second = await set({ importance: 4, criteria: { measurable: 3, risk: 'skipped' } });
    const third = await set({ criteria: { measurable: null }, note: '补' });
    expect(third).toMatchObject({
      id: first.id,
      overall: 'satisfied',
      importance: 4,
      criteria: { risk: 'skipped' },
      note: '补',
      revision: 3,
    });
    expect(third.criteria).not.toHaveProperty('measurable');
    expect(second.criteria).toEqual({ measurable: 3, risk: 'skipped' });
    expect((await app.client.call('score.list', { versionId: content.version.id })).scores).toHaveLength(1);
  });

  test('name the rubric and revision that they were given by', async () => {
    const { rubrics } = await app.client.call('rubric.list', {});
    expect(rubrics[0]?.criteria).toHaveLength(8);
    expect(await set({ overall: 'satisfied' })).toMatchObject({
      rubricId: rubrics[0]?.id,
      rubricRevision: rubrics[0]?.revision,
    });
  });

  test('count as scored with an overall rating, and no longer when it is cleared', async () => {
    const scored = async () =>
      (await app.client.call('library.list', {})).documents[0]?.versions[0]?.scoredTasks;
    await set({ criteria: { measurable: 2 } });
    expect(await scored()).toBe(0);
    await set({ overall: 'satisfied' });
    expect(await scored()).toBe(1);
    await set({ overall: null });
    expect(await scored()).toBe(0);
  });

  test.each([
    ['a criterion that the rubric lacks', { criteria: { beauty: 1 } }, 'invalidInput'],
    ['evidence that does not exist', { evidence: ['none'] }, 'notFound'],
  ])('refuse %s', async (_name, changes, code) => {
    await expect(send(changes)).rejects.toMatchObject({ code });
  });

  test('refuse a rubric and a target that do not exist', async () => {
    const versionId = content.version.id;
    await expect(
      app.client.call('score.set', { versionId, target: target(), rubricId: 'none', changes: {} }),
    ).rejects.toMatchObject({ code: 'notFound' });
    await expect(
      app.client.call('score.set', {
        versionId,
        target: { type: 'heading', headingId: 'none' },
        changes: {},
      }),
    ).rejects.toMatchObject({ code: 'notFound' });
  });
});
