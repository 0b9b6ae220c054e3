import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newSigningKey } from '../../../electron/core/packets/signing.ts';
import { DATABASE_NAME } from '../../../electron/core/store/open.ts';
import { annotationKind } from '../../../shared/review/annotation.ts';
import { seeded } from '../../support/mutations.ts';
import { openPerson } from '../../support/packets.ts';
import { removeFolder, temporaryFolder } from '../../support/test-core.ts';
import { simulateNote, simulatePacket } from '../../support/written-packets.ts';
import type { Figure } from '../figures.ts';
import { printFigures } from '../figures.ts';

// npm run bench -- packets            30 and 500 packets of 100 notes
// npm run bench -- packets COUNT…     other counts, without bars

const NOTES = 100;
const BARS: Readonly<Record<number, number>> = { 30: 3_000, 500: 40_000 };
/** Of the process that holds the core: V8 and SQLite together, in MB. */
const MEMORY_BAR = 500;

const asked = process.argv.slice(2).map(Number);
const counts = asked.length > 0 ? asked : [30, 500];
const figures: Figure[] = [];
const totals = new Map<number, number>();

for (const count of counts) {
  const folder = temporaryFolder('bench-packets');
  const convener = await openPerson(folder, '王召集', 1, { convener: true });
  try {
    const paths = writePackets(folder, count, convener.content);
    const { client } = convener.test;
    const versionId = convener.content.version.id;
    const memory = watchMemory();
    const begin = performance.now();
    const preview = await client.call('packets.preview', {
      previewId: 'bench',
      versionId,
      sources: paths.map((path) => ({ type: 'path', path })),
    });
    const looked = performance.now();
    const { taken } = await client.call('packets.takeIn', { previewId: 'bench' });
    const done = performance.now();
    const peak = memory.stop();
    if (taken !== count || preview.totals.opinions !== count * NOTES)
      throw new Error('not all were taken in');
    await client.call('packets.close', { previewId: 'bench' });
    const again = performance.now();
    await client.call('packets.preview', {
      previewId: 'again',
      versionId,
      sources: paths.map((path) => ({ type: 'path', path })),
    });
    const second = await client.call('packets.takeIn', { previewId: 'again' });
    const repeated = performance.now() - again;
    if (second.taken !== 0) throw new Error('the second time wrote something');
    const undoBegin = performance.now();
    await client.call('history.undo', {});
    const undone = performance.now() - undoBegin;
    const name = `${count} packets × ${NOTES} notes`;
    totals.set(count, done - begin);
    figures.push(
      { name: `${name}: preview`, unit: 'ms', value: looked - begin, bar: null },
      { name: `${name}: taking in, backup included`, unit: 'ms', value: done - looked, bar: null },
      { name: `${name}: both`, unit: 'ms', value: done - begin, bar: BARS[count] ?? null },
      { name: `${name}: all of them a second time`, unit: 'ms', value: repeated, bar: null },
      { name: `${name}: undo`, unit: 'ms', value: undone, bar: null },
      { name: `${name}: most memory of the process`, unit: 'MB', value: peak, bar: MEMORY_BAR },
      {
        name: `${name}: workspace file`,
        unit: 'MB',
        value: statSync(join(convener.workspace, DATABASE_NAME)).size / 1e6,
        bar: null,
      },
    );
  } finally {
    await convener.close();
    removeFolder(folder);
  }
}

const [small, large] = [Math.min(...counts), Math.max(...counts)];
const growth = (totals.get(large) ?? 0) / (totals.get(small) ?? 1);
if (large > small) {
  figures.push({
    name: `growth of the time from ${small} to ${large} packets (1 = in proportion)`,
    unit: 'exponent',
    value: Math.log(growth) / Math.log(large / small),
    bar: null,
  });
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

/** The most memory that this process held meanwhile, asked for every 20 ms and at the end. */
function watchMemory(): { stop: () => number } {
  let most = 0;
  const look = (): void => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 20);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return most / 1e6;
    },
  };
}
