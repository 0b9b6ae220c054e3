import type { VersionContent } from '../report/model.ts';
import { overallRating } from '../review/score.ts';
import type { Score } from '../review/score.ts';
import { importanceNames, ratingNames } from '../wording/names.ts';
import {
  countedRating,
  importanceCell,
  scoreCounts,
  scoreHeading,
  scoreTableHead,
} from '../wording/papers.ts';
import { cleanLine } from './clean.ts';
import type { SheetBlock, TableRow } from './model.ts';
import { placeOf } from './place-of.ts';
import { centredCell, headCell, leftCell } from './wordings.ts';

/** 序号 / 任务 / 总体 / 关注度 in millimetres. */
const COLUMNS = [16, 76, 28, 36] as const;

/** Counts and table of the scores in text order; no blocks where nothing was scored. */
export function scoreBlocks(
  scores: readonly Score[],
  content: VersionContent,
): { heading: string; blocks: SheetBlock[] } {
  const given = scores
    .filter(({ overall, importance }) => overall !== null || importance !== null)
    .map((score) => ({ score, place: placeOf(score.target, content) }))
    .filter(({ place }) => place.start !== null)
    .sort((a, b) => (a.place.start ?? 0) - (b.place.start ?? 0));
  if (given.length === 0) return { heading: scoreHeading, blocks: [] };
  const parts = overallRating.options.flatMap((rating) => {
    const count = given.filter(({ score }) => score.overall === rating).length;
    return count === 0 ? [] : [countedRating(ratingNames[rating], count)];
  });
  const rows = given.map(({ score, place }, index): TableRow => {
    const importance = score.importance === null ? '' : (importanceNames[score.importance - 1] ?? '');
    return {
      cells: [
        centredCell(String(index + 1)),
        leftCell(cleanLine(place.quote)),
        centredCell(score.overall === null ? '' : ratingNames[score.overall]),
        centredCell(score.importance === null ? '' : importanceCell(score.importance, importance)),
      ],
      sourceId: null,
    };
  });
  return {
    heading: scoreHeading,
    blocks: [
      {
        type: 'paragraph',
        runs: [{ text: scoreCounts(given.length, parts), role: 'body' }],
        sourceId: null,
      },
      {
        type: 'table',
        style: 'list',
        columns: COLUMNS,
        head: [{ cells: scoreTableHead.map(headCell), sourceId: null }],
        rows,
      },
    ],
  };
}
