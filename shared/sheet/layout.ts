/**
 * Every layout figure of our papers, in one place. Source: GB/T 9704-2012; a
 * deputy's paper is no 公文, so the red head and the 版记 do not apply. DOCX and Typst both read this table.
 */

/** Twentieths of a point. */
export type Twips = number;
/** Points (1/72 inch). */
export type Points = number;
export type Millimetres = number;

/** Names of the faces that a paper uses. */
export type FontRole = 'title' | 'body' | 'level1' | 'level2' | 'pageNumber';

export const page = {
  /** A4. */
  width: 11906 as Twips,
  height: 16838 as Twips,
  /** 天头 37 mm and 订口 28 mm; the type area of 156 × 225 mm leaves 26 mm and 35 mm. */
  top: 2098 as Twips,
  left: 1588 as Twips,
  right: 1474 as Twips,
  bottom: 1984 as Twips,
  typeAreaWidth: 156 as Millimetres,
  typeAreaHeight: 225 as Millimetres,
} as const;

export const grid = {
  linesPerPage: 22,
  charactersPerLine: 28,
  /** Exact line of 28.95 pt: 22 × 579 = 12738 twips fill the type area. */
  line: 579 as Twips,
  /** Character spacing of 3号 type: 28 × 15.75 pt = 441 of 442.2 pt. */
  spacing: -5 as Twips,
} as const;

/** Type sizes in points: 2号 22, 3号 16, 4号 14, 小四 12. */
export const size = {
  title: 22 as Points,
  body: 16 as Points,
  cover: 14 as Points,
  table: 12 as Points,
  note: 12 as Points,
  /** A comment beside the page: 五号. */
  comment: 10.5 as Points,
  pageNumber: 14 as Points,
} as const;

/** Least line height inside tables; exact lines would cut off rows. */
export const tableLine = { cover: 480 as Twips, list: 360 as Twips } as const;

/** Lines of a row beyond which it may be split at the end of a page; such a row begins at its top. */
export const longestWholeRow = 10;
/** Share of a page's height that a table may take to be kept on one page where the paper asks for it. */
export const largestWholeTable = 0.8;
/** What moves along with a 落款 that would else stand alone on the next page: characters, and share of a page. */
export const longestMovedParagraph = 200;
export const largestMovedTable = 0.3;

/** Blank above a list, and under any table and above a cover table, in body lines. */
export const tableDistance = { above: 0.25, below: 0.5 } as const;

export const tableBorder: Points = 0.5;
/** Blank between a cell's border and its text. */
export const cellPadding = { x: 100 as Twips, y: 40 as Twips } as const;

/** First-line indent of a paragraph and of a heading, in characters. */
export const firstLineIndent = 2;

export const pageNumber = {
  /** The dashes stand 7 mm below the type area; footer distance 35 − 7 − 2.47 − 0.8 mm from the page's edge. */
  belowTypeArea: 7 as Millimetres,
  footerDistance: 24.7 as Millimetres,
  /** On a page that lies across: the number hangs in the left margin, and its footer must not push the text up. */
  footerDistanceTurned: 10 as Millimetres,
  /** Indent from the outer edge of the type area, in characters of its own size. */
  indent: 1,
  /** 一字线 on each side. */
  dash: '\u2014',
} as const;

/** 落款: distance of the longer line from the right edge, and of the date's first character from the signer's. */
export const signature = { rightIndent: 2, dateShift: 2 } as const;

/**
 * The face of each role: the official name written into a DOCX, what Word may take instead (w:altName, in this
 * order), other names of the same design, and the free face of our PDF where the machine has none of them.
 */
export interface Face {
  readonly official: string;
  readonly alternatives: readonly string[];
  /** Families under which a machine may have the official design, in order of preference. */
  readonly installed: readonly string[];
  readonly free: string;
  readonly freeWeight: 'regular' | 'bold';
}

