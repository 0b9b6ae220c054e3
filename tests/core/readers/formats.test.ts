import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as CFB from 'cfb';
import { decodeText } from '../../../electron/core/readers/decode-text.ts';
import { detectFormat } from '../../../electron/core/readers/detect-format.ts';
import { foldRadicals } from '../../../electron/core/readers/pdf/radicals.ts';
import { readBytes } from '../../../electron/core/readers/read-bytes.ts';
import { miniReport, miniReportDocx, miniReportLines } from '../../support/mini-report.ts';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)));
const textsOf = async (name: string, bytes: Uint8Array): Promise<string[]> =>
  (await readBytes(name, bytes)).blocks.map((block) => block.text);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('one report in every format gives the same paragraphs', () => {
  // The fixtures were made by LibreOffice from the mini report; the .doc keeps the tracked change, the PDF shows it.
  test('binary Word, the tracked insertion left out', async () => {
    expect(await textsOf('报告.doc', fixture('mini-report.doc'))).toEqual([
      ...miniReportLines,
      miniReport.note,
    ]);
  });

  test('the same bytes named .wps', async () => {
    expect(await textsOf('报告.wps', fixture('mini-report.doc'))).toEqual([
      ...miniReportLines,
      miniReport.note,
    ]);
  });

  test('PDF: the cells of a table told apart, and the page', async () => {
    const { blocks } = await readBytes('报告.pdf', fixture('mini-report.pdf'));
    const printed = [...miniReportLines, miniReport.note].map((line) =>
      line.replace('重点项目1', '重点重大项目1'),
    );
    expect(blocks.map((block) => block.text)).toEqual(printed);
    expect(blocks.every((block) => block.page === 1)).toBe(true);
  });

  test('a PDF that names a predefined Chinese encoding without embedding its font', async () => {
    // 各位代表：政府工作报告请予审议。 in GBK, the encoding that the font names.
    const words = 'b8f7cebbb4fab1eda3bad5feb8aeb9a4d7f7b1a8b8e6c7ebd3e8c9f3d2e9a1a3';
    const content = `BT /F1 16 Tf 72 720 Td <${words}> Tj 0 -60 Td <${words}> Tj ET`;
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
      '<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/GBK-EUC-H/DescendantFonts[6 0 R]>>',
      '<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 7 0 R>>',
      '<</Type/FontDescriptor/FontName/SimSun/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
    ];
    const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
    const file = `%PDF-1.4\n${body}trailer\n<</Root 1 0 R/Size ${objects.length + 1}>>\n%%EOF`;
    expect(await textsOf('报告.pdf', utf8(file))).toEqual(
      Array.from({ length: 2 }, () => '各位代表：政府工作报告请予审议。'),
    );
  });

  test('web page', async () => {
    const row = (cells: readonly string[]): string =>
      `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const [first, second] = miniReport.broken;
    const page = `<!DOCTYPE html><title>无关</title><script>var a;</script><nav hidden>首页</nav>${[
      miniReport.title,
      ...miniReport.opening,
      miniReport.reviewHeading,
      miniReport.review,
      miniReport.planHeading,
      `<b>${miniReport.runIn}</b>${miniReport.runInText}`,
      `${first}<br>${second}`,
    ]
      .map((line) => `<p>　　${line}</p>`)
      .join('\n')}<table>${miniReport.table.map(row).join('')}</table><p>${miniReport.closing}</p>`;
    expect(await textsOf('报告.html', utf8(page))).toEqual(miniReportLines);
  });

  test('Markdown, its marks taken off', async () => {
    const text = `# ${miniReport.title}\n\n1.**始终坚持**人民至上。\n\n    缩进的段落\n`;
    expect(await textsOf('报告.md', utf8(text))).toEqual([
      miniReport.title,
      '1.始终坚持人民至上。',
      '缩进的段落',
    ]);
  });
});

