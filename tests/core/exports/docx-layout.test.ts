import { beforeAll, describe, expect, test } from '@jest/globals';
import mammoth from 'mammoth';
import { encodeDocx } from '../../../electron/core/exports/docx/encode.ts';
import { buildOpinionsSheet } from '../../../shared/sheet/opinions.ts';
import { emptyInput, fullInput, longInput } from '../../shared/sheet/opinions-input.ts';
import { allOf, WordFile } from '../../support/word-file.ts';
import { layoutFaults } from '../../support/word-layout.ts';
import { structureFaults } from '../../support/word-structure.ts';
import { childrenOf, elementOf } from './xml-reader.ts';
import type { XmlElement } from './xml-reader.ts';

const attributesAt = (element: XmlElement, ...path: string[]): Record<string, string> =>
  elementOf(element, ...path).attributes;

/** One figure of the standard each: part, what stands there, what stands there instead. */
const CHANGED_FIGURES: readonly (readonly [what: string, part: string, from: string, to: string])[] = [
  ['page width', 'document', 'w:w="11906"', 'w:w="12240"'],
  ['page height', 'document', 'w:h="16838"', 'w:h="15840"'],
  ['天头', 'document', 'w:top="2098"', 'w:top="2041"'],
  ['订口', 'document', 'w:left="1588"', 'w:left="1531"'],
  ['right margin', 'document', 'w:right="1474" w:bottom', 'w:right="1475" w:bottom'],
  ['bottom margin', 'document', 'w:bottom="1984"', 'w:bottom="1985"'],
  ['footer distance', 'document', 'w:footer="1400"', 'w:footer="992"'],
  ['grid', 'document', 'w:linePitch="579"', 'w:linePitch="312"'],
  ['kind of grid', 'document', 'w:type="lines"', 'w:type="linesAndChars"'],
  ['columns of a table', 'document', '<w:gridCol w:w="1814"/>', '<w:gridCol w:w="1700"/>'],
  ['repeated head', 'document', '<w:tblHeader/>', ''],
  ['height of rows', 'document', 'w:hRule="atLeast"', 'w:hRule="exact"'],
  ['borders', 'document', '<w:insideH w:val="single"', '<w:insideH w:val="none"'],
  ['fixed columns', 'document', '<w:tblLayout w:type="fixed"/>', '<w:tblLayout w:type="autofit"/>'],
  ['a run in bold', 'document', '<w:r><w:t', '<w:r><w:rPr><w:b/></w:rPr><w:t'],
  ['odd and even', 'settings', '<w:evenAndOddHeaders/>', ''],
  ['number of odd pages', 'footer1', '<w:jc w:val="right"/>', '<w:jc w:val="left"/>'],
  ['number of even pages', 'footer2', 'w:left="280"', 'w:left="0"'],
  ['dash', 'footer1', '—', '-'],
  ['body line', 'styles', 'w:line="579" w:lineRule="exact"', 'w:line="560" w:lineRule="exact"'],
  ['first-line indent', 'styles', 'w:firstLineChars="200"', 'w:firstLineChars="0"'],
  ['outside the grid', 'styles', '<w:snapToGrid w:val="0"/>', ''],
  ['blanks between scripts', 'styles', '<w:autoSpaceDE w:val="0"/>', '<w:autoSpaceDE w:val="1"/>'],
  ['body type', 'styles', 'w:eastAsia="仿宋_GB2312"', 'w:eastAsia="宋体"'],
  ['title type', 'styles', 'w:ascii="方正小标宋简体"', 'w:ascii="Times New Roman"'],
  ['title size', 'styles', '<w:sz w:val="44"/>', '<w:sz w:val="36"/>'],
  ['hint', 'styles', 'w:hint="eastAsia" w:ascii="黑体"', 'w:hint="default" w:ascii="黑体"'],
  ['bold headings', 'styles', '<w:b w:val="0"/>', '<w:b w:val="1"/>'],
  ['letter spacing', 'styles', '<w:spacing w:val="-5"/>', '<w:spacing w:val="0"/>'],
  ['outline level', 'styles', '<w:outlineLvl w:val="1"/>', '<w:outlineLvl w:val="0"/>'],
  ['table type', 'styles', '<w:sz w:val="24"/>', '<w:sz w:val="21"/>'],
  ['number type', 'styles', 'w:eastAsia="宋体"', 'w:eastAsia="黑体"'],
  ['a theme font', 'styles', 'w:hint="eastAsia"', 'w:hint="eastAsia" w:eastAsiaTheme="minorEastAsia"'],
  ['other names', 'fontTable', '仿宋,FangSong,', 'FangSong,'],
  ['charset', 'fontTable', 'w:val="86"', 'w:val="00"'],
];

