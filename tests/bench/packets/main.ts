import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newSigningKey } from '../../../electron/core/packets/signing.ts';
import { DATABASE_NAME } from '../../../electron/core/store/open.ts';
import { annotationKind } from '../../../shared/review/annotation.ts';
import { seeded } from '../../support/mutations.ts';
import { layOutDesk } from '../../../shared/review/desk-cards.ts';
import { removeFolder, temporaryFolder, testProfile } from '../../support/test-core.ts';
import { simulateNote, simulatePacket } from '../../support/written-packets.ts';
import type { Figure } from '../figures.ts';
import { printFigures } from '../figures.ts';
import { startCoreAlone } from './core-alone.ts';
import type { Memory } from './core-alone.ts';
import { openDesk, slowestFilter } from './desk.ts';

// npm run bench -- packets            30 and 500 packets of 100 notes
// npm run bench -- packets COUNT…     other counts, without bars

const NOTES = 100;
const BARS: Readonly<Record<number, number>> = { 30: 3_000, 500: 40_000 };
/** Of the core's process: V8 and SQLite together, in MB. */
const MEMORY_BAR = 500;

const asked = process.argv.slice(2).map(Number);
const counts = asked.length > 0 ? asked : [30, 500];
const figures: Figure[] = [];
const takingIn = new Map<number, number>();
const opening = new Map<number, number>();
const groupings = new Map<number, number>();

for (const count of counts) {
  const folder = temporaryFolder('bench-packets');
  const workspace = join(folder, 'workspace');
  const core = await startCoreAlone(workspace);
  try {
    const { client } = core;
    await client.call('profile.save', { ...testProfile, name: '王召集', convener: true });
    const { versionId } = await client.call('library.import', { source: { type: 'builtIn' } });
    const paths = writePackets(folder, count, await client.call('library.open', { versionId }));
    const sources = paths.map((path) => ({ type: 'path' as const, path }));
    const begin = performance.now();
    const preview = await client.call('packets.preview', { previewId: 'bench', versionId, sources });
    const looked = performance.now();
    const { taken } = await client.call('packets.takeIn', { previewId: 'bench' });
    const done = performance.now();
    if (taken !== count || preview.totals.opinions !== count * NOTES)
      throw new Error('not all were taken in');
    await client.call('packets.close', { previewId: 'bench' });
    const imported = await core.memory();
    const desk = await openDesk(client, versionId);
    const filtering = await slowestFilter(desk.items, desk.input.authors.at(-1)?.person ?? '');
    const opened = await core.memory();
    const asked = performance.now();
    const grouping = client.call('consolidation.proposals', { versionId });
    // Somebody decides on a card while the opinions are compared.
    const opinionId = desk.input.opinions[0]?.id ?? '';
    const target = { type: 'opinion' as const, opinionId };
    await client.call('consolidation.decide', { versionId, target, decision: 'adopt' });
    const decided = performance.now() - asked;
    const proposed = await grouping;
    const grouped = performance.now() - asked;
    const withProposals = performance.now();
    layOutDesk({ ...desk.input, ...proposed });
    const laidOutAgain = performance.now() - withProposals;
    const compared = await core.memory();
    await client.call('history.undo', {});
    const again = performance.now();
    await client.call('packets.preview', { previewId: 'again', versionId, sources });
    const second = await client.call('packets.takeIn', { previewId: 'again' });
    const repeated = performance.now() - again;
    if (second.taken !== 0) throw new Error('the second time wrote something');
    const undoBegin = performance.now();
    await client.call('history.undo', {});
    const undone = performance.now() - undoBegin;
    const last = await core.memory();
    const name = `${count} packets × ${NOTES} notes`;
    takingIn.set(count, done - begin);
    opening.set(count, desk.shown);
    groupings.set(count, grouped);
    const time = (what: string, value: number, bar: number | null = null): void => {
      figures.push({ name: `${name}: ${what}`, unit: 'ms', value, bar });
    };
    const memory = (what: string, { peak }: Memory): void => {
      figures.push({ name: `${name}: ${what}`, unit: 'MB', value: peak / 1e6, bar: MEMORY_BAR });
    };
    time('preview', looked - begin);
    time('taking in, backup included', done - looked);
    time('both', done - begin, BARS[count] ?? null);
    time('the desk is answered', desk.answered);
    time('the first cards have their words', desk.shown, 1_000);
    time('slowest filter', filtering, 100);
    time('a decision while the proposals are made', decided);
    time('proposals', grouped);
    time('laying the desk out with them', laidOutAgain);
    time('all of them a second time', repeated);
    time('undo', undone);
    memory('most memory of the core up to the import', imported);
    memory('… the opened desk', opened);
    memory('… the proposals', compared);
    memory('… the second time and undo', last);
    const size = statSync(join(workspace, DATABASE_NAME)).size / 1e6;
    figures.push({ name: `${name}: workspace file`, unit: 'MB', value: size, bar: null });
  } finally {
    await core.close();
    removeFolder(folder);
  }
}

const [small, large] = [Math.min(...counts), Math.max(...counts)];
if (large > small) {
  for (const [what, times] of [
    ['taking in', takingIn],
    ['opening the desk', opening],
    ['proposals', groupings],
  ] as const) {
    const growth = (times.get(large) ?? 0) / (times.get(small) ?? 1);
    figures.push({
      name: `growth of ${what} from ${small} to ${large} packets (1 = in proportion)`,
      unit: 'exponent',
      value: Math.log(growth) / Math.log(large / small),
      bar: null,
    });
  }
}
printFigures(figures);
process.exitCode = figures.some(({ value, bar }) => bar !== null && value > bar) ? 1 : 0;

function writePackets(
  folder: string,
  count: number,
  content: Parameters<typeof simulatePacket>[0],
): string[] {
  const random = seeded(count);
  const pick = (most: number): number => Math.floor(random() * most);
  return Array.from({ length: count }, (_, deputy) => {
    const annotations = Array.from({ length: NOTES }, (_each, note) => {
      const start = pick(content.text.length - 60);
      return simulateNote(content, {
        id: `note-${deputy}-${note}`,
        start,
        length: 2 + pick(40),
        kind: annotationKind.options[pick(6)] ?? 'problem',
        body: `第${deputy}位代表的第${note}条意见：${content.text.slice(start, start + 20 + pick(60))}`,
      });
    });
    const bytes = simulatePacket(content, {
      id: `${String(deputy).padStart(8, '0')}-0000-4000-8000-000000000000`,
      name: `代表${deputy}`,
      key: newSigningKey(),
      revision: 1,
      annotations,
    });
    const path = join(folder, `${deputy}.yjb`);
    writeFileSync(path, bytes);
    return path;
  });
}
