import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { VersionContent } from '../../shared/report/model.ts';
import { foldForSearch } from '../../shared/text/folding.ts';
import { sql } from '../../electron/core/store/sql.ts';
import { searchDifferences, withDatabase } from '../support/dump-workspace.ts';
import { annotate, setUp } from '../support/reviewing.ts';
import type { TestCore } from '../support/test-core.ts';
import { openTestCore, removeFolder, temporaryFolder } from '../support/test-core.ts';

let folder: string;
let app: TestCore;
let content: VersionContent;

beforeEach(async () => {
  folder = temporaryFolder('search');
  app = await openTestCore(folder);
  content = await setUp(app.client);
});

afterEach(async () => {
  await app.core.close();
  removeFolder(folder);
});

/** Every place of a query by a plain scan of the folded blocks: block id and number of places. */
function plainScan(query: string): Map<string, number> {
  const wanted = foldForSearch(query).folded;
  const found = new Map<string, number>();
  if (wanted === '') return found;
  for (const block of content.blocks) {
    const count = foldForSearch(content.text.slice(block.start, block.end)).folded.split(wanted).length - 1;
    if (count > 0) found.set(block.id, count);
  }
  return found;
}

test('finds every place of 1 to 8 characters that a plain scan finds, and no other', async () => {
  const query = fc
    .tuple(fc.nat({ max: content.text.length - 9 }), fc.integer({ min: 1, max: 8 }))
    .map(([start, length]) => content.text.slice(start, start + length));
  await fc.assert(
    fc.asyncProperty(query, async (text) => {
      const { counts, hits } = await app.client.call('search.find', { text, limit: 500 });
      const found = Map.groupBy(
        hits.filter(({ group }) => group === 'report'),
        ({ recordId }) => recordId,
      );
      const expected = plainScan(text);
      expect(counts.report).toBe([...expected.values()].reduce((sum, count) => sum + count, 0));
      if (counts.report <= 500) {
        expect(new Map([...found].map(([id, places]) => [id, places.length]))).toEqual(expected);
      }
      for (const { start, end, snippet, from, to } of hits.filter(({ group }) => group === 'report')) {
        const passage = content.text.slice(start ?? 0, end ?? 0);
        expect(foldForSearch(passage).folded).toBe(foldForSearch(text).folded);
        expect(snippet.slice(from, to)).toBe(passage);
      }
    }),
    { numRuns: 150 },
  );
});

describe('what does not matter in a query', () => {
  test.each(['老旧小区', '老旧 小区', '老旧，小区', '２２４万平方米'])('%s', async (text) => {
    const { counts } = await app.client.call('search.find', { text });
    expect(counts.report).toBeGreaterThan(0);
  });

  test('punctuation alone finds nothing', async () => {
    const { hits } = await app.client.call('search.find', { text: '，。' });
    expect(hits).toEqual([]);
  });
});

test('names the places of 老旧小区 in text order', async () => {
  const { hits, counts } = await app.client.call('search.find', { text: '老旧小区' });
  expect(counts.report).toBe(3);
  expect(
    hits
      .filter(({ group }) => group === 'report')
      .map(({ start, end }) => content.text.slice(start ?? 0, end ?? 0)),
  ).toEqual(['老旧小区', '老旧小区', '老旧小区']);
});

describe('annotations', () => {
  const countOf = async (text: string): Promise<number> =>
    (await app.client.call('search.find', { text })).counts.annotation;

  test('are found by body, tag and wording as soon as they are written, and no longer when they are gone', async () => {
    const note = await annotate(app.client, content, '老旧小区', { body: '停车位反而少了' });
    expect(await countOf('停车位')).toBe(1);
    await app.client.call('annotation.update', { id: note.id, changes: { tags: ['三茅宫'], body: '改了' } });
    expect(await countOf('停车位')).toBe(0);
    expect(await countOf('三茅宫')).toBe(1);
    await app.client.call('history.undo', {});
    expect(await countOf('停车位')).toBe(1);
    expect(await countOf('三茅宫')).toBe(0);
    await app.client.call('annotation.delete', { id: note.id });
    expect(await countOf('停车位')).toBe(0);
    await app.client.call('history.undo', {});
    expect(await countOf('停车位')).toBe(1);
    await annotate(app.client, content, '筹划', { kind: 'textEdit', body: '启动办理' });
    expect(await countOf('启动办理')).toBe(1);
  });

  test('no hit runs from one field into the next', async () => {
    const note = await annotate(app.client, content, '老旧小区', { body: '甲乙' });
    await app.client.call('annotation.update', { id: note.id, changes: { tags: ['丙丁'] } });
    expect(await countOf('乙丙')).toBe(0);
  });

  test('stand where their passage stands', async () => {
    await annotate(app.client, content, '推进老旧小区加装电梯', { body: '不好考核' });
    const { hits } = await app.client.call('search.find', { text: '好考核' });
    const hit = hits.find(({ group }) => group === 'annotation');
    expect(content.text.slice(hit?.start ?? 0, hit?.end ?? 0)).toBe('推进老旧小区加装电梯');
    expect(hit).toMatchObject({ snippet: '不好考核', from: 1, to: 4 });
  });

  test('show no comma that joins their words to others', async () => {
    await annotate(app.client, content, '老旧小区', { body: '，特别是楼道照明' });
    const { hits } = await app.client.call('search.find', { text: '楼道' });
    expect(hits).toMatchObject([{ snippet: '特别是楼道照明', from: 3, to: 5 }]);
  });
});

