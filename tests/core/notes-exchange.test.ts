import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { VersionContent } from '../../shared/report/model.ts';
import { reviseText } from '../support/revised-report.ts';
import { annotate, setUp } from '../support/reviewing.ts';
import type { TestCore } from '../support/test-core.ts';
import { openTestCore, removeFolder, temporaryFolder } from '../support/test-core.ts';

let folder: string;
let app: TestCore;
let content: VersionContent;

beforeEach(async () => {
  folder = temporaryFolder('exchange');
  app = await openTestCore(join(folder, 'one'));
  content = await setUp(app.client);
});

afterEach(async () => {
  await app.core.close();
  removeFolder(folder);
});

const KEPT = '推进老旧小区加装电梯；强化经营城市理念';
const CHANGED = '新改造老旧小区130万平方米';

async function exported(includePrivate = true): Promise<string> {
  const path = join(folder, 'notes.jsonld');
  await app.client.call('notes.export', { versionId: content.version.id, path, includePrivate });
  return readFileSync(path, 'utf8');
}

const list = async (client = app.client, versionId = content.version.id) =>
  (await client.call('annotation.list', { versionId })).annotations;

describe('notes as JSON-LD', () => {
  test('come back in another workspace as they were, and twice changes nothing', async () => {
    await annotate(app.client, content, CHANGED, { kind: 'textEdit', body: '新改造老旧小区160万平方米' });
    const { annotation } = await app.client.call('annotation.create', {
      versionId: content.version.id,
      kind: 'suggestion',
      target: { type: 'report' },
      body: '总的意见𠮷',
      tags: ['民生', '住房'],
      important: true,
      private: true,
    });
    const text = await exported();
    const other = await openTestCore(join(folder, 'two'), { idSpace: 9 });
    try {
      const there = await setUp(other.client);
      const versionId = there.version.id;
      const first = await other.client.call('notes.import', { versionId, text });
      expect(first.summary).toMatchObject({ added: 2, unchanged: 0, invalid: 0, notPlaced: 0 });
      const plain = (notes: Awaited<ReturnType<typeof list>>) =>
        notes.map(({ target, ...note }) => ({
          ...note,
          versionId: '',
          target: target.type === 'range' ? { ...target.anchor, blockId: null } : target,
        }));
      expect(plain(await list(other.client, versionId))).toEqual(plain(await list()));
      const steps = async () => (await other.client.call('history.list', {})).steps.length;
      const before = await steps();
      const again = await other.client.call('notes.import', { versionId, text });
      expect(again.summary).toMatchObject({ added: 0, unchanged: 2 });
      expect(await steps()).toBe(before);
      await other.client.call('history.undo', {});
      expect(await list(other.client, versionId)).toEqual([]);
    } finally {
      await other.core.close();
    }
    expect(annotation.private).toBe(true);
  });

  test('private notes stay unless asked for', async () => {
    const note = await annotate(app.client, content, KEPT);
    await app.client.call('annotation.update', { id: note.id, changes: { private: true } });
    const page = JSON.parse(await exported(false)) as { type: string; items: unknown[] };
    expect(page).toMatchObject({ type: 'AnnotationPage', items: [] });
  });

  test('a newer one updates, an older one is kept out', async () => {
    const note = await annotate(app.client, content, KEPT, { body: '先写的' });
    const older = await exported();
    await app.client.call('annotation.update', { id: note.id, changes: { body: '后写的' } });
    const newer = await exported();
    const take = async (text: string) =>
      (await app.client.call('notes.import', { versionId: content.version.id, text })).items[0]?.outcome;
    expect(await take(older)).toBe('keptNewer');
    await app.client.call('history.undo', {});
    const page = JSON.parse(newer) as { items: Record<string, unknown>[] };
    for (const item of page.items) item['syt:revision'] = 99;
    expect(await take(JSON.stringify(page))).toBe('updated');
    expect((await list())[0]?.body).toBe('后写的');
  });

  test('on a revised text only certain places count', async () => {
    await annotate(app.client, content, KEPT);
    await annotate(app.client, content, CHANGED);
    const text = await exported();
    const { versionId } = await app.client.call('library.import', {
      source: { type: 'text', name: '修改稿.txt', text: reviseText(content.text).replaceAll('200台', '') },
      reportId: content.report.id,
    });
    const { summary } = await app.client.call('notes.import', { versionId, text });
    expect(summary).toMatchObject({ added: 1, notPlaced: 1 });
    const [note] = await list(app.client, versionId);
    expect(note?.target.type === 'range' ? note.target.anchor.exact : '').toBe(KEPT);
    expect((await app.client.call('notes.import', { versionId, text })).summary).toMatchObject({
      unchanged: 1,
    });
    // The old version keeps its own.
    expect(await list()).toHaveLength(2);
  });
});