export const faces: Readonly<Record<FontRole, Face>> = {
  title: {
    official: '方正小标宋简体',
    alternatives: ['方正小标宋_GBK', '华文中宋', '宋体'],
    installed: [
      '方正小标宋简体',
      'FZXiaoBiaoSong-B05S',
      '方正小标宋_GBK',
      'FZXiaoBiaoSong-B05',
      '华文中宋',
      'STZhongsong',
    ],
    free: 'Noto Serif SC',
    freeWeight: 'bold',
  },
  body: {
    official: '仿宋_GB2312',
    alternatives: ['仿宋', 'FangSong', '方正仿宋_GBK', '华文仿宋'],
    installed: [
      '仿宋_GB2312',
      'FangSong_GB2312',
      '仿宋',
      'FangSong',
      '方正仿宋_GBK',
      'FZFangSong-Z02',
      '华文仿宋',
      'STFangsong',
    ],
    free: 'Noto Serif SC',
    freeWeight: 'regular',
  },
  level1: {
    official: '黑体',
    alternatives: ['SimHei', '方正黑体_GBK'],
    installed: ['黑体', 'SimHei', '方正黑体_GBK', 'FZHei-B01', '华文黑体', 'STHeiti'],
    free: 'Noto Sans SC',
    freeWeight: 'regular',
  },
  level2: {
    official: '楷体_GB2312',
    alternatives: ['楷体', 'KaiTi', '方正楷体_GBK'],
    installed: [
      '楷体_GB2312',
      'KaiTi_GB2312',
      '楷体',
      'KaiTi',
      '方正楷体_GBK',
      'FZKai-Z03',
      '华文楷体',
      'STKaiti',
    ],
    free: 'Noto Serif SC',
    freeWeight: 'regular',
  },
  pageNumber: {
    official: '宋体',
    alternatives: ['SimSun'],
    installed: ['宋体', 'SimSun', 'NSimSun', '华文宋体', 'STSong'],
    free: 'Noto Serif SC',
    freeWeight: 'regular',
  },
};

/** Face of a heading: 一、 黑体, （一） 楷体, 1. and （1） 仿宋; never bold. */
export const headingRoles: Readonly<Record<1 | 2 | 3 | 4, FontRole>> = {
  1: 'level1',
  2: 'level2',
  3: 'body',
  4: 'body',
};

export const twipsToPoints = (twips: Twips): Points => twips / 20;
export const millimetresToTwips = (mm: Millimetres): Twips => Math.round((mm * 1440) / 25.4);
export const millimetresToPoints = (mm: Millimetres): Points => (mm * 72) / 25.4;

/** Width of one character of body type with its spacing: 15.75 pt. */
export const bodyCharacter: Points = size.body + twipsToPoints(grid.spacing);

/** A line of a 落款 and its distance from the right edge, in characters. */
export interface SignatureLine {
  readonly text: string;
  readonly indent: number;
}

/**
 * The lines of a 落款. The date's first character stands two characters right of the signer's; a date that is the
 * longer of the two keeps two characters from the edge and moves the signer left. A signer that fills more than a line
 * is parted at its full-width spaces, and where that is not enough the date keeps two from the edge.
 */
export function signatureLines(signer: string | null, date: string): SignatureLine[] {
  const { rightIndent, dateShift } = signature;
  const most = grid.charactersPerLine - rightIndent;
  const signers = signer === null ? [] : characterWidth(signer) <= most ? [signer] : signer.split('\u3000');
  const last = characterWidth(signers.at(-1) ?? '');
  if (signers.length === 0 || last > most) {
    return [...signers, date].map((text) => ({ text, indent: rightIndent }));
  }
  const difference = last - characterWidth(date);
  const [signerIndent, dateIndent] =
    difference >= dateShift
      ? [rightIndent, rightIndent + difference - dateShift]
      : [rightIndent + dateShift - difference, rightIndent];
  return [
    ...signers.slice(0, -1).map((text) => ({ text, indent: rightIndent })),
    ...signers.slice(-1).map((text) => ({ text, indent: signerIndent })),
    { text: date, indent: dateIndent },
  ];
}

/** Width of a line in full-width characters: ASCII and Latin-1 count half. */
export function characterWidth(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character < '\u0100' ? 0.5 : 1), 0);
}
