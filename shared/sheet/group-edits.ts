import { askedWords } from '../review/desk-cards.ts';
import type { DeskOpinion } from '../review/consolidation.ts';
import { deletionWords, insertionWords } from '../wording/papers.ts';
import { cleanLine, cleanParagraphs } from './clean.ts';
import { editsSheet } from './edits.ts';
import { cardNames } from './group-opinions.ts';
import type { GroupInput } from './group-opinions.ts';
import type { Sheet } from './model.ts';
import { centredCell, leftCell } from './wordings.ts';

/** One wording that is asked for, with all who ask for it. */
interface AskedRow {
  readonly sample: DeskOpinion;
  readonly opinions: DeskOpinion[];
  readonly reasons: Set<string>;
}

/**
 * Builds the 修改建议对照表 of a group: every different wording once, with all deputies who ask for it and all their
 * reasons; wordings of one group stay beside each other.
 */
export function buildGroupEditsSheet(input: GroupInput): Sheet {
  const rows = input.cards.flatMap((card) => askedRows(card.opinions));
  return editsSheet(
    input,
    rows.map(({ sample, opinions, reasons }, index) => ({
      cells: [
        centredCell(String(index + 1)),
        leftCell(cleanLine(sample.place)),
        leftCell(cleanLine(sample.quote)),
        leftCell(changedWords(sample)),
        leftCell([...reasons].join('\n')),
        leftCell(cardNames(opinions, input)),
      ],
      sourceId: null,
    })),
  );
}

function askedRows(opinions: readonly DeskOpinion[]): AskedRow[] {
  const rows = new Map<string, AskedRow>();
  for (const opinion of opinions) {
    const asked = askedWords(opinion);
    if (asked === null) continue;
    const key = `${opinion.start ?? ''} ${opinion.end ?? ''} ${asked}`;
    const row = rows.get(key) ?? { sample: opinion, opinions: [], reasons: new Set() };
    row.opinions.push(opinion);
    for (const text of [opinion.wordingChange?.reason ?? '', opinion.body])
      for (const line of cleanParagraphs(text)) row.reasons.add(line);
    rows.set(key, row);
  }
  return [...rows.values()];
}

function changedWords({ wordingChange: change }: DeskOpinion): string {
  if (change === null) return '';
  const proposed = cleanLine(change.proposed);
  if (change.operation === 'delete') return deletionWords;
  return change.operation === 'insert' ? insertionWords(proposed) : proposed;
}
