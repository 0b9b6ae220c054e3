import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInRubrics } from '../../../shared/review/rubrics.ts';
import { forge, takeApart } from '../../support/packet-forge.ts';
import type { PacketValues } from '../../support/packet-forge.ts';
import { annotate } from '../../support/reviewing.ts';
import { look, openPerson, takeIn } from '../../support/packets.ts';
import type { Person } from '../../support/packets.ts';
import { removeFolder, temporaryFolder } from '../../support/test-core.ts';

let folder: string;
const people: Person[] = [];

beforeAll(() => {
  folder = temporaryFolder('group-packet');
});
afterAll(async () => {
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
  expect(written.counts).toEqual({ annotations: 3, scores: 0, proposals: 0, groups: 0 });
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
  const convener = await open('周文斌', 13);
  await annotate(convener.test.client, convener.content, '治理城市积水点20处', { body: '请列名单。' });
  const { id: versionId } = convener.content.version;
  await convener.test.client.call('handover.writeGroup', { versionId, path: join(folder, 'group.yjb') });
  await convener.handOver('unsigned');
  const { history } = await convener.test.client.call('handover.describe', { versionId, mode: 'unsigned' });
  expect(history).toHaveLength(1);
});

const groupsOf = ({ test: { client }, content }: Person) =>
  client.call('consolidation.groups', { versionId: content.version.id });

async function idOf({ test: { client }, content }: Person, body: string): Promise<string> {
  const { opinions } = await client.call('consolidation.opinions', { versionId: content.version.id });
  return opinions.find((opinion) => opinion.body === body)?.id ?? '';
}

const writeGroup = async ({ test: { client }, content }: Person, name: string): Promise<string> => {
  const path = join(folder, name);
  await client.call('handover.writeGroup', { versionId: content.version.id, path });
  return path;
};

