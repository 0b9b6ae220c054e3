import { childrenOf } from '../core/exports/xml-reader.ts';
import type { XmlElement } from '../core/exports/xml-reader.ts';
import { allOf } from './word-file.ts';
import type { WordFile } from './word-file.ts';

/** Children in the order that the schema (ECMA-376, transitional) fixes; Word calls a file in another order damaged. */
const ORDER: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tblBorders': 'top left start bottom right end insideH insideV',
  'w:tblCellMar': 'top left start bottom right end',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:font':
    'altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic',
  'w:settings':
    'zoom trackRevisions defaultTabStop evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat docVars rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator',
  'w:compat': 'balanceSingleByteDoubleByteWidth compatSetting',
  'w:styles': 'docDefaults latentStyles style',
  'w:docDefaults': 'rPrDefault pPrDefault',
  'w:rPrDefault': 'rPr',
  'w:pPrDefault': 'pPr',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tr': 'tblPrEx trPr tc',
  'w:tc': 'tcPr p tbl',
};

/** Children that may stand there more than once. */
const REPEATED = new Set(['w:footerReference', 'w:tr', 'w:tc', 'w:p', 'w:tbl', 'w:style']);

/** Elements whose properties stand before everything else, once. */
const FIRST: Readonly<Record<string, string>> = { 'w:p': 'w:pPr', 'w:r': 'w:rPr' };

const RELATIONS: Readonly<Record<string, string>> = {
  'styles.xml': 'styles',
  'settings.xml': 'settings',
  'fontTable.xml': 'fontTable',
  'comments.xml': 'comments',
  'commentsExtended.xml': 'commentsExtended',
  'commentsIds.xml': 'commentsIds',
  'commentsExtensible.xml': 'commentsExtensible',
  'people.xml': 'people',
};

/** What would make Word call a file damaged, or repair it in silence; empty when nothing would. */
export function structureFaults(file: WordFile): string[] {
  return [
    ...packageFaults(file),
    ...file.names
      .filter((name) => name.startsWith('word/') && name.endsWith('.xml'))
      .flatMap((name) => elementFaults(file, name)),
    ...bodyFaults(file),
    ...changeFaults(file),
    ...commentFaults(file),
  ];
}

/** Content types and relationships: every part is known and reached, every id leads somewhere. */
function packageFaults(file: WordFile): string[] {
  const faults: string[] = [];
  const types = file.part('[Content_Types].xml');
  const overrides = new Map(
    childrenOf(types, 'Override').map(({ attributes }) => [
      attributes['PartName']?.slice(1),
      attributes['ContentType'] ?? '',
    ]),
  );
  for (const name of overrides.keys()) {
    if (!file.names.includes(name ?? '')) faults.push(`content type of ${name}, which is not there`);
  }
  const reached = new Set(['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels']);
  for (const [source, folder] of [
    ['_rels/.rels', ''],
    ['word/_rels/document.xml.rels', 'word/'],
  ] as const) {
    const relations = childrenOf(file.part(source), 'Relationship');
    const ids = relations.map(({ attributes }) => attributes['Id'] ?? '');
    faults.push(...twice(ids).map((id) => `${source}: ${id} twice`));
    for (const { attributes } of relations) {
      const { Target: target = '', Type: type = '' } = attributes;
      reached.add(folder + target);
      const known = RELATIONS[target];
      if (known !== undefined && !type.endsWith(`/${known}`)) faults.push(`${target} is related as ${type}`);
    }
  }
  for (const name of file.names) {
    if (!reached.has(name)) faults.push(`${name} is reached by nothing`);
    if (name.endsWith('.xml') && name !== '[Content_Types].xml' && !overrides.has(name)) {
      faults.push(`${name} has no content type of its own`);
    }
  }
  for (const name of reached) if (!file.names.includes(name)) faults.push(`${name} is not there`);
  const targets = new Set(
    childrenOf(file.part('word/_rels/document.xml.rels'), 'Relationship').map(
      ({ attributes }) => attributes['Id'],
    ),
  );
  for (const [, id] of file.text('word/document.xml').matchAll(/ r:(?:id|embed|link)="([^"]*)"/g)) {
    if (!targets.has(id)) faults.push(`r:id ${id} leads nowhere`);
  }
  return faults;
}

