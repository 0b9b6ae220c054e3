import { fileURLToPath } from 'node:url';
import { getDocument, PasswordResponses } from 'pdfjs-dist/legacy/build/pdf.mjs';
// pdf.js otherwise looks for this file beside itself, where a bundle has none.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { OperationError } from '../../../../shared/contract/errors.ts';
import { errorSentences } from '../../../../shared/wording/errors.ts';
import type { ReadResult } from '../read-result.ts';
import type { Line, PlacedRun } from './lines.ts';
import { linesOfPage } from './lines.ts';
import { paragraphsOfLines } from './paragraphs.ts';

const MOST_PAGES = 600;

/** Predefined Chinese encodings such as GBK-EUC-H, which a PDF may name without bringing them along. */
const cmapFolder = import.meta.url.endsWith('.ts')
  ? '../../../../node_modules/pdfjs-dist/cmaps/'
  : '../resources/cmaps/';

const refuse = (
  code: 'inputUnreadable' | 'inputEncrypted' | 'inputScanned' | 'inputTooLarge',
): OperationError => new OperationError(code, errorSentences[code]());

/** The lines of every page, one page after the other, so that only one is held at a time. */
async function linesOfPages(
  document: PDFDocumentProxy,
  onPage: (done: number, total: number) => void,
): Promise<Line[][]> {
  if (document.numPages > MOST_PAGES) throw refuse('inputTooLarge');
  const pages: Line[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    const runs = content.items.flatMap((item): PlacedRun[] => {
      if (!('str' in item)) return [];
      const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
      const size = Math.hypot(c, d) || Math.hypot(a, b);
      return [{ text: item.str, x, y, width: item.width, size }];
    });
    pages.push(linesOfPage(number, page.getViewport({ scale: 1 }).width, runs));
    page.cleanup();
    onPage(number, document.numPages);
  }
  return pages;
}

/**
 * Reads the text layer of a PDF into paragraphs with their page. `onPage` is told after each page. Throws
 * OperationError inputEncrypted, inputScanned (pages without text), inputTooLarge or inputUnreadable.
 */
export async function readPdf(
  bytes: Uint8Array,
  onPage: (done: number, total: number) => void = () => undefined,
): Promise<ReadResult> {
  // A copy, because pdf.js takes the buffer over.
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    cMapUrl: fileURLToPath(new URL(cmapFolder, import.meta.url)),
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
  });
  try {
    task.onPassword = (_update: unknown, reason: number) => {
      throw reason === PasswordResponses.NEED_PASSWORD ? refuse('inputEncrypted') : refuse('inputUnreadable');
    };
    const pages = await linesOfPages(await task.promise, onPage);
    const blocks = paragraphsOfLines(pages);
    const characters = blocks.reduce((sum, block) => sum + block.text.length, 0);
    // A scan has stray characters at most; a report has some hundred a page.
    if (characters < pages.length * 20) throw refuse('inputScanned');
    return { blocks, annotations: [] };
  } catch (error) {
    if (error instanceof OperationError) throw error;
    if (error instanceof Error && error.name === 'PasswordException') throw refuse('inputEncrypted');
    throw refuse('inputUnreadable');
  } finally {
    await task.destroy();
  }
}
