import { z } from 'zod';
import type { TextDiff } from '../anchoring/diff.ts';
import type { Span } from '../anchoring/spans.ts';
import { judgeOpinion } from './adoption-opinion.ts';
import { windowOf } from './adoption-window.ts';
import { judgeWording } from './adoption-wording.ts';
import type { WordingChange } from './annotation.ts';

/** 采纳 / 部分采纳 / 未采纳 / 无法判断. */
export const adoptionVerdict = z.enum(['adopted', 'partly', 'notAdopted', 'unclear']);
export type AdoptionVerdict = z.infer<typeof adoptionVerdict>;

/** A suggestion on words of the old text; half-open range in code units. */
export interface AdoptionNote {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** The wording that was proposed; null for an opinion in free words. */
  readonly wordingChange: Pick<WordingChange, 'operation' | 'proposed'> | null;
  readonly body: string;
}

/** What became of a suggestion, and the passage of the new text that shows it (code units; null = it is gone). */
export interface AdoptionFinding {
  readonly id: string;
  readonly verdict: AdoptionVerdict;
  readonly evidence: Span | null;
}

/**
 * Compares suggestions with the revised text. Only what can be read there is said: a passage that was rewritten in
 * another way, or cut, is 无法判断. The comparison of this machine, never an official reply.
 */
export function judgeAdoption(diff: TextDiff, notes: readonly AdoptionNote[]): AdoptionFinding[] {
  return notes.map((note) => {
    const window = windowOf(diff, note.start, note.end);
    const verdict = note.wordingChange
      ? judgeWording(window, note.wordingChange)
      : judgeOpinion(window, note.body);
    return { id: note.id, verdict, evidence: window.evidence };
  });
}
