import { figuresOf, towards } from './adoption-figures.ts';
import type { AdoptionWindow } from './adoption-window.ts';
import { clausesOf, core, realizedShare } from './adoption-words.ts';
import type { AdoptionVerdict } from './adoption.ts';
import type { WordingChange } from './annotation.ts';

/** Part of the asked words that must stand there for 部分采纳. */
const PART = 0.25;
/** A deleted passage in whose place this many characters stand was rewritten, not taken out. */
const REWRITTEN = 4;

/** What became of a proposed wording. */
export function judgeWording(
  window: AdoptionWindow,
  { operation, proposed }: Pick<WordingChange, 'operation' | 'proposed'>,
): AdoptionVerdict {
  switch (operation) {
    case 'delete':
      return judgeDeletion(window);
    case 'insert':
    case 'replace':
      return judgeNewWords(window, proposed);
  }
}

/** How often words stand in a text. */
export const stands = (text: string, words: string): number =>
  words === '' ? 0 : text.split(words).length - 1;

/** Whether words stand in the new sentence that did not stand in the old one. */
function isNew(window: AdoptionWindow, words: string): boolean {
  return words !== '' && window.newSentence.includes(words) && !window.oldSentence.includes(words);
}

function judgeNewWords(window: AdoptionWindow, proposed: string): AdoptionVerdict {
  const wanted = core(proposed);
  const quote = core(window.quote);
  const quoteStands = window.newSentence.includes(quote);
  if (wanted === '') return 'unclear';
  if (isNew(window, wanted)) return 'adopted';
  // A shorter wording stood in the old one already: it was taken in when the longer one is gone.
  if (quote.includes(wanted) && !quoteStands && window.newSentence.includes(wanted)) return 'adopted';
  if (quoteStands && window.added === '') return 'notAdopted';
  const clauses = clausesOf(proposed);
  if (clauses.length > 1 && clauses.some((clause) => isNew(window, clause))) return 'partly';
  const share = realizedShare(proposed, window.oldSentence, window.nearby);
  if (share === 1) return 'adopted';
  if (share !== null && share >= PART) return 'partly';
  if (quoteStands) return 'notAdopted';
  return towards(window, figuresOf(proposed)) ?? 'unclear';
}

function judgeDeletion(window: AdoptionWindow): AdoptionVerdict {
  const quote = core(window.quote);
  if (window.newSentence.includes(quote)) return 'notAdopted';
  const kept = core(window.kept);
  const written = window.instead.length - window.kept.length;
  if (written >= REWRITTEN) return 'unclear';
  return kept.length > 1 ? 'partly' : 'adopted';
}
