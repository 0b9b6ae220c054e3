import { beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { encodeDocx } from '../../../electron/core/exports/docx/encode.ts';
import { buildOpinionsSheet } from '../../../shared/sheet/opinions.ts';
import { emptyInput, fullInput, longInput } from '../../shared/sheet/opinions-input.ts';
import { childrenOf, elementOf, parseXml } from './xml-reader.ts';
import type { XmlElement } from './xml-reader.ts';

/** Read out of a file as Word would: parts by name, elements by path. */
class WordFile {
  readonly #parts: Readonly<Record<string, Uint8Array>>;
  constructor(bytes: Uint8Array) {
    this.#parts = unzipSync(bytes);
  }
  get names(): string[] {
    return Object.keys(this.#parts);
  }
  text(name: string): string {
    return strFromU8(this.#parts[name] ?? new Uint8Array());
  }
  part(name: string): XmlElement {
    return parseXml(this.text(name));
  }
  style(id: string): XmlElement {
    const found = childrenOf(this.part('word/styles.xml'), 'w:style').find(
      ({ attributes }) => attributes['w:styleId'] === id,
    );
    if (!found) throw new Error(`no style ${id}`);
    return found;
  }
}

// The figures of GB/T 9704-2012 as gathered in domain.md 2, written down a second time on purpose: this table
// and shared/sheet/layout.ts must agree, so that neither changes unnoticed.
const PAGE = { 'w:w': '11906', 'w:h': '16838' };
const MARGINS = {
  'w:top': '2098',
  'w:left': '1588',
  'w:right': '1474',
  'w:bottom': '1984',
  'w:footer': '1400',
};
const GRID = { 'w:type': 'lines', 'w:linePitch': '579' };
const EXACT_LINE = { 'w:line': '579', 'w:lineRule': 'exact', 'w:before': '0', 'w:after': '0' };
const TWO_CHARACTERS = { 'w:firstLineChars': '200', 'w:firstLine': '630' };
const NO_INDENT = { 'w:firstLineChars': '0', 'w:firstLine': '0' };
/** style id, face, half points, letter spacing in twips */
const TYPE: readonly (readonly [string, string, string, string])[] = [
  ['Title', '方正小标宋简体', '44', '0'],
  ['Subtitle', '楷体_GB2312', '32', '-5'],
  ['Heading1', '黑体', '32', '-5'],
  ['Heading2', '楷体_GB2312', '32', '-5'],
  ['Heading3', '仿宋_GB2312', '32', '-5'],
  ['Heading4', '仿宋_GB2312', '32', '-5'],
  ['PaperCover', '仿宋_GB2312', '28', '0'],
  ['PaperCell', '仿宋_GB2312', '24', '0'],
  ['PaperHeadCell', '黑体', '24', '0'],
  ['Footer', '宋体', '28', '0'],
];
const ALT_NAMES = {
  方正小标宋简体: '方正小标宋_GBK,华文中宋,宋体',
  仿宋_GB2312: '仿宋,FangSong,方正仿宋_GBK,华文仿宋',
  黑体: 'SimHei,方正黑体_GBK',
  楷体_GB2312: '楷体,KaiTi,方正楷体_GBK',
  宋体: 'SimSun',
};

const attributesAt = (element: XmlElement, ...path: string[]): Record<string, string> =>
  elementOf(element, ...path).attributes;
const allOf = (element: XmlElement, name: string): XmlElement[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => allOf(child, name)),
];

describe('Word file of the opinions', () => {
  let file: WordFile;
  beforeAll(() => {
    file = new WordFile(encodeDocx(buildOpinionsSheet(fullInput())));
  });

  test('paper, margins and grid', () => {
    const section = elementOf(file.part('word/document.xml'), 'w:body', 'w:sectPr');
    expect(attributesAt(section, 'w:pgSz')).toMatchObject(PAGE);
    expect(attributesAt(section, 'w:pgMar')).toMatchObject(MARGINS);
    expect(attributesAt(section, 'w:docGrid')).toMatchObject(GRID);
    const [top, bottom, line] = [MARGINS['w:top'], MARGINS['w:bottom'], GRID['w:linePitch']].map(Number);
    // 22 lines fill the type area of 225 mm and a 23rd has no room.
    expect(Math.floor((16838 - (top ?? 0) - (bottom ?? 0)) / (line ?? 1))).toBe(22);
  });

  test('body: exact line, two characters, justified, outside the grid, no blanks between scripts', () => {
    const normal = file.style('Normal');
    expect(attributesAt(normal, 'w:pPr', 'w:spacing')).toEqual(EXACT_LINE);
    expect(attributesAt(normal, 'w:pPr', 'w:ind')).toEqual(TWO_CHARACTERS);
    expect(attributesAt(normal, 'w:pPr', 'w:jc')).toEqual({ 'w:val': 'both' });
    for (const off of [
      'w:snapToGrid',
      'w:autoSpaceDE',
      'w:autoSpaceDN',
      'w:widowControl',
      'w:overflowPunct',
    ]) {
      expect(attributesAt(normal, 'w:pPr', off)).toEqual({ 'w:val': '0' });
    }
    const run = elementOf(file.part('word/styles.xml'), 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
    expect(attributesAt(run, 'w:sz')).toEqual({ 'w:val': '32' });
    expect(attributesAt(run, 'w:spacing')).toEqual({ 'w:val': '-5' });
    expect(attributesAt(run, 'w:rFonts')).toMatchObject({
      'w:eastAsia': '仿宋_GB2312',
      'w:hint': 'eastAsia',
    });
  });

  test.each(TYPE)('type of %s', (id, face, halfPoints, spacing) => {
    const run = elementOf(file.style(id), 'w:rPr');
    expect(attributesAt(run, 'w:rFonts')).toEqual({
      'w:hint': 'eastAsia',
      'w:ascii': face,
      'w:hAnsi': face,
      'w:eastAsia': face,
      'w:cs': face,
    });
    expect(attributesAt(run, 'w:sz')).toEqual({ 'w:val': halfPoints });
    expect(attributesAt(run, 'w:szCs')).toEqual({ 'w:val': halfPoints });
    expect(attributesAt(run, 'w:spacing')).toEqual({ 'w:val': spacing });
    expect(attributesAt(run, 'w:b')).toEqual({ 'w:val': '0' });
  });

  test.each([1, 2, 3, 4])('heading %i: outline level, two characters, exact line', (level) => {
    const paragraph = elementOf(file.style(`Heading${level}`), 'w:pPr');
    expect(attributesAt(paragraph, 'w:outlineLvl')).toEqual({ 'w:val': String(level - 1) });
    expect(attributesAt(paragraph, 'w:ind')).toEqual(TWO_CHARACTERS);
    expect(attributesAt(paragraph, 'w:spacing')).toEqual(EXACT_LINE);
    expect(elementOf(paragraph, 'w:keepNext').attributes).toEqual({});
  });

  test('title: centred, exact line, no indent', () => {
    const paragraph = elementOf(file.style('Title'), 'w:pPr');
    expect(attributesAt(paragraph, 'w:jc')).toEqual({ 'w:val': 'center' });
    expect(attributesAt(paragraph, 'w:ind')).toEqual(NO_INDENT);
    expect(attributesAt(paragraph, 'w:spacing')).toEqual(EXACT_LINE);
  });

  test('every style that is used exists', () => {
    const styles = childrenOf(file.part('word/styles.xml'), 'w:style').map(
      ({ attributes }) => attributes['w:styleId'],
    );
    const document = file.part('word/document.xml');
    const used = ['w:pStyle', 'w:rStyle'].flatMap((name) => allOf(document, name));
    expect(used.length).toBeGreaterThan(20);
    for (const { attributes } of used) expect(styles).toContain(attributes['w:val']);
  });

  test('no theme and nothing themed', () => {
    expect(file.names.filter((name) => name.includes('theme'))).toEqual([]);
    for (const name of file.names) expect(file.text(name)).not.toMatch(/w:\w*[tT]heme\w*=|theme1\.xml/);
  });

  test('the font table offers Word the next best faces in order', () => {
    const fonts = childrenOf(file.part('word/fontTable.xml'), 'w:font');
    const names = fonts.map((font) => [font.attributes['w:name'], attributesAt(font, 'w:altName')['w:val']]);
    expect(Object.fromEntries(names)).toEqual(ALT_NAMES);
    for (const font of fonts) expect(attributesAt(font, 'w:charset')).toEqual({ 'w:val': '86' });
  });

  test('page numbers: odd pages right, even pages left, one character of 14 pt in', () => {
    expect(elementOf(file.part('word/settings.xml'), 'w:evenAndOddHeaders').attributes).toEqual({});
    const section = elementOf(file.part('word/document.xml'), 'w:body', 'w:sectPr');
    const targets = new Map(
      childrenOf(file.part('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [
        attributes['Id'],
        attributes['Target'],
      ]),
    );
    const footers = childrenOf(section, 'w:footerReference').map(({ attributes }) => {
      const footer = file.part(`word/${targets.get(attributes['r:id']) ?? ''}`);
      const paragraph = elementOf(footer, 'w:p');
      const text = allOf(paragraph, 'w:t').map((each) => each.text);
      expect(text).toEqual(['— ', '1', ' —']);
      expect(allOf(paragraph, 'w:instrText').map((each) => each.text.trim())).toEqual(['PAGE']);
      return [
        attributes['w:type'],
        attributesAt(paragraph, 'w:pPr', 'w:jc')['w:val'],
        attributesAt(paragraph, 'w:pPr', 'w:ind'),
      ];
    });
    expect(footers).toEqual([
      ['default', 'right', { 'w:right': '280', ...NO_INDENT }],
      ['even', 'left', { 'w:left': '280', ...NO_INDENT }],
    ]);
  });

  test('tables: a grid as wide as the type area, heads that repeat, rows of least height', () => {
    const tables = allOf(file.part('word/document.xml'), 'w:tbl');
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      const widths = childrenOf(elementOf(table, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) =>
        Number(attributes['w:w']),
      );
      const sum = widths.reduce((total, width) => total + width, 0);
      // 156 mm are 8844 twips; each column is rounded.
      expect(Math.abs(sum - 8844)).toBeLessThanOrEqual(widths.length);
      for (const row of childrenOf(table, 'w:tr')) {
        expect(attributesAt(row, 'w:trPr', 'w:trHeight')['w:hRule']).toBe('atLeast');
      }
    }
    const heads = tables.map((table) =>
      childrenOf(table, 'w:tr').map((row) => allOf(row, 'w:tblHeader').length),
    );
    expect(heads).toEqual([
      [0, 0, 0],
      [1, 0, 0, 0],
      [1, 0, 0],
    ]);
    for (const id of ['PaperCover', 'PaperCell', 'PaperHeadCell']) {
      expect(attributesAt(file.style(id), 'w:pPr', 'w:spacing')['w:lineRule']).toBe('atLeast');
    }
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
    const [section] = portrait.sections;
    const sections = [
      ...portrait.sections,
      { orientation: 'landscape' as const, blocks: section?.blocks ?? [] },
    ];
    const file = new WordFile(encodeDocx({ ...portrait, sections }));
    const [upright, across] = allOf(file.part('word/document.xml'), 'w:sectPr');
    expect(attributesAt(upright ?? file.part(''), 'w:pgSz')).toMatchObject(PAGE);
    expect(attributesAt(across ?? file.part(''), 'w:pgSz')).toMatchObject({
      'w:w': PAGE['w:h'],
      'w:h': PAGE['w:w'],
      'w:orient': 'landscape',
    });
    expect(attributesAt(across ?? file.part(''), 'w:pgMar')).toMatchObject({
      'w:top': '1588',
      'w:left': '1984',
      'w:right': '2098',
      'w:bottom': '1474',
    });
    const relations = childrenOf(file.part('word/_rels/document.xml.rels'), 'Relationship');
    const boxes = childrenOf(across ?? file.part(''), 'w:footerReference').map(({ attributes }) => {
      const target = relations.find((each) => each.attributes['Id'] === attributes['r:id'])?.attributes[
        'Target'
      ];
      return allOf(file.part(`word/${target ?? ''}`), 'v:shape').map(
        (shape) => shape.attributes['style'] ?? '',
      );
    });
    // 35 − 7 mm from the left edge in the middle of a strip of 40 pt.
    for (const [style] of boxes) expect(style).toContain('margin-left:59.4pt;margin-top:79.4pt');
    expect(boxes).toHaveLength(2);
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
