import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { VersionContent } from '../../shared/report/model.ts';
import { setUp } from '../support/reviewing.ts';
import { openTestCore, removeFolder, temporaryFolder } from '../support/test-core.ts';
import type { TestCore } from '../support/test-core.ts';

let folder: string;
let app: TestCore;
let content: VersionContent;
beforeEach(async () => {
  folder = temporaryFolder('projects');
  app = await openTestCore(folder);
  content = await setUp(app.client);
});
afterEach(async () => {
  await app.core.close();
  removeFolder(folder);
});

const rows = [
  ['序号', '类别', '项目名称', '建设内容', '总投资（万元）', '责任单位', '完成时间'],
  ['1', '教育', '新建小学', '新建2所', '12000', '市教育局', '2024年12月'],
  ['2', '', '助餐点', '新增30个', '600', '市民政局', '11月底前'],
];
const expected = [
  {
    category: '教育',
    name: '新建小学',
    content: '新建2所',
    totalInvestment: '12000万元',
    yearInvestment: '',
    unit: '市教育局',
    due: '2024年12月',
  },
  expect.objectContaining({ category: '教育', name: '助餐点' }) as unknown,
];
const file = (name: string, bytes: Uint8Array) =>
  ({ type: 'file', name, base64: Buffer.from(bytes).toString('base64') }) as const;
const preview = (source: InputOf<'project.preview'>['source']) =>
  app.client.call('project.preview', { source });
const list = async () => (await app.client.call('project.list', { reportId: content.report.id })).projects;
const take = async () => {
  const text = rows.map((cells) => cells.join('\t')).join('\r\n');
  const { projects } = await preview({ type: 'text', text });
  return app.client.call('project.import', { reportId: content.report.id, projects });
};

describe('a list of candidate projects is read', () => {
  test('from a workbook, numbers and shared words alike', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('候选项目');
    sheet.addRow(['2024年民生实事候选项目表']);
    for (const cells of rows)
      sheet.addRow(cells.map((cell) => (/^\d+$/u.test(cell) ? Number(cell) : cell || null)));
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    expect(await preview(file('候选项目.xlsx', bytes))).toEqual({ projects: expected, skipped: 0 });
  });

  test('from a table in a Word file', async () => {
    const table = new Table({
      rows: rows.map(
        (cells) =>
          new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
      ),
    });
    const document = new Document({ sections: [{ children: [new Paragraph('候选项目表'), table] }] });
    const bytes = new Uint8Array(await Packer.toBuffer(document));
    expect(await preview(file('候选项目.docx', bytes))).toEqual({ projects: expected, skipped: 0 });
  });

  test('from the annex of the report, and none where it has no such annex', async () => {
    expect(await preview({ type: 'version', versionId: content.version.id })).toEqual({
      projects: [],
      skipped: 0,
    });
    const text = `${content.text}\n附件1\n2024年民生实事候选项目\n1.修好背街小巷20条。（责任单位：市住建局）\n2.新建口袋公园5个。`;
    const { versionId } = await app.client.call('library.import', {
      source: { type: 'text', name: '甲.txt', text },
    });
    expect((await preview({ type: 'version', versionId })).projects.map(({ name }) => name)).toEqual([
      '修好背街小巷20条',
      '新建口袋公园5个',
    ]);
  });

  test.each([
    ['a broken workbook', '坏.xlsx', new TextEncoder().encode('PK nonsense'), 'inputUnreadable'],
    ['a ZIP that is no workbook', '空.xlsx', zipSync({ 'a.txt': new Uint8Array([65]) }), 'inputUnreadable'],
    ['a picture', '图.png', new Uint8Array([1, 2, 3]), 'inputUnsupported'],
  ])('%s is refused with a sentence', async (_name, name, bytes, code) => {
    await expect(preview(file(name, bytes))).rejects.toMatchObject({ code });
    expect(await list()).toEqual([]);
  });

  test('but a report is still never a workbook', async () => {
    const source = file('报告.xlsx', zipSync({ 'a.txt': new Uint8Array([65]) }));
    await expect(app.client.call('library.preview', { source })).rejects.toMatchObject({
      code: 'inputUnsupported',
    });
  });
});

describe('candidate projects', () => {
  test('are stored in one step, not twice, and one undo takes all of them back', async () => {
    expect((await take()).added).toBe(2);
    expect((await take()).added).toBe(0);
    expect(await list()).toMatchObject([
      { name: '新建小学', mark: null },
      { name: '助餐点', note: '' },
    ]);
    const { step } = await app.client.call('history.undo', {});
    expect(step.label).toBe('导入 2 个民生实事候选项目');
    expect(await list()).toEqual([]);
  });

  test('bear a personal mark, an order and a note; each step can be undone', async () => {
    const [project] = (await take()).projects;
    if (!project) throw new Error('the list holds projects');
    const { id } = project;
    await app.client.call('project.change', { id, changes: { mark: 'for', preference: 1 } });
    await app.client.call('project.change', { id, changes: { note: '选址要靠近居民区' }, editSession: 'a' });
    await app.client.call('project.change', {
      id,
      changes: { note: '选址要靠近居民区。' },
      editSession: 'a',
    });
    expect((await list())[0]).toMatchObject({ mark: 'for', preference: 1, note: '选址要靠近居民区。' });
    await app.client.call('history.undo', {});
    expect((await list())[0]).toMatchObject({ mark: 'for', note: '' });
    await app.client.call('project.remove', { ids: [id] });
    expect(await list()).toHaveLength(1);
    await app.client.call('history.undo', {});
    expect((await list())[0]).toMatchObject({ id, mark: 'for' });
  });

  test('leave as a table with the marks, which nothing counts', async () => {
    const [project] = (await take()).projects;
    await app.client.call('project.change', {
      id: project?.id ?? '',
      changes: { mark: 'abstain', preference: 2, note: '=要看选址' },
    });
    const path = join(folder, '候选项目.xlsx');
    const versionId = content.version.id;
    await app.client.call('paper.export', { paper: 'projects', versionId, format: 'xlsx', path });
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const sheet = book.worksheets[0];
    expect((sheet?.getRow(4).values as unknown[]).slice(1)).toEqual([
      1,
      '教育',
      '新建小学',
      '新建2所',
      '12000万元',
      '—',
      '市教育局',
      '2024年12月',
      '弃权',
      2,
      '=要看选址',
    ]);
    expect(sheet?.rowCount).toBe(5);
    expect(sheet?.getCell('A2').value).toContain('个人记号，不作票决结果');
  });

  test('what is not there and what is no name is refused', async () => {
    await expect(app.client.call('project.change', { id: 'none', changes: {} })).rejects.toMatchObject({
      code: 'notFound',
    });
    const [project] = (await take()).projects;
    await expect(
      app.client.call('project.change', { id: project?.id ?? '', changes: { name: ' ' } }),
    ).rejects.toMatchObject({ code: 'invalidInput' });
  });
});
