import type { PacketReceipt } from '../contract/packets.ts';
import type { VersionContent } from '../report/model.ts';
import type { Opinion } from '../review/opinion.ts';
import { kindNames } from '../wording/names.ts';
import { dateLine, emptyCell } from '../wording/papers.ts';
import { receiptWords as words } from '../wording/receipts.ts';
import { cleanLine, cleanParagraphs } from './clean.ts';
import { coverRow, documentTitle, plainParagraph, titleBlocks } from './common.ts';
import type { DateParts, PageNumbers, Sheet, SheetBlock } from './model.ts';
import { centredCell, headCell, leftCell } from './wordings.ts';

/** What the papers about packets are made of. */
export interface ReceiptsInput {
  readonly content: VersionContent;
  readonly session: string;
  readonly pageNumbers: PageNumbers;
  readonly today: DateParts;
  readonly receipts: readonly PacketReceipt[];
  readonly roster: { readonly total: number; readonly handedIn: number };
  readonly nameless: { readonly unsigned: number; readonly delegationOnly: number };
  /** Packets of whole groups. */
  readonly groups: number;
  /** A moment of the machine's clock in words; empty for none. */
  readonly momentOf: (at: number) => string;
}

/** Columns in millimetres; together 225 mm. */
const REPORT_COLUMNS = [14, 26, 34, 18, 14, 12, 16, 14, 18, 18, 41] as const;
/** Together 156 mm. */
const COVER_COLUMNS = [26, 52, 26, 52] as const;
const OPINION_COLUMNS = [12, 28, 40, 54, 22] as const;

/** Builds 收包情况: one row for each sender and each name that is missing. */
export function buildMergeReport(input: ReceiptsInput): Sheet {
  const { receipts, roster, nameless, groups, session } = input;
  const table: SheetBlock = {
    type: 'table',
    style: 'list',
    columns: REPORT_COLUMNS,
    head: [{ cells: words.head.map(headCell), sourceId: null }],
    rows: receipts.map((receipt, index) => {
      const { counts, places, state } = receipt;
      const figures = [
        state === 'entered' ? receipt.opinions : counts.added,
        counts.changed,
        counts.withdrawn,
        counts.unchanged,
        places.check,
        places.lost,
      ];
      return {
        cells: [
          centredCell(String(index + 1)),
          leftCell(senderName(receipt)),
          leftCell(cleanLine(receipt.delegation) || emptyCell),
          centredCell(words.states[state]),
          ...figures.map((figure) => centredCell(state === 'missing' ? emptyCell : String(figure))),
          centredCell(input.momentOf(receipt.takenAt) || emptyCell),
        ],
        sourceId: null,
      };
    }),
  };
  const hasNameless = nameless.unsigned + nameless.delegationOnly > 0;
  return sheetOf(input, words.reportTitle, 'landscape', [
    ...titleBlocks(words.reportTitle, session),
    plainParagraph(roster.total === 0 ? words.noRoster : words.summary(roster.total, roster.handedIn)),
    ...(hasNameless ? [plainParagraph(words.nameless(nameless.unsigned, nameless.delegationOnly))] : []),
    ...(groups > 0 ? [plainParagraph(words.groups(groups))] : []),
    table,
    ...receipts
      .filter(({ doubled }) => doubled > 0)
      .map((receipt) => plainParagraph(words.doubledNote(senderName(receipt), receipt.doubled))),
    { type: 'note', text: words.note },
  ]);
}

/** Builds the 收包回执 of one sender, with every opinion that came. */
export function buildReceipt(
  input: ReceiptsInput,
  receipt: PacketReceipt,
  opinions: readonly Opinion[],
): Sheet {
  const { added, changed, withdrawn, unchanged } = receipt.counts;
  const cover: SheetBlock = {
    type: 'table',
    style: 'cover',
    columns: COVER_COLUMNS,
    head: [],
    rows: [
      coverRow([
        words.sender,
        senderName(receipt),
        words.delegation,
        cleanLine(receipt.delegation) || emptyCell,
      ]),
      coverRow([
        words.state,
        words.states[receipt.state],
        words.takenAt,
        input.momentOf(receipt.takenAt) || emptyCell,
      ]),
      coverRow([
        words.counts,
        [
          words.countsLine(added, changed, withdrawn, unchanged),
          ...(receipt.doubled > 0 ? [words.doubled(receipt.doubled)] : []),
        ].join('；'),
      ]),
      coverRow([words.words, receipt.words.join('、') || emptyCell]),
    ],
  };
  const list: SheetBlock = {
    type: 'table',
    style: 'list',
    columns: OPINION_COLUMNS,
    head: [{ cells: words.opinionHead.map(headCell), sourceId: null }],
    rows: opinions.map((opinion, index) => ({
      cells: [
        centredCell(String(index + 1)),
        leftCell(cleanLine(opinion.place) + words.placements[opinion.placement]),
        leftCell(cleanLine(opinion.quote) || emptyCell),
        leftCell(wordsOf(opinion)),
        centredCell(kindNames[opinion.kind]),
      ],
      sourceId: opinion.id,
    })),
  };
  return sheetOf(input, words.title, 'portrait', [
    ...titleBlocks(words.title, input.session),
    cover,
    { type: 'heading', level: 1, text: words.opinions },
    opinions.length === 0 ? plainParagraph(words.noOpinions) : list,
  ]);
}

function sheetOf(
  { content, today, pageNumbers }: ReceiptsInput,
  title: string,
  orientation: 'portrait' | 'landscape',
  blocks: readonly SheetBlock[],
): Sheet {
  return {
    paper: 'receipts',
    properties: { title, subject: documentTitle(content), author: null, date: today },
    pageNumbers,
    sections: [{ orientation, blocks: [...blocks, dated(today)] }],
  };
}

function dated({ year, month, day }: DateParts): SheetBlock {
  return { type: 'signature', signer: null, date: dateLine(year, month, day) };
}

function senderName({ kind, mode, name }: PacketReceipt): string {
  if (kind === 'group') return words.group;
  if (mode === 'named') return cleanLine(name);
  return mode === 'unsigned' ? words.unsigned : words.unnamed;
}

function wordsOf({ body, wordingChange }: Opinion): string {
  const proposed = wordingChange === null ? '' : words.changeTo(cleanLine(wordingChange.proposed));
  const reason = wordingChange?.reason ?? '';
  return [proposed, ...cleanParagraphs(reason), ...cleanParagraphs(body)]
    .filter((line) => line !== '')
    .join('\n');
}
