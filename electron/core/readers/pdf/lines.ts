import { cellStarts } from './columns.ts';
import { foldRadicals } from './radicals.ts';

/** A run of characters as the PDF places it; lengths in points, y grows upwards. */
export interface PlacedRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** One line of a page. */
export interface Line {
  readonly page: number;
  /** Width of the page in points. */
  readonly pageWidth: number;
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

const WIDE = /[\u2200-\u22ff×÷±\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef“”‘’…—·\p{Script=Han}]/u;

/** Bold is often faked by printing a run twice, a hair apart; the second copy is dropped. */
function withoutOverprint(runs: readonly PlacedRun[]): PlacedRun[] {
  const kept: PlacedRun[] = [];
  const seen = new Map<string, PlacedRun[]>();
  for (const run of runs) {
    const key = `${run.text}|${Math.round(run.size)}`;
    const same = seen.get(key) ?? [];
    const near = run.size * 0.25;
    if (same.some((other) => Math.abs(other.x - run.x) < near && Math.abs(other.y - run.y) < near)) continue;
    same.push(run);
    seen.set(key, same);
    kept.push(run);
  }
  return kept;
}

/** A blank narrower than this share of the type size is left by justification; a typed one is wider. */
const NARROW = 0.3;

/** Justified lines come with blanks inside a run (产 量增 长) that nobody typed: the run's width leaves no room for them. */
function withoutStretch(run: PlacedRun): PlacedRun {
  const characters = Array.from(run.text);
  const blanks = characters.filter((_, index) => isBlankBetween(characters, index)).length;
  if (blanks === 0) return run;
  const wide = characters.filter((character) => WIDE.test(character)).length;
  const narrow = characters.length - wide - blanks;
  const room = run.width - run.size * (wide + narrow * 0.5);
  if (room / blanks > run.size * NARROW) return run;
  return { ...run, text: withoutBlanks(run.text) };
}

/** The text without single blanks between two wide characters. */
function withoutBlanks(text: string): string {
  const characters = Array.from(text);
  return characters.filter((_, index) => !isBlankBetween(characters, index)).join('');
}

const isBlankBetween = (characters: readonly string[], index: number): boolean =>
  characters[index] === ' ' &&
  WIDE.test(characters[index - 1] ?? '') &&
  WIDE.test(characters[index + 1] ?? '');

/** Width of a character in units of the type size. */
const breadth = (character: string): number => (WIDE.test(character) ? 1 : 0.5);

/** The words of a run with the places they must have: what its own characters leave of its width lies in its blanks. */
function wordsOf(run: PlacedRun): PlacedRun[] {
  const words = run.text.split(/(?<=\s)(?=\S)/u);
  const blanks = words.length - 1;
  const ink =
    Array.from(run.text.replace(/\s+/gu, '')).reduce((sum, one) => sum + breadth(one), 0) * run.size;
  const blank = blanks === 0 ? 0 : Math.max(0, run.width - ink) / blanks;
  let { x } = run;
  return words.map((word) => {
    const text = word.trimEnd();
    const width = Array.from(text).reduce((sum, one) => sum + breadth(one), 0) * run.size;
    const placed = { ...run, text, x, width };
    x += width + blank;
    return placed;
  });
}

/**
 * A character from another font (8.3∶41.4∶50.3) comes as a run of its own that lies in the blanks of the run around
 * it; both are cut into words, so that each stands in its place.
 */
function interleaved(row: readonly PlacedRun[]): PlacedRun[] {
  const sorted = [...row].sort((a, b) => a.x - b.x);
  const crossed = new Set<PlacedRun>();
  let reach = sorted[0];
  for (const run of sorted) {
    if (reach === undefined || run === reach) continue;
    const near = run.size * 0.3;
    if (run.x > reach.x + near && run.x < reach.x + reach.width - near) {
      crossed.add(reach);
      crossed.add(run);
    }
    if (run.x + run.width > reach.x + reach.width) reach = run;
  }
  if (crossed.size === 0) return sorted;
  return sorted.flatMap((run) => (crossed.has(run) ? wordsOf(run) : [run])).sort((a, b) => a.x - b.x);
}

interface Joint {
  readonly left: string;
  readonly right: string;
  /** Gap in units of the type size. */
  readonly gap: number;
}

/** Whether a line is set with wide letter spaces (政 府 工 作 报 告): then its gaps are no blanks. */
function isLetterSpaced(joints: readonly Joint[]): boolean {
  const wide = joints.filter(({ left, right }) => WIDE.test(left) && WIDE.test(right));
  return wide.length >= 2 && wide.filter(({ gap }) => gap > 0.2).length > wide.length * 0.6;
}

function lineText(runs: readonly PlacedRun[]): string {
  const pieces: { text: string; joint: Joint | null }[] = [];
  let right: number | null = null;
  let last = '';
  for (const placed of runs) {
    const run = withoutStretch(placed);
    const inked = run.text.trim();
    if (inked === '') continue;
    const lead = run.text.length - run.text.trimStart().length;
    const perCharacter = run.width / Math.max(1, run.text.length);
    const x = run.x + lead * perCharacter;
    const gap = right === null ? 0 : (x - right) / run.size;
    pieces.push({ text: inked, joint: right === null ? null : { left: last, right: inked.charAt(0), gap } });
    right = run.x + run.width - (run.text.length - run.text.trimEnd().length) * perCharacter;
    last = inked.charAt(inked.length - 1);
  }
  const spaced = isLetterSpaced(pieces.flatMap(({ joint }) => (joint ? [joint] : [])));
  let out = '';
  for (const { text, joint } of pieces) {
    if (joint) {
      const wide = WIDE.test(joint.left) || WIDE.test(joint.right);
      if (wide ? !spaced && joint.gap > 0.8 : joint.gap > 0.15) out += ' ';
    }
    out += spaced ? withoutBlanks(text) : text;
  }
  // A run can carry its letter spaces inside itself.
  const inner = out.match(/(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g)?.length ?? 0;
  if (inner >= 2 && inner > (out.replace(/\s/g, '').length - 1) * 0.6) out = out.replace(/\s+/g, '');
  return foldRadicals(out);
}

/** A small raised number is the mark of a note and no word of the text; PM2.5's small number is lowered. */
function withoutNoteMarks(row: readonly PlacedRun[]): PlacedRun[] {
  const size = Math.max(...row.map((run) => run.size));
  const baseline = row.find((run) => run.size === size)?.y ?? 0;
  return row.filter(
    (run) => !(run.size < size * 0.75 && run.y > baseline + size * 0.15 && /^[\d［］[\]]+$/.test(run.text)),
  );
}

/** The text of a line; the cells of a table are joined as the other readers join them. */
function textOfCells(row: readonly PlacedRun[], starts: readonly number[]): string {
  if (starts.length === 0) return lineText(row);
  const cells: PlacedRun[][] = [[]];
  for (const run of row) {
    if (starts.includes(run.x)) cells.push([]);
    cells.at(-1)?.push(run);
  }
  return cells.map(lineText).join(' | ');
}

/** Joins the runs of one page into lines, top to bottom, left to right; empty lines are dropped. */
export function linesOfPage(page: number, pageWidth: number, runs: readonly PlacedRun[]): Line[] {
  const inked = withoutOverprint(runs.filter((run) => run.text.trim() !== '' && run.size > 0));
  const sorted = [...inked].sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: PlacedRun[][] = [];
  for (const run of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - run.y) < Math.max(first.size, run.size) * 0.4) row.push(run);
    else rows.push([run]);
  }
  const inOrder = rows.map((row) => interleaved(withoutNoteMarks(row)));
  const cells = cellStarts(inOrder);
  return inOrder.flatMap((row, index) => {
    const size = Math.max(...row.map((run) => run.size));
    const baseline = row.find((run) => run.size === size)?.y ?? 0;
    const text = textOfCells(row, cells[index] ?? []);
    if (text === '') return [];
    return [
      {
        page,
        pageWidth,
        text,
        x: Math.min(...row.map((run) => run.x)),
        right: Math.max(...row.map((run) => run.x + run.width)),
        y: baseline,
        size,
      },
    ];
  });
}
