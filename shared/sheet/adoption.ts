import type { OutputOf } from '../contract/contract.ts';
import { adoptionVerdict } from '../review/adoption.ts';
import { comparisonWording as words } from '../wording/comparison.ts';
import { adoptionDisclaimer, adoptionVerdictNames } from '../wording/names.ts';
import { dateLine, paperTitles, wholeReport } from '../wording/papers.ts';
import { cleanLine, cleanParagraphs } from './clean.ts';
import { plainParagraph } from './common.ts';
import type { DateParts, Sheet, SheetBlock } from './model.ts';
import { centredCell, headCell, leftCell } from './wordings.ts';

export type AdoptionRow = OutputOf<'versions.adoption'>['rows'][number];

/** All that the 采纳情况表 is made of. */
export interface AdoptionInput {
  /** In the order of the old text; private notes are left out here. */
  readonly rows: readonly AdoptionRow[];
  /** How a reader calls the two versions. */
  readonly names: { readonly older: string; readonly newer: string };
  readonly subject: string;
  readonly author: string | null;
  readonly today: DateParts;
}

/** 序号 / 位置 / 建议（原文） / 结果 / 新稿中的文字 in millimetres; together the 225 mm of a landscape type area. */
const COLUMNS = [14, 38, 73, 27, 73] as const;

/**
 * Builds the 采纳情况表: what became of each suggestion and wording change, as this machine found it or the person
 * said; it says itself that it is no official reply.
 */
export function buildAdoptionSheet(input: AdoptionInput): Sheet {
  const { names, today } = input;
  const rows = input.rows.filter(({ annotation }) => !annotation.private);
  const counts = adoptionVerdict.options.flatMap((verdict) => {
    const count = rows.filter((row) => row.verdict === verdict).length;
    return count === 0 ? [] : [words.adoptionCount(adoptionVerdictNames[verdict], count)];
  });
  const table: SheetBlock = {
    type: 'table',
    style: 'list',
    columns: COLUMNS,
    head: [{ cells: words.adoptionHead.map(headCell), sourceId: null }],
    rows: rows.map((row, index) => ({
      cells: [
        centredCell(String(index + 1)),
        leftCell(row.old?.place ?? wholeReport),
        leftCell(askedWords(row)),
        centredCell(verdictWords(row)),
        leftCell(evidenceWords(row)),
      ],
      sourceId: row.annotation.id,
    })),
  };
  return {
    paper: 'adoption',
    properties: { title: paperTitles.adoption, subject: input.subject, author: input.author, date: today },
    pageNumbers: 'outer',
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          { type: 'title', text: paperTitles.adoption },
          { type: 'subtitle', text: `（${adoptionDisclaimer}）` },
          ...(rows.length === 0
            ? [plainParagraph(words.noSuggestions)]
            : [
                {
                  type: 'note' as const,
                  text: words.adoptionCounts([words.suggestions(rows.length), ...counts]),
                },
                table,
              ]),
          {
            type: 'note',
            text: `${words.adoptionDocument(names.older, names.newer)}　${dateLine(today.year, today.month, today.day)}`,
          },
        ],
      },
    ],
  };
}

function askedWords({ annotation, old }: AdoptionRow): string {
  const { wordingChange: change, body } = annotation;
  const quote = old === null ? '' : cleanLine(old.words);
  const said = cleanParagraphs(body);
  if (change !== null) {
    return [words.change(quote, change.operation, cleanLine(change.proposed)), ...said].join('\n');
  }
  return [...said, ...(quote === '' ? [] : [words.quote(quote)])].join('\n');
}

function verdictWords({ verdict, byHand }: AdoptionRow): string {
  const name = adoptionVerdictNames[verdict];
  return byHand ? words.byHand(name) : name;
}

function evidenceWords({ evidence, old }: AdoptionRow): string {
  if (evidence === null) return old === null ? words.noPassage : words.gone;
  const passage = cleanLine(evidence.words);
  return `${evidence.place}：${passage === '' ? `${cleanLine(evidence.before)}${cleanLine(evidence.after)}` : passage}`;
}
