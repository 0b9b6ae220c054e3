import { groupPaperWords as words } from '../wording/group-papers.ts';
import { dateLine, paperTitles } from '../wording/papers.ts';
import { cleanLine, cleanParagraphs } from './clean.ts';
import { authorOf, documentTitle, plainParagraph, titleBlocks } from './common.ts';
import { cardNames, cardText } from './group-opinions.ts';
import type { GroupInput } from './group-opinions.ts';
import type { Sheet, SheetBlock } from './model.ts';
import { centredCell, headCell, leftCell } from './wordings.ts';

/** A 代表建议 or 议案 of the group. */
export interface ListedProposal {
  readonly title: string;
  readonly measures: string;
  readonly lead: string;
  readonly coSigners: readonly string[];
  readonly motion: boolean;
}

export interface ProposalListInput extends GroupInput {
  readonly proposals: readonly ListedProposal[];
}

/** 序号 / 标题 / 主要内容 / 领衔代表 / 联名代表 / 来源 in millimetres; together 225 mm. */
const COLUMNS = [14, 48, 80, 26, 33, 24] as const;

/** Builds the 代表建议清单: the proposals of the group, then the opinions that are to be handled as such (另行转办). */
export function buildProposalListSheet(input: ProposalListInput): Sheet {
  const { content, profile, today, proposals } = input;
  const referred = input.cards.filter(({ group }) => group?.decision === 'refer');
  const rows = [
    ...proposals.map(({ title, measures, lead, coSigners, motion }) => [
      cleanLine(title),
      cleanParagraphs(measures).join('\n'),
      cleanLine(lead),
      coSigners.map(cleanLine).join('、'),
      motion ? words.ownMotion : words.ownProposal,
    ]),
    ...referred.map((card) => {
      const reason = cleanLine(card.group?.reason ?? '');
      return [
        cleanLine(card.opinions[0]?.place ?? ''),
        cardText(card, input),
        cardNames(card.opinions, input),
        '',
        reason,
      ];
    }),
  ];
  const table: SheetBlock = {
    type: 'table',
    style: 'list',
    columns: COLUMNS,
    head: [{ cells: words.listHead.map(headCell), sourceId: null }],
    rows: rows.map((cells, index) => ({
      cells: [
        centredCell(String(index + 1)),
        ...cells.map((text, at) => leftCell(at === 4 && text === '' ? words.referred : text)),
      ],
      sourceId: null,
    })),
  };
  return {
    paper: 'proposal-list',
    properties: {
      title: paperTitles['proposal-list'],
      subject: documentTitle(content),
      author: authorOf(input),
      date: today,
    },
    pageNumbers: input.pageNumbers,
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          ...titleBlocks(paperTitles['proposal-list'], profile.session),
          rows.length === 0 ? plainParagraph(words.noProposals) : table,
          {
            type: 'note',
            text: words.listNote(
              documentTitle(content),
              rows.length,
              dateLine(today.year, today.month, today.day),
            ),
          },
        ],
      },
    ],
  };
}
