import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newSigningKey } from '../../../electron/core/packets/signing.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';
import { annotationKind } from '../../../shared/review/annotation.ts';
import type { OpinionGroup } from '../../../shared/review/consolidation.ts';
import { dumpWorkspace } from '../../support/dump-workspace.ts';
import type { Person } from '../../support/packets.ts';
import { openPerson, reopenPerson, takeIn } from '../../support/packets.ts';
import { seeded } from '../../support/mutations.ts';
import { removeFolder, temporaryFolder } from '../../support/test-core.ts';
import { simulateNote, simulatePacket } from '../../support/written-packets.ts';

// Random histories with fixed seeds: deputies, and in place of every third one a group, write, change, delete, hand over again and withdraw; their packets come
// in any order, in any batches, twice, and are taken back in between.

/** How many deputies each history has. */
const HISTORIES = [1, 3, 8] as const;

let folder: string;
let convener: Person;
/** The workspace before any packet. */
let untouched: string;

beforeAll(async () => {
  folder = temporaryFolder('histories');
  convener = await openPerson(folder, '王召集', 2, { convener: true });
  untouched = await dumpNow();
});

afterAll(async () => {
  await convener.close();
  removeFolder(folder);
});

async function dumpNow(): Promise<string> {
  await convener.close();
  const dump = dumpWorkspace(convener.workspace, { texts: true });
  convener = await reopenPerson(folder, convener);
  return dump;
}

/** Without the receipts, which tell what the last taking-in did: that is history by its nature. */
function stateOf(dump: string): string {
  const tables = JSON.parse(dump) as [string, string[]][];
  return JSON.stringify(tables.filter(([name]) => name !== 'packet_receipt'));
}

interface Exported {
  readonly deputy: number;
  readonly path: string;
}

function writeHistory(deputies: number, random: () => number): { packets: Exported[]; newest: string[] } {
  const { content } = convener;
  const pick = (most: number): number => Math.floor(random() * most);
  const packets: Exported[] = [];
  const newest: string[] = [];
  for (let deputy = 0; deputy < deputies; deputy += 1) {
    const id = `0000${deputies}${deputy}00-0000-4000-8000-000000000000`;
    const key = newSigningKey();
    const notes = new Map<string, Annotation>();
    let revision = 0;
    const exportNow = (withdrawn: boolean): void => {
      revision += 1;
      const annotations = [...notes.values()];
      const bytes = simulatePacket(content, {
        id,
        name: `代表${deputy}`,
        key,
        revision,
        withdrawn,
        annotations,
        ...(deputy % 3 === 2 && { groups: groupsOf(annotations) }),
      });
      const path = join(folder, `${deputies}-${deputy}-${revision}.yjb`);
      writeFileSync(path, bytes);
      packets.push({ deputy, path });
      newest[deputy] = path;
    };
    for (let step = 0; step < 4 + pick(12); step += 1) {
      const known = [...notes.values()];
      const some = known[pick(known.length)];
      const start = pick(content.text.length - 40);
      const roll = random();
      if (roll < 0.4 || !some) {
        const noteId = `note-${deputies}-${deputy}-${step}`;
        notes.set(noteId, noteAt(noteId, start, annotationKind.options[pick(6)] ?? 'problem'));
      } else if (roll < 0.6) {
        notes.set(some.id, { ...some, revision: some.revision + 1, body: `改 ${step}`, updatedAt: step });
      } else if (roll < 0.75) notes.delete(some.id);
      else exportNow(roll > 0.97);
    }
    exportNow(false);
  }
  return { packets, newest };

  function noteAt(id: string, start: number, kind: Annotation['kind']): Annotation {
    const note = simulateNote(content, { id, start, length: 1 + pick(30), kind, body: `意见 ${start}` });
    return { ...note, important: random() < 0.2, private: random() < 0.1 };
  }
}

/** What a convener may have made of some notes: the first two are one, every fifth other one is decided. */
function groupsOf(notes: readonly Annotation[]): OpinionGroup[] {
  const open = notes.filter((note) => !note.private);
  const group = (members: Annotation[], decision: OpinionGroup['decision']): OpinionGroup => ({
    id: `group-${members[0]?.id ?? ''}`,
    revision: 1,
    members: members.map(({ id }) => id),
    wording: `共 ${open.length} 条`,
    decision,
    reason: '',
    position: null,
  });
  const others = open.slice(2).filter((_, at) => at % 5 === 0);
  return [
    ...(open.length > 0 ? [group(open.slice(0, 2), null)] : []),
    ...others.map((note) => group([note], 'adopt')),
  ];
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

test.each(HISTORIES)(
  'histories of %i deputies: the state depends on the newest packets alone, and undo leaves no trace',
  async (deputies) => {
    const random = seeded(deputies);
    const { packets, newest } = writeHistory(deputies, random);
    const { client } = convener.test;
    let steps = 0;
    // Every packet at least once, some of them twice.
    const queue = shuffled([...packets, ...packets.filter(() => random() < 0.3)], random);
    while (queue.length > 0) {
      const batch = queue.splice(0, 1 + Math.floor(random() * 4)).map(({ path }) => path);
      const { taken } = await takeIn(convener, batch);
      if (taken === 0) continue;
      steps += 1;
      if (random() < 0.3) {
        await client.call('history.undo', {});
        if (random() < 0.5) await client.call('history.redo', {});
        else expect((await takeIn(convener, batch)).taken).toBe(taken);
      }
    }
    const listed = await client.call('history.list', {});
    expect(
      (
        await takeIn(
          convener,
          shuffled(packets, random).map(({ path }) => path),
        )
      ).taken,
    ).toBe(0);
    expect(await client.call('history.list', {})).toEqual(listed);

    const inAnyOrder = stateOf(await dumpNow());
    expect(inAnyOrder.includes('共 ')).toBe(deputies > 2);
    for (let step = 0; step < steps; step += 1) await convener.test.client.call('history.undo', {});
    expect(await dumpNow()).toBe(untouched);

    expect((await takeIn(convener, newest)).taken).toBe(newest.length);
    expect(stateOf(await dumpNow())).toBe(inAnyOrder);
    await convener.test.client.call('history.undo', {});
  },
);
