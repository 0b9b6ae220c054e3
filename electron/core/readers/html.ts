import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';
import type { SourceBlock, SourceRange } from '../../../shared/text/source.ts';
import type { ReadResult } from './read-result.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const HIDDEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'select',
  'button',
  'iframe',
  'rt',
  'rp',
]);
const BREAKS = new Set(
  'address article aside blockquote body caption dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const BOLD = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);

const attribute = (element: Element, name: string): string =>
  element.attrs.find((candidate) => candidate.name === name)?.value ?? '';

const isHidden = (element: Element): boolean =>
  HIDDEN.has(element.tagName) ||
  element.attrs.some((candidate) => candidate.name === 'hidden') ||
  /display\s*:\s*none/i.test(attribute(element, 'style'));

const isBold = (element: Element): boolean =>
  BOLD.has(element.tagName) || /font-weight\s*:\s*(bold|[6-9]00)/i.test(attribute(element, 'style'));

/**
 * Reads a web page into blocks: block elements and <br> end a block, a table row is one block with its cells joined
 * by “ | ”, runs of white space collapse to one blank as a browser shows them. `decoded` is the page as text.
 */
export function readHtml(decoded: string): ReadResult {
  const blocks: SourceBlock[] = [];
  let text = '';
  let bold: SourceRange[] = [];

  const finish = (): void => {
    const lead = text.length - text.trimStart().length;
    const trimmed = text.trim();
    if (trimmed !== '') {
      const runs = bold
        .map(({ start, end }) => ({
          start: Math.max(0, start - lead),
          end: Math.min(trimmed.length, end - lead),
        }))
        .filter(({ start, end }) => end > start);
      blocks.push({ line: blocks.length + 1, text: trimmed, ...(runs.length > 0 ? { bold: runs } : {}) });
    }
    text = '';
    bold = [];
  };
  const add = (piece: string, isStrong: boolean): void => {
    let collapsed = piece.replace(/[ \t\n\r\f]+/g, ' ');
    if (/(^| )$/.test(text)) collapsed = collapsed.replace(/^ /, '');
    if (collapsed === '') return;
    if (isStrong) {
      const last = bold.at(-1);
      const end = text.length + collapsed.length;
      if (last?.end === text.length) bold[bold.length - 1] = { start: last.start, end };
      else bold.push({ start: text.length, end });
    }
    text += collapsed;
  };
  // An explicit stack: a hostile page nests deeper than the call stack is.
  const stack: { node: Node; bold: boolean; leaving: boolean }[] = [
    { node: parse(decoded), bold: false, leaving: false },
  ];
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { node } = item;
    if (node.nodeName === '#text') {
      if ('value' in node) add(node.value, item.bold);
      continue;
    }
    const element = 'tagName' in node ? node : null;
    if (element && isHidden(element)) continue;
    const tag = element?.tagName ?? '';
    if (item.leaving) {
      if (BREAKS.has(tag)) finish();
      continue;
    }
    if (tag === 'br' || BREAKS.has(tag)) finish();
    if ((tag === 'td' || tag === 'th') && text.trim() !== '') add(' | ', false);
    stack.push({ ...item, leaving: true });
    const children = 'childNodes' in node ? node.childNodes : [];
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at];
      if (child)
        stack.push({ node: child, bold: item.bold || (element !== null && isBold(element)), leaving: false });
    }
  }
  finish();
  return { blocks, annotations: [] };
}
