import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInRubrics } from '../../../shared/review/rubrics.ts';
import { annotate } from '../../support/reviewing.ts';
import { openPerson, takeIn } from '../../support/packets.ts';
import type { Person } from '../../support/packets.ts';
import { removeFolder, temporaryFolder } from '../../support/test-core.ts';

let folder: string;
let deputy: Person;
let convener: Person;
let secretary: Person;

beforeAll(async () => {
  folder = temporaryFolder('doubled');
  deputy = await openPerson(folder, '王秀兰', 1);
  convener = await openPerson(folder, '周文斌', 2, { convener: true });
  secretary = await openPerson(folder, '沈伟', 3, { convener: true });
});
afterAll(async () => {
  for (const person of [deputy, convener, secretary]) await person.close();
  removeFolder(folder);
});

const desk = async ({ test: { client }, content }: Person) => {
  const { opinions } = await client.call('consolidation.opinions', { versionId: content.version.id });
  const { groups, given } = await client.call('consolidation.groups', { versionId: content.version.id });
  return { opinions, groups, given };
};
const bodies = async (person: Person): Promise<string[]> =>
  (await desk(person)).opinions.map(({ body }) => body).sort();
const doubled = async ({ test: { client }, content }: Person) => {
  const { receipts } = await client.call('packets.receipts', { versionId: content.version.id });
  return receipts.map(({ kind, doubled: count }) => [kind, count]).sort();
};

test('an opinion from its deputy and through a group counts once, in its newest words, with the group’s decision', async () => {
  const { client } = deputy.test;
  const note = await annotate(client, deputy.content, '新改造老旧小区130万平方米', { body: '车位少了。' });
  await annotate(client, deputy.content, '推进老旧小区加装电梯', { body: '没有台数。' });
  const first = await deputy.handOver('named', 'first.yjb');
  await takeIn(convener, [first]);
  await annotate(convener.test.client, convener.content, '治理城市积水点20处', { body: '请列名单。' });
  const versionId = convener.content.version.id;
  const opinionIds = (await desk(convener)).opinions.map(({ id }) => id);
  const { group } = await convener.test.client.call('consolidation.join', { versionId, opinionIds });
  const target = { type: 'group', groupId: group.id } as const;
  await convener.test.client.call('consolidation.decide', {
    versionId,
    target,
    decision: 'adopt',
    reason: '',
  });
  const write = async (name: string): Promise<string> => {
    const path = join(folder, name);
    await convener.test.client.call('handover.writeGroup', { versionId, path });
    return path;
  };

  // What was made of the copy that came first stays with the opinion.
  const early = await write('group.yjb');
  await takeIn(secretary, [early]);
  const [given] = (await desk(secretary)).groups;
  await secretary.test.client.call('consolidation.decide', {
    versionId: secretary.content.version.id,
    target: { type: 'group', groupId: given?.id ?? '' },
    decision: 'refer',
    reason: '转住建局',
  });
  await takeIn(secretary, [first]);
  expect(await bodies(secretary)).toEqual(['没有台数。', '请列名单。', '车位少了。'].sort());
  const after = await desk(secretary);
  expect(after.groups.map(({ members, decision }) => [members.length, decision])).toEqual([[3, 'refer']]);
  expect(after.groups[0]?.members.slice().sort()).toEqual(after.opinions.map(({ id }) => id).sort());
  expect(await doubled(secretary)).toEqual([
    ['deputy', 0],
    ['group', 2],
  ]);

  // The deputy corrects a word, and only the group hears of it.
  await client.call('annotation.update', { id: note.id, changes: { body: '车位少了一半。' } });
  await takeIn(convener, [await deputy.handOver('named', 'second.yjb')]);
  await takeIn(secretary, [await write('later.yjb')]);
  expect(await bodies(secretary)).toEqual(['没有台数。', '请列名单。', '车位少了一半。'].sort());
  expect((await desk(secretary)).groups.map(({ members }) => members.length)).toEqual([3]);
  expect(await doubled(secretary)).toEqual([
    ['deputy', 1],
    ['group', 1],
  ]);
  const path = join(folder, 'receipts.json');
  const paper = { paper: 'receipts', versionId: secretary.content.version.id, format: 'json', path } as const;
  await secretary.test.client.call('paper.export', paper);
  expect(readFileSync(path, 'utf8')).toContain('王秀兰的意见包里有1条与另一份意见包里的是同一条，只算一次。');
});

test('a score from its deputy and through a group counts once', async () => {
  await deputy.test.client.call('score.set', {
    versionId: deputy.content.version.id,
    target: { type: 'task', taskId: deputy.content.tasks[0]?.id ?? '' },
    rubricId: builtInRubrics[0]?.id ?? '',
    changes: { overall: 'satisfied' },
  });
  const path = await deputy.handOver('named', 'scored.yjb');
  await takeIn(convener, [path]);
  const group = join(folder, 'scored-group.yjb');
  await convener.test.client.call('handover.writeGroup', {
    versionId: convener.content.version.id,
    path: group,
  });
  await takeIn(secretary, [group, path]);
  const { scores } = await secretary.test.client.call('packets.scores', {
    versionId: secretary.content.version.id,
  });
  const { receipts } = await secretary.test.client.call('packets.receipts', {
    versionId: secretary.content.version.id,
  });
  expect(receipts.map((receipt) => receipt.scores)).toEqual([1, 1]);
  const own = receipts.find(({ kind }) => kind === 'deputy');
  expect(scores.map(({ packetId, overall }) => [packetId, overall])).toEqual([[own?.packetId, 'satisfied']]);
});
