import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareVersions } from '../../../shared/anchoring/compare.ts';
import { normalizeLineEnds } from '../../../shared/text/source.ts';
import { judge, makeNotes, truthOf } from './judge.ts';
import type { Note, Truth } from './judge.ts';
import { offsetsOnly, ours, quoteWithContext } from './methods.ts';
import type { Method } from './methods.ts';
import { randomFrom } from './random.ts';
import { revise } from './revision.ts';
import type { Revision, RevisionPlan } from './revision.ts';

/** Where the texts lie (`*.txt`, UTF-8), how many notes per plan, and the seed of all chance. */
export interface AnchoringOptions {
  readonly corpus?: string;
  readonly notes?: number;
  readonly seed?: number;
}

/** A requirement and what was measured. */
export interface BenchBar {
  readonly name: string;
  readonly measured: string;
  readonly bar: string;
  readonly met: boolean;
}

/** What a bench prints. */
export interface BenchTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly bars: readonly BenchBar[];
}

interface Case {
  readonly revision: Revision;
  readonly notes: readonly Note[];
  readonly truths: readonly Truth[];
}

const PLANS: readonly RevisionPlan[] = [
  { edits: 83, moves: 3, splits: 3, joins: 3, headings: 3 },
  { edits: 300, moves: 5, splits: 5, joins: 5, headings: 5 },
];
const METHODS: readonly (readonly [string, Method])[] = [
  ['character map, then strict fuzzy (ours)', ours],
  ['quote + context (approx-string-match)', quoteWithContext],
  ['offsets only', offsetsOnly],
];
const LEAST_REVISIONS = 20;

interface Tally {
  notes: number;
  right: number;
  wrong: number;
  missed: number;
  placed: number;
  wrongPlaced: number;
  intact: number;
  intactPlaced: number;
  gone: number;
  goneRight: number;
  milliseconds: number;
}

/** Simulates revisions of every text and measures all methods on the same notes, in the same run. */
export async function run(options: AnchoringOptions = {}): Promise<BenchTable> {
  const corpus = options.corpus ?? fileURLToPath(new URL('../../../seeds/', import.meta.url));
  const texts = readTexts(corpus);
  const wanted = options.notes ?? 100_000;
  const rows: string[][] = [];
  const bars: BenchBar[] = [];
  for (const plan of PLANS) {
    const cases = makeCases(texts, plan, wanted, options.seed ?? 1);
    for (const [name, method] of METHODS) {
      const tally = measure(cases, method);
      rows.push(toRow(plan, name, tally));
      if (method === ours) bars.push(...barsFor(plan, tally));
      // Lets a caller's progress output through between two long measurements.
      await Promise.resolve();
    }
  }
  bars.push(...speedBars(texts, options.seed ?? 1));
  return {
    title: `Anchoring: ${texts.length} text(s), ${wanted} notes of 2–80 characters per plan, truth tracked per character`,
    columns: [
      'edits/moves/splits/joins',
      'method',
      'notes',
      'right',
      'wrong place',
      'missed',
      'wrong among placed',
      'intact placed',
      'deleted right',
      'ms per 1,000 notes',
    ],
    rows,
    bars,
  };
}

function readTexts(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  if (names.length === 0) throw new Error(`No .txt file in ${folder}`);
  return names.map((name) => normalizeLineEnds(readFileSync(join(folder, name), 'utf8')));
}

function makeCases(texts: readonly string[], plan: RevisionPlan, wanted: number, seed: number): Case[] {
  const count = Math.max(LEAST_REVISIONS, texts.length);
  const perCase = Math.ceil(wanted / count);
  return Array.from({ length: count }, (_, i) => {
    const random = randomFrom(seed * 1000 + i);
    const text = texts[i % texts.length] ?? '';
    const revision = revise(text, texts, plan, random);
    const notes = makeNotes(text, perCase, random);
    return { revision, notes, truths: notes.map((note) => truthOf(revision, note)) };
  });
}

