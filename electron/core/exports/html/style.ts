import {
  bodyCharacter,
  faces,
  firstLineIndent,
  grid,
  headingRoles,
  page,
  pageNumber,
  size,
  tableBorder,
  tableLine,
  twipsToPoints,
} from '../../../../shared/sheet/layout.ts';
import type { FontRole, Twips } from '../../../../shared/sheet/layout.ts';
import type { PageNumbers } from '../../../../shared/sheet/model.ts';

const points = (twips: Twips): string => `${twipsToPoints(twips)}pt`;

/** Names of the official face, of its kin, and of a free one; the reader's machine takes the first it has. */
function family(role: FontRole): string {
  const { official, installed, free } = faces[role];
  const generic = role === 'level1' ? 'sans-serif' : 'serif';
  return `font-family: ${[...new Set([official, ...installed, free])].map((name) => `"${name}"`).join(', ')}, ${generic};`;
}

const margins = (top: Twips, right: Twips, bottom: Twips, left: Twips): string =>
  `margin: ${[top, right, bottom, left].map(points).join(' ')};`;

/** The figures of layout.ts as a style sheet; the pages of the printed file carry the same numbers as elsewhere. */
export function styleSheet(numbers: PageNumbers): string {
  const line = points(grid.line);
  const number = `{ content: "${pageNumber.dash} " counter(page) " ${pageNumber.dash}"; font-size: ${size.pageNumber}pt; ${family('pageNumber')} }`;
  const numbered =
    numbers === 'none'
      ? ''
      : numbers === 'centred'
        ? `@page { @bottom-center ${number} }\n`
        : `@page :right { @bottom-right ${number} }\n@page :left { @bottom-left ${number} }\n`;
  const headings = ([1, 2, 3, 4] as const)
    .map(
      (level) =>
        `h${level + 1} { ${family(headingRoles[level])} font-size: inherit; font-weight: normal; margin: 0; text-indent: ${firstLineIndent}em; break-after: avoid; }`,
    )
    .join('\n');
  return `@page { size: ${points(page.width)} ${points(page.height)}; ${margins(page.top, page.right, page.bottom, page.left)} }
@page turned { size: ${points(page.height)} ${points(page.width)}; ${margins(page.left, page.top, page.right, page.bottom)} }
${numbered}body { margin: 0 auto; padding: 0 1em; max-width: ${28 * bodyCharacter}pt; color: #000; background: #fff; ${family('body')} font-size: ${size.body}pt; line-height: ${line}; letter-spacing: ${points(grid.spacing)}; text-align: justify; line-break: strict; overflow-wrap: anywhere; }
section.landscape { page: turned; }
@media screen { body { padding-block: 3em; } body:has(section.landscape) { max-width: 60em; } }
@media print { body { padding: 0; max-width: none; } section + section { break-before: page; } }
h1 { ${family('title')} font-size: ${size.title}pt; font-weight: normal; line-height: ${line}; margin: 0; text-align: center; text-wrap: balance; letter-spacing: 0; break-after: avoid; }
${headings}
p { margin: 0; text-indent: ${firstLineIndent}em; orphans: 1; widows: 1; }
.flush { text-indent: 0; }
.subtitle { ${family('level2')} text-align: center; text-wrap: balance; text-indent: 0; margin-bottom: 0.5em; }
.note, .remark { font-size: ${size.note}pt; line-height: ${points(tableLine.list)}; text-indent: 0; letter-spacing: 0; }
.remark { ${family('level2')} margin: 3pt 0 3pt ${firstLineIndent}em; }
.remark:target { outline: 1pt solid; }
.signature { margin-top: ${line}; text-align: right; break-inside: avoid; }
.signature p { text-indent: 0; margin-right: 2em; }
cite { ${family('level2')} font-style: normal; }
mark { background: none; color: inherit; text-decoration: underline 0.5pt; text-underline-offset: 0.22em; }
del { text-decoration: line-through; }
ins { text-decoration: underline 1.2pt; text-underline-offset: 0.22em; }
sup { font-size: 0.6em; line-height: 0; }
sup a { color: inherit; text-decoration: none; }
table { width: 100%; border-collapse: collapse; margin: 0.25em 0 0.5em; letter-spacing: 0; text-align: left; }
th, td { border: ${tableBorder}pt solid #000; padding: 2pt 5pt; text-indent: 0; font-weight: normal; }
th { ${family('level1')} text-align: center; }
.centre { text-align: center; }
.cover { font-size: ${size.cover}pt; line-height: ${points(tableLine.cover)}; }
.list { font-size: ${size.table}pt; line-height: ${points(tableLine.list)}; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
`;
}
