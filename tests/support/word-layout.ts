import { childrenOf, elementOf } from '../core/exports/xml-reader.ts';
import type { XmlElement } from '../core/exports/xml-reader.ts';
import { allOf } from './word-file.ts';
import type { WordFile } from './word-file.ts';

// The figures of GB/T 9704-2012, in the units of a Word file, written down a second time
// on purpose: this table and shared/sheet/layout.ts must agree, so that neither changes unnoticed.
const PAGE = {
  portrait: {
    size: { 'w:w': '11906', 'w:h': '16838' },
    margins: { 'w:top': '2098', 'w:left': '1588', 'w:right': '1474', 'w:bottom': '1984' },
    typeArea: 8844,
    footer: '1400',
  },
  /** The upright page turned: its head is on the right, its foot with the number on the left. */
  landscape: {
    size: { 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' },
    margins: { 'w:top': '1588', 'w:left': '1984', 'w:right': '2098', 'w:bottom': '1474' },
    typeArea: 12756,
    footer: '567',
  },
} as const;
const GRID = { 'w:type': 'lines', 'w:linePitch': '579' };
const EXACT = { 'w:line': '579', 'w:lineRule': 'exact', 'w:before': '0', 'w:after': '0' };
const TWO_CHARACTERS = { 'w:firstLineChars': '200', 'w:firstLine': '630' };
const NO_INDENT = { 'w:firstLineChars': '0', 'w:firstLine': '0' };

interface StyleFigures {
  readonly face: string;
  readonly halfPoints: string;
  readonly spacing: string;
  readonly line: Readonly<Record<string, string>>;
  readonly indent: Readonly<Record<string, string>>;
  readonly side: string;
  readonly outline?: string;
}

const heading = (face: string, level: number): StyleFigures => ({
  face,
  halfPoints: '32',
  spacing: '-5',
  line: EXACT,
  indent: TWO_CHARACTERS,
  side: 'both',
  outline: String(level),
});
const cell = (face: string, halfPoints: string, least: string, side: string): StyleFigures => ({
  face,
  halfPoints,
  spacing: '0',
  line: { 'w:line': least, 'w:lineRule': 'atLeast', 'w:before': '0', 'w:after': '0' },
  indent: NO_INDENT,
  side,
});
const STYLES: Readonly<Record<string, StyleFigures>> = {
  Title: {
    face: '方正小标宋简体',
    halfPoints: '44',
    spacing: '0',
    line: EXACT,
    indent: NO_INDENT,
    side: 'center',
  },
  Subtitle: {
    face: '楷体_GB2312',
    halfPoints: '32',
    spacing: '-5',
    line: EXACT,
    indent: NO_INDENT,
    side: 'center',
  },
  Heading1: heading('黑体', 0),
  Heading2: heading('楷体_GB2312', 1),
  Heading3: heading('仿宋_GB2312', 2),
  Heading4: heading('仿宋_GB2312', 3),
  PaperCover: cell('仿宋_GB2312', '28', '480', 'center'),
  PaperCoverLabel: cell('黑体', '28', '480', 'center'),
  PaperCell: cell('仿宋_GB2312', '24', '360', 'left'),
  PaperHeadCell: cell('黑体', '24', '360', 'center'),
  PaperNote: cell('仿宋_GB2312', '24', '360', 'left'),
  PaperSignature: {
    face: '仿宋_GB2312',
    halfPoints: '32',
    spacing: '-5',
    line: EXACT,
    indent: NO_INDENT,
    side: 'right',
  },
  Footer: {
    face: '宋体',
    halfPoints: '28',
    spacing: '0',
    line: { 'w:line': '240', 'w:lineRule': 'auto', 'w:before': '0', 'w:after': '0' },
    indent: NO_INDENT,
    side: 'left',
  },
};
const ALT_NAMES: Readonly<Record<string, string>> = {
  方正小标宋简体: '方正小标宋_GBK,华文中宋,宋体',
  仿宋_GB2312: '仿宋,FangSong,方正仿宋_GBK,华文仿宋',
  黑体: 'SimHei,方正黑体_GBK',
  楷体_GB2312: '楷体,KaiTi,方正楷体_GBK',
  宋体: 'SimSun',
};

/** Notes down what differs, with where it does. */
class Faults {
  readonly found: string[] = [];

  /** Every figure that is expected must be there with its value. */
  figures(where: string, element: XmlElement | undefined, expected: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(expected)) {
      const actual = element?.attributes[name];
      if (actual !== value) this.found.push(`${where}: ${name} is ${actual ?? 'missing'}, not ${value}`);
    }
  }

  unless(condition: boolean, what: string): void {
    if (!condition) this.found.push(what);
  }
}

