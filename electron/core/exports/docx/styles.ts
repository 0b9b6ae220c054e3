import {
  bodyCharacter,
  faces,
  firstLineIndent,
  grid,
  headingRoles,
  size,
  tableLine,
} from '../../../../shared/sheet/layout.ts';
import type { FontRole, Points, Twips } from '../../../../shared/sheet/layout.ts';
import type { HeadingLevel } from '../../../../shared/sheet/model.ts';
import { W, XML_DECLARATION } from './xml.ts';

/** Ids of our paragraph styles; title, headings and footer use Word's own ids, so that its outline shows them. */
export const styleIds = {
  title: 'Title',
  subtitle: 'Subtitle',
  headings: { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3', 4: 'Heading4' },
  cover: 'PaperCover',
  coverLabel: 'PaperCoverLabel',
  cell: 'PaperCell',
  headCell: 'PaperHeadCell',
  note: 'PaperNote',
  signature: 'PaperSignature',
  footer: 'Footer',
  comment: 'CommentText',
} as const;

export const citationStyle = 'PaperCitation';
export const commentReferenceStyle = 'CommentReference';

/** Exact lines keep 22 on a page whatever stands in them; in tables they would cut off what is higher. */
const EXACT = spacing(grid.line, 'exact', 0);
/** Twips of the indent, and its twin in hundredths of a character, which wins where Word knows the font. */
const FIRST_LINE = `<w:ind w:firstLineChars="${firstLineIndent * 100}" w:firstLine="${Math.round(firstLineIndent * bodyCharacter * 20)}"/>`;
const NO_FIRST_LINE = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';
const OUTSIDE_GRID = '<w:snapToGrid w:val="0"/>';

/**
 * The whole styles part. Written out because the order of elements is fixed by the schema, the library brings
 * coloured and themed styles of its own, and it has no word for autoSpaceDE and snapToGrid of a paragraph.
 */
export function stylesPart(): string {
  return `${XML_DECLARATION}<w:styles ${W}>${docDefaults()}${normal()}${tableNormal()}${[
    style(
      styleIds.title,
      'Title',
      'title',
      size.title,
      0,
      `<w:keepNext/>${EXACT}${NO_FIRST_LINE}<w:jc w:val="center"/>`,
    ),
    style(
      styleIds.subtitle,
      'Subtitle',
      'level2',
      size.body,
      grid.spacing,
      `${EXACT}${NO_FIRST_LINE}<w:jc w:val="center"/>`,
    ),
    ...([1, 2, 3, 4] as const).map(headingStyle),
    cellStyle(styleIds.cover, '封面表格', 'body', size.cover, tableLine.cover, 'center'),
    cellStyle(styleIds.coverLabel, '封面表格栏目', 'level1', size.cover, tableLine.cover, 'center'),
    cellStyle(styleIds.cell, '表格文字', 'body', size.table, tableLine.list, 'left'),
    cellStyle(styleIds.headCell, '表格栏目', 'level1', size.table, tableLine.list, 'center'),
    cellStyle(styleIds.note, '表格说明', 'body', size.note, tableLine.list, 'left'),
    style(
      styleIds.signature,
      '落款',
      'body',
      size.body,
      grid.spacing,
      `<w:keepLines/>${EXACT}${NO_FIRST_LINE}<w:jc w:val="right"/>`,
    ),
    // The first-line indent must go, else the numbers of even pages stand too far in.
    style(
      styleIds.footer,
      'footer',
      'pageNumber',
      size.pageNumber,
      0,
      `${spacing(240, 'auto', 0)}${NO_FIRST_LINE}<w:jc w:val="left"/>`,
    ),
    // Comments stand beside the page, in whatever room Word gives them.
    style(
      styleIds.comment,
      'annotation text',
      'body',
      size.comment,
      0,
      `${spacing(240, 'auto', 0)}${NO_FIRST_LINE}<w:jc w:val="left"/>`,
    ),
  ].join('')}${citation()}${commentReference()}</w:styles>`;
}

/**
 * Type of a role. All four scripts are named and hinted as East Asian: otherwise Word sets “ ” … — in Times
 * New Roman. Never bold: the hierarchy lives in the faces alone.
 */
function type(role: FontRole, points: Points, letterSpacing: Twips): string {
  const name = faces[role].official;
  return `<w:rFonts w:hint="eastAsia" w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/><w:b w:val="0"/><w:bCs w:val="0"/><w:color w:val="000000"/><w:spacing w:val="${letterSpacing}"/><w:kern w:val="0"/><w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
}

function spacing(line: Twips, rule: 'exact' | 'atLeast' | 'auto', after: Twips): string {
  return `<w:spacing w:before="0" w:after="${after}" w:line="${line}" w:lineRule="${rule}"/>`;
}

function docDefaults(): string {
  return `<w:docDefaults><w:rPrDefault><w:rPr>${type('body', size.body, grid.spacing)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
}

/**
 * Body text. No blank between ideographs and figures, as the line of 28 characters counts on it; no punctuation
 * hung out beyond the type area.
 */
function normal(): string {
  return `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>${OUTSIDE_GRID}${EXACT}${FIRST_LINE}<w:jc w:val="both"/></w:pPr></w:style>`;
}

function tableNormal(): string {
  return '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';
}

function headingStyle(level: HeadingLevel): string {
  const paragraph = `<w:keepNext/>${EXACT}${FIRST_LINE}<w:jc w:val="both"/><w:outlineLvl w:val="${level - 1}"/>`;
  return style(
    styleIds.headings[level],
    `heading ${level}`,
    headingRoles[level],
    size.body,
    grid.spacing,
    paragraph,
  );
}

function cellStyle(
  id: string,
  name: string,
  role: FontRole,
  points: Points,
  line: Twips,
  side: 'left' | 'center',
): string {
  return style(
    id,
    name,
    role,
    points,
    0,
    `${spacing(line, 'atLeast', 0)}${NO_FIRST_LINE}<w:jc w:val="${side}"/>`,
  );
}

function style(
  id: string,
  name: string,
  role: FontRole,
  points: Points,
  letterSpacing: Twips,
  paragraph: string,
): string {
  // Enter after a heading goes on with body text.
  const next = paragraph.includes('<w:keepNext/>') ? '<w:next w:val="Normal"/>' : '';
  return `<w:style w:type="paragraph"${id.startsWith('Paper') ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${next}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${type(role, points, letterSpacing)}</w:rPr></w:style>`;
}

function citation(): string {
  return `<w:style w:type="character" w:customStyle="1" w:styleId="${citationStyle}"><w:name w:val="出处"/><w:qFormat/><w:rPr>${type('level2', size.body, grid.spacing)}</w:rPr></w:style>`;
}

function commentReference(): string {
  return `<w:style w:type="character" w:styleId="${commentReferenceStyle}"><w:name w:val="annotation reference"/><w:rPr><w:sz w:val="${size.comment * 2}"/><w:szCs w:val="${size.comment * 2}"/></w:rPr></w:style>`;
}
