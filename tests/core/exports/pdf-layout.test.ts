import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { paperFontFolders } from '../../../electron/core/exports/paper-fonts.ts';
import { createTypstEngine } from '../../../electron/core/exports/typst/engine.ts';
import type { TypstEngine } from '../../../electron/core/exports/typst/engine.ts';
import type { Sheet, SheetBlock } from '../../../shared/sheet/model.ts';
import { buildOpinionsSheet } from '../../../shared/sheet/opinions.ts';
import { parseXml } from './xml-reader.ts';
import { emptyInput, fullInput, longInput } from '../../shared/sheet/opinions-input.ts';

// GB/T 9704-2012, in points, written down a second time on purpose.
const MM = 72 / 25.4;
const PAGE = { width: 210 * MM, height: 297 * MM };
const TYPE_AREA = { left: 28 * MM, top: 37 * MM, width: 156 * MM, height: 225 * MM };
const LINE = 28.95;
const CHARACTER = 15.75;
const TITLE = 22;
const BODY = 16;
const PAGE_NUMBER = 14;

interface Word {
  readonly text: string;
  readonly x: number;
  /** Of the baseline, from the upper edge. */
  readonly y: number;
  readonly size: number;
  readonly width: number;
}

/** Pieces of one page's text that stand side by side on one line, as lines. */
async function linesOf(document: PDFDocumentProxy, number: number): Promise<Word[][]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const height = page.view[3] ?? 0;
  const lines = new Map<string, Word[]>();
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [size = 0, , , , x = 0, y = 0] = item.transform as number[];
    const key = y.toFixed(1);
    const word = { text: item.str, x, y: height - y, size, width: item.width };
    lines.set(key, [...(lines.get(key) ?? []), word]);
  }
  return [...lines.values()].sort((a, b) => (a[0]?.y ?? 0) - (b[0]?.y ?? 0));
}

const textOf = (line: readonly Word[] | undefined): string => (line ?? []).map(({ text }) => text).join('');
const bare = (text: string): string => text.replace(/\s/g, '');
const leftOf = (line: readonly Word[]): number => Math.min(...line.map(({ x }) => x));
const rightOf = (line: readonly Word[]): number => Math.max(...line.map(({ x, width }) => x + width));

function paper(blocks: readonly SheetBlock[], changes: Partial<Sheet> = {}): Sheet {
  return {
    paper: 'opinions',
    properties: { title: '样张', subject: '', author: null, date: { year: 2024, month: 1, day: 9 } },
    pageNumbers: 'outer',
    sections: [{ orientation: 'portrait', blocks }],
    ...changes,
  };
}

const paragraph = (text: string): SheetBlock => ({
  type: 'paragraph',
  runs: [{ text, role: 'body' }],
  sourceId: null,
});

