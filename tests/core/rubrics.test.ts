import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { VersionContent } from '../../shared/report/model.ts';
import type { RubricContent } from '../../shared/review/rubric.ts';
import { setUp } from '../support/reviewing.ts';
import { openTestCore, removeFolder, temporaryFolder } from '../support/test-core.ts';
import type { TestCore } from '../support/test-core.ts';

let folder: string;
let app: TestCore;
let content: VersionContent;
beforeEach(async () => {
  folder = temporaryFolder('rubrics');
  app = await openTestCore(folder);
  content = await setUp(app.client);
});
afterEach(async () => {
  await app.core.close();
  removeFolder(folder);
});

const own: RubricContent = {
  name: '我的三项',
  scale: { type: 'words', words: ['差', '中', '好'] },
  criteria: [
    { id: 'clear', name: '说得清楚', hint: '', weight: 3 },
    { id: 'real', name: '办得到', hint: '', weight: 1 },
  ],
};
const list = () => app.client.call('rubric.list', {});
const score = async (changes: object, more: { task?: number; rubricId?: string } = {}) => {
  const { task = 0, ...rest } = more;
  const target = { type: 'task', taskId: content.tasks[task]?.id ?? '' } as const;
  return (await app.client.call('score.set', { versionId: content.version.id, target, changes, ...rest }))
    .score;
};

describe('rubrics', () => {
  test('the program brings four, and the eight criteria are in use', async () => {
    const { rubrics, earlier, inUse } = await list();
    expect(rubrics.map(({ name, builtIn }) => [name, builtIn])).toEqual([
      ['任务和指标评分（八项）', true],
      ['满意程度（个人参考）', true],
      ['百分制（0至100分）', true],
      ['分部分：满意程度和关注度', true],
    ]);
    expect(earlier).toEqual([]);
    expect(inUse).toBe('task-quality');
    expect(rubrics.every(({ name }) => !/投票|测评结果/u.test(name))).toBe(true);
  });

  test('an own one is used at once, and one undo takes both back', async () => {
    const { rubric } = await app.client.call('rubric.create', { content: own });
    expect((await list()).inUse).toBe(rubric.id);
    const { step } = await app.client.call('history.undo', {});
    expect(step.label).toBe('新做评分表“我的三项”');
    expect(await list()).toMatchObject({ inUse: 'task-quality', earlier: [] });
    await app.client.call('history.redo', {});
    expect((await list()).inUse).toBe(rubric.id);
  });

  test('while no score is given by it, a change makes no revision; afterwards the old score keeps its own', async () => {
    const { rubric } = await app.client.call('rubric.create', { content: own });
    const renamed = { ...own, name: '改过名的' };
    const change = async (next: RubricContent) =>
      (await app.client.call('rubric.change', { rubricId: rubric.id, content: next })).rubric;
    expect(await change(renamed)).toMatchObject({ revision: 1, name: '改过名的' });
    const old = await score({ criteria: { clear: 2 }, overall: 'satisfied' });
    expect(old).toMatchObject({ rubricId: rubric.id, rubricRevision: 1 });
    const shorter = { ...renamed, criteria: own.criteria.slice(1) };
    expect(await change(shorter)).toMatchObject({ revision: 2 });
    const { rubrics, earlier } = await list();
    expect(rubrics.at(-1)?.criteria).toHaveLength(1);
    expect(earlier).toMatchObject([{ id: rubric.id, revision: 1, criteria: own.criteria }]);
    // Its own revision still rules it, also for a criterion that the newest one lacks.
    expect(await score({ criteria: { clear: 1 } })).toMatchObject({
      rubricRevision: 1,
      criteria: { clear: 1 },
    });
    expect(await score({ criteria: { real: 1 } }, { task: 1 })).toMatchObject({ rubricRevision: 2 });
    await expect(score({ criteria: { clear: 1 } }, { task: 1 })).rejects.toMatchObject({
      code: 'invalidInput',
    });
  });

  test('another one in use leaves scores alone, until one is asked to go over', async () => {
    await score({ criteria: { measurable: 3, risk: 'skipped' }, overall: 'satisfied' });
    await app.client.call('rubric.use', { rubricId: 'hundred-points' });
    expect(await score({ importance: 4 })).toMatchObject({ rubricId: 'task-quality' });
    expect(await score({ criteria: { output: 85 } }, { task: 1 })).toMatchObject({
      rubricId: 'hundred-points',
    });
    await expect(score({ criteria: { output: 101 } }, { task: 1 })).rejects.toMatchObject({
      code: 'invalidInput',
    });
    const moved = await score({}, { rubricId: 'hundred-points' });
    expect(moved).toMatchObject({
      rubricId: 'hundred-points',
      criteria: {},
      overall: 'satisfied',
      importance: 4,
    });
    await app.client.call('history.undo', {});
    const { scores } = await app.client.call('score.list', { versionId: content.version.id });
    expect(scores[0]).toMatchObject({
      rubricId: 'task-quality',
      criteria: { measurable: 3, risk: 'skipped' },
    });
  });

  test('one that is taken off the list is no longer in use, but its scores are still read by it', async () => {
    const { rubric } = await app.client.call('rubric.create', { content: own });
    await score({ criteria: { clear: 2 } });
    await app.client.call('rubric.remove', { rubricId: rubric.id });
    expect(await list()).toMatchObject({ inUse: 'task-quality', earlier: [{ id: rubric.id }] });
    expect(await score({ criteria: { real: 0 } })).toMatchObject({ rubricId: rubric.id });
  });

  test.each([
    ['two criteria of one name', { ...own, criteria: own.criteria.map((each) => ({ ...each, name: '同' })) }],
    ['a scale of one word', { ...own, scale: { type: 'words' as const, words: ['好'] } }],
    ['no name', { ...own, name: ' ' }],
  ])('%s is refused', async (_name, broken) => {
    await expect(app.client.call('rubric.create', { content: broken })).rejects.toMatchObject({
      code: 'invalidInput',
    });
    expect((await list()).rubrics).toHaveLength(4);
  });

  test('a file takes one to another computer; another text is refused', async () => {
    const made = await app.client.call('rubric.create', { content: own });
    const path = join(folder, '我的三项.json');
    await app.client.call('rubric.export', { rubricId: made.rubric.id, path });
    const text = readFileSync(path, 'utf8');
    const { rubric } = await app.client.call('rubric.import', { text });
    expect(rubric).toEqual({ ...made.rubric, id: rubric.id });
    expect((await list()).inUse).toBe(rubric.id);
    for (const broken of ['', '{}', text.replace('"words"', '"stars"')])
      await expect(app.client.call('rubric.import', { text: broken })).rejects.toMatchObject({
        code: 'inputUnreadable',
      });
  });

  test('those of the program cannot be changed or removed', async () => {
    const rubricId = 'task-quality';
    await expect(app.client.call('rubric.change', { rubricId, content: own })).rejects.toMatchObject({
      message: expect.stringContaining('照它另做一份') as unknown,
    });
    await expect(app.client.call('rubric.remove', { rubricId })).rejects.toMatchObject({
      code: 'invalidInput',
    });
    await expect(app.client.call('rubric.use', { rubricId: 'part-satisfaction' })).rejects.toMatchObject({
      code: 'invalidInput',
    });
  });
});

