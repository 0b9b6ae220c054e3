import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotate } from '../../support/reviewing.ts';
import { look, openPerson, takeIn } from '../../support/packets.ts';
import type { Person } from '../../support/packets.ts';
import { removeFolder, temporaryFolder } from '../../support/test-core.ts';

let folder: string;
let people: Person[];

beforeEach(() => {
  folder = temporaryFolder('group-packet');
  people = [];
});
afterEach(async () => {
  for (const person of people) await person.close();
  removeFolder(folder);
});

async function open(name: string, idSpace: number): Promise<Person> {
  const person = await openPerson(folder, name, idSpace, { convener: idSpace > 10 });
  people.push(person);
  return person;
}

test('a group hands its opinions on, each under the name its deputy chose, and the same again changes nothing', async () => {
  const [one, other, convener, secretary] = [
    await open('王秀兰', 1),
    await open('李国栋', 2),
    await open('周文斌', 11),
    await open('沈伟', 12),
  ];
  await annotate(one.test.client, one.content, '新改造老旧小区130万平方米', { body: '车位少了。' });
  await annotate(other.test.client, other.content, '推进老旧小区加装电梯', { body: '没有台数。' });
  await takeIn(convener, [await one.handOver('named'), await other.handOver('unsigned')]);
  await annotate(convener.test.client, convener.content, '治理城市积水点20处', { body: '请列名单。' });

  const path = join(folder, 'group.yjb');
  const write = () =>
    convener.test.client.call('handover.writeGroup', { versionId: convener.content.version.id, path });
  const written = await write();
  expect(written.counts).toEqual({ annotations: 3, scores: 0, proposals: 0 });
  const bytes = readFileSync(path);
  expect((await write()).revision).toBe(written.revision);
  expect(readFileSync(path).equals(bytes)).toBe(true);

  const preview = await look(secretary, [path]);
  expect(preview.packets[0]).toMatchObject({ fault: null, packet: { kind: 'group', verdict: 'new' } });
  await takeIn(secretary, [path]);
  const { opinions } = await secretary.test.client.call('packets.opinions', {
    versionId: secretary.content.version.id,
  });
  expect(opinions.map(({ author, body }) => [author.mode, author.name, body]).sort()).toEqual([
    ['named', '周文斌', '请列名单。'],
    ['named', '王秀兰', '车位少了。'],
    ['unsigned', '', '没有台数。'],
  ]);
});

test('the packet of the group does not stand in the way of the convener’s own', async () => {
  const convener = await open('周文斌', 11);
  await annotate(convener.test.client, convener.content, '治理城市积水点20处', { body: '请列名单。' });
  const { id: versionId } = convener.content.version;
  await convener.test.client.call('handover.writeGroup', { versionId, path: join(folder, 'group.yjb') });
  await convener.handOver('unsigned');
  const { history } = await convener.test.client.call('handover.describe', { versionId, mode: 'unsigned' });
  expect(history).toHaveLength(1);
});
