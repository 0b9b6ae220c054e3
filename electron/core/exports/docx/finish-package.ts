import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { faces } from '../../../../shared/sheet/layout.ts';
import type { Face } from '../../../../shared/sheet/layout.ts';
import type { DateParts, SheetProperties } from '../../../../shared/sheet/model.ts';
import { stylesPart } from './styles.ts';
import { escapeXml, W, XML_DECLARATION } from './xml.ts';

/** Parts that the library writes and our papers have no use for; a theme would win over the named fonts. */
const UNUSED = ['word/theme/theme1.xml', 'docProps/custom.xml'];

/**
 * What the docx library cannot say: our styles and footers, a font table with w:altName, and the file's properties as we
 * want them (no name that the signature mode withholds, no clock). Entries get one fixed time, so that the
 * same paper is the same file.
 */
export function finishPackage(
  packed: Uint8Array,
  properties: SheetProperties,
  footers: ReadonlyMap<string, string>,
): Uint8Array {
  const entries = unzipSync(packed, { filter: ({ name }) => !UNUSED.includes(name) });
  for (const [name, data] of Object.entries(entries)) {
    if (name === '[Content_Types].xml' || name.endsWith('.rels')) {
      entries[name] = strToU8(withoutUnused(strFromU8(data)));
    }
  }
  for (const [name, part] of footers) entries[name] = strToU8(part);
  entries['word/styles.xml'] = strToU8(stylesPart());
  entries['word/settings.xml'] = strToU8(SETTINGS);
  entries['word/fontTable.xml'] = strToU8(fontTable());
  entries['docProps/core.xml'] = strToU8(coreProperties(properties));
  entries['docProps/app.xml'] = strToU8(APP_PROPERTIES);
  // Local time on purpose: a zip entry holds the clock of the wall, not a point in time.
  const mtime = new Date(1980, 0, 1);
  return zipSync(
    Object.fromEntries(Object.entries(entries).map(([name, data]) => [name, [data, { mtime }]])),
    {
      level: 6,
    },
  );
}

function withoutUnused(xml: string): string {
  return xml
    .replace(/<Override [^>]*PartName="\/(?:word\/theme\/theme1|docProps\/custom)\.xml"[^>]*\/>/g, '')
    .replace(/<Relationship [^>]*Target="(?:theme\/theme1|docProps\/custom)\.xml"[^>]*\/>/g, '');
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

function coreProperties({ title, subject, author, date }: SheetProperties): string {
  const creator = author === null ? '' : `<dc:creator>${escapeXml(author)}</dc:creator>`;
  const time = isoDate(date);
  return `${XML_DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject>${creator}<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`;
}

function isoDate({ year, month, day }: DateParts): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T00:00:00Z`;
}

const APP_PROPERTIES = `${XML_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Office Word</Application></Properties>`;
