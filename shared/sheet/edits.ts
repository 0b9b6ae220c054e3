import type { Composition } from '../contract/paper.ts';
import type { VersionContent } from '../report/model.ts';
import type { Annotation } from '../review/annotation.ts';
import { dateLine, editsTableHead, noEdits, paperTitles } from '../wording/papers.ts';
import { authorOf, documentTitle, plainParagraph, proposerOf, titleBlocks } from './common.ts';
import type { Signer } from './common.ts';
import type { DateParts, Sheet, SheetBlock, TableRow } from './model.ts';
import { paperAnnotations } from './points.ts';
import { centredCell, headCell, leftCell, wordingCells } from './wordings.ts';

/** All that the 修改建议对照表 is made of. */
export interface EditsInput extends Signer {
  readonly content: VersionContent;
  readonly annotations: readonly Annotation[];
  readonly composition: Composition;
  readonly today: DateParts;
}

/** 序号 / 位置 / 原文 / 建议改为 / 理由 / 提出人 in millimetres; together the 225 mm of a landscape type area. */
const COLUMNS = [14, 38, 53, 53, 41, 26] as const;

/**
 * Builds the 修改建议对照表: every proposed change of wording in the order of the paper, landscape, the head on every
 * page. Whoever does not sign is not named in the table either.
 */
export function buildEditsSheet(input: EditsInput): Sheet {
  const { content, composition } = input;
  const edits = paperAnnotations(input.annotations, content, composition).filter(
    ({ wordingChange }) => wordingChange !== null,
  );
  const proposer = proposerOf(input);
  return editsSheet(
    input,
    edits.map((annotation, index) => ({
      cells: [
        centredCell(String(index + 1)),
        ...wordingCells(annotation, content, composition).map(leftCell),
        centredCell(proposer),
      ],
      sourceId: annotation.id,
    })),
  );
}

/** What the tables of one deputy and of a group share: landscape, the head on every page, what they are about. */
export function editsSheet(
  input: Signer & { readonly content: VersionContent; readonly today: DateParts },
  rows: readonly TableRow[],
): Sheet {
  const { content, profile, today } = input;
  const table: SheetBlock = {
    type: 'table',
    style: 'list',
    columns: COLUMNS,
    head: [{ cells: editsTableHead.map(headCell), sourceId: null }],
    rows,
  };
  return {
    paper: 'edits',
    properties: {
      title: paperTitles.edits,
      subject: documentTitle(content),
      author: authorOf(input),
      date: today,
    },
    pageNumbers: input.pageNumbers,
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          ...titleBlocks(paperTitles.edits, profile.session),
          {
            type: 'note',
            text: `${documentTitle(content)}\u3000${dateLine(today.year, today.month, today.day)}`,
          },
          rows.length === 0 ? plainParagraph(noEdits) : table,
        ],
      },
    ],
  };
}
