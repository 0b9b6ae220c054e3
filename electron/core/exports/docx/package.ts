import { faces } from '../../../../shared/sheet/layout.ts';
import type { Face } from '../../../../shared/sheet/layout.ts';
import type { DateParts, SheetProperties } from '../../../../shared/sheet/model.ts';
import { zipTexts } from '../zip.ts';
import { stylesPart } from './styles.ts';
import { attributeXml, escapeXml, W, XML_DECLARATION } from './xml.ts';

/** A part beside the document that the document refers to by `id`. */
export interface Part {
  readonly id: string;
  /** File name below word/. */
  readonly name: string;
  /** Relationship type, and content type without its common head. */
  readonly relation: string;
  readonly content: string;
  readonly xml: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Puts a Word file together: the document, the parts that every paper has, and its own. */
export function packageOf(document: string, properties: SheetProperties, own: readonly Part[]): Uint8Array {
  const parts: readonly Part[] = [
    fixed('rId1', 'styles', stylesPart()),
    fixed('rId2', 'settings', SETTINGS),
    fixed('rId3', 'fontTable', fontTable()),
    ...own,
  ];
  return zipTexts([
    ['[Content_Types].xml', contentTypes(parts)],
    [
      '_rels/.rels',
      relationships([
        ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
        ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
        ['rId3', `${OFFICE}/extended-properties`, 'docProps/app.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(properties)],
    ['docProps/app.xml', APP_PROPERTIES],
    ['word/document.xml', document],
    [
      'word/_rels/document.xml.rels',
      relationships(parts.map(({ id, relation, name }) => [id, relation, name])),
    ],
    ...parts.map(({ name, xml }): [string, string] => [`word/${name}`, xml]),
  ]);
}

function fixed(id: string, kind: 'styles' | 'settings' | 'fontTable', xml: string): Part {
  return { id, name: `${kind}.xml`, relation: `${OFFICE}/${kind}`, content: `${kind}+xml`, xml };
}

function contentTypes(parts: readonly Part[]): string {
  const override = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="${type}"/>`;
  return `${XML_DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    override('word/document.xml', `${WORD_CONTENT}.document.main+xml`),
    ...parts.map(({ name, content }) => override(`word/${name}`, `${WORD_CONTENT}.${content}`)),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
  ].join('')}</Types>`;
}

function relationships(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

/** Names in a w:altName are tried in order before Word compares metrics; panose and charset as in Word's own tables. */
function fontTable(): string {
  const fonts = [...new Map(Object.values(faces).map((face) => [face.official, face])).values()];
  return `${XML_DECLARATION}<w:fonts ${W}>${fonts.map(fontEntry).join('')}</w:fonts>`;
}

function fontEntry({ official, alternatives }: Face): string {
  return `<w:font w:name="${official}"><w:altName w:val="${alternatives.join(',')}"/><w:panose1 w:val="02010609030101010101"/><w:charset w:val="86"/><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font>`;
}

/** Two footers for odd and even pages; punctuation is squeezed as Chinese typesetting wants it. */
const SETTINGS = `${XML_DECLARATION}<w:settings ${W}><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:balanceSingleByteDoubleByteWidth/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

/** The file's properties as the paper wants them: no name that the signature mode withholds, no clock. */
function coreProperties({ title, subject, author, date }: SheetProperties): string {
  const creator = author === null ? '' : `<dc:creator>${attributeXml(author)}</dc:creator>`;
  const time = isoDate(date);
  return `${XML_DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject>${creator}<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`;
}

function isoDate({ year, month, day }: DateParts): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T00:00:00Z`;
}

const APP_PROPERTIES = `${XML_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Office Word</Application></Properties>`;
