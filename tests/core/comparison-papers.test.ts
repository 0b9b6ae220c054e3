import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { PaperFormat, PaperName } from '../../shared/contract/paper.ts';
import type { VersionContent } from '../../shared/report/model.ts';
import { annotate, setUp } from '../support/reviewing.ts';
import { reviseText } from '../support/revised-report.ts';
import type { TestCore } from '../support/test-core.ts';
import { openTestCore, removeFolder, temporaryFolder } from '../support/test-core.ts';
import { trackedText } from '../support/tracked-text.ts';
import { allOf, WordFile } from '../support/word-file.ts';

let folder: string;
let app: TestCore;
let older: VersionContent;
let newer: VersionContent;

beforeEach(async () => {
  folder = temporaryFolder('comparison-papers');
  app = await openTestCore(join(folder, 'workspace'));
  older = await setUp(app.client);
  const { versionId } = await app.client.call('library.import', {
    source: { type: 'text', name: '修改稿.txt', text: reviseText(older.text) },
    reportId: older.report.id,
    versionKind: 'revisedText',
  });
  newer = await app.client.call('library.open', { versionId });
});

afterEach(async () => {
  await app.core.close();
  removeFolder(folder);
});

async function write(paper: PaperName, format: PaperFormat, otherVersionId?: string): Promise<Buffer> {
  const path = join(folder, `paper.${format}`);
  const versionId = newer.version.id;
  const other = otherVersionId === undefined ? {} : { otherVersionId };
  await app.client.call('paper.export', { paper, versionId, format, path, ...other });
  return readFileSync(path);
}

test('the Word file of the comparison leads from the version before to the one asked for', async () => {
  const docx = await write('comparison', 'docx');
  expect(trackedText(docx, 'accept')).toBe(newer.text);
  expect(trackedText(docx, 'refuse')).toBe(older.text);
  const [salutation] = allOf(new WordFile(docx).part('word/document.xml'), 'w:p');
  expect(salutation && allOf(salutation, 'w:t')[0]?.text).toBe('各位代表：');
  expect(salutation && allOf(salutation, 'w:ind')[0]?.attributes['w:firstLineChars']).toBe('0');
});

test('the comparison can be read as HTML and PDF', async () => {
  const html = (await write('comparison', 'html', older.version.id)).toString('utf8');
  expect(html).toContain('旧稿：审议稿；新稿：修改稿');
  expect(html).toContain('<ins>200台</ins>');
  expect(html).toContain('【新增】');
  expect((await write('comparison', 'pdf')).subarray(0, 4).toString()).toBe('%PDF');
});

test('what became of the suggestions is a table that says who found it', async () => {
  await annotate(app.client, older, '推进老旧小区加装电梯', { kind: 'suggestion', body: '建议写明台数' });
  await annotate(app.client, older, '治理城市积水点20处', { kind: 'problem', body: '不是建议' });
  const secret = await annotate(app.client, older, '提升改造雨污管网800公里', {
    kind: 'suggestion',
    body: '不外传的话',
  });
  await app.client.call('annotation.update', { id: secret.id, changes: { private: true } });
  const html = (await write('adoption', 'html')).toString('utf8');
  expect(html).toContain('本机比对，非正式答复');
  expect(html).toContain('共建议1条，采纳1条。');
  expect(html).toContain('建议写明台数');
  expect(html).not.toContain('不是建议');
  expect(html).not.toContain('不外传的话');
  await app.client.call('versions.judge', {
    annotationId: secret.id,
    toVersionId: newer.version.id,
    verdict: 'partly',
  });
  const csv = (await write('adoption', 'csv')).toString('utf8');
  expect(csv).toMatch(/1,第三部分第\d+段,[^\n]*\n?[^\n]*采纳/u);
  expect(csv).not.toContain('部分采纳');
});

test('a report with one version has nothing to compare, and versions of two reports are refused', async () => {
  const { versionId } = await app.client.call('library.import', {
    source: { type: 'text', name: '别的.txt', text: '一、别的\n别的内容。' },
  });
  const path = join(folder, 'none.docx');
  const request = { paper: 'comparison', format: 'docx', path } as const;
  await expect(app.client.call('paper.export', { ...request, versionId })).rejects.toMatchObject({
    code: 'notFound',
    message: expect.stringContaining('没有更早的稿本') as unknown,
  });
  await expect(
    app.client.call('paper.export', { ...request, versionId, otherVersionId: older.version.id }),
  ).rejects.toMatchObject({ code: 'invalidInput' });
});
