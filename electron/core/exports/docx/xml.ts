/** First line of every part. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Namespace declaration of WordprocessingML. */
export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** What the root of a part with comments or tracked changes declares; older Words pass over the ignorable ones. */
export const DOCUMENT_NAMESPACES = `${W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w16du="http://schemas.microsoft.com/office/word/2023/wordml/word16du" mc:Ignorable="w14 w16du"`;

/**
 * Code units that XML 1.0 has no place for: controls, two noncharacters, half a surrogate pair (by code points only a
 * lone half matches). Built from a string because a literal with control characters is easily damaged.
 */
const UNWRITABLE = new RegExp(
  String.raw`[\u{0}-\u{8}\u{B}\u{C}\u{E}-\u{1F}\u{FFFE}\u{FFFF}\u{D800}-\u{DFFF}]`,
  'gu',
);

/** Blanks, ASCII without what XML gives a meaning to, and what lies between there and the surrogates. */
const PLAIN = /^[ !#-%'-;=?-~\u00A0-\uD7FF\uE000-\uFFFD]*$/;

/** Each code unit that XML cannot hold becomes U+FFFD, so that every offset stays what it was. */
const writable = (text: string): string => text.replace(UNWRITABLE, '\uFFFD');

/** Text for an element or an attribute in double quotes. */
export function escapeXml(text: string): string {
  // Most words need nothing done, and a paper of thousands of notes asks tens of thousands of times.
  return PLAIN.test(text)
    ? text
    : writable(text).replace(/[<>&"\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** One line for an attribute: a parser would turn its tabs and line ends into blanks anyway. */
export function attributeXml(text: string): string {
  return escapeXml(text.replace(/[\t\n\r]+/g, ' '));
}

/** The inside of a run: words as `element` (w:t or w:delText), a tab as w:tab, LF as w:br. */
export function runContent(text: string, element: 'w:t' | 'w:delText'): string {
  const words = (piece: string): string =>
    piece === '' ? '' : `<${element} xml:space="preserve">${escapeXml(piece)}</${element}>`;
  if (!/[\t\n]/.test(text)) return words(text);
  return text
    .split(/([\t\n])/)
    .map((piece) => (piece === '\t' ? '<w:tab/>' : piece === '\n' ? '<w:br/>' : words(piece)))
    .join('');
}