/** Order of children, declared prefixes, styles that exist. */
function elementFaults(file: WordFile, name: string): string[] {
  const faults: string[] = [];
  const root = file.part(name);
  const declared = new Set(
    Object.keys(root.attributes).flatMap((each) => (each.startsWith('xmlns:') ? [each.slice(6)] : [])),
  );
  for (const prefix of (root.attributes['mc:Ignorable'] ?? '').split(' ').filter(Boolean)) {
    if (!declared.has(prefix)) faults.push(`${name}: ${prefix} may be ignored but is not declared`);
  }
  const used = new Set([...file.text(name).matchAll(/[<\s]\/?(\w+):\w+/g)].map(([, prefix]) => prefix ?? ''));
  for (const prefix of used) {
    if (!['xmlns', 'xml'].includes(prefix) && !declared.has(prefix))
      faults.push(`${name}: ${prefix}: is not declared`);
  }
  const styles = new Set(
    childrenOf(file.part('word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']),
  );
  const walk = (element: XmlElement): void => {
    const order = ORDER[element.name]?.split(' ');
    if (order) {
      const places = element.children.map((child) => order.indexOf(child.name.slice(2)));
      if (places.includes(-1)) faults.push(`${name}: ${element.name} holds what it must not`);
      if (places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0))) {
        faults.push(`${name}: ${element.name} is out of order`);
      }
      const single = element.children.map((child) => child.name).filter((child) => !REPEATED.has(child));
      faults.push(...twice(single).map((child) => `${name}: ${element.name} holds ${child} twice`));
    }
    const first = FIRST[element.name];
    if (first !== undefined && element.children.slice(1).some((child) => child.name === first)) {
      faults.push(`${name}: ${first} does not come first`);
    }
    if (['w:pStyle', 'w:rStyle', 'w:basedOn', 'w:next'].includes(element.name)) {
      const style = element.attributes['w:val'];
      if (!styles.has(style)) faults.push(`${name}: style ${style} does not exist`);
    }
    element.children.forEach(walk);
  };
  walk(root);
  return faults;
}

/** Paragraphs, tables and sections where Word wants them. */
function bodyFaults(file: WordFile): string[] {
  const faults: string[] = [];
  const body = file.part('word/document.xml').children[0];
  const blocks = body?.children ?? [];
  if (blocks.at(-1)?.name !== 'w:sectPr') faults.push('the body does not end with its section');
  blocks.forEach(({ name }, index) => {
    const next = blocks[index + 1]?.name;
    if (name === 'w:tbl' && next !== 'w:p') faults.push('a table is not followed by a paragraph');
    if (!['w:p', 'w:tbl', 'w:sectPr'].includes(name)) faults.push(`${name} stands in the body`);
  });
  for (const table of body ? allOf(body, 'w:tbl') : []) {
    const columns = childrenOf(table.children.find(({ name }) => name === 'w:tblGrid') ?? table, 'w:gridCol');
    for (const row of childrenOf(table, 'w:tr')) {
      const spans = childrenOf(row, 'w:tc').map((cell) =>
        Number(allOf(cell, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1),
      );
      if (spans.reduce((sum, span) => sum + span, 0) !== columns.length)
        faults.push('a row fills not its columns');
      for (const cell of childrenOf(row, 'w:tc')) {
        if (cell.children.at(-1)?.name !== 'w:p') faults.push('a cell does not end with a paragraph');
      }
    }
  }
  return faults;
}

/** Tracked changes have an id of their own, an author and a time, and hold the right kind of words. */
function changeFaults(file: WordFile): string[] {
  const faults: string[] = [];
  const document = file.part('word/document.xml');
  const changes = [...allOf(document, 'w:ins'), ...allOf(document, 'w:del')];
  faults.push(
    ...twice(changes.map(({ attributes }) => attributes['w:id'] ?? '')).map((id) => `change ${id} twice`),
  );
  for (const change of changes) {
    const { 'w:id': id = '', 'w:author': author = '', 'w:date': date = '' } = change.attributes;
    if (!/^\d+$/.test(id) || author === '' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date)) {
      faults.push(`change ${id}: no id, author or time`);
    }
    const wrong = change.name === 'w:ins' ? 'w:delText' : 'w:t';
    if (allOf(change, wrong).length > 0) faults.push(`change ${id} holds ${wrong}`);
    if (allOf(change, change.name).length > 1) faults.push(`change ${id} holds another`);
  }
  const loose = allOf(document, 'w:delText').length;
  const deleted = allOf(document, 'w:del').reduce((sum, each) => sum + allOf(each, 'w:delText').length, 0);
  if (loose !== deleted) faults.push('deleted words outside a deletion');
  return faults;
}

