import { expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import MarkdownIt from 'markdown-it';
import { parse } from 'parse5';
import { encodeSheetCsv } from '../../../electron/core/exports/csv/sheet.ts';
import { encodeHtml } from '../../../electron/core/exports/html/encode.ts';
import { encodeMarkdown } from '../../../electron/core/exports/markdown/encode.ts';
import { encodeSheetXlsx } from '../../../electron/core/exports/xlsx/sheet.ts';
import { buildAnnotatedSheet } from '../../../shared/sheet/annotated.ts';
import { buildEditsSheet } from '../../../shared/sheet/edits.ts';
import type { Sheet } from '../../../shared/sheet/model.ts';
import { buildOpinionsSheet } from '../../../shared/sheet/opinions.ts';
import { fullInput } from '../../shared/sheet/opinions-input.ts';

/** Words that mean something to each of the formats. */
const HOSTILE = '=1+1 <script>alert(1)</script> & "x" | *甲* _乙_ [丙](丁) `戊` # 己 ~~庚~~';

function hostileEdits(): Sheet {
  const input = fullInput();
  return buildEditsSheet({
    ...input,
    annotations: input.annotations.map((note) =>
      note.wordingChange === null
        ? note
        : { ...note, wordingChange: { operation: 'replace', proposed: HOSTILE, reason: '-2+3' } },
    ),
  });
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}
const nodesOf = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(nodesOf)];

test('an HTML file names no address, holds no script, and says every word as it is', () => {
  const nodes = nodesOf(parse(textOf(encodeHtml(hostileEdits()))));
  const names = new Set(nodes.map(({ nodeName }) => nodeName));
  expect([...names].filter((name) => ['script', 'img', 'link', 'iframe', 'object'].includes(name))).toEqual(
    [],
  );
  const attributes = nodes.flatMap(({ attrs = [] }) => attrs);
  expect(attributes.filter(({ name }) => name === 'src' || name.startsWith('on'))).toEqual([]);
  const style = nodes.find(({ nodeName }) => nodeName === 'style')?.childNodes?.[0]?.value ?? '';
  expect(style).not.toMatch(/url\(|@import/);
  const words = nodes.filter(({ nodeName }) => nodeName === '#text').map(({ value }) => value);
  expect(words).toContain(HOSTILE);
  expect([...names]).toEqual(expect.arrayContaining(['h1', 'table', 'thead', 'tbody', 'th', 'td']));
});

test('an annotated HTML file has marks, changes and linked notes as elements', () => {
  const { profile, signature, pageNumbers, content, annotations, today } = fullInput();
  const sheet = buildAnnotatedSheet({
    ...{ profile, signature, pageNumbers, content, annotations, today },
    personId: 'person',
    includePrivate: false,
  });
  const html = textOf(encodeHtml(sheet));
  expect(html).toContain('<mark>改造老旧小区</mark><sup><a href="#remark-1">[1]</a></sup>');
  expect(html).toContain('<del>2.4万人以上</del><ins>3万人以上</ins>');
  expect(html).toContain('<aside class="remark" id="remark-1">[1]肯定成绩（周文斌）：praise的意见</aside>');
  const markdown = textOf(encodeMarkdown(sheet));
  expect(markdown).toContain('<mark>改造老旧小区</mark>[^1]');
  expect(markdown).toContain('\n[^1]: 肯定成绩（周文斌）：praise的意见\n');
});

test('a Markdown file reads back as the words that were written', () => {
  const html = new MarkdownIt({ html: true }).render(textOf(encodeMarkdown(hostileEdits())));
  const words = nodesOf(parse(html) as Node)
    .filter(({ nodeName }) => nodeName === '#text')
    .map(({ value }) => value);
  expect(words).toContain(HOSTILE);
  const opinions = new MarkdownIt({ html: true }).render(
    textOf(encodeMarkdown(buildOpinionsSheet(fullInput()))),
  );
  expect(opinions).toContain('<p>1.praise的意见（第一部分第1段：“改造老旧小区”）</p>');
  expect(opinions).not.toContain('<ol>');
});

test('a workbook holds words as words and figures as figures, with head and filter', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await encodeSheetXlsx(hostileEdits())).buffer as ArrayBuffer);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('no sheet');
  expect(sheet.name).toBe('修改建议对照表');
  const values = (sheet.getRow(4).values as unknown[]).slice(1);
  expect(values).toEqual([
    1,
    '第三部分第1段',
    '老旧小区',
    HOSTILE,
    '-2+3\ninsert的意见'.split('\n')[0],
    '周文斌',
  ]);
  expect(sheet.getRow(4).getCell(4).type).toBe(ExcelJS.ValueType.String);
  expect(sheet.pageSetup.printTitlesRow).toBe('3:3');
});

test('a CSV file keeps words from being reckoned', () => {
  const csv = textOf(encodeSheetCsv(hostileEdits()));
  expect(csv).toContain(`"'=1+1 <script>`);
  expect(csv).toContain(",'-2+3,");
  expect(csv.split('\r\n')[0]).toBe('序号,位置,原文,建议改为,理由,提出人');
});

test('a workbook names the program alone, and a cell holds no more than Excel takes', async () => {
  const input = fullInput();
  const reason = '理由很长。'.repeat(9000);
  const annotations = input.annotations.map((note) =>
    note.wordingChange ? { ...note, wordingChange: { ...note.wordingChange, reason } } : note,
  );
  const book = new ExcelJS.Workbook();
  const bytes = await encodeSheetXlsx(buildEditsSheet({ ...input, annotations }));
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  expect([book.creator, book.lastModifiedBy]).toEqual(['审议台', '审议台']);
  const words = book.worksheets[0]?.getCell(4, 5).text ?? '';
  expect(words.length).toBeLessThanOrEqual(32_767);
  expect(words).toMatch(/^理由很长。.*……（表格的一格放不下，还有12\d{3}字，请看Word或PDF）$/u);
});