describe('what the convener made of the opinions', () => {
  let convener: Person;
  let secretary: Person;
  const QUOTE = '新改造老旧小区130万平方米';

  let next = 30;
  beforeEach(async () => {
    next += 1;
    secretary = await open('沈伟', next);
  });
  beforeAll(async () => {
    const [one, other] = [await open('王秀兰', 3), await open('李国栋', 4)];
    convener = await open('周文斌', 21);
    for (const [person, body] of [
      [one, '车位少了。'],
      [other, '停车位不够。'],
    ] as const) {
      await annotate(person.test.client, person.content, QUOTE, { body });
      const task = person.content.tasks[0];
      await person.test.client.call('score.set', {
        versionId: person.content.version.id,
        target: { type: 'task', taskId: task?.id ?? '' },
        rubricId: builtInRubrics[0]?.id ?? '',
        changes: { overall: 'satisfied', importance: 4 },
      });
    }
    await takeIn(convener, [await one.handOver('named'), await other.handOver('unsigned')]);
    await annotate(convener.test.client, convener.content, '治理城市积水点20处', { body: '请列名单。' });
    const versionId = convener.content.version.id;
    const { client } = convener.test;
    const opinionIds = [await idOf(convener, '车位少了。'), await idOf(convener, '停车位不够。')];
    const { group } = await client.call('consolidation.join', { versionId, opinionIds });
    const target = { type: 'group', groupId: group.id } as const;
    await client.call('consolidation.reword', { versionId, target, wording: '请增加停车位。' });
    await client.call('consolidation.decide', { versionId, target, decision: 'adopt', reason: '两人提出' });
    await client.call('consolidation.move', { versionId, target, position: 3.25 });
    await client.call('consolidation.decide', {
      versionId,
      target: { type: 'opinion', opinionId: await idOf(convener, '请列名单。') },
      decision: 'refer',
      reason: '',
    });
  });

  test('reaches the next level: groups, wording, decisions with reasons, order, scores', async () => {
    const versionId = convener.content.version.id;
    const told = await convener.test.client.call('handover.describeGroup', { versionId });
    expect(told).toMatchObject({
      fileName: '小组意见包-京口代表团.yjb',
      ...{ opinions: 3, people: 3, groups: 2, decided: 2, scores: 2 },
      standing: null,
    });
    const path = await writeGroup(convener, 'group.yjb');
    const preview = await look(secretary, [path]);
    expect(preview.packets[0]?.packet).toMatchObject({ kind: 'group', groups: 2, decided: 2, scores: 2 });
    await takeIn(secretary, [path]);
    const { groups, given } = await groupsOf(secretary);
    const made = [...groups].sort((a, b) => b.members.length - a.members.length);
    expect(made).toMatchObject([
      { wording: '请增加停车位。', decision: 'adopt', reason: '两人提出', position: 3.25 },
      { wording: '', decision: 'refer', reason: '', position: null },
    ]);
    expect(made[0]?.members.sort()).toEqual(
      [await idOf(secretary, '车位少了。'), await idOf(secretary, '停车位不够。')].sort(),
    );
    expect(given.map(({ from }) => from)).toEqual(['京口代表团', '京口代表团']);
    const { scores } = await secretary.test.client.call('packets.scores', {
      versionId: secretary.content.version.id,
    });
    expect(scores.map(({ author, overall }) => [author.mode, author.name, overall]).sort()).toEqual([
      ['named', '王秀兰', 'satisfied'],
      ['unsigned', '', 'satisfied'],
    ]);
  });

  test('holds until somebody there says something else, and one undo brings it back', async () => {
    await takeIn(secretary, [await writeGroup(convener, 'group.yjb')]);
    const { client } = secretary.test;
    const versionId = secretary.content.version.id;
    const before = await groupsOf(secretary);
    const [pair] = before.groups.filter(({ members }) => members.length === 2);
    const target = { type: 'group', groupId: pair?.id ?? '' } as const;

    const { group } = await client.call('consolidation.decide', {
      ...{ versionId, target, decision: 'decline', reason: '已有计划' },
    });
    expect(group).toMatchObject({ wording: '请增加停车位。', decision: 'decline', position: 3.25 });
    expect((await groupsOf(secretary)).groups).toHaveLength(2);
    await client.call('history.undo', {});
    expect(await groupsOf(secretary)).toEqual(before);

    await client.call('consolidation.split', { groupId: target.groupId });
    expect((await groupsOf(secretary)).groups.map(({ decision }) => decision)).toEqual(['refer']);
    await client.call('history.undo', {});

    const opinionIds = [await idOf(secretary, '停车位不够。')];
    await client.call('consolidation.split', { groupId: target.groupId, opinionIds });
    expect((await groupsOf(secretary)).groups.map(({ members }) => members.length)).toEqual([1, 1]);
    await client.call('history.undo', {});

    const all = [...(pair?.members ?? []), await idOf(secretary, '请列名单。')];
    const joined = await client.call('consolidation.join', { versionId, opinionIds: all });
    expect(joined.group).toMatchObject({ wording: '请增加停车位。' });
    expect((await groupsOf(secretary)).groups).toEqual([joined.group]);
  });

  test('names nobody who did not want it, and a convener who also hands in alone stands in nobody’s way', async () => {
    const path = await writeGroup(convener, 'group.yjb');
    const text = readFileSync(path).toString('utf8');
    expect(text).toContain('王秀兰');
    expect(text).not.toContain('李国栋');
    const own = await convener.handOver('named');
    await takeIn(secretary, [own]);
    expect((await takeIn(secretary, [path])).taken).toBe(1);
    const { receipts, nameless, groups } = await secretary.test.client.call('packets.receipts', {
      versionId: secretary.content.version.id,
    });
    expect(receipts.map(({ kind }) => kind).sort()).toEqual(['deputy', 'group']);
    expect([nameless, groups]).toEqual([{ unsigned: 0, delegationOnly: 0 }, 1]);
  });

  test('is refused when forged and signed anew', async () => {
    const real = readFileSync(await writeGroup(convener, 'group.yjb'));
    const attacks: readonly [string, (values: PacketValues) => void][] = [
      ['a group of opinions that are not there', (v) => (given(v)[0] = { ...given(v)[0], members: ['x'] })],
      ['one opinion in two groups', (v) => given(v).push({ ...given(v)[0], id: 'other' })],
      ['an opinion twice in a group', (v) => (given(v)[0]?.['members'] as string[]).push(...member(v))],
      ['groups in a packet of version 1', (v) => (v['manifest.json']['formatVersion'] = 1)],
      ['groups of a single deputy', (v) => ((v['manifest.json']['sender'] as Values)['kind'] = 'deputy')],
      ['a decision that there is not', (v) => (given(v)[0] = { ...given(v)[0], decision: 'burn' })],
      ['one author twice', (v) => (v['manifest.json']['authors'] as Values[]).push(authors(v))],
      ['a place that is no number', (v) => (given(v)[0] = { ...given(v)[0], position: '3' })],
    ];
    const paths = attacks.map(([name, change]) => {
      const path = join(folder, `${name}.yjb`);
      writeFileSync(path, forge(real, change));
      return path;
    });
    const { taken, preview } = await takeIn(secretary, paths);
    expect(taken).toBe(0);
    expect(preview.packets.map(({ fileName, fault }) => [fileName, fault])).toEqual(
      attacks.map(([name]) => [`${name}.yjb`, 'damaged']),
    );
    const version3 = forge(real, (v) => (v['manifest.json']['formatVersion'] = 3));
    writeFileSync(join(folder, 'newer.yjb'), version3);
    const later = await look(secretary, [join(folder, 'newer.yjb')], { previewId: 'later' });
    expect(later.packets[0]).toMatchObject({ fault: 'newer', sentence: expect.stringMatching('新版') });
  });

  test('is updated and taken back by later packets, which older programs refuse or can read', async () => {
    const first = await writeGroup(convener, 'first.yjb');
    await takeIn(secretary, [first]);
    const { client } = convener.test;
    const versionId = convener.content.version.id;
    const [pair] = (await groupsOf(convener)).groups.filter(({ members }) => members.length === 2);
    const target = { type: 'group', groupId: pair?.id ?? '' } as const;
    await client.call('consolidation.decide', { versionId, target, decision: 'merge', reason: '' });
    const second = await writeGroup(convener, 'second.yjb');
    const { preview } = await takeIn(secretary, [second, first]);
    expect(preview.packets.map(({ packet }) => packet?.verdict)).toEqual(['updated', 'unchanged']);
    const decisions = (await groupsOf(secretary)).groups.map(({ decision }) => decision);
    expect(decisions.sort()).toEqual(['merge', 'refer']);

    const back = join(folder, 'back.yjb');
    await client.call('handover.withdrawGroup', { versionId, path: back });
    await takeIn(secretary, [back]);
    expect(await groupsOf(secretary)).toEqual({ groups: [], given: [], apart: [] });
    expect((await client.call('handover.describeGroup', { versionId })).standing).toBeNull();
    const versions = [first, back].map(
      (path) => takeApart(readFileSync(path))['manifest.json']['formatVersion'],
    );
    expect(versions).toEqual([2, 1]);
  });
});

type Values = Record<string, unknown>;
const given = (v: PacketValues): Values[] => v['annotations.json']['groups'] as Values[];
const member = (v: PacketValues): string[] => (given(v)[0]?.['members'] as string[]).slice(0, 1);
const authors = (v: PacketValues): Values => (v['manifest.json']['authors'] as Values[])[0] ?? {};
