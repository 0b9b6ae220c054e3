import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { buildDemo } from '../../seeds/demo.ts';
import { demoDeputies } from '../../seeds/demo-deputies.ts';
import { buildDemoGroup } from '../../seeds/demo-group.ts';
import { demoNotes } from '../../seeds/demo-notes.ts';
import { demoScores } from '../../seeds/demo-scores.ts';
import { isScored } from '../../shared/review/score-rules.ts';
import type { TestCore } from '../support/test-core.ts';
import { openTestCore, removeFolder, temporaryFolder } from '../support/test-core.ts';

let folder: string;
let app: TestCore;

beforeEach(async () => {
  folder = temporaryFolder('demo');
  app = await openTestCore(folder);
});

afterEach(async () => {
  await app.core.close();
  removeFolder(folder);
});

test('the demonstration has notes of every kind on real passages and 14 scores, each step undoable', async () => {
  const versionId = await buildDemo(app.client, {
    now: () => app.clock.now,
    step: () => (app.clock.now += 60_000),
  });
  const { text, tasks } = await app.client.call('library.open', { versionId });
  for (const { quote } of demoNotes)
    if (quote !== null) expect([quote, text.split(quote).length]).toEqual([quote, 2]);
  const { annotations } = await app.client.call('annotation.list', { versionId });
  const counts = Map.groupBy(annotations, ({ kind }) => kind);
  expect(Object.fromEntries([...counts].map(([kind, notes]) => [kind, notes.length]))).toEqual({
    praise: 6,
    problem: 9,
    suggestion: 14,
    textEdit: 7,
    question: 4,
    constituentVoice: 3,
  });
  const { scores } = await app.client.call('score.list', { versionId });
  expect(scores.filter(isScored)).toHaveLength(14);
  expect(scores).toHaveLength(demoScores.length);
  for (const { target } of scores) {
    expect(tasks.map(({ id }) => id)).toContain(target.type === 'task' ? target.taskId : target.headingId);
  }
  const { steps } = await app.client.call('history.list', { limit: 500 });
  // The profile and the built-in report are the two steps of setting up.
  expect(steps).toHaveLength(demoNotes.length + demoScores.length + 2);
});

test('the group of the demonstration: eight names handed in, two packets without one, one opinion told', async () => {
  const ports = { now: () => app.clock.now, step: () => (app.clock.now += 60_000) };
  const versionId = await buildDemo(app.client, ports);
  let opened = 0;
  await buildDemoGroup(app.client, versionId, {
    ...ports,
    folder,
    open: async () => {
      opened += 1;
      const { client, core } = await openTestCore(join(folder, `deputy-${opened}`), { idSpace: 1 + opened });
      return { client, close: () => core.close() };
    },
  });
  const { receipts, roster, nameless } = await app.client.call('packets.receipts', { versionId });
  expect(roster).toEqual({ total: 12, handedIn: 8 });
  expect(nameless).toEqual({ unsigned: 1, delegationOnly: 1 });
  expect(receipts.filter(({ packetId }) => packetId !== null).map(({ places }) => places.lost)).toEqual(
    demoDeputies.map(() => 0),
  );
});
