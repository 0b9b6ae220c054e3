import { between, pick } from './random.ts';
import type { Random } from './random.ts';
import type { Revision } from './revision.ts';

/** A note's range in the old text, half-open, in code units. */
export interface Note {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** What a method answers; null bounds for a note it gives up. */
export interface Answer {
  readonly state: 'placed' | 'check' | 'lost';
  readonly start: number | null;
  readonly end: number | null;
}

export type Verdict = 'right' | 'wrong' | 'missed';

/** Notes of 2 to 80 characters at random places, two of three inside one paragraph. */
export function makeNotes(text: string, count: number, random: Random): Note[] {
  const paragraphs = [...text.matchAll(/[^\n]{2,}/g)].flatMap((m) =>
    Array<{ start: number; end: number }>(Math.ceil(m[0].length / 20)).fill({
      start: m.index,
      end: m.index + m[0].length,
    }),
  );
  return Array.from({ length: count }, (_, i) => {
    const length = between(random, 2, 80);
    const home = i % 3 === 0 ? { start: 0, end: text.length } : pick(random, paragraphs);
    const fits = Math.min(length, home.end - home.start);
    const start = between(random, home.start, home.end - fits);
    return { id: String(i), start, end: start + fits };
  });
}

/** What really became of a note. */
export interface Truth {
  readonly survivors: number;
  /** Hull of what survived together (the larger share where part of it moved away), or null. */
  readonly start: number | null;
  readonly end: number | null;
  readonly intact: boolean;
}

export function truthOf({ placeOf, moveOf }: Revision, note: Note): Truth {
  const groups = new Map<number, number[]>();
  for (let at = note.start; at < note.end; at++) {
    const place = placeOf[at] ?? -1;
    if (place < 0) continue;
    const move = moveOf[at] ?? 0;
    groups.set(move, [...(groups.get(move) ?? []), place]);
  }
  const [largest] = [...groups.values()].sort((a, b) => b.length - a.length);
  if (!largest) return { survivors: 0, start: null, end: null, intact: false };
  const start = Math.min(...largest);
  const end = Math.max(...largest) + 1;
  const length = note.end - note.start;
  return {
    survivors: largest.length,
    start,
    end,
    intact: largest.length === length && end - start === length,
  };
}

/** How far from the cut an answer for a deleted note may point. */
const CUT_TOLERANCE = 5;

/** right: overlap (intersection over union) ≥ 0.5, or given up when over half the words were deleted. */
export function judge(revision: Revision, note: Note, truth: Truth, answer: Answer): Verdict {
  const mostlyDeleted = truth.survivors * 2 < note.end - note.start;
  if (answer.start === null || answer.end === null) return mostlyDeleted ? 'right' : 'missed';
  if (truth.start !== null && truth.end !== null) {
    const common = Math.min(answer.end, truth.end) - Math.max(answer.start, truth.start);
    const union = Math.max(answer.end, truth.end) - Math.min(answer.start, truth.start);
    return common / union >= 0.5 ? 'right' : 'wrong';
  }
  const cut = cutOf(revision, note);
  const atCut = answer.start >= cut.start - CUT_TOLERANCE && answer.end <= cut.end + CUT_TOLERANCE;
  return answer.state === 'check' && atCut ? 'right' : 'wrong';
}

/** The new text between the nearest surviving neighbours of a deleted note. */
function cutOf({ placeOf, new: text }: Revision, note: Note): { start: number; end: number } {
  let before = note.start - 1;
  while (before >= 0 && (placeOf[before] ?? -1) < 0) before -= 1;
  let after = note.end;
  while (after < placeOf.length && (placeOf[after] ?? -1) < 0) after += 1;
  return { start: (placeOf[before] ?? -1) + 1, end: placeOf[after] ?? text.length };
}
