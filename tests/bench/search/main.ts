import { join } from 'node:path';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { foldForSearch } from '../../../shared/text/folding.ts';
import { sql } from '../../../electron/core/store/sql.ts';
import { withDatabase } from '../../support/dump-workspace.ts';
import { openTestCore, removeFolder, temporaryFolder } from '../../support/test-core.ts';
import { between, pick, randomFrom } from '../anchoring/random.ts';
import type { Figure } from '../figures.ts';
import { printFigures, quantile } from '../figures.ts';
import { numberOption, reportsFolder } from '../options.ts';
import type { Filled } from './workspace.ts';
import { corpusParagraphs, fillForSearch } from './workspace.ts';

// Search over very many reports and notes: `npm run bench -- search [--corpus DIR] [--reports N]`.
// Without a folder of reports as text files, those beside the repository or the built-in one.

/** Queries that are timed; half of them also compared with a plain scan. */
const QUERIES = 400;
const SEED = 4;
const UNITS = 20_000;
const NOTES_PER_REPORT = 300;

/** Texts of 1 to 8 characters that stand somewhere in the reports or notes, and some that stand nowhere. */
function makeQueries({ paragraphs, notes }: Filled): string[] {
  const random = randomFrom(SEED);
  const queries: string[] = [];
  while (queries.length < QUERIES) {
    const length = (queries.length % 8) + 1;
    const text = pick(random, random() < 0.7 ? paragraphs : notes);
    const start = between(random, 0, Math.max(0, text.length - length));
    const query = text.slice(start, start + length);
    if (foldForSearch(query).folded === '') continue;
    queries.push(queries.length % 20 === 19 ? Array.from(query).reverse().join('') : query);
  }
  return queries;
}

interface Expected {
  readonly counts: { readonly report: number; readonly annotation: number };
  /** Which of the texts the first hits stand in, for each group. */
  readonly report: readonly number[];
  readonly annotation: readonly number[];
}

/** What a plain scan of the folded texts finds. */
function plainScan(query: string, paragraphs: readonly string[], notes: readonly string[]): Expected {
  const wanted = foldForSearch(query).folded;
  const report: number[] = [];
  let places = 0;
  paragraphs.forEach((text, index) => {
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      places += 1;
      if (report.length < 50) report.push(index);
    }
  });
  const annotation = notes.flatMap((text, index) => (text.includes(wanted) ? [index] : []));
  return {
    counts: { report: places, annotation: annotation.length },
    report,
    annotation: annotation.slice(0, 50),
  };
}

/** Whether an answer is the same: the exact counts, and as first hits passages of the same texts in the same order. */
function agrees(answer: OutputOf<'search.find'>, expected: Expected, query: string, folded: Folded): boolean {
  const { counts, hits } = answer;
  if (counts.report !== expected.counts.report || counts.annotation !== expected.counts.annotation)
    return false;
  return (['report', 'annotation'] as const).every((group) => {
    const shown = hits.filter((hit) => hit.group === group);
    if (shown.length !== expected[group].length) return false;
    return shown.every(({ snippet, from, to }, index) => {
      const passage = foldForSearch(snippet.replaceAll('…', '')).folded;
      const isHit = foldForSearch(snippet.slice(from, to)).folded === foldForSearch(query).folded;
      return isHit && (folded[group][expected[group][index] ?? -1]?.includes(passage) ?? false);
    });
  });
}

interface Folded {
  readonly report: readonly string[];
  readonly annotation: readonly string[];
}

const folder = temporaryFolder('bench-search');
const workspace = join(folder, 'workspace');
try {
  const reports = numberOption('reports', 1000);
  const size = { reports, units: UNITS, notesPerReport: NOTES_PER_REPORT };
  let begin = performance.now();
  const filled = fillForSearch(workspace, corpusParagraphs(reportsFolder()), size, SEED);
  const units = filled.paragraphs.reduce((sum, text) => sum + text.length, 0);
  console.log(
    `       ${reports} reports of ${units} characters, ${filled.notes.length} notes, ` +
      `written in ${((performance.now() - begin) / 1000).toFixed(0)} s`,
  );
  const indexBytes = withDatabase(
    workspace,
    (db) =>
      db.get<{ bytes: number }>(sql`SELECT sum(pgsize) AS bytes FROM dbstat WHERE name LIKE 'search_%'`)
        ?.bytes ?? 0,
  );
  const folded: Folded = {
    report: filled.paragraphs.map((text) => foldForSearch(text).folded),
    annotation: filled.notes.map((text) => foldForSearch(text).folded),
  };
  const { core, client } = await openTestCore(workspace);
  try {
    begin = performance.now();
    await client.call('search.find', { text: '老旧小区' });
    console.log(`       the first query took ${(performance.now() - begin).toFixed(0)} ms`);
    const times: number[] = [];
    const cpuTimes: number[] = [];
    let compared = 0;
    let same = 0;
    for (const [index, text] of makeQueries(filled).entries()) {
      const cpu = process.cpuUsage();
      begin = performance.now();
      const answer = await client.call('search.find', { text, limit: 50 });
      times.push(performance.now() - begin);
      const { user, system } = process.cpuUsage(cpu);
      cpuTimes.push((user + system) / 1000);
      if (index % 2 > 0) continue;
      compared += 1;
      if (agrees(answer, plainScan(text, folded.report, folded.annotation), text, folded)) same += 1;
      else console.log(`       differs from the plain scan: ${text}`);
    }
    const figures: Figure[] = [
      {
        name: `count and first 50 hits of ${QUERIES} queries of 1 to 8 characters, 95th percentile`,
        unit: 'ms',
        value: quantile(times, 0.95),
        bar: 20,
      },
      { name: 'the same, median', unit: 'ms', value: quantile(times, 0.5), bar: null },
      // On a machine with other work this tells what the search itself costs.
      {
        name: 'the same, processor time, 95th percentile',
        unit: 'ms',
        value: quantile(cpuTimes, 0.95),
        bar: null,
      },
      { name: 'the same, longest', unit: 'ms', value: quantile(times, 1), bar: null },
      {
        name: `queries of ${compared} whose counts and first hits differ from a plain scan`,
        unit: 'queries',
        value: compared - same,
        bar: 0,
      },
      { name: 'index over text', unit: 'times', value: indexBytes / filled.bytes, bar: 2 },
    ];
    printFigures(figures);
    if (figures.some(({ value, bar }) => bar !== null && value > bar)) process.exitCode = 1;
  } finally {
    await core.close();
  }
} finally {
  removeFolder(folder);
}
