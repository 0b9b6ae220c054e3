import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../../../electron/core/readers/docx/read-docx.ts';
import { miniReport, miniReportDocx, miniReportLines } from '../../support/mini-report.ts';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A DOCX of a hand-written body, for what the writer library cannot express. */
function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = {
    'word/document.xml': `<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

describe('a DOCX report', () => {
  test('gives its paragraphs, line breaks and table rows in reading order, notes last', async () => {
    const { blocks } = readDocx(await miniReportDocx());
    expect(blocks.map((block) => block.text)).toEqual([...miniReportLines, `［1］${miniReport.note}`]);
    expect(blocks.map((block) => block.line)).toEqual(blocks.map((_, index) => index + 1));
  });

  test('keeps bold runs as ranges of the block', async () => {
    const { blocks } = readDocx(await miniReportDocx());
    const runIn = blocks.find((block) => block.text.startsWith(miniReport.runIn));
    expect(runIn?.bold).toEqual([{ start: 0, end: miniReport.runIn.length }]);
    expect(blocks.find((block) => block.text === miniReport.review)?.bold).toBeUndefined();
  });

  test('offers comments and tracked changes, the text being the one before the changes', async () => {
    const { annotations } = readDocx(await miniReportDocx());
    // Word writes the clock on the wall, which is Beijing's.
    const at = Date.parse('2024-01-18T09:42:00+08:00');
    expect(annotations).toEqual([
      {
        kind: 'comment',
        author: '周文斌',
        at,
        text: '请说明口径。',
        start: { line: 5, offset: 0 },
        end: { line: 5, offset: 14 },
        parent: null,
        done: false,
      },
      {
        kind: 'deletion',
        author: '周文斌',
        at,
        text: '重点',
        start: { line: 7, offset: 9 },
        end: { line: 7, offset: 11 },
        parent: null,
        done: false,
      },
      {
        kind: 'insertion',
        author: '周文斌',
        at,
        text: '重大',
        start: { line: 7, offset: 11 },
        end: { line: 7, offset: 11 },
        parent: null,
        done: false,
      },
    ]);
  });

  test('prints the list numbers that Word computes', () => {
    const paragraph = (text: string): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const numbering = `<w:numbering ${NAMESPACE}><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`;
    const { blocks } = readDocx(
      docxOf(paragraph('工作回顾') + paragraph('重点工作'), { 'word/numbering.xml': numbering }),
    );
    expect(blocks.map((block) => block.text)).toEqual(['一、工作回顾', '二、重点工作']);
  });

  test('leaves out hidden words, field codes and the fallback copy of a text box', () => {
    const run = (inner: string): string => `<w:r>${inner}</w:r>`;
    const { blocks } = readDocx(
      docxOf(
        `<w:p>${run('<w:rPr><w:vanish/></w:rPr><w:t>藏</w:t>')}${run('<w:instrText>PAGE</w:instrText>')}${run('<w:t>见</w:t>')}<w:Fallback>${run('<w:t>副本</w:t>')}</w:Fallback></w:p>`,
      ),
    );
    expect(blocks.map((block) => block.text)).toEqual(['见']);
  });
});

describe('a file that is no good DOCX', () => {
  test.each([
    ['is cut off', async () => (await miniReportDocx()).subarray(0, 900)],
    ['has broken XML', () => Promise.resolve(docxOf('<w:p><w:r></w:p>'))],
    ['has no document part', () => Promise.resolve(zipSync({ 'a.txt': strToU8('a') }))],
    ['declares entities', () => Promise.resolve(docxOf('<w:p><w:r><w:t>&bomb;</w:t></w:r></w:p>'))],
  ])('%s: refused with a sentence', async (_, make) => {
    const bytes = await make();
    expect(() => readDocx(bytes)).toThrow(expect.objectContaining({ code: 'inputUnreadable' }));
  });

  test('unpacks to more than we hold: refused before it is whole', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(80 * 1024 * 1024) }, { level: 1 });
    expect(bomb.length).toBeLessThan(2 * 1024 * 1024);
    expect(() => readDocx(bomb)).toThrow(expect.objectContaining({ code: 'inputTooLarge' }));
  });
});
