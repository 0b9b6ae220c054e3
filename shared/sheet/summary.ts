import { decisionNames, kindNames } from '../wording/names.ts';
import { groupPaperWords as words } from '../wording/group-papers.ts';
import { dateLine, paperTitles } from '../wording/papers.ts';
import { cleanLine } from './clean.ts';
import { authorOf, documentTitle, plainParagraph, titleBlocks } from './common.ts';
import { cardNames, cardText } from './group-opinions.ts';
import type { GroupInput } from './group-opinions.ts';
import type { Sheet, SheetBlock } from './model.ts';
import { centredCell, headCell, leftCell } from './wordings.ts';

/** 序号 / 位置 / 种类 / 意见 / 提出人 / 处理 in millimetres; together the 225 mm of a landscape type area. */
const COLUMNS = [14, 38, 22, 89, 36, 26] as const;

/**
 * Builds the 审议意见汇总表: every group and every single opinion with its deputies and what was decided, those not
 * taken up included, so that nobody's opinion is lost.
 */
export function buildSummarySheet(input: GroupInput): Sheet {
  const { content, cards, profile, today } = input;
  const opinions = cards.reduce((sum, card) => sum + card.opinions.length, 0);
  const table: SheetBlock = {
    type: 'table',
    style: 'list',
    columns: COLUMNS,
    head: [{ cells: words.summaryHead.map(headCell), sourceId: null }],
    rows: cards.map((card, index) => {
      const [first] = card.opinions;
      const { decision = null, reason = '' } = card.group ?? {};
      return {
        cells: [
          centredCell(String(index + 1)),
          leftCell(cleanLine(first?.place ?? '')),
          centredCell(first ? kindNames[first.kind] : ''),
          leftCell(cardText(card, input)),
          leftCell(cardNames(card.opinions, input)),
          leftCell(
            decision === null ? words.undecided : words.decided(decisionNames[decision], cleanLine(reason)),
          ),
        ],
        sourceId: null,
      };
    }),
  };
  return {
    paper: 'summary',
    properties: {
      title: paperTitles.summary,
      subject: documentTitle(content),
      author: authorOf(input),
      date: today,
    },
    pageNumbers: input.pageNumbers,
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          ...titleBlocks(paperTitles.summary, profile.session),
          cards.length === 0 ? plainParagraph(words.none) : table,
          {
            type: 'note',
            text: words.summaryNote(
              documentTitle(content),
              opinions,
              cards.length,
              dateLine(today.year, today.month, today.day),
            ),
          },
        ],
      },
    ],
  };
}