describe('Word file of the opinions', () => {
  let file: WordFile;
  beforeAll(() => {
    file = new WordFile(encodeDocx(buildOpinionsSheet(fullInput())));
  });

  test('is as GB/T 9704-2012 has it, and whole', () => {
    expect(layoutFaults(file)).toEqual([]);
    expect(structureFaults(file)).toEqual([]);
    expect(allOf(file.part('word/document.xml'), 'w:tbl')).toHaveLength(3);
    // 22 lines fill the type area of 225 mm and a 23rd has no room.
    expect(Math.floor((16838 - 2098 - 1984) / 579)).toBe(22);
  });

  test.each(CHANGED_FIGURES)('the check sees another %s', (_, part, from, to) => {
    const name = `word/${part}.xml`;
    expect(file.text(name)).toContain(from);
    expect(layoutFaults(file.with(name, (text) => text.replace(from, to)))).not.toEqual([]);
  });

  test.each([
    ['order of paragraph properties', 'document', /(<w:keepNext\/>)(<w:jc [^>]*>)/, '$2$1'],
    ['order of run properties', 'styles', /(<w:sz [^>]*>)(<w:szCs [^>]*>)/, '$2$1'],
    ['order of table properties', 'document', /(<w:jc [^>]*>)(<w:tblBorders>)/, '$2$1'],
    ['a property said twice', 'document', /<w:pStyle w:val="Title"\/>/, '$&$&'],
    [
      'properties behind the words',
      'document',
      /(<w:pPr><w:pStyle w:val="Title"\/><\/w:pPr>)(<w:r>.*?<\/w:r>)/,
      '$2$1',
    ],
    ['a style that is not there', 'document', /w:val="Title"/, 'w:val="Nothing"'],
  ] as const)('the check of the structure sees %s', (_, part, from, to) => {
    const name = `word/${part}.xml`;
    expect(file.text(name)).toMatch(from);
    expect(structureFaults(file.with(name, (text) => text.replace(from, to)))).not.toEqual([]);
  });

  test('the signer ends two characters from the edge, the date begins two further right', () => {
    const paragraphs = childrenOf(elementOf(file.part('word/document.xml'), 'w:body'), 'w:p').slice(-3);
    const right = paragraphs.map((paragraph) => attributesAt(paragraph, 'w:pPr', 'w:ind')['w:right']);
    // Delegation, blank and name are 9 characters of 15.75 pt, the date 6: 2 and 3 characters.
    expect(right).toEqual(['0', '630', '945']);
  });

  test('no red head: nothing in the file is red', () => {
    expect(file.text('word/document.xml') + file.text('word/styles.xml')).not.toMatch(/w:val="FF0000"/i);
  });
});

describe('Word file of any opinions', () => {
  test('mammoth reads back every word', async () => {
    const bytes = encodeDocx(buildOpinionsSheet(fullInput()));
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    for (const words of [
      '审议意见表',
      '一、肯定成绩',
      '写明标准。（第三部分第1段：“新增就业2.4万人以上”）',
      '3万人以上',
      '2024年1月9日',
    ]) {
      expect(value).toContain(words);
    }
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(html.match(/<h1>/g)).toHaveLength(7);
    expect(html.match(/<table>/g)).toHaveLength(3);
  });

  test.each(['delegationOnly', 'unsigned'] as const)('%s leaves no name in any part', (signature) => {
    const file = new WordFile(encodeDocx(buildOpinionsSheet(fullInput({ signature }))));
    for (const name of file.names) {
      expect(file.text(name)).not.toContain('周文斌');
      if (signature === 'unsigned') expect(file.text(name)).not.toContain('京口');
    }
    expect(file.text('docProps/core.xml')).not.toContain('creator');
  });

  test('signed by name, the file names its author and the day, not the clock', () => {
    const sheet = buildOpinionsSheet(fullInput());
    const file = new WordFile(encodeDocx(sheet));
    expect(file.text('docProps/core.xml')).toContain('<dc:creator>周文斌</dc:creator>');
    expect(file.text('docProps/core.xml')).toContain('2024-01-09T00:00:00Z');
    expect(encodeDocx(sheet)).toEqual(encodeDocx(sheet));
  });

  test('a landscape section lies across and keeps the number at the foot of the upright page', () => {
    const portrait = buildOpinionsSheet(emptyInput());
    const sections = [
      ...portrait.sections,
      { orientation: 'landscape' as const, blocks: [{ type: 'note' as const, text: '横排' }] },
    ];
    const file = new WordFile(encodeDocx({ ...portrait, sections }));
    expect(layoutFaults(file)).toEqual([]);
    expect(structureFaults(file)).toEqual([]);
    expect(allOf(file.part('word/document.xml'), 'w:sectPr')).toHaveLength(2);
    for (const [part, from, to] of [
      ['document', 'w:w="16838"', 'w:w="15840"'],
      ['document', ' w:orient="landscape"', ''],
      ['document', 'w:top="1588"', 'w:top="2098"'],
      ['footer3', 'margin-left:59.4pt', 'margin-left:49.4pt'],
      ['footer4', 'v:shape ', 'v:rect '],
    ] as const) {
      const changed = file.with(`word/${part}.xml`, (text) =>
        text.replace(from, to).replace('</v:shape>', from === 'v:shape ' ? '</v:rect>' : '</v:shape>'),
      );
      expect(layoutFaults(changed)).not.toEqual([]);
    }
  });

  test('rare, foreign and control characters leave valid XML', () => {
    const input = longInput(1);
    const body = '𠮷龘㛃\u{E123}👨‍👩‍👧 שלום <b>&amp;</b> "引" \u0000\u0008\uFFFF\uD800 #*_$';
    const annotations = input.annotations.map((annotation) => ({ ...annotation, body }));
    const file = new WordFile(encodeDocx(buildOpinionsSheet({ ...input, annotations })));
    const text = allOf(file.part('word/document.xml'), 'w:t')
      .map((each) => each.text)
      .join('');
    expect(text).toContain('𠮷龘㛃\u{E123}👨‍👩‍👧 שלום <b>&amp;</b> "引" \uFFFD #*_$');
  });

  test('an empty paper and one of 200 notes', async () => {
    const empty = await mammoth.extractRawText({
      buffer: Buffer.from(encodeDocx(buildOpinionsSheet(emptyInput()))),
    });
    expect(empty.value).toContain('暂无意见。');
    const long = await mammoth.extractRawText({
      buffer: Buffer.from(encodeDocx(buildOpinionsSheet(longInput(200)))),
    });
    for (const number of [0, 100, 196]) expect(long.value).toContain(`第${number}条：`);
  });
});
