import type { VersionContent } from '../report/model.ts';
import type { Profile, Settings } from '../review/profile.ts';
import { versionKindNames } from '../wording/names.ts';
import { documentLine, sessionLine, signatureLine } from '../wording/papers.ts';
import { cleanLine } from './clean.ts';
import type { ParagraphBlock, SheetBlock, TableCell, TableRow } from './model.ts';

/** Who a paper is from, and how much of it is told. */
export interface Signer {
  readonly profile: Pick<Profile, 'name' | 'delegation' | 'session'>;
  readonly signature: Settings['signature'];
  readonly pageNumbers: Settings['pageNumbers'];
}

/** Width of the type area in millimetres, upright and turned; the columns of a table add up to it. */
export const typeAreaWidth = { portrait: 156, landscape: 225 } as const;

/** The words of a 落款, as the signature mode allows; null on a paper without a signer. */
export function signerOf({ profile, signature }: Signer): string | null {
  const delegation = cleanLine(profile.delegation);
  const name = cleanLine(profile.name);
  const words =
    signature === 'named'
      ? signatureLine(delegation, name)
      : signature === 'delegationOnly'
        ? delegation
        : '';
  return words === '' ? null : words;
}

/** Who proposes, in a cell: the name, or the delegation; empty on an unsigned paper. */
export function proposerOf({ profile, signature }: Signer): string {
  if (signature === 'unsigned') return '';
  return cleanLine(signature === 'named' ? profile.name : profile.delegation);
}

/** The author in a file's properties: the name where the paper is signed by it. */
export function authorOf({ profile, signature }: Signer): string | null {
  return signature === 'named' ? cleanLine(profile.name) || null : null;
}

/** Title of the document that a paper is about, with the kind of its version. */
export function documentTitle({ report, version }: VersionContent): string {
  return documentLine(cleanLine(report.title), versionKindNames[version.kind]);
}

/** Title, and under it the session where one is known. */
export function titleBlocks(title: string, session: string): SheetBlock[] {
  const line = cleanLine(session);
  return [
    { type: 'title', text: title },
    ...(line === '' ? [] : [{ type: 'subtitle' as const, text: sessionLine(line) }]),
  ];
}

/** A paragraph of one run that comes from no record. */
export function plainParagraph(text: string): ParagraphBlock {
  return { type: 'paragraph', runs: [{ text, role: 'body' }], sourceId: null };
}

/** A row of a cover table: label, value, label, value; a single value takes the rest of four columns. */
export function coverRow(texts: readonly string[]): TableRow {
  const cells = texts.map((text, index): TableCell => ({
    text,
    align: 'centre',
    span: texts.length === 2 && index === 1 ? 3 : 1,
    label: index % 2 === 0,
  }));
  return { cells, sourceId: null };
}
