import {
  millimetresToPoints,
  page,
  pageNumber,
  size,
  twipsToPoints,
} from '../../../../shared/sheet/layout.ts';
import type { Sheet, SheetSection } from '../../../../shared/sheet/model.ts';
import type { Part } from './package.ts';
import { styleIds } from './styles.ts';
import { W, XML_DECLARATION } from './xml.ts';

type Side = 'left' | 'right' | 'center';

/** One character of the number's own size, in twips. */
const INDENT = pageNumber.indent * size.pageNumber * 20;
/** Width of the strip that holds a turned number, in points; a face with tall lines is cut off in a narrow one. */
const STRIP = 40;

/** Ids by which section number `index` refers to its footers. */
const footerId = (index: number, pages: 'default' | 'even'): string => `rIdFooter${index + 1}${pages}`;

/** References of a section to its footers; none where pages are not numbered. */
export function footerReferences(index: number, numbers: Sheet['pageNumbers']): string {
  if (numbers === 'none') return '';
  return (['default', 'even'] as const)
    .map((pages) => `<w:footerReference w:type="${pages}" r:id="${footerId(index, pages)}"/>`)
    .join('');
}

/**
 * The footer parts of a file. — n — stands right on odd and left on even pages, one character in. On a landscape
 * page it stays where it is on upright ones: turned, in the left margin.
 */
export function footerParts(sections: readonly SheetSection[], numbers: Sheet['pageNumbers']): Part[] {
  if (numbers === 'none') return [];
  return sections.flatMap(({ orientation }, index) =>
    (['default', 'even'] as const).map((pages, side): Part => {
      const line = numberLine(numbers === 'centred' ? 'center' : pages === 'default' ? 'right' : 'left');
      return {
        id: footerId(index, pages),
        name: `footer${index * 2 + side + 1}.xml`,
        relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer',
        content: 'footer+xml',
        xml: `${XML_DECLARATION}<w:ftr ${W} xmlns:v="urn:schemas-microsoft-com:vml">${orientation === 'landscape' ? turned(line) : line}</w:ftr>`,
      };
    }),
  );
}

function numberLine(side: Side): string {
  const indent = side === 'center' ? '' : ` w:${side}="${INDENT}"`;
  const text = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  return `<w:p><w:pPr><w:pStyle w:val="${styleIds.footer}"/><w:ind${indent} w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="${side}"/></w:pPr>${text(`${pageNumber.dash} `)}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${text(` ${pageNumber.dash}`)}</w:p>`;
}

/** A text box from end to end of the upright type area's width, turned clockwise; its middle 7 mm off the type area. */
function turned(line: string): string {
  const left = twipsToPoints(page.bottom) - millimetresToPoints(pageNumber.belowTypeArea) - STRIP / 2;
  const [top, bottom] = [twipsToPoints(page.left), twipsToPoints(page.right)];
  const height = twipsToPoints(page.width) - top - bottom;
  const place = `position:absolute;margin-left:${left.toFixed(1)}pt;margin-top:${top.toFixed(1)}pt;width:${STRIP}pt;height:${height.toFixed(1)}pt;mso-position-horizontal-relative:page;mso-position-vertical-relative:page;v-text-anchor:middle`;
  const box = `<v:shapetype id="_x0000_t202" coordsize="21600,21600" path="m,l,21600r21600,l21600,xe"/><v:shape type="#_x0000_t202" style="${place}" filled="f" stroked="f"><v:textbox style="layout-flow:vertical" inset="0,0,0,0"><w:txbxContent>${line}</w:txbxContent></v:textbox></v:shape>`;
  return `<w:p><w:pPr><w:pStyle w:val="${styleIds.footer}"/></w:pPr><w:r><w:pict>${box}</w:pict></w:r></w:p>`;
}
