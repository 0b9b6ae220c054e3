import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { VersionContent } from '../../shared/report/model.ts';
import { foldForSearch } from '../../shared/text/folding.ts';
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

test('the limit holds for each group and does not touch the counts', async () => {
  const { hits, counts } = await app.client.call('search.find', { text: '的', limit: 5 });
  expect(hits.filter(({ group }) => group === 'report')).toHaveLength(5);
  expect(counts.report).toBe([...plainScan('的').values()].reduce((sum, count) => sum + count, 0));
});
