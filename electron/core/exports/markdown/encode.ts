import type { Run, Sheet, SheetBlock, TableBlock, TableRow } from '../../../../shared/sheet/model.ts';

/** A paper as Markdown (with the tables, footnotes and strikethrough of GitHub's), UTF-8 and LF. */
export function encodeMarkdown({ sections, remarks = [] }: Sheet): Uint8Array {
  const numbers = new Map(remarks.map(({ id, number }) => [id, number]));
  const parts = sections.flatMap(({ blocks }) => blocks.map((block) => blockMarkdown(block, numbers)));
  return new TextEncoder().encode(`${parts.join('\n\n')}\n`);
}

/** Everything that could begin or close some markup anywhere in a line. */
const MARKUP = /[\\`*_[\]<>|~&#]/g;
/** What makes a list or a heading only at the beginning of a line. */
const OPENING = /^(\s*)([-+=]|\d+[.)])/;

const inline = (text: string): string => text.replaceAll(MARKUP, '\\$&');
const line = (text: string): string =>
  inline(text).replace(OPENING, (_, blank: string, sign: string) => `${blank}${sign.replace(/.$/, '\\$&')}`);

function blockMarkdown(block: SheetBlock, numbers: ReadonlyMap<string, number>): string {
  switch (block.type) {
    case 'title':
      return `# ${block.runs ? runsMarkdown(block.runs, numbers) : inline(block.text)}`;
    case 'subtitle':
      return block.runs ? runsMarkdown(block.runs, numbers) : line(block.text);
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${block.runs ? runsMarkdown(block.runs, numbers) : inline(block.text)}`;
    case 'paragraph':
      return runsMarkdown(block.runs, numbers).replace(
        OPENING,
        (_, blank: string, sign: string) => `${blank}${sign.replace(/.$/, '\\$&')}`,
      );
    case 'table':
      return block.style === 'cover' ? fieldsMarkdown(block) : tableMarkdown(block);
    case 'note':
      return line(block.text);
    case 'remark': {
      const number = numbers.get(block.remarkId);
      const words = block.text
        .replace(/^\[\d+\]/, '')
        .split('\n')
        .map(line);
      return `${number === undefined ? '> ' : `[^${number}]: `}${words.join('\n    ')}`;
    }
    case 'signature':
      return [block.signer, block.date].flatMap((each) => (each === null ? [] : [line(each)])).join('\\\n');
  }
}

function runsMarkdown(runs: readonly Run[], numbers: ReadonlyMap<string, number>): string {
  return runs
    .map(({ text, role, remarks = [] }) => {
      switch (role) {
        case 'body':
          return remarks.length > 0 ? `<mark>${inline(text)}</mark>` : inline(text);
        case 'citation':
          return inline(text);
        case 'deleted':
          return `<del>${inline(text)}</del>`;
        case 'inserted':
          return `<ins>${inline(text)}</ins>`;
        case 'number':
          return `[^${numbers.get(remarks[0] ?? '') ?? text}]`;
      }
    })
    .join('');
}

/** Labels and values as a list: a table without a head does not exist in Markdown. */
function fieldsMarkdown({ rows }: TableBlock): string {
  return rows
    .flatMap(({ cells }) => {
      const items: string[] = [];
      let label = '';
      for (const cell of cells) {
        const words = cell.text.split('\n').map(inline).join(' ');
        if (cell.label) label += label === '' ? words : ` ${words}`;
        else {
          items.push(label === '' ? `- ${words}` : `- **${label}**：${words}`);
          label = '';
        }
      }
      return label === '' ? items : [...items, `- **${label}**`];
    })
    .join('\n');
}

function tableMarkdown({ columns, head, rows }: TableBlock): string {
  const [first = { cells: [], sourceId: null }, ...others] = [...head, ...rows];
  return [rowMarkdown(first), `|${' --- |'.repeat(columns.length)}`, ...others.map(rowMarkdown)].join('\n');
}

function rowMarkdown({ cells }: TableRow): string {
  const words = cells.flatMap(({ text, span }) => [
    text.split('\n').map(inline).join('<br>'),
    ...Array<string>(span - 1).fill(''),
  ]);
  return `| ${words.join(' | ')} |`;
}
