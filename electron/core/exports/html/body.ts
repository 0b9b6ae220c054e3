import type { Run, Sheet, SheetBlock, TableBlock, TableRow } from '../../../../shared/sheet/model.ts';
import { escapeHtml } from './escape.ts';

/** The paper as one element per section; headings, tables, marks, insertions and deletions are real ones. */
export function sheetBody({ sections, remarks = [] }: Sheet): string {
  const numbers = new Map(remarks.map(({ id, number }) => [id, number]));
  return sections
    .map(
      ({ orientation, blocks }) =>
        `<section class="${orientation}">\n${blocks.map((block) => blockHtml(block, numbers)).join('')}</section>\n`,
    )
    .join('');
}

type Numbers = ReadonlyMap<string, number>;

function blockHtml(block: SheetBlock, numbers: Numbers): string {
  switch (block.type) {
    case 'title':
      return `<h1>${wordsHtml(block, numbers)}</h1>\n`;
    case 'subtitle':
      return `<p class="subtitle">${wordsHtml(block, numbers)}</p>\n`;
    case 'heading':
      return `<h${block.level + 1}>${wordsHtml(block, numbers)}</h${block.level + 1}>\n`;
    case 'paragraph':
      return `<p${block.flush ? ' class="flush"' : ''}>${runsHtml(block.runs, numbers)}</p>\n`;
    case 'table':
      return tableHtml(block);
    case 'note':
      return `<p class="note">${escapeHtml(block.text)}</p>\n`;
    case 'remark': {
      const number = numbers.get(block.remarkId);
      const id = number === undefined ? '' : ` id="remark-${number}"`;
      return `<aside class="remark"${id}>${linesHtml(block.text)}</aside>\n`;
    }
    case 'signature':
      return `<div class="signature">${[block.signer, block.date]
        .flatMap((line) => (line === null ? [] : [`<p>${escapeHtml(line)}</p>`]))
        .join('')}</div>\n`;
  }
}

const linesHtml = (text: string): string => text.split('\n').map(escapeHtml).join('<br>');

function wordsHtml(
  { text, runs }: { readonly text: string; readonly runs?: readonly Run[] },
  numbers: Numbers,
): string {
  return runs ? runsHtml(runs, numbers) : escapeHtml(text);
}

function runsHtml(runs: readonly Run[], numbers: Numbers): string {
  return runs.map((run) => runHtml(run, numbers)).join('');
}

function runHtml({ text, role, remarks = [] }: Run, numbers: Numbers): string {
  const words = escapeHtml(text);
  switch (role) {
    case 'body':
      return remarks.length > 0 ? `<mark>${words}</mark>` : words;
    case 'citation':
      return `<cite>${words}</cite>`;
    case 'deleted':
      return `<del>${words}</del>`;
    case 'inserted':
      return `<ins>${words}</ins>`;
    case 'number': {
      const number = numbers.get(remarks[0] ?? '');
      return number === undefined
        ? `<sup>${words}</sup>`
        : `<sup><a href="#remark-${number}">${words}</a></sup>`;
    }
  }
}

function tableHtml({ style, columns, head, rows }: TableBlock): string {
  const total = columns.reduce((sum, width) => sum + width, 0);
  const widths = columns
    .map((width) => `<col style="width:${((width / total) * 100).toFixed(2)}%">`)
    .join('');
  const part = (name: string, of: readonly TableRow[]): string =>
    of.length === 0 ? '' : `<${name}>${of.map((row) => rowHtml(row, name === 'thead')).join('')}</${name}>`;
  return `<table class="${style}"><colgroup>${widths}</colgroup>${part('thead', head)}${part('tbody', rows)}</table>\n`;
}

function rowHtml({ cells, height }: TableRow, head: boolean): string {
  const style = height === undefined ? '' : ` style="height:${height}mm"`;
  const words = cells.map(({ text, align, span, label }) => {
    const name = label ? 'th' : 'td';
    const scope = label ? ` scope="${head ? 'col' : 'row'}"` : '';
    const wide = span > 1 ? ` colspan="${span}"` : '';
    const centred = align === 'centre' && !label ? ' class="centre"' : '';
    return `<${name}${scope}${wide}${centred}>${linesHtml(text)}</${name}>`;
  });
  return `<tr${style}>${words.join('')}</tr>\n`;
}