describe('text files', () => {
  const text = '各位代表：\n　一、2023年工作回顾\n';
  const utf16 = (littleEndian: boolean, mark: boolean): Uint8Array => {
    const units = (mark ? '\ufeff' : '') + text;
    const view = new DataView(new ArrayBuffer(units.length * 2));
    for (let at = 0; at < units.length; at += 1) view.setUint16(at * 2, units.charCodeAt(at), littleEndian);
    return new Uint8Array(view.buffer);
  };
  // 各位代表：LF in GB18030.
  const gb18030 = Uint8Array.of(0xb8, 0xf7, 0xce, 0xbb, 0xb4, 0xfa, 0xb1, 0xed, 0xa3, 0xba, 0x0a);

  test.each([
    ['UTF-8', utf8(text), text],
    ['UTF-8 with mark and CRLF', utf8(`\ufeff${text.replaceAll('\n', '\r\n')}`), text],
    ['UTF-8 with CR', utf8(text.replaceAll('\n', '\r')), text],
    ['UTF-16 LE with mark', utf16(true, true), text],
    ['UTF-16 BE with mark', utf16(false, true), text],
    ['UTF-16 LE without mark', utf16(true, false), text],
    ['UTF-16 BE without mark', utf16(false, false), text],
    ['GB18030', gb18030, '各位代表：\n'],
  ])('%s', (_, bytes, expected) => {
    expect(decodeText(bytes)).toBe(expected);
  });

  test('bytes that are no text are refused', () => {
    expect(() => decodeText(Uint8Array.of(1, 0, 0, 7, 0, 255))).toThrow(
      expect.objectContaining({ code: 'inputUnreadable' }),
    );
  });
});

describe('what is refused', () => {
  const docx = miniReportDocx();
  test.each([
    ['a picture', '照片.png', utf8('\u0089PNG'), 'inputUnsupported'],
    ['a table', '名单.xlsx', utf8('PK\u0003\u0004'), 'inputUnsupported'],
    ['an empty text', '空.txt', utf8(' \n　\n'), 'inputEmpty'],
    ['a broken PDF', '坏.pdf', utf8('%PDF-1.7\nxx'), 'inputUnreadable'],
    ['a broken Word file', '坏.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3), 'inputUnreadable'],
    ['a secret', '密.txt', utf8('机密★10年\n各位代表：'), 'inputClassified'],
    ['a secret with a blank', '密.txt', utf8('秘密 ★ 长期\n各位代表：'), 'inputClassified'],
  ])('%s', async (_, name, bytes, code) => {
    await expect(readBytes(name, bytes)).rejects.toMatchObject({ code });
  });

  test('a PDF that opens with a password only', async () => {
    await expect(readBytes('锁.pdf', fixture('locked.pdf'))).rejects.toMatchObject({
      code: 'inputEncrypted',
    });
  });

  test('a PDF of pictures', async () => {
    const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>';
    const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', page];
    const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
    const scan = utf8(`%PDF-1.4\n${body}trailer\n<</Root 1 0 R/Size 4>>\n%%EOF`);
    await expect(readBytes('扫描.pdf', scan)).rejects.toMatchObject({ code: 'inputScanned' });
  });

  test('a Word file with a password, new and old format', async () => {
    const locked = CFB.utils.cfb_new();
    CFB.utils.cfb_add(locked, '/EncryptedPackage', Buffer.alloc(64, 7));
    const docxBytes = new Uint8Array(CFB.write(locked, { type: 'buffer' }) as Buffer);
    await expect(readBytes('锁.docx', docxBytes)).rejects.toMatchObject({ code: 'inputEncrypted' });
    // fEncrypted of the file information block ([MS-DOC] 2.5.2): bit 0 of byte 11 of the WordDocument stream.
    const doc = fixture('mini-report.doc');
    const stream = CFB.find(CFB.read(doc, { type: 'array' }), 'WordDocument')?.content ?? [];
    const head = Buffer.from(stream as Uint8Array).subarray(0, 32);
    const at = Buffer.from(doc).indexOf(head);
    doc[at + 11] = (doc[at + 11] ?? 0) | 1;
    await expect(readBytes('锁.doc', doc)).rejects.toMatchObject({ code: 'inputEncrypted' });
  });

  test('a sentence that speaks of secrets is no mark', async () => {
    const text = '各位代表：\n加强国家秘密、工作秘密和商业机密的保护，查处泄密案件3起。';
    await expect(readBytes('报告.txt', utf8(text))).resolves.toBeDefined();
  });

  test('the format is told by content, not by name', async () => {
    expect(detectFormat('报告.doc', await docx)).toBe('docx');
    expect(detectFormat('报告.txt', utf8('<!DOCTYPE html><p>x'))).toBe('html');
  });
});

test('radical and compatibility code points of a PDF become the characters that were meant', () => {
  expect(foldRadicals('\u2ec5\u2f00\u2eda\u2ed3\u2ea0\u2f63，（\uf967）')).toBe('见一页长民生，（不）');
});
