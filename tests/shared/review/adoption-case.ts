import type { AdoptionVerdict } from '../../../shared/review/adoption.ts';
import type { WordingChange } from '../../../shared/review/annotation.ts';

/**
 * A suggestion and what a revised report made of it, judged by reading. 采纳: what was asked for stands there.
 * 部分采纳: a part of it does. 未采纳: the passage says what it said. 无法判断: the passage was rewritten in another way
 * or cut, so that only the drafters know.
 */
export interface AdoptionCase {
  /** Words of the report, once in it. */
  readonly quote: string;
  readonly wordingChange: WordingChange | null;
  readonly body: string;
  /** What stands in the revised report where the quote stood. */
  readonly becomes: string;
  readonly verdict: AdoptionVerdict;
}

type Make = (quote: string, asked: string, becomes: string | null) => AdoptionCase;

const edit =
  (operation: WordingChange['operation'], verdict: AdoptionVerdict): Make =>
  (quote, proposed, becomes) => ({
    quote,
    wordingChange: { operation, proposed, reason: '' },
    body: '',
    becomes: becomes ?? quote,
    verdict,
  });
const say =
  (verdict: AdoptionVerdict): Make =>
  (quote, body, becomes) => ({ quote, wordingChange: null, body, becomes: becomes ?? quote, verdict });

export const replaced = edit('replace', 'adopted');
export const replacedPartly = edit('replace', 'partly');
export const notReplaced = edit('replace', 'notAdopted');
export const replacedUnclear = edit('replace', 'unclear');
export const inserted = edit('insert', 'adopted');
export const insertedPartly = edit('insert', 'partly');
export const notInserted = edit('insert', 'notAdopted');
export const insertedUnclear = edit('insert', 'unclear');
export const removed = edit('delete', 'adopted');
export const removedPartly = edit('delete', 'partly');
export const notRemoved = edit('delete', 'notAdopted');
export const removedUnclear = edit('delete', 'unclear');
export const heeded = say('adopted');
export const heededPartly = say('partly');
export const notHeeded = say('notAdopted');
export const heededUnclear = say('unclear');
