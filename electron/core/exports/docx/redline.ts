import type { SheetProperties } from '../../../../shared/sheet/model.ts';
import type { RedlineKind, RedlineParagraph } from '../../../../shared/sheet/redline.ts';
import { sectionProperties } from './body.ts';
import { footerParts } from './footers.ts';
import { packageOf } from './package.ts';
import { paragraphXml } from './paragraph.ts';
import { styleIds } from './styles.ts';
import type { Revision } from './tracked-runs.ts';
import { deletedRun, insertedRun, plainRun, trackedParagraphEnd } from './tracked-runs.ts';
import { DOCUMENT_NAMESPACES, XML_DECLARATION } from './xml.ts';

/** A line of the file; a level is that of its heading, null for body text. Whom it addresses stands without indent. */
export interface StyledParagraph extends RedlineParagraph {
  readonly role: 'title' | 'salutation' | 1 | 2 | 3 | 4 | null;
}

/** In whose name the changes are tracked, moved words in one of their own, and when (milliseconds since the epoch). */
export interface RedlineSigner {
  readonly author: string;
  readonly moved: string;
  readonly time: number;
}

/**
 * Two versions as one Word file with tracked changes, line ends among them: all accepted it is the new text, all
 * refused the old one, so nothing else stands in it. Moved paragraphs are a deletion and an insertion under the name
 * for moved ones, which every program that knows tracked changes can accept and refuse. The same input gives the same
 * bytes.
 */
export function encodeRedlineDocx(
  paragraphs: readonly StyledParagraph[],
  properties: SheetProperties,
  signer: RedlineSigner,
): Uint8Array {
  const section = { orientation: 'portrait', blocks: [] } as const;
  const body = `${paragraphsXml(paragraphs, signer)}${sectionProperties(section, 0, 'outer')}`;
  const document = `${XML_DECLARATION}<w:document ${DOCUMENT_NAMESPACES}><w:body>${body}</w:body></w:document>`;
  return packageOf(document, properties, footerParts([section], 'outer'));
}

function paragraphsXml(paragraphs: readonly StyledParagraph[], signer: RedlineSigner): string {
  let count = 0;
  const revision = (moved: boolean): Revision => {
    count += 1;
    return { id: count, author: moved ? signer.moved : signer.author, time: signer.time };
  };
  const runXml = (kind: RedlineKind, moved: boolean, text: string): string => {
    if (kind === 'kept') return plainRun(text);
    return kind === 'inserted' ? insertedRun(text, revision(moved)) : deletedRun(text, revision(moved));
  };
  return paragraphs
    .map(({ runs, end, role }) => {
      const tracked =
        end === null || end.kind === 'kept' ? null : trackedParagraphEnd(end.kind, revision(end.moved));
      const words = runs.map(({ kind, moved, text }) => runXml(kind, moved, text)).join('');
      return paragraphXml(
        {
          style: styleOf(role),
          ...(role === 'salutation' ? { right: 0 } : {}),
          ...(tracked === null ? {} : { trackedEnd: tracked }),
        },
        words,
      );
    })
    .join('');
}

function styleOf(role: StyledParagraph['role']): string | null {
  if (role === null || role === 'salutation') return null;
  return role === 'title' ? styleIds.title : styleIds.headings[role];
}