test('an undone import leaves nothing to find, a redone one all of it', async () => {
  await app.client.call('library.import', {
    source: { type: 'text', name: '甲.txt', text: '独一无二的句子。' },
  });
  const find = async (): Promise<number> =>
    (await app.client.call('search.find', { text: '独一无二' })).counts.report;
  expect(await find()).toBe(1);
  await app.client.call('history.undo', {});
  expect(await find()).toBe(0);
  await app.client.call('history.redo', {});
  expect(await find()).toBe(1);
});

test('a packed note that changes is found by its new words alone, and undo brings the old ones back', async () => {
  const countOf = async (text: string): Promise<number> =>
    (await app.client.call('search.find', { text })).counts.annotation;
  // So much text that it is packed at once, with the notes before it.
  const filler = Array.from(
    { length: 40 },
    (_, i) => `第${i}条：${'补充完成时限责任单位和资金来源'.repeat(30)}`,
  );
  const first = await annotate(app.client, content, '老旧小区', { body: '停车位反而少了' });
  for (const body of filler) await annotate(app.client, content, '老旧小区', { body });
  expect(await countOf('停车位')).toBe(1);
  expect(await countOf('资金来源补充')).toBe(40);
  await app.client.call('annotation.update', { id: first.id, changes: { body: '充电桩不够' } });
  expect([await countOf('停车位'), await countOf('充电桩')]).toEqual([0, 1]);
  await app.client.call('history.undo', {});
  expect([await countOf('停车位'), await countOf('充电桩')]).toEqual([1, 0]);
  await app.core.close();
  expect(withDatabase(folder, (db) => db.all(sql`SELECT id FROM search_fresh`)).length).toBeLessThan(40);
  expect(searchDifferences(folder)).toEqual([]);
});

test('places that overlap are one, as a person would count them', async () => {
  const { versionId } = await app.client.call('library.import', {
    source: { type: 'text', name: '甲.txt', text: '人人人人人都有责任。' },
  });
  const { counts } = await app.client.call('search.find', { text: '人人', versionId });
  expect(counts.report).toBe(2);
});

test('the text of other reports is a group of its own beside the open one', async () => {
  await app.client.call('library.import', {
    source: { type: 'text', name: '往年.txt', text: '去年改造老旧小区九十五万平方米。' },
  });
  const openVersionId = content.version.id;
  const { counts, hits } = await app.client.call('search.find', { text: '老旧小区', openVersionId });
  expect(counts).toMatchObject({ report: 3, earlier: 1 });
  expect(hits.filter(({ group }) => group === 'earlier')).toMatchObject([
    { snippet: expect.stringContaining('九十五万') },
  ]);
  const only = await app.client.call('search.find', { text: '老旧小区', versionId: openVersionId });
  expect(only.counts).toMatchObject({ report: 3, earlier: 0 });
});

test('replies are found as their note', async () => {
  const note = await annotate(app.client, content, '老旧小区', { body: '停车位反而少了' });
  await app.client.call('reply.create', { annotationId: note.id, body: '街道答应回访' });
  const { counts, hits } = await app.client.call('search.find', { text: '回访' });
  expect(counts.annotation).toBe(1);
  expect(hits.find(({ group }) => group === 'annotation')).toMatchObject({ recordId: note.id });
  await app.client.call('history.undo', {});
  expect((await app.client.call('search.find', { text: '回访' })).counts.annotation).toBe(0);
});

test('the limit holds for each group and does not touch the counts', async () => {
  const { hits, counts } = await app.client.call('search.find', { text: '的', limit: 5 });
  expect(hits.filter(({ group }) => group === 'report')).toHaveLength(5);
  expect(counts.report).toBe([...plainScan('的').values()].reduce((sum, count) => sum + count, 0));
});

test('candidate projects are found by name, content, unit and note, beside the newest text of their report', async () => {
  const fields = { category: '教育', totalInvestment: '', yearInvestment: '', due: '' };
  const { projects } = await app.client.call('project.import', {
    reportId: content.report.id,
    projects: [
      { ...fields, name: '新建实验小学', content: '新建教学楼2栋', unit: '市教育局' },
      { ...fields, name: '助餐点', content: '新增30个', unit: '市民政局' },
    ],
  });
  const [school] = projects;
  if (!school) throw new Error('no project');
  const find = async (text: string) => {
    const { counts, hits } = await app.client.call('search.find', { text });
    return [counts.project, hits.filter(({ group }) => group === 'project')] as const;
  };
  expect(await find('实验 小学')).toEqual([
    1,
    [
      expect.objectContaining({
        recordId: school.id,
        versionId: content.version.id,
        snippet: '新建实验小学',
        from: 2,
        to: 6,
      }),
    ],
  ]);
  expect((await find('市民政'))[0]).toBe(1);
  await app.client.call('project.change', { id: school.id, changes: { note: '操场问过家长' } });
  expect((await find('问过家长'))[1]).toMatchObject([{ recordId: school.id, snippet: '操场问过家长' }]);
  await app.client.call('history.undo', {});
  expect((await find('问过家长'))[0]).toBe(0);
  const other = await app.client.call('library.import', {
    source: { type: 'text', name: '往年.txt', text: '去年新建小学三所。' },
  });
  const here = { text: '实验小学', versionId: content.version.id };
  expect((await app.client.call('search.find', here)).counts.project).toBe(1);
  expect((await app.client.call('search.find', { ...here, versionId: other.versionId })).counts.project).toBe(
    0,
  );
});
