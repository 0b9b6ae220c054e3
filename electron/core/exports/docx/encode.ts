import { Document, Packer, PageOrientation, Paragraph, SectionType, TextRun } from 'docx';
import type { FileChild, IParagraphOptions, ISectionOptions } from 'docx';
import {
  bodyCharacter,
  grid,
  millimetresToTwips,
  page,
  pageNumber,
  signatureIndents,
  tableDistance,
} from '../../../../shared/sheet/layout.ts';
import type { Run, Sheet, SheetBlock, SheetSection, SignatureBlock } from '../../../../shared/sheet/model.ts';
import { finishPackage } from './finish-package.ts';
import { footerParts, footersOf } from './footers.ts';
import { citationStyle, styleIds } from './styles.ts';
import { docxTable } from './table.ts';

/** A paper as a Word file. The same sheet gives the same bytes. */
export async function encodeDocx(sheet: Sheet): Promise<Uint8Array> {
  const document = new Document({
    sections: sheet.sections.map((section) => sectionOf(section, sheet.pageNumbers)),
  });
  const footers = footerParts(sheet.sections, sheet.pageNumbers);
  return finishPackage(await Packer.toBuffer(document), sheet.properties, footers);
}

function sectionOf(section: SheetSection, numbers: Sheet['pageNumbers']): ISectionOptions {
  const landscape = section.orientation === 'landscape';
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // The library turns width and height of a landscape page itself.
        size: {
          width: page.width,
          height: page.height,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          ...(landscape
            ? { top: page.left, left: page.bottom, right: page.top, bottom: page.right }
            : { top: page.top, left: page.left, right: page.right, bottom: page.bottom }),
          header: 0,
          footer: millimetresToTwips(pageNumber.footerDistance),
          gutter: 0,
        },
      },
      grid: { type: 'lines', linePitch: grid.line },
    },
    ...footersOf(numbers),
    children: section.blocks.flatMap(blockChildren),
  };
}

function blockChildren(block: SheetBlock, index: number, blocks: readonly SheetBlock[]): FileChild[] {
  const spacing = spacingBesideTables(blocks[index - 1], blocks[index + 1]);
  switch (block.type) {
    case 'title':
      return [new Paragraph({ style: styleIds.title, text: block.text })];
    case 'subtitle':
      return [new Paragraph({ style: styleIds.subtitle, text: block.text })];
    case 'heading':
      return [new Paragraph({ style: styleIds.headings[block.level], text: block.text, ...spacing })];
    case 'paragraph':
      return [new Paragraph({ children: block.runs.map(docxRun), ...spacing })];
    case 'table':
      return [docxTable(block)];
    case 'note':
      return [new Paragraph({ style: styleIds.note, text: block.text })];
    case 'remark':
      return block.text.split('\n').map((text) => new Paragraph({ style: styleIds.note, text }));
    case 'signature':
      return signatureParagraphs(block);
  }
}

/** A table in Word has no distance of its own, so its neighbours keep it. */
function spacingBesideTables(
  previous: SheetBlock | undefined,
  next: SheetBlock | undefined,
): Pick<IParagraphOptions, 'spacing'> {
  const before = previous?.type === 'table' ? Math.round(grid.line * tableDistance.below) : 0;
  const after = next?.type === 'table' ? Math.round(grid.line * tableDistance.above) : 0;
  return before + after === 0 ? {} : { spacing: { line: grid.line, lineRule: 'exact', before, after } };
}

function docxRun({ text, role }: Run): TextRun {
  return new TextRun(role === 'citation' ? { text, style: citationStyle } : { text });
}

/** One blank line, the signer, the date, kept on one page. */
function signatureParagraphs({ signer, date }: SignatureBlock): Paragraph[] {
  const indents = signer === null ? { signer: 0, date: 2 } : signatureIndents(signer, date);
  const line = (text: string, indent: number, keepNext: boolean): Paragraph =>
    new Paragraph({
      style: styleIds.signature,
      text,
      keepNext,
      indent: { right: Math.round(indent * bodyCharacter * 20), firstLine: 0, firstLineChars: 0 },
    });
  return [
    line('', 0, true),
    ...(signer === null ? [] : [line(signer, indents.signer, true)]),
    line(date, indents.date, false),
  ];
}