describe('PDF', () => {
  let engine: TypstEngine;
  const open: PDFDocumentProxy[] = [];
  beforeAll(() => {
    engine = createTypstEngine('/no-such-folder', paperFontFolders(process.cwd()));
  });
  afterAll(() => Promise.all(open.map((document) => document.loadingTask.destroy())));

  const pdfOf = async (sheet: Sheet): Promise<PDFDocumentProxy> => {
    const { bytes } = engine.pdf(sheet);
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    open.push(document);
    return document;
  };

  test('22 lines of 28 characters fill the type area of an A4 page', async () => {
    const document = await pdfOf(paper([paragraph('字'.repeat(28 * 23 - 2))]));
    expect(document.numPages).toBe(2);
    const page = await document.getPage(1);
    expect(page.view[2]).toBeCloseTo(PAGE.width, 0);
    expect(page.view[3]).toBeCloseTo(PAGE.height, 0);
    const lines = (await linesOf(document, 1)).slice(0, -1);
    expect(lines).toHaveLength(22);
    lines.forEach((line, index) => {
      expect(Array.from(textOf(line))).toHaveLength(index === 0 ? 26 : 28);
      // The middle of the ideographs stands in the middle of the line.
      expect((line[0]?.y ?? 0) - 0.38 * BODY).toBeCloseTo(TYPE_AREA.top + (index + 0.5) * LINE, 0);
      expect(line[0]?.size).toBeCloseTo(BODY, 1);
    });
    expect(leftOf(lines[0] ?? [])).toBeCloseTo(TYPE_AREA.left + 2 * CHARACTER, 0);
    expect(leftOf(lines[1] ?? [])).toBeCloseTo(TYPE_AREA.left, 0);
    expect(rightOf(lines[1] ?? [])).toBeLessThanOrEqual(TYPE_AREA.left + TYPE_AREA.width + 1);
    expect(22 * LINE).toBeLessThanOrEqual(TYPE_AREA.height);
    expect(bare(textOf((await linesOf(document, 2))[0]))).toBe('字'.repeat(28));
  });

  test('page numbers of 14 pt 7 mm below the type area, odd right and even left by one character', async () => {
    const document = await pdfOf(paper([paragraph('字'.repeat(28 * 50))]));
    for (const number of [1, 2, 3]) {
      const line = (await linesOf(document, number)).at(-1) ?? [];
      expect(bare(textOf(line))).toBe(`—${number}—`);
      expect(line[0]?.size).toBeCloseTo(PAGE_NUMBER, 1);
      // The dash stands a third of an em above the baseline.
      const dash = (line[0]?.y ?? 0) - PAGE_NUMBER / 3;
      expect(dash).toBeGreaterThan(TYPE_AREA.top + TYPE_AREA.height + 6.5 * MM);
      expect(dash).toBeLessThan(TYPE_AREA.top + TYPE_AREA.height + 7.5 * MM);
      if (number % 2 === 0) expect(leftOf(line)).toBeCloseTo(TYPE_AREA.left + PAGE_NUMBER, 0);
      else expect(rightOf(line)).toBeCloseTo(TYPE_AREA.left + TYPE_AREA.width - PAGE_NUMBER, 0);
    }
  });

  test('page numbers can stand in the middle or not at all', async () => {
    const centred =
      (await linesOf(await pdfOf(paper([paragraph('字')], { pageNumbers: 'centred' })), 1)).at(-1) ?? [];
    const middle = TYPE_AREA.left + TYPE_AREA.width / 2;
    expect(Math.abs((leftOf(centred) + rightOf(centred)) / 2 - middle)).toBeLessThan(2);
    expect(await linesOf(await pdfOf(paper([paragraph('字')], { pageNumbers: 'none' })), 1)).toHaveLength(1);
  });

  test('a landscape section lies across and keeps the number where it is on upright pages', async () => {
    const blocks = [paragraph('横')];
    const document = await pdfOf(
      paper([], {
        sections: [
          { orientation: 'portrait', blocks: [paragraph('竖')] },
          { orientation: 'landscape', blocks },
          { orientation: 'landscape', blocks },
        ],
      }),
    );
    expect(document.numPages).toBe(3);
    for (const [number, even] of [
      [2, true],
      [3, false],
    ] as const) {
      const page = await document.getPage(number);
      expect(page.view[2]).toBeCloseTo(PAGE.height, 0);
      const { items } = await page.getTextContent();
      const dash = items.find((item) => 'str' in item && item.str.includes('—'));
      if (!dash || !('transform' in dash)) throw new Error('no page number');
      const [, , , , x = 0, y = 0] = dash.transform as number[];
      // The foot of the upright page is the left edge here: 28 mm in, upper end for even numbers, lower for odd.
      expect(x).toBeGreaterThan(27 * MM - PAGE_NUMBER);
      expect(x).toBeLessThan(29 * MM);
      if (even) expect(y).toBeGreaterThan(PAGE.width / 2);
      else expect(y).toBeLessThan(PAGE.width / 2);
    }
  });

  test('title of 22 pt in the middle, headings two characters in', async () => {
    const lines = await linesOf(await pdfOf(buildOpinionsSheet(fullInput())), 1);
    const title = lines[0] ?? [];
    expect(bare(textOf(title))).toBe('审议意见表');
    expect(title[0]?.size).toBeCloseTo(TITLE, 1);
    expect((leftOf(title) + rightOf(title)) / 2).toBeCloseTo(TYPE_AREA.left + TYPE_AREA.width / 2, 0);
    const heading = lines.find((line) => bare(textOf(line)) === '一、肯定成绩') ?? [];
    expect(leftOf(heading)).toBeCloseTo(TYPE_AREA.left + 2 * CHARACTER, 0);
    expect(heading[0]?.size).toBeCloseTo(BODY, 1);
  });

  test('every font is embedded and the text copies out right', async () => {
    const document = await pdfOf(buildOpinionsSheet(fullInput()));
    const texts: string[] = [];
    const fonts = new Set<string>();
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      texts.push((await linesOf(document, number)).map(textOf).join(''));
      const { fnArray, argsArray } = await page.getOperatorList();
      fnArray.forEach((operation, index) => {
        if (operation === OPS.setFont) fonts.add(String((argsArray[index] as unknown[])[0]));
      });
      for (const font of fonts) {
        const known = page.commonObjs.has(font)
          ? (page.commonObjs.get(font) as { missingFile?: boolean })
          : {};
        expect(known.missingFile ?? false).toBe(false);
      }
    }
    expect(fonts.size).toBeGreaterThanOrEqual(3);
    const text = bare(texts.join(''));
    for (const words of [
      '1.praise的意见（第一部分第1段：“改造老旧小区”）',
      '3万人以上',
      '京口代表团周文斌',
      '2024年1月9日',
    ]) {
      expect(text).toContain(words);
    }
  });

  test.each([
    ['named' as const, '周文斌'],
    ['delegationOnly' as const, undefined],
    ['unsigned' as const, undefined],
  ])('properties of a paper signed %s', async (signature, author) => {
    const document = await pdfOf(buildOpinionsSheet(fullInput({ signature })));
    const { info } = (await document.getMetadata()) as { info: Record<string, unknown> };
    expect(info['Title']).toBe('审议意见表');
    expect(info['Author'] ?? undefined).toBe(author);
  });

  test('a head row stands again on the next page', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({
      cells: ['甲', '乙'].map((text) => ({
        text: `${text}${index}`,
        align: 'left' as const,
        span: 1,
        label: false,
      })),
      sourceId: `row-${index}`,
    }));
    const head = {
      cells: ['栏一', '栏二'].map((text) => ({ text, align: 'centre' as const, span: 1, label: true })),
      sourceId: null,
    };
    const document = await pdfOf(
      paper([{ type: 'table', style: 'list', columns: [78, 78], head: [head], rows }]),
    );
    expect(document.numPages).toBeGreaterThan(1);
    for (const number of [1, 2]) expect(textOf((await linesOf(document, number))[0])).toContain('栏一');
  });

  test('what a person writes is never read as markup', async () => {
    const nasty = '#panic("x") $x^2$ *粗* _斜_ `码` @ref <label> // 注释 \\ " #let a = 1 ]]}';
    const document = await pdfOf(paper([paragraph(nasty), { type: 'heading', level: 1, text: nasty }]));
    const text = bare((await linesOf(document, 1)).map(textOf).join(''));
    expect(text).toContain(bare(nasty).slice(0, 60));
  });

  test('rare, foreign and bidirectional characters do not stop it; an empty paper has one page', async () => {
    expect((await pdfOf(paper([paragraph('𠮷龘㛃\u{E123}👨‍👩‍👧 שלום العالم')]))).numPages).toBe(1);
    const empty = await pdfOf(buildOpinionsSheet(emptyInput()));
    expect(empty.numPages).toBe(1);
    expect(bare((await linesOf(empty, 1)).map(textOf).join(''))).toContain('暂无意见。');
  });

  test('the same paper is the same file', () => {
    const sheet = buildOpinionsSheet(fullInput());
    expect(Buffer.compare(Buffer.from(engine.pdf(sheet).bytes), Buffer.from(engine.pdf(sheet).bytes))).toBe(
      0,
    );
  });

  describe('preview', () => {
    test('counts the pages and gives the asked ones, complete in themselves', () => {
      const sheet = buildOpinionsSheet(longInput(60));
      const none = engine.preview(sheet, []);
      expect(none.pages).toEqual([]);
      expect(none.pageCount).toBe(engine.pdf(sheet).pageCount);
      const { pages } = engine.preview(sheet, [2, 1, 2, 999]);
      expect(pages.map(({ number }) => number)).toEqual([2, 1]);
      for (const { svg } of pages) {
        const used = [...svg.matchAll(/<use href="#([^"]+)"/g)].map(([, id]) => id);
        const made = new Set([...svg.matchAll(/<g id="([^"]+)"><path/g)].map(([, id]) => id));
        expect(used.length).toBeGreaterThan(300);
        expect(used.filter((id) => !made.has(id))).toEqual([]);
        expect(svg).not.toMatch(/xlink|https?:\/\/(?!www\.w3\.org\/2000\/svg)|<script|<style|NaN/);
        expect(svg.length).toBeLessThan(400_000);
      }
    });

    test('every page is a well-formed picture, also the one with the last outline of the drawing', () => {
      const sheet = buildOpinionsSheet(longInput(60));
      const numbers = Array.from({ length: engine.preview(sheet, []).pageCount }, (_, index) => index + 1);
      for (const { svg } of engine.preview(sheet, numbers).pages) expect(() => parseXml(svg)).not.toThrow();
    });

    test('says where every note stands, in its reading order, over page breaks too', () => {
      const input = longInput(60);
      const { places, pageCount, height } = engine.preview(buildOpinionsSheet(input), []);
      expect(new Set(places.map(({ annotationId }) => annotationId)).size).toBe(60);
      expect(Math.max(...places.map(({ page }) => page))).toBeLessThanOrEqual(pageCount);
      for (const { top, bottom } of places) {
        expect(top).toBeGreaterThan(TYPE_AREA.top - 1);
        expect(bottom).toBeGreaterThan(top);
        expect(bottom).toBeLessThan(height - 35 * MM + 5);
      }
      const order = places.map(({ page, top }) => page * height + top);
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(places.length).toBeGreaterThan(60);
    });

    test('the first note begins right under its heading', async () => {
      const sheet = buildOpinionsSheet(fullInput());
      const lines = await linesOf(await pdfOf(sheet), 1);
      const line = lines.find((each) => textOf(each).startsWith('1.praise'))?.[0];
      const place = engine.preview(sheet, []).places.find(({ annotationId }) => annotationId === 'praise');
      expect((line?.y ?? 0) - 0.38 * BODY).toBeCloseTo((place?.top ?? 0) + LINE / 2, 0);
      expect(place?.page).toBe(1);
    });

    test('names each official face that the machine lacks, with the free one', () => {
      const { substitutedFonts } = engine.preview(buildOpinionsSheet(emptyInput()), []);
      const official = ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312', '宋体'];
      for (const font of substitutedFonts) {
        expect(official).toContain(font.official);
        expect(font.used).toBe(font.official === '黑体' ? 'Noto Sans SC' : 'Noto Serif SC');
      }
    });
  });
});