function measure(cases: readonly Case[], method: Method): Tally {
  const tally: Tally = {
    notes: 0,
    right: 0,
    wrong: 0,
    missed: 0,
    placed: 0,
    wrongPlaced: 0,
    intact: 0,
    intactPlaced: 0,
    gone: 0,
    goneRight: 0,
    milliseconds: 0,
  };
  for (const { revision, notes, truths } of cases) {
    const begun = performance.now();
    const answers = method(revision.old, revision.new, notes);
    tally.milliseconds += performance.now() - begun;
    for (const [i, note] of notes.entries()) {
      const truth = truths[i];
      const answer = answers[i];
      if (!truth || !answer) throw new Error('A method answered for fewer notes than it was given');
      const verdict = judge(revision, note, truth, answer);
      tally.notes += 1;
      tally[verdict] += 1;
      const isPlaced = answer.state === 'placed';
      if (isPlaced) tally.placed += 1;
      if (isPlaced && verdict !== 'right') tally.wrongPlaced += 1;
      if (truth.intact) tally.intact += 1;
      if (truth.intact && isPlaced) tally.intactPlaced += 1;
      if (truth.survivors === 0) tally.gone += 1;
      if (truth.survivors === 0 && verdict === 'right') tally.goneRight += 1;
    }
  }
  return tally;
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(3)} %`;

function toRow(plan: RevisionPlan, name: string, tally: Tally): string[] {
  return [
    `${plan.edits}/${plan.moves}/${plan.splits}/${plan.joins}`,
    name,
    String(tally.notes),
    percent(tally.right, tally.notes),
    percent(tally.wrong, tally.notes),
    percent(tally.missed, tally.notes),
    percent(tally.wrongPlaced, tally.placed),
    percent(tally.intactPlaced, tally.intact),
    percent(tally.goneRight, tally.gone),
    ((1000 * tally.milliseconds) / tally.notes).toFixed(1),
  ];
}

function barsFor(plan: RevisionPlan, tally: Tally): BenchBar[] {
  const isHeavy = plan.edits >= 300;
  const atLeast = (name: string, part: number, whole: number, bar: number): BenchBar => ({
    name: `${plan.edits} edits: ${name}`,
    measured: percent(part, whole),
    bar: `≥ ${bar} %`,
    met: 100 * part >= bar * whole,
  });
  const atMost = (name: string, part: number, whole: number, bar: number): BenchBar => ({
    name: `${plan.edits} edits: ${name}`,
    measured: percent(part, whole),
    bar: `≤ ${bar} %`,
    met: 100 * part <= bar * whole,
  });
  const common = [
    atLeast('right', tally.right, tally.notes, isHeavy ? 99.3 : 99.8),
    atMost('wrong place', tally.wrong, tally.notes, isHeavy ? 0.2 : 0.1),
  ];
  if (isHeavy) return common;
  return [
    ...common,
    atMost('wrong among placed', tally.wrongPlaced, tally.placed, 0.02),
    atLeast('intact notes placed', tally.intactPlaced, tally.intact, 99.5),
  ];
}

const LIGHT: RevisionPlan = { edits: 83, moves: 3, splits: 3, joins: 3, headings: 3 };
const REPEATS = 9;

/** Times 5,000 notes and a comparison of two 20,000-character versions at 83 edits; medians. */
function speedBars(texts: readonly string[], seed: number): BenchBar[] {
  const random = randomFrom(seed);
  const source = texts.join('\n').repeat(Math.ceil(20_000 / texts.join('\n').length));
  const revision = revise(source.slice(0, 20_000), texts, LIGHT, random);
  const notes = makeNotes(revision.old, 5000, random);
  const carrying = median(() => ours(revision.old, revision.new, notes));
  const comparing = median(() => compareVersions(revision.old, revision.new));
  return [
    {
      name: '5,000 notes carried',
      measured: `${carrying.toFixed(0)} ms`,
      bar: '≤ 1000 ms',
      met: carrying <= 1000,
    },
    {
      name: '20,000 characters compared',
      measured: `${comparing.toFixed(0)} ms`,
      bar: '≤ 150 ms',
      met: comparing <= 150,
    },
  ];
}

function median(work: () => unknown): number {
  const times = Array.from({ length: REPEATS }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  return times[REPEATS >> 1] ?? 0;
}
