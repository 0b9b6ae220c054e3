import { OperationError } from '../../../shared/contract/errors.ts';
import { sourceBlocksOfText } from '../../../shared/text/source.ts';
import { errorSentences } from '../../../shared/wording/errors.ts';
import { isClassified } from './classified.ts';
import { decodeText } from './decode-text.ts';
import type { SourceFormat } from './detect-format.ts';
import { detectFormat, isWorkbook } from './detect-format.ts';
import { readDoc } from './doc/read-doc.ts';
import { readDocx } from './docx/read-docx.ts';
import { readHtml } from './html.ts';
import { MOST_FILE_BYTES } from './limits.ts';
import { readMarkdown } from './markdown.ts';
import { readPdf } from './pdf/read-pdf.ts';
import type { ReadResult } from './read-result.ts';
import { readXlsx } from './xlsx.ts';

/** Characters of text that we are willing to hold; a report has 20,000. */
const MOST_CHARACTERS = 5_000_000;

async function readAs(
  format: SourceFormat | 'xlsx',
  bytes: Uint8Array,
  onStep: (done: number, total: number) => void,
): Promise<ReadResult> {
  switch (format) {
    case 'docx':
      return readDocx(bytes);
    case 'xlsx':
      return { blocks: readXlsx(bytes), annotations: [] };
    case 'doc':
      return readDoc(bytes);
    case 'pdf':
      return readPdf(bytes, onStep);
    case 'html':
      return readHtml(decodeText(bytes));
    case 'markdown':
      return readMarkdown(decodeText(bytes));
    case 'text':
      return { blocks: sourceBlocksOfText(decodeText(bytes)), annotations: [] };
  }
}

/**
 * Reads the bytes of a file in this process, a workbook only where `workbooks` says so. Throws OperationError with an
 * input… code: unsupported, encrypted, scanned, too large, empty, unreadable, or classified (see classified.ts).
 */
export async function readBytes(
  name: string,
  bytes: Uint8Array,
  onStep: (done: number, total: number) => void = () => undefined,
  workbooks = false,
): Promise<ReadResult> {
  if (bytes.length > MOST_FILE_BYTES)
    throw new OperationError('inputTooLarge', errorSentences.inputTooLarge());
  const format = workbooks && isWorkbook(name, bytes) ? 'xlsx' : detectFormat(name, bytes);
  if (!format) throw new OperationError('inputUnsupported', errorSentences.inputUnsupported(name));
  const result = await readAs(format, bytes, onStep);
  const characters = result.blocks.reduce((sum, block) => sum + block.text.trim().length, 0);
  if (characters === 0) throw new OperationError('inputEmpty', errorSentences.inputEmpty());
  if (characters > MOST_CHARACTERS) throw new OperationError('inputTooLarge', errorSentences.inputTooLarge());
  if (isClassified(result.blocks))
    throw new OperationError('inputClassified', errorSentences.inputClassified());
  return result;
}
