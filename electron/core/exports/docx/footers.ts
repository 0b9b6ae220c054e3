import { Footer, Paragraph } from 'docx';
import type { ISectionOptions } from 'docx';
import {
  millimetresToPoints,
  page,
  pageNumber,
  size,
  twipsToPoints,
} from '../../../../shared/sheet/layout.ts';
import type { Sheet, SheetSection } from '../../../../shared/sheet/model.ts';
import { styleIds } from './styles.ts';
import { W, XML_DECLARATION } from './xml.ts';

type Side = 'left' | 'right' | 'center';

/** One character of the number's own size, in twips. */
const INDENT = pageNumber.indent * size.pageNumber * 20;
/** Width of the strip that holds a turned number, in points; a face with tall lines is cut off in a narrow one. */
const STRIP = 40;

/** Empty footers of a section, so that the library makes the parts and their relationships; odd before even. */
export function footersOf(numbers: Sheet['pageNumbers']): Pick<ISectionOptions, 'footers'> {
  if (numbers === 'none') return {};
  const empty = (): Footer => new Footer({ children: [new Paragraph({ style: styleIds.footer })] });
  return { footers: { default: empty(), even: empty() } };
}

/**
 * The footer parts of a file in the library's order, by name. — n — stands right on odd and left on even pages,
 * one character in. On a landscape page it stays where it is on upright ones: turned, in the left margin.
 */
export function footerParts(
  sections: readonly SheetSection[],
  numbers: Sheet['pageNumbers'],
): Map<string, string> {
  if (numbers === 'none') return new Map();
  const parts = sections.flatMap(({ orientation }) =>
    (['right', 'left'] as const).map((outer) => {
      const line = numberLine(numbers === 'centred' ? 'center' : outer);
      return `${XML_DECLARATION}<w:ftr ${W} xmlns:v="urn:schemas-microsoft-com:vml">${orientation === 'landscape' ? turned(line) : line}</w:ftr>`;
    }),
  );
  return new Map(parts.map((part, index) => [`word/footer${index + 1}.xml`, part]));
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
