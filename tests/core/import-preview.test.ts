import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { miniReport, miniReportDocx } from '../support/mini-report.ts';
import { smallReport } from '../support/report-content.ts';
import type { TestCore } from '../support/test-core.ts';
import {
  openTestCore,
  removeFolder,
  repositoryRoot,
  temporaryFolder,
  testProfile,
} from '../support/test-core.ts';

let folder: string;
let app: TestCore;

beforeEach(async () => {
  folder = temporaryFolder('preview');
  app = await openTestCore(folder);
  await app.client.call('profile.save', testProfile);
});

afterEach(async () => {
  await app.core.close();
  removeFolder(folder);
});

async function docxSource() {
  return {
    type: 'file' as const,
    name: '江北.docx',
    base64: Buffer.from(await miniReportDocx()).toString('base64'),
  };
}

describe('a preview', () => {
  test('of a DOCX says what was found and stores nothing', async () => {
    app.events.length = 0;
    const { content, remarks, warnings } = await app.client.call('library.preview', {
      source: await docxSource(),
    });
    expect(content.report).toMatchObject({ title: miniReport.title, year: 2024, kind: 'workReport' });
    expect(content.version.sourceName).toBe('江北.docx');
    expect(content.headings.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['2023年工作回顾', '2024年重点工作']),
    );
    expect(content.tasks.length).toBeGreaterThan(0);
    expect(content.measures.length).toBeGreaterThan(2);
    expect(remarks.map(({ kind }) => kind).sort()).toEqual(['comment', 'deletion', 'insertion']);
    expect(warnings.map(({ code }) => code)).not.toContain('noOutline');
    expect(app.events).toEqual([]);
    expect((await app.client.call('library.list', {})).documents).toEqual([]);
  });

  test('warns in codes of what a person should look at', async () => {
    const codes = async (text: string) => {
      const source = { type: 'text' as const, name: '随便.txt', text };
      return (await app.client.call('library.preview', { source })).warnings.map(({ code }) => code);
    };
    expect(await codes('今天天气很好。\n明天也会很好。')).toEqual([
      'titleFromName',
      'noPlace',
      'noYear',
      'noSalutation',
      'noOutline',
      'noMeasures',
    ]);
    expect(await codes(smallReport)).toEqual(['outside', 'annex']);
    const seed = readFileSync(join(repositoryRoot, 'seeds/2024-zhenjiang.txt'), 'utf8');
    expect(await codes(seed)).toEqual(['titleComposed']);
  });

  test('refuses what an import refuses', async () => {
    const refused = (source: { type: 'text'; name: string; text: string }) =>
      expect(app.client.call('library.preview', { source })).rejects;
    await refused({ type: 'text', name: '密.txt', text: `机密★1年\n${smallReport}` }).toMatchObject({
      code: 'inputClassified',
    });
    await refused({ type: 'text', name: '空.txt', text: ' \n ' }).toMatchObject({ code: 'inputEmpty' });
  });

  test('can be stopped, and says so', async () => {
    const source = await docxSource();
    const reading = app.client.call('library.preview', { source, taskId: 'reading-1' });
    const stopped = await app.client.call('library.stop', { taskId: 'reading-1' });
    expect(stopped).toEqual({ stopped: true });
    await expect(reading).rejects.toMatchObject({ code: 'stopped' });
    expect(await app.client.call('library.stop', { taskId: 'reading-1' })).toEqual({ stopped: false });
  });

  test('stops when the program closes, instead of keeping it open', async () => {
    const reading = app.client.call('library.preview', { source: await docxSource() });
    // Asked for before closing, so that the failure is looked at as soon as it comes.
    const refused = expect(reading).rejects.toMatchObject({ code: 'stopped' });
    await app.core.close();
    await refused;
  });
});

describe('remarks of a DOCX', () => {
  test('become annotations when they are asked for, in one step with the import', async () => {
    const { versionId } = await app.client.call('library.import', {
      source: await docxSource(),
      takeRemarks: true,
    });
    const { annotations } = await app.client.call('annotation.list', { versionId });
    expect(annotations).toEqual([
      expect.objectContaining({
        kind: 'suggestion',
        // Made by the person at this workspace, so that no name stands before it.
        body: '请说明口径。',
        tags: ['文件批注'],
        createdAt: Date.parse('2024-01-18T09:42:00+08:00'),
        target: expect.objectContaining({
          anchor: expect.objectContaining({ exact: '全市地区生产总值增长6.1%' }),
        }),
      }),
      expect.objectContaining({
        kind: 'textEdit',
        wordingChange: { operation: 'replace', proposed: '重大', reason: '' },
        target: expect.objectContaining({ anchor: expect.objectContaining({ exact: '重点' }) }),
      }),
    ]);
    await app.client.call('history.undo', {});
    expect((await app.client.call('library.list', {})).documents).toEqual([]);
    await app.client.call('history.redo', {});
    const again = await app.client.call('annotation.list', { versionId });
    expect(again.annotations.map(({ id }) => id)).toEqual(annotations.map(({ id }) => id));
  });

  test('stay in the file when they are not', async () => {
    const { versionId } = await app.client.call('library.import', { source: await docxSource() });
    expect((await app.client.call('annotation.list', { versionId })).annotations).toEqual([]);
  });
});

describe('documents of one session', () => {
  test('another version joins its document; other kinds stand beside it', async () => {
    const source = { type: 'text' as const, name: '报告.txt', text: smallReport };
    const first = await app.client.call('library.import', { source });
    const revised = { ...source, text: smallReport.replace('5.5%以上', '5.5%左右') };
    app.clock.now += 1000;
    const second = await app.client.call('library.import', {
      source: revised,
      reportId: first.reportId,
      versionKind: 'revisedText',
    });
    app.clock.now += 1000;
    await app.client.call('library.import', {
      source: { ...source, text: '关于2023年预算执行情况和2024年预算草案的报告\n各位代表：\n收入100亿元。' },
      documentKind: 'budget',
    });
    const { documents } = await app.client.call('library.list', {});
    expect(documents.map(({ report, versions }) => [report.kind, versions.length])).toEqual([
      ['budget', 1],
      ['workReport', 2],
    ]);
    expect(second.reportId).toBe(first.reportId);
    await app.client.call('history.undo', {});
    await app.client.call('history.undo', {});
    const left = await app.client.call('library.list', {});
    expect(left.documents.map(({ versions }) => versions.map(({ id }) => id))).toEqual([[first.versionId]]);
    await expect(app.client.call('library.import', { source, reportId: 'nowhere' })).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});
