import type { VersionContent } from '../report/model.ts';
import { blockAt, numeral, placeName } from '../report/place.ts';
import type { IndicatorRow, MeasureView, Register } from '../report/register.ts';
import { rowsOf } from '../report/register.ts';
import type { Settings } from '../review/profile.ts';
import { dateLine, indicatorsNote, indicatorWords, noIndicators, paperTitles } from '../wording/papers.ts';
import {
  changeWords,
  gradeReason,
  indicatorName,
  provinceAssignedWord,
  registerSheets,
  registerViewNames,
  valueWords,
  yearNames,
} from '../wording/register.ts';
import { cleanLine } from './clean.ts';
import { documentTitle, plainParagraph, titleBlocks, typeAreaWidth } from './common.ts';
import type { DateParts, Sheet, SheetBlock, TableBlock } from './model.ts';
import { centredCell, headCell, leftCell } from './wordings.ts';

/** All that the 指标对比表 is made of; nobody signs it, it holds what the reports say. */
export interface IndicatorsInput {
  readonly session: string;
  readonly pageNumbers: Settings['pageNumbers'];
  readonly content: VersionContent;
  readonly register: Register;
  readonly today: DateParts;
}

const VIEWS: readonly MeasureView[] = ['same', 'differing', 'lastOnly', 'newOnly'];

/** Least width of the column of numbers in millimetres. */
const NUMBER = 12;

interface Column {
  readonly head: string;
  /** Millimetres; the columns of a table are stretched to the type area. */
  readonly width: number;
  readonly centred: boolean;
  readonly words: (row: IndicatorRow) => string;
}

/**
 * Builds the 指标对比表: last year's results beside this year's targets, a table for each list that has lines. A lower
 * target is told as lower and never judged; what has another basis shows no difference.
 */
export function buildIndicatorsSheet({
  session,
  pageNumbers,
  content,
  register,
  today,
}: IndicatorsInput): Sheet {
  const lists = VIEWS.map((view) => ({ view, rows: rowsOf(register, view) })).filter(
    ({ rows }) => rows.length > 0,
  );
  const body = lists.flatMap(({ view, rows }, index): SheetBlock[] => [
    { type: 'heading', level: 1, text: `${numeral(index + 1)}、${registerViewNames[view]}` },
    tableOf(view, rows, content),
  ]);
  return {
    paper: 'indicators',
    properties: { title: paperTitles.indicators, subject: documentTitle(content), author: null, date: today },
    pageNumbers,
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          ...titleBlocks(paperTitles.indicators, session),
          {
            type: 'note',
            text: `${documentTitle(content)}　${dateLine(today.year, today.month, today.day)}　${indicatorsNote}`,
          },
          ...(body.length > 0 ? body : [plainParagraph(noIndicators)]),
        ],
      },
    ],
  };
}

function tableOf(view: MeasureView, rows: readonly IndicatorRow[], content: VersionContent): TableBlock {
  const columns = columnsOf(view, rows, content);
  const unit = typeAreaWidth.landscape / columns.reduce((sum, { width }) => sum + width, NUMBER);
  const widths = columns.map(({ width }) => Math.floor(width * unit));
  const number = typeAreaWidth.landscape - widths.reduce((sum, width) => sum + width, 0);
  return {
    type: 'table',
    style: 'list',
    columns: [number, ...widths],
    head: [
      { cells: [indicatorWords.number, ...columns.map(({ head }) => head)].map(headCell), sourceId: null },
    ],
    rows: rows.map((row, index) => ({
      cells: [
        centredCell(String(index + 1)),
        ...columns.map(({ centred, words }) => (centred ? centredCell : leftCell)(words(row))),
      ],
      sourceId: null,
    })),
  };
}

function columnsOf(view: MeasureView, rows: readonly IndicatorRow[], content: VersionContent): Column[] {
  const names = yearNames(content.report.year);
  const place = (start: number | undefined): string => {
    const block = start === undefined ? undefined : blockAt(content.blocks, start);
    return block ? placeName(block) : '';
  };
  const indicator: Column = {
    ...{ head: registerSheets.indicator, width: 46, centred: false },
    words: (row) => cleanLine(indicatorName(row)),
  };
  const lastTarget: Column = {
    ...{ head: names.lastTarget, width: 28, centred: true },
    words: ({ lastTarget: target }) => (target ? valueWords(target) : ''),
  };
  const last: Column = {
    ...{ head: names.last, width: 28, centred: true },
    words: ({ last: measure }) => (measure ? valueWords(measure) : ''),
  };
  const now: Column = {
    ...{ head: names.now, width: 28, centred: true },
    words: (row) =>
      row.now ? valueWords(row.now) : row.provinceAssigned === null ? '' : provinceAssignedWord,
  };
  const change: Column = {
    ...{ head: registerSheets.change, width: 38, centred: true },
    words: (row) => {
      const words = changeWords(row);
      return words === null ? '' : `${words.sign}${words.words}`;
    },
  };
  const basis: Column = {
    ...{ head: registerSheets.grade, width: 36, centred: true },
    words: gradeReason,
  };
  const lastPlace: Column = {
    ...{ head: names.lastPlace, width: 40, centred: true },
    words: ({ last: measure }) => place(measure?.start),
  };
  const nowPlace: Column = {
    ...{ head: names.nowPlace, width: 40, centred: true },
    words: (row) => (row.now || row.provinceAssigned !== null ? place(row.start) : ''),
  };
  const promised = rows.some((row) => row.lastTarget !== null) ? [lastTarget] : [];
  switch (view) {
    case 'same':
      return [indicator, ...promised, last, now, change, lastPlace, nowPlace];
    case 'differing':
      return [indicator, ...promised, last, now, basis, lastPlace, nowPlace];
    case 'lastOnly':
      return [indicator, ...promised, last, lastPlace];
    case 'newOnly':
      return [indicator, now, nowPlace];
  }
}