/** Every comment has one range, one reference and its entries in the parts beside it. */
function commentFaults(file: WordFile): string[] {
  const faults: string[] = [];
  const document = file.part('word/document.xml');
  const marks = ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'] as const;
  if (!file.names.includes('word/comments.xml')) {
    return marks.some((name) => allOf(document, name).length > 0)
      ? ['comments are marked but not there']
      : [];
  }
  const comments = childrenOf(file.part('word/comments.xml'), 'w:comment');
  const ids = comments.map(({ attributes }) => attributes['w:id'] ?? '');
  faults.push(...twice(ids).map((id) => `comment ${id} twice`));
  const order = new Map<string, string[]>();
  const walk = (element: XmlElement, parent: string): void => {
    if (marks.some((name) => name === element.name)) {
      const id = element.attributes['w:id'] ?? '';
      order.set(id, [...(order.get(id) ?? []), element.name]);
      const home = element.name === 'w:commentReference' ? 'w:r' : 'w:p';
      if (parent !== home) faults.push(`${element.name} ${id} stands in ${parent}`);
    }
    element.children.forEach((child) => walk(child, element.name));
  };
  walk(document, '');
  for (const id of new Set([...ids, ...order.keys()])) {
    if (!ids.includes(id)) faults.push(`comment ${id} is marked but not there`);
    if (order.get(id)?.join() !== marks.join())
      faults.push(`comment ${id}: ${order.get(id)?.join() ?? 'nowhere'}`);
  }
  const paragraphs = comments.map((comment) =>
    childrenOf(comment, 'w:p').map(({ attributes }) => attributes['w14:paraId'] ?? ''),
  );
  faults.push(...twice(paragraphs.flat()).map((id) => `paragraph ${id} twice`));
  for (const id of paragraphs.flat()) {
    if (!/^[0-7][0-9A-F]{7}$/.test(id) || id === '00000000') faults.push(`paragraph id ${id}`);
  }
  for (const { attributes } of comments) {
    if ((attributes['w:author'] ?? '') === '' || (attributes['w:date'] ?? '') === '') {
      faults.push(`comment ${attributes['w:id']}: no author or time`);
    }
  }
  const last = paragraphs.map((each) => each.at(-1) ?? '');
  const list = (part: string, attribute: string): string[] =>
    file.part(`word/${part}.xml`).children.map(({ attributes }) => attributes[attribute] ?? '');
  const same = (what: string, found: readonly string[], wanted: readonly string[]): void => {
    if (found.join() !== wanted.join()) faults.push(`${what} do not match the comments`);
  };
  same('threads', list('commentsExtended', 'w15:paraId'), last);
  same('lasting ids', list('commentsIds', 'w16cid:paraId'), last);
  same(
    'exact times',
    list('commentsExtensible', 'w16cex:durableId'),
    list('commentsIds', 'w16cid:durableId'),
  );
  faults.push(...twice(list('commentsIds', 'w16cid:durableId')).map((id) => `lasting id ${id} twice`));
  const threads = file.part('word/commentsExtended.xml').children;
  const top = new Set(
    threads
      .filter(({ attributes }) => attributes['w15:paraIdParent'] === undefined)
      .map(({ attributes }) => attributes['w15:paraId']),
  );
  for (const { attributes } of threads) {
    const parent = attributes['w15:paraIdParent'];
    if (parent !== undefined && !top.has(parent)) faults.push(`a reply to ${parent}, which is no comment`);
  }
  const people = new Set(list('people', 'w15:author'));
  for (const { attributes } of comments) {
    if (!people.has(attributes['w:author'] ?? ''))
      faults.push(`${attributes['w:author']} is not among the people`);
  }
  return faults;
}

const twice = (values: readonly string[]): string[] => {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
};