describe('annotations of other programs', () => {
  const foreign = (id: string, exact: string, more: object = {}) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'Annotation',
    body: [
      { type: 'TextualBody', value: '请写明台数', purpose: 'commenting' },
      { type: 'TextualBody', value: '住房', purpose: 'tagging' },
    ],
    target: { source: 'http://example.org/report', selector: { type: 'TextQuoteSelector', exact } },
    ...more,
  });
  const take = (value: unknown) =>
    app.client.call('notes.import', { versionId: content.version.id, text: JSON.stringify(value) });

  test('become notes by their quote; unknown fields are dropped', async () => {
    const { items } = await take([
      foreign('http://example.org/1', KEPT, { 'syt:evil': 1, private: true, authorId: 'x' }),
      foreign('http://example.org/2', '这句话报告里没有写过', {}),
      foreign('http://example.org/3', KEPT, { motivation: 'questioning', body: '什么时候完成？' }),
      { type: 'Annotation' },
      7,
    ]);
    expect(items.map(({ outcome }) => outcome)).toEqual([
      'added',
      'notPlaced',
      'added',
      'invalid',
      'invalid',
    ]);
    const notes = (await list()).toSorted((a, b) => a.kind.localeCompare(b.kind)).toReversed();
    expect(notes).toMatchObject([
      {
        kind: 'suggestion',
        body: '请写明台数',
        tags: ['住房'],
        private: false,
        authorId: notes[1]?.authorId,
      },
      { kind: 'question', body: '什么时候完成？', tags: [] },
    ]);
    expect((await take(foreign('http://example.org/1', KEPT))).summary).toMatchObject({
      unchanged: 1,
      added: 0,
    });
  });

  test('in the forms of Hypothesis and of Recogito are read, replies with them', async () => {
    const start = content.text.indexOf(KEPT);
    const { items } = await take({
      export_date: '2024-01-15T09:00:00.000Z',
      client_version: '1.1500.0',
      annotations: [
        {
          id: 'Abc-1',
          created: '2024-01-15T08:00:00.123456+00:00',
          updated: '2024-01-15T08:30:00.123456+00:00',
          user: 'acct:chen@hypothes.is',
          uri: 'https://example.org/report',
          text: '请写明台数',
          tags: ['住房'],
          target: [
            {
              source: 'https://example.org/report',
              selector: [
                { type: 'RangeSelector', startContainer: '/p[3]', startOffset: 7 },
                { type: 'TextPositionSelector', start, end: start + KEPT.length },
                { type: 'TextQuoteSelector', exact: KEPT, prefix: content.text.slice(start - 32, start) },
              ],
            },
          ],
        },
        {
          id: 'Abc-2',
          uri: 'u',
          user: 'acct:li@hypothes.is',
          text: '同意',
          references: ['Abc-1'],
          target: [{}],
        },
        { id: 'Abc-3', uri: 'u', text: '总的看写得实', tags: [], target: [{ source: 'u' }] },
      ],
    });
    expect(items.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'added']);
    const notes = await list();
    expect(notes.find(({ body }) => body === '请写明台数')).toMatchObject({
      tags: ['住房'],
      createdAt: Date.parse('2024-01-15T08:00:00.123Z'),
      target: { anchor: { start } },
      replies: [{ body: '同意', authorName: 'li' }],
    });
    expect(notes.find(({ body }) => body === '总的看写得实')?.target).toEqual({ type: 'report' });
    const other = {
      id: '7f3c',
      bodies: [{ id: 'b', annotation: '7f3c', purpose: 'commenting', value: '写明时间' }],
      target: { annotation: '7f3c', selector: [{ quote: KEPT, start, end: start + KEPT.length }] },
    };
    expect((await take([other])).summary).toMatchObject({ added: 1 });
    expect((await list()).find(({ body }) => body === '写明时间')?.target).toMatchObject({
      anchor: { start },
    });
  });

  test('keep refined selectors and bodies in HTML; a place without words is not guessed', async () => {
    const { items } = await take([
      foreign('http://example.org/4', '', {
        body: { type: 'TextualBody', format: 'text/html', value: '<p>第一段</p><p>A&amp;B</p>' },
        created: 'yesterday',
        target: {
          source: 'http://example.org/report',
          selector: {
            type: 'FragmentSelector',
            value: 'p3',
            refinedBy: { type: 'TextQuoteSelector', exact: KEPT },
          },
        },
      }),
      foreign('http://example.org/5', '', {
        target: { source: 'x', selector: { type: 'TextPositionSelector', start: 5, end: 9 } },
      }),
      foreign('http://example.org/6', '', { target: 'http://example.org/report', body: '' }),
    ]);
    expect(items.map(({ outcome }) => outcome)).toEqual(['added', 'notPlaced', 'invalid']);
    expect((await list()).map(({ body }) => body)).toEqual(['第一段\nA&B']);
  });

  test.each(['', '{', '{"items":7}', '{"type":"Other"}', 'null'])('%j is no file of notes', async (text) => {
    await expect(
      app.client.call('notes.import', { versionId: content.version.id, text }),
    ).rejects.toMatchObject({ code: 'inputUnreadable' });
  });

  test('damaged ones of this program are refused one by one', async () => {
    await annotate(app.client, content, KEPT, { body: '好的' });
    const [item] = (JSON.parse(await exported()) as { items: Record<string, unknown>[] }).items;
    const { items } = await take({
      type: 'AnnotationPage',
      items: [
        { ...item, id: 'urn:shenyitai:annotation:%E0%A4%A' },
        { ...item, id: 'urn:shenyitai:annotation:new', 'syt:kind': 'praise' },
        { ...item, id: 'urn:shenyitai:annotation:edit', 'syt:kind': 'textEdit' },
        {
          ...item,
          id: 'urn:shenyitai:annotation:long',
          body: [
            { type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: '长'.repeat(100_001) },
          ],
        },
      ],
    });
    expect(items.map(({ outcome }) => outcome)).toEqual(['invalid', 'added', 'invalid', 'invalid']);
  });
});
