import type { Sheet } from '../../../../shared/sheet/model.ts';
import { bodyXml } from './body.ts';
import { commentParts } from './comments.ts';
import { footerParts } from './footers.ts';
import { packageOf } from './package.ts';
import { planRemarks } from './remark-plan.ts';
import { DOCUMENT_NAMESPACES, XML_DECLARATION } from './xml.ts';

/**
 * A paper as a Word file. The same sheet gives the same bytes. All parts are written here: Word's schema fixes the
 * order of elements, and the layout, comments and tracked changes need words that writer libraries do not have.
 */
export function encodeDocx(sheet: Sheet): Uint8Array {
  const plan = planRemarks(sheet);
  const footers = footerParts(sheet.sections, sheet.pageNumbers);
  const body = bodyXml(sheet, plan);
  const document = `${XML_DECLARATION}<w:document ${DOCUMENT_NAMESPACES}><w:body>${body}</w:body></w:document>`;
  return packageOf(document, sheet.properties, [...footers, ...commentParts(plan.comments)]);
}
