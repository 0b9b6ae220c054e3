import type { VersionContent } from '../report/model.ts';
import { isWeighted } from '../review/rubric-rules.ts';
import type { RubricShelf } from '../review/rubric-rules.ts';
import { overallRating } from '../review/score.ts';
import type { Score } from '../review/score.ts';
import { criterionSkipped, ratingNames, scoreDisclaimer } from '../wording/names.ts';
import {
  countedRating,
  dateLine,
  noScores,
  paperTitles,
  scoreCounts,
  scoresUnrated,
} from '../wording/papers.ts';
import { scoreSheet } from '../wording/register.ts';
import { rubricEdition } from '../wording/rubrics.ts';
import { cleanLine, cleanParagraphs } from './clean.ts';
import { authorOf, documentTitle, plainParagraph, signerOf, titleBlocks, typeAreaWidth } from './common.ts';
import type { Signer } from './common.ts';
import type { DateParts, Sheet, SheetBlock, TableCell } from './model.ts';
import { buildScoreTables, valueWord } from './score-table.ts';
import type { ScoreTable, ScoreTableRow } from './score-table.ts';
import { centredCell, headCell, leftCell } from './wordings.ts';

/** All that the 任务评分表 of one person is made of. */
export interface ScoresInput extends Signer {
  readonly content: VersionContent;
  /** Those of the person alone. */
  readonly scores: readonly Score[];
  readonly shelf: RubricShelf;
  readonly today: DateParts;
}

/** 序号, 任务, 位置 and, after the criteria, the mean, 关注度, 总体 in millimetres; the note takes what is left. */
const FIRST = [12, 50, 26] as const;
const MEAN = 14;
const LAST = [14, 21] as const;
const LEAST_NOTE = 30;

/**
 * Builds the 任务评分表: the tasks that were scored in text order, one table for each rubric, landscape, always with
 * 个人参考，非正式测评. Tasks without a score are only counted.
 */
export function buildScoresSheet(input: ScoresInput): Sheet {
  const { content, profile, today } = input;
  const tables = buildScoreTables(content, input.scores, input.shelf).map(({ rubric, rows }) => ({
    rubric,
    rows: rows.filter(({ otherRubric, ...row }) => otherRubric === null && isScored(row)),
  }));
  const rows = tables.flatMap((table) => table.rows);
  const counts = overallRating.options.flatMap((rating) => {
    const count = rows.filter(({ overall }) => overall === rating).length;
    return count === 0 ? [] : [countedRating(ratingNames[rating], count)];
  });
  const unrated = content.tasks.length - rows.length;
  const shown = tables.filter((table) => table.rows.length > 0);
  const body: SheetBlock[] =
    shown.length === 0
      ? [plainParagraph(noScores)]
      : [
          plainParagraph(scoreCounts(rows.length, counts) + (unrated > 0 ? scoresUnrated(unrated) : '')),
          ...shown.flatMap(tableBlocks),
        ];
  return {
    paper: 'scores',
    properties: {
      title: paperTitles.scores,
      subject: documentTitle(content),
      author: authorOf(input),
      date: today,
    },
    pageNumbers: input.pageNumbers,
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          ...titleBlocks(paperTitles.scores, profile.session),
          { type: 'note', text: headLine(input) },
          ...body,
        ],
      },
    ],
  };
}

/** What is scored, that it is personal, by whom and when: a 落款 could stand alone on the last page of a table. */
function headLine(input: ScoresInput): string {
  const { year, month, day } = input.today;
  const signer = signerOf(input);
  const parts = [documentTitle(input.content), scoreDisclaimer, ...(signer === null ? [] : [signer])];
  return [...parts, dateLine(year, month, day)].join('　');
}

const isScored = ({ values, importance, overall, note }: Omit<ScoreTableRow, 'otherRubric'>): boolean =>
  values.some((value) => value !== null) || importance !== null || overall !== null || note.trim() !== '';

function tableBlocks({ rubric, rows }: ScoreTable): SheetBlock[] {
  const { criteria } = rubric;
  const weighted = isWeighted(rubric);
  const mean = criteria.length === 0 ? [] : [MEAN];
  const fixed = [...FIRST, ...mean, ...LAST].reduce((sum, width) => sum + width, 0);
  const each =
    criteria.length === 0
      ? 0
      : Math.min(14, Math.floor((typeAreaWidth.landscape - fixed - LEAST_NOTE) / criteria.length));
  const note = typeAreaWidth.landscape - fixed - each * criteria.length;
  const head = [
    ...[scoreSheet.number, scoreSheet.task, scoreSheet.place],
    ...criteria.map(({ name, weight }) => (weighted ? scoreSheet.weight(name, weight) : name)),
    ...mean.map(() => (weighted ? scoreSheet.weightedMean : scoreSheet.average)),
    ...[scoreSheet.importance, scoreSheet.overall, scoreSheet.note],
  ];
  const cells = (row: ScoreTableRow, index: number): TableCell[] => [
    centredCell(String(index + 1)),
    leftCell(cleanLine(row.title)),
    leftCell(row.place),
    ...row.values.map((value) => centredCell(valueWord(value, rubric, criterionSkipped))),
    ...mean.map(() => centredCell(row.total === null ? '' : row.total.value.toFixed(1))),
    centredCell(row.importance === null ? '' : String(row.importance)),
    centredCell(row.overall === null ? '' : ratingNames[row.overall]),
    leftCell(cleanParagraphs(row.note).join('\n')),
  ];
  return [
    { type: 'note', text: rubricEdition(rubric.name, rubric.revision) },
    {
      type: 'table',
      style: 'list',
      columns: [...FIRST, ...criteria.map(() => each), ...mean, ...LAST, note],
      head: [{ cells: head.map(headCell), sourceId: null }],
      rows: rows.map((row, index) => ({ cells: cells(row, index), sourceId: null })),
    },
  ];
}
