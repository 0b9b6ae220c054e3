import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setUp } from '../../support/reviewing.ts';
import { openTestCore, removeFolder, repositoryRoot, temporaryFolder } from '../../support/test-core.ts';
import { makeNotes } from '../anchoring/judge.ts';
import { randomFrom } from '../anchoring/random.ts';
import { revise } from '../anchoring/revision.ts';
import type { Figure } from '../figures.ts';
import { median, printFigures, timesOf } from '../figures.ts';

// Versions inside the program, storing included: `npm run bench -- versions`. 83 edits, 3 paragraphs moved, 3 split,
// 3 joined; the text is the built-in report filled up to 20,000 characters.
const NOTES = 5000;
const UNITS = 20_000;
const PLAN = { edits: 83, moves: 3, splits: 3, joins: 3, headings: 3 };
const RUNS = 5;

const seed = readFileSync(join(repositoryRoot, 'seeds', '2024-zhenjiang.txt'), 'utf8').replaceAll(
  '\r\n',
  '\n',
);
const text = `${seed}\n${seed}`.slice(0, UNITS);
const random = randomFrom(7);
const revision = revise(text, [seed], PLAN, random);
const folder = temporaryFolder('bench-versions');
const { client, core } = await openTestCore(join(folder, 'workspace'));

try {
  await setUp(client);
  const store = async (name: string, words: string, reportId?: string) => {
    const { versionId } = await client.call('library.import', {
      source: { type: 'text', name, text: words },
      ...(reportId === undefined ? {} : { reportId, versionKind: 'revisedText' as const }),
    });
    return client.call('library.open', { versionId });
  };
  const older = await store('审议稿.txt', revision.old);
  const newer = await store('修改稿.txt', revision.new, older.report.id);
  for (const note of makeNotes(older.text, NOTES, random)) {
    await client.call('annotation.create', {
      versionId: older.version.id,
      kind: 'problem',
      target: targetAt(older.text, note.start, note.end),
      body: `第${note.id}条：请说明有关情况`,
      wordingChange: null,
    });
  }
  const pair = { fromVersionId: older.version.id, toVersionId: newer.version.id };
  // The worker remembers its last comparison; one the other way round makes it forget.
  const forget = () =>
    client.call('versions.compare', { fromVersionId: pair.toVersionId, toVersionId: pair.fromVersionId });
  const compared = await timesOf(() => client.call('versions.compare', pair), RUNS, 1, forget);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const carried = await timesOf(
    async () => {
      delay.enable();
      await client.call('versions.carry', pair);
      delay.disable();
    },
    RUNS,
    1,
    async (run) => {
      if (run > 0) await client.call('history.undo', {});
      await forget();
    },
  );
  const figures: Figure[] = [
    { name: 'two versions of 20,000 characters compared', unit: 'ms', value: median(compared), bar: 150 },
    { name: `${NOTES} notes carried over and stored`, unit: 'ms', value: median(carried), bar: 1000 },
    { name: 'longest wait for the core meanwhile', unit: 'ms', value: delay.max / 1e6, bar: null },
  ];
  printFigures(figures);
  process.exitCode = figures.some(({ value, bar }) => bar !== null && value > bar) ? 1 : 0;
} finally {
  await core.close();
  removeFolder(folder);
}

function targetAt(words: string, start: number, end: number) {
  return {
    type: 'range' as const,
    anchor: {
      exact: words.slice(start, end),
      prefix: words.slice(Math.max(0, start - 32), start),
      suffix: words.slice(end, end + 32),
      start,
      end,
      blockId: null,
    },
  };
}