test('the workbook has the columns of the rubric, its weights in the formula, and a sheet for the other one', async () => {
  await score({ criteria: { measurable: 3 }, overall: 'unsatisfied' }, { task: 1 });
  await app.client.call('rubric.create', { content: own });
  await score({ criteria: { clear: 2, real: 0 }, overall: 'satisfied', importance: 5 });
  const path = join(folder, 'scores.xlsx');
  const versionId = content.version.id;
  await app.client.call('paper.export', { paper: 'scores', versionId, format: 'xlsx', path });
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const [sheet, other] = book.worksheets;
  const head = (sheet?.getRow(3).values ?? []) as unknown[];
  expect(head.slice(4, 8)).toEqual(['说得清楚（权重3）', '办得到（权重1）', '加权平均', '关注度']);
  expect(((sheet?.getRow(4).values ?? []) as unknown[]).slice(4, 9)).toEqual([
    2,
    0,
    {
      formula: 'IF(COUNT(D4:E4)=0,"",SUMPRODUCT({3,1},D4:E4)/SUMPRODUCT({3,1},--ISNUMBER(D4:E4)))',
      result: 1.5,
    },
    5,
    '满意',
  ]);
  expect(sheet?.getCell('A2').result).toContain('0 差，1 中，2 好　满意 1　基本满意 0　不满意 1');
  expect(((sheet?.getRow(5).values ?? []) as unknown[]).at(-1)).toBe('任务和指标评分（八项）');
  expect(other?.rowCount).toBe(4);
  expect(other?.getCell('D4').value).toBe(3);
  expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9 });
});
