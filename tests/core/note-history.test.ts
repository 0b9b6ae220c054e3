import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { VersionContent } from '../../shared/report/model.ts';
import { annotate, setUp } from '../support/reviewing.ts';
import type { TestCore } from '../support/test-core.ts';
import { openTestCore, removeFolder, temporaryFolder } from '../support/test-core.ts';

let folder: string;
let app: TestCore;
let content: VersionContent;

beforeEach(async () => {
  folder = temporaryFolder('note-history');
  app = await openTestCore(folder);
  content = await setUp(app.client);
});

afterEach(async () => {
  await app.core.close();
  removeFolder(folder);
});

const QUOTE = '推进老旧小区加装电梯';

test('a note tells what it said after each step, and goes back to any of them', async () => {
  const { id } = await annotate(app.client, content, QUOTE, { body: '先写的' });
  const update = (changes: object) => app.client.call('annotation.update', { id, changes });
  const bodies = async () =>
    (await app.client.call('annotation.history', { id })).states.map(({ annotation }) => annotation.body);
  app.clock.now += 60_000;
  await update({ body: '后写的', tags: ['住房'] });
  await update({ important: true });
  expect(await bodies()).toEqual(['后写的', '后写的', '先写的']);
  await update({ body: '写错了' });
  await app.client.call('history.undo', {});
  expect(await bodies()).toEqual(['后写的', '后写的', '先写的']);
  const { states } = await app.client.call('annotation.history', { id });
  const first = states.at(-1)?.annotation;
  expect(first).toMatchObject({ body: '先写的', tags: [], important: false });
  expect(states[0]?.at).toBe(app.clock.now);
  await update({ body: first?.body, tags: first?.tags });
  expect(await bodies()).toEqual(['先写的', '后写的', '后写的', '先写的']);
});

test('a note that was deleted and brought back keeps its history', async () => {
  const { id } = await annotate(app.client, content, QUOTE, { body: '一' });
  await app.client.call('annotation.delete', { id });
  await app.client.call('history.undo', {});
  const { states } = await app.client.call('annotation.history', { id });
  expect(states.map(({ annotation }) => annotation.body)).toEqual(['一']);
});

test('a note is dealt with for a reason and opened again, each a step of its own name', async () => {
  const { id } = await annotate(app.client, content, QUOTE);
  const { annotation } = await app.client.call('annotation.update', {
    id,
    changes: { resolution: '会上已经答复' },
  });
  expect(annotation.resolution).toBe('会上已经答复');
  await app.client.call('annotation.update', { id, changes: { resolution: null } });
  const { steps } = await app.client.call('history.list', { recordId: id });
  expect(steps.slice(0, 2).map(({ label }) => label)).toEqual([
    '把一条“指出问题”批注改回未处理',
    '把一条“指出问题”批注标为已处理',
  ]);
  await expect(
    app.client.call('annotation.update', { id, changes: { resolution: ' ' } }),
  ).rejects.toMatchObject({ code: 'invalidInput' });
});
