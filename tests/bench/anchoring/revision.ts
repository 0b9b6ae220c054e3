import { between, pick } from './random.ts';
import type { Random } from './random.ts';

/** How much a simulated revision changes. */
export interface RevisionPlan {
  readonly edits: number;
  readonly moves: number;
  readonly splits: number;
  readonly joins: number;
  readonly headings: number;
}

/** A revised text with the truth about every character of it. */
export interface Revision {
  readonly old: string;
  readonly new: string;
  /** For each code unit of the old text its place in the new one, −1 where it was deleted. */
  readonly placeOf: Int32Array;
  /** For each code unit of the old text the number of the moved paragraph it went with, 0 for none. */
  readonly moveOf: Uint8Array;
}

interface Unit {
  readonly text: string;
  /** Index in the old text, −1 for inserted text. */
  readonly from: number;
}

/**
 * Revises a text at random: of the edits 70 % insert, 20 % replace and 10 %
 * delete 4 to 40 characters; the new words come from `donors`, so that they read like a report.
 */
export function revise(
  text: string,
  donors: readonly string[],
  plan: RevisionPlan,
  random: Random,
): Revision {
  let units: Unit[] = Array.from({ length: text.length }, (_, from) => ({ text: text.charAt(from), from }));
  const moveOf = new Uint8Array(text.length);
  for (let i = 0; i < plan.edits; i++) units = edit(units, donors, random);
  for (let i = 0; i < plan.headings; i++) units = editHeading(units, random);
  for (let i = 0; i < plan.splits; i++) units = split(units, random);
  for (let i = 0; i < plan.joins; i++) units = join(units, random);
  for (let i = 0; i < plan.moves; i++) units = move(units, moveOf, i + 1, random);
  const placeOf = new Int32Array(text.length).fill(-1);
  for (const [place, unit] of units.entries()) if (unit.from >= 0) placeOf[unit.from] = place;
  return { old: text, new: units.map((unit) => unit.text).join(''), placeOf, moveOf };
}

const fresh = (text: string): Unit[] => text.split('').map((unit) => ({ text: unit, from: -1 }));

function words(donors: readonly string[], random: Random): string {
  for (;;) {
    const donor = pick(random, donors);
    const length = between(random, 4, 40);
    const at = between(random, 0, Math.max(0, donor.length - length));
    const piece = donor.slice(at, at + length);
    if (piece.length === length && !piece.includes('\n')) return piece;
  }
}

function edit(units: Unit[], donors: readonly string[], random: Random): Unit[] {
  const kind = random();
  const at = between(random, 0, units.length - 1);
  if (kind < 0.7) return units.toSpliced(at, 0, ...fresh(words(donors, random)));
  let end = Math.min(units.length, at + between(random, 4, 40));
  // An edit stays inside its paragraph; breaks change by splitting and joining only.
  const lineBreak = units.slice(at, end).findIndex((unit) => unit.text === '\n');
  if (lineBreak >= 0) end = at + lineBreak;
  return units.toSpliced(at, end - at, ...(kind < 0.9 && end > at ? fresh(words(donors, random)) : []));
}

interface Line {
  readonly start: number;
  readonly end: number;
}

function linesOf(units: readonly Unit[]): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let i = 0; i <= units.length; i++) {
    if (i < units.length && units[i]?.text !== '\n') continue;
    if (i > start) lines.push({ start, end: i });
    start = i + 1;
  }
  return lines;
}

const HEADING_WORDS = ['新', '五', '进一步', '全面', '（二）', '着力', '高水平', '四、'];

function editHeading(units: Unit[], random: Random): Unit[] {
  const short = linesOf(units).filter(({ start, end }) => end - start >= 4 && end - start <= 30);
  if (short.length === 0) return units;
  const { start, end } = pick(random, short);
  const at = random() < 0.5 ? start : between(random, start, end - 1);
  const gone = between(random, 0, 2);
  return units.toSpliced(at, Math.min(gone, end - at), ...fresh(pick(random, HEADING_WORDS)));
}

function split(units: Unit[], random: Random): Unit[] {
  const ends = units.flatMap((unit, i) => (unit.text === '。' && units[i + 1]?.text !== '\n' ? [i + 1] : []));
  if (ends.length === 0) return units;
  const lineBreak = units.some((unit, i) => unit.text === '\n' && units[i + 1]?.text === '\n')
    ? '\n\n'
    : '\n';
  return units.toSpliced(pick(random, ends), 0, ...fresh(lineBreak));
}

function join(units: Unit[], random: Random): Unit[] {
  const lines = linesOf(units);
  const index = between(random, 0, lines.length - 2);
  const [first, second] = [lines[index], lines[index + 1]];
  return first && second ? units.toSpliced(first.end, second.start - first.end) : units;
}

function move(units: Unit[], moveOf: Uint8Array, number: number, random: Random): Unit[] {
  const lines = linesOf(units).filter(({ start, end }) => end - start >= 20);
  if (lines.length < 3) return units;
  const { start, end } = pick(random, lines);
  let after = end;
  while (units[after]?.text === '\n') after += 1;
  const moved = units.slice(start, after);
  for (const unit of moved) if (unit.from >= 0) moveOf[unit.from] = number;
  const rest = units.toSpliced(start, after - start);
  const targets = linesOf(rest).map((line) => line.start);
  // The last paragraph has no break of its own: it takes one along.
  return rest.toSpliced(pick(random, targets), 0, ...moved, ...(after === end ? fresh('\n') : []));
}