const at = (element: XmlElement, ...path: string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>(
    (current, name) => current?.children.find((child) => child.name === name),
    element,
  );

/** What in a Word file of ours is not as the standard has it; empty when all is. */
export function layoutFaults(file: WordFile): string[] {
  const faults = new Faults();
  checkBody(file, faults);
  for (const [id, figures] of Object.entries(STYLES)) checkStyle(file.style(id), id, figures, faults);
  checkFonts(file, faults);
  const document = file.part('word/document.xml');
  const sections = allOf(document, 'w:sectPr');
  faults.unless(sections.length > 0, 'no section');
  sections.forEach((section, index) => checkSection(file, section, `section ${index + 1}`, faults));
  checkRuns(document, faults);
  checkTables(file, faults);
  return faults.found;
}

function checkBody(file: WordFile, faults: Faults): void {
  const run = elementOf(file.part('word/styles.xml'), 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
  checkType(run, 'body', { face: '仿宋_GB2312', halfPoints: '32', spacing: '-5' }, faults);
  const properties = elementOf(file.style('Normal'), 'w:pPr');
  faults.figures('body', at(properties, 'w:spacing'), EXACT);
  faults.figures('body', at(properties, 'w:ind'), TWO_CHARACTERS);
  faults.figures('body', at(properties, 'w:jc'), { 'w:val': 'both' });
  for (const off of ['w:snapToGrid', 'w:autoSpaceDE', 'w:autoSpaceDN', 'w:widowControl', 'w:overflowPunct']) {
    faults.figures(`body ${off}`, at(properties, off), { 'w:val': '0' });
  }
}

function checkType(
  run: XmlElement | undefined,
  where: string,
  { face, halfPoints, spacing }: Pick<StyleFigures, 'face' | 'halfPoints' | 'spacing'>,
  faults: Faults,
): void {
  const of = (name: string): XmlElement | undefined => (run ? at(run, name) : undefined);
  faults.figures(where, of('w:rFonts'), {
    'w:hint': 'eastAsia',
    'w:ascii': face,
    'w:hAnsi': face,
    'w:eastAsia': face,
    'w:cs': face,
  });
  faults.figures(`${where} size`, of('w:sz'), { 'w:val': halfPoints });
  faults.figures(`${where} size`, of('w:szCs'), { 'w:val': halfPoints });
  faults.figures(`${where} spacing`, of('w:spacing'), { 'w:val': spacing });
  faults.figures(`${where} weight`, of('w:b'), { 'w:val': '0' });
  faults.figures(`${where} colour`, of('w:color'), { 'w:val': '000000' });
}

function checkStyle(style: XmlElement, id: string, figures: StyleFigures, faults: Faults): void {
  checkType(at(style, 'w:rPr'), id, figures, faults);
  const properties = elementOf(style, 'w:pPr');
  faults.figures(id, at(properties, 'w:spacing'), figures.line);
  faults.figures(id, at(properties, 'w:ind'), figures.indent);
  faults.figures(id, at(properties, 'w:jc'), { 'w:val': figures.side });
  if (figures.outline !== undefined) {
    faults.figures(id, at(properties, 'w:outlineLvl'), { 'w:val': figures.outline });
    faults.unless(at(properties, 'w:keepNext') !== undefined, `${id} may part from what follows`);
  }
}

function checkFonts(file: WordFile, faults: Faults): void {
  const fonts = new Map(
    childrenOf(file.part('word/fontTable.xml'), 'w:font').map((font) => [font.attributes['w:name'], font]),
  );
  for (const [name, others] of Object.entries(ALT_NAMES)) {
    const font = fonts.get(name);
    faults.figures(`font ${name}`, font && at(font, 'w:altName'), { 'w:val': others });
    faults.figures(`font ${name}`, font && at(font, 'w:charset'), { 'w:val': '86' });
  }
  for (const name of file.names) {
    faults.unless(!/w:\w*[tT]heme\w*=|theme\d*\.xml/.test(file.text(name)), `${name} is themed`);
  }
}

function checkSection(file: WordFile, section: XmlElement, where: string, faults: Faults): void {
  const turned = at(section, 'w:pgSz')?.attributes['w:orient'] === 'landscape';
  const { size, margins, footer: distance } = turned ? PAGE.landscape : PAGE.portrait;
  faults.figures(where, at(section, 'w:pgSz'), size);
  faults.figures(where, at(section, 'w:pgMar'), { ...margins, 'w:footer': distance, 'w:gutter': '0' });
  faults.figures(where, at(section, 'w:docGrid'), GRID);
  const footers = childrenOf(section, 'w:footerReference');
  if (footers.length === 0) return;
  faults.unless(
    at(file.part('word/settings.xml'), 'w:evenAndOddHeaders') !== undefined,
    'even and odd pages have one footer',
  );
  for (const pages of ['default', 'even'] as const) {
    const reference = footers.find(({ attributes }) => attributes['w:type'] === pages);
    const footer = reference && file.related(reference.attributes['r:id']);
    const lines = footer ? allOf(footer, 'w:p').filter((each) => allOf(each, 'w:p').length === 1) : [];
    const line = lines.find((each) => allOf(each, 'w:instrText').length > 0);
    const side = line && at(line, 'w:pPr', 'w:jc')?.attributes['w:val'];
    const outer = pages === 'default' ? 'right' : 'left';
    faults.unless(
      side === outer || side === 'center',
      `${where}: number of ${pages} pages at ${side ?? 'none'}`,
    );
    const indent = line && at(line, 'w:pPr', 'w:ind');
    faults.figures(
      `${where} ${pages}`,
      indent,
      side === 'center' ? NO_INDENT : { ...NO_INDENT, [`w:${outer}`]: '280' },
    );
    const words = line ? allOf(line, 'w:t').map(({ text }) => text) : [];
    faults.unless(words.join('|') === '— |1| —', `${where}: number written as ${words.join('')}`);
    const box = footer ? allOf(footer, 'v:shape')[0]?.attributes['style'] : undefined;
    faults.unless(turned === (box !== undefined), `${where}: number is ${turned ? 'not ' : ''}turned`);
    // Its middle 35 − 7 mm from the left edge, in a strip of 40 pt as long as the upright type area is wide.
    faults.unless(
      box === undefined || /margin-left:59\.4pt;margin-top:79\.4pt;width:40pt;height:442\.2pt/.test(box),
      `${where}: the turned number stands elsewhere`,
    );
  }
}

/** The faces live in the styles alone: no run brings its own, and none is emphasised or coloured. */
function checkRuns(document: XmlElement, faults: Faults): void {
  for (const properties of allOf(document, 'w:rPr')) {
    for (const { name } of properties.children) {
      const known = ['w:rStyle', 'w:ins', 'w:del'].includes(name);
      faults.unless(known, `a run has ${name} of its own`);
    }
  }
}

function checkTables(file: WordFile, faults: Faults): void {
  let turned = false;
  // Backwards, since the properties of a section stand behind what is in it.
  const blocks = elementOf(file.part('word/document.xml'), 'w:body').children;
  let number = allOf(file.part('word/document.xml'), 'w:tbl').length;
  for (const block of [...blocks].reverse()) {
    const section = allOf(block, 'w:sectPr')[0];
    if (section) turned = at(section, 'w:pgSz')?.attributes['w:orient'] === 'landscape';
    if (block.name !== 'w:tbl') continue;
    checkTable(block, `table ${number}`, PAGE[turned ? 'landscape' : 'portrait'].typeArea, faults);
    number -= 1;
  }
}

function checkTable(table: XmlElement, where: string, typeArea: number, faults: Faults): void {
  const widths = childrenOf(elementOf(table, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) =>
    Number(attributes['w:w']),
  );
  const total = widths.reduce((sum, width) => sum + width, 0);
  // Each column is rounded to a twip.
  faults.unless(
    Math.abs(total - typeArea) <= widths.length,
    `${where}: ${total} twips wide, not ${typeArea}`,
  );
  faults.figures(where, at(table, 'w:tblPr', 'w:tblLayout'), { 'w:type': 'fixed' });
  faults.figures(where, at(table, 'w:tblPr', 'w:jc'), { 'w:val': 'center' });
  for (const side of ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV']) {
    const border = at(table, 'w:tblPr', 'w:tblBorders', side);
    faults.figures(`${where} ${side}`, border, { 'w:val': 'single', 'w:sz': '4', 'w:color': '000000' });
  }
  const rows = childrenOf(table, 'w:tr');
  const isHead = rows.map((row) => at(row, 'w:trPr', 'w:tblHeader') !== undefined);
  const isCover = allOf(table, 'w:pStyle').every(({ attributes }) =>
    attributes['w:val']?.startsWith('PaperCover'),
  );
  faults.unless(isCover || isHead[0] === true, `${where}: its head does not stand again on the next page`);
  faults.unless(isHead.lastIndexOf(true) === isHead.filter(Boolean).length - 1, `${where}: heads are apart`);
  rows.forEach((row, index) => {
    const height = at(row, 'w:trPr', 'w:trHeight');
    faults.figures(`${where} row ${index + 1}`, height, { 'w:hRule': 'atLeast' });
    faults.unless(Number(height?.attributes['w:val']) >= 360, `${where} row ${index + 1}: too low`);
    if (isHead[index])
      faults.unless(at(row, 'w:trPr', 'w:cantSplit') !== undefined, `${where}: its head can be torn`);
  });
}
