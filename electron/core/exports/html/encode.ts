import type { Sheet } from '../../../../shared/sheet/model.ts';
import { escapeHtml } from './escape.ts';
import { sheetBody } from './body.ts';
import { styleSheet } from './style.ts';

/**
 * A paper as one HTML file that needs nothing else: no script, no picture, no address, and a policy that allows none.
 * It prints on A4 with the margins and page numbers of the other forms.
 */
export function encodeHtml(sheet: Sheet): Uint8Array {
  return new TextEncoder().encode(htmlOf(sheet));
}

/** The same as text, which the clipboard takes too. */
export function htmlOf(sheet: Sheet): string {
  const { title, subject, author } = sheet.properties;
  const meta = (name: string, content: string): string =>
    `<meta name="${name}" content="${escapeHtml(content)}">\n`;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
${meta('description', subject)}${author === null ? '' : meta('author', author)}<title>${escapeHtml(title)}</title>
<style>
${styleSheet(sheet.pageNumbers)}</style>
</head>
<body>
${sheetBody(sheet)}</body>
</html>
`;
}
