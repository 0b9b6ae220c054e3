/** Formats that we can open, told by content first and by the name's ending where the content is plain text. */
export type SourceFormat = 'docx' | 'doc' | 'pdf' | 'html' | 'markdown' | 'text';

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

/** Endings of formats that open to something else than a text and are refused by name. */
const UNSUPPORTED = new Set([
  'xls',
  'xlsx',
  'et',
  'ppt',
  'pptx',
  'dps',
  'ofd',
  'rtf',
  'odt',
  'jpg',
  'jpeg',
  'png',
  'gif',
  'bmp',
  'tif',
  'tiff',
  'zip',
  'rar',
  '7z',
  'exe',
  'mp4',
  'mp3',
]);

/**
 * The format of a file, or null for one that we do not read. A .wps file is a binary Word file or, from newer
 * versions, a DOCX; its content tells which.
 */
export function detectFormat(name: string, bytes: Uint8Array): SourceFormat | null {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (ascii(bytes, 0, 1024).includes('%PDF-')) return 'pdf';
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) {
    return UNSUPPORTED.has(ending) ? null : 'doc';
  }
  if (ascii(bytes, 0, 2) === 'PK') return UNSUPPORTED.has(ending) ? null : 'docx';
  if (UNSUPPORTED.has(ending)) return null;
  const head = ascii(bytes, 0, 2048).toLowerCase();
  if (/<!doctype html|<html[\s>]|<body[\s>]/.test(head) || ending === 'html' || ending === 'htm')
    return 'html';
  if (ending === 'md' || ending === 'markdown') return 'markdown';
  return 'text';
}

/** Whether a file is an Excel workbook in its newer form (.xlsx; WPS writes .et in the same form). */
export function isWorkbook(name: string, bytes: Uint8Array): boolean {
  return /\.(?:xlsx|et)$/iu.test(name) && ascii(bytes, 0, 2) === 'PK';
}
