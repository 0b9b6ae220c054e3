import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Person } from '../../support/packets.ts';
import { openPerson, takeIn } from '../../support/packets.ts';
import { annotate } from '../../support/reviewing.ts';
import { removeFolder, temporaryFolder } from '../../support/test-core.ts';

const QUOTE = '新改造老旧小区130万平方米';

let folder: string;
let deputy: Person;
let convener: Person;

beforeEach(async () => {
  folder = temporaryFolder('modes');
  deputy = await openPerson(folder, '赵敏', 1);
  convener = await openPerson(folder, '王召集', 2, { convener: true });
  await annotate(deputy.test.client, deputy.content, QUOTE, { body: '请说明原因。' });
});

afterEach(async () => {
  await deputy.close();
  await convener.close();
  removeFolder(folder);
});

const describeAs = (mode: 'named' | 'delegationOnly' | 'unsigned') =>
  deputy.test.client.call('handover.describe', { versionId: deputy.content.version.id, mode });

/** Whatever two packets of one person could be laid side by side by. */
function traces(bytes: Buffer): Set<string> {
  const text = bytes.toString('utf8');
  const found = text.match(
    /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|[0-9a-f]{32}|\d\d:\d\d:\d\d\.\d{3}|"[\w+/]{43}="/gu,
  );
  // The text that both are about, its paragraphs, and a time of day that says nothing.
  const { textHash } = deputy.content.version;
  return new Set((found ?? []).filter((each) => !textHash.includes(each) && each !== '00:00:00.000'));
}

test('a packet without a name has nothing in common with the one that has it', async () => {
  const named = readFileSync(await deputy.handOver('named'));
  await deputy.test.client.call('handover.withdraw', {
    versionId: deputy.content.version.id,
    path: `${folder}/back.yjb`,
  });
  const unsigned = readFileSync(await deputy.handOver('unsigned'));
  expect(named.toString('utf8')).toContain('赵敏');
  for (const secret of ['赵敏', '京口代表团', deputy.content.version.id, deputy.content.report.id]) {
    expect([secret, unsigned.includes(Buffer.from(secret))]).toEqual([secret, false]);
  }
  // Digests say nothing beyond what the files say; those of empty files are the same for everybody.
  const strip = (bytes: Buffer): Buffer =>
    Buffer.from(
      bytes.toString('utf8').replace(/"(?:annotations|passages|scores|proposals)":"[0-9a-f]{64}"/gu, ''),
    );
  const before = traces(strip(named));
  expect(before.size).toBeGreaterThan(2);
  expect([...traces(strip(unsigned))].filter((trace) => before.has(trace))).toEqual([]);
  const { fileName } = await describeAs('unsigned');
  expect(fileName).toMatch(/^意见包-不署名-[0-9a-f]{6}\.yjb$/u);
});

test('another mode is refused until the last packet was withdrawn, and the withdrawal takes it back', async () => {
  const first = await deputy.handOver('named');
  await takeIn(convener, [first]);
  await expect(deputy.handOver('delegationOnly')).rejects.toThrow(/先撤回/u);
  expect((await describeAs('delegationOnly')).withdrawFirst).toMatchObject({ mode: 'named' });

  const back = `${folder}/back.yjb`;
  const versionId = deputy.content.version.id;
  await deputy.test.client.call('handover.withdraw', { versionId, path: back });
  const second = await deputy.handOver('delegationOnly');
  await takeIn(convener, [second, back]);

  const opinions = await convener.test.client.call('packets.opinions', {
    versionId: convener.content.version.id,
  });
  expect(opinions.opinions.map(({ author }) => [author.name, author.delegation, author.mode])).toEqual([
    ['', '京口代表团', 'delegationOnly'],
  ]);
  const receipts = await convener.test.client.call('packets.receipts', {
    versionId: convener.content.version.id,
  });
  expect(receipts.nameless).toEqual({ unsigned: 0, delegationOnly: 1 });
  // The name that was withdrawn has not handed in, and its earlier packet cannot come back.
  expect((await takeIn(convener, [first])).preview.packets[0]?.packet?.verdict).toBe('older');
});

test('what is inside can be looked at again, and the key stays the same', async () => {
  await deputy.handOver('named');
  const { history, words, unchanged, inside } = await describeAs('named');
  expect([history.length, unchanged, inside.length]).toEqual([1, true, 1]);
  const seen = await deputy.test.client.call('handover.inspect', {
    source: { type: 'handover', handoverId: history[0]?.handoverId ?? '' },
  });
  expect(seen).toMatchObject({ name: '赵敏', words, items: [{ quote: QUOTE, body: '请说明原因。' }] });
});

test('the name of a nameless file cannot be reckoned from what a packet with the name tells', async () => {
  const named = readFileSync(await deputy.handOver('named')).toString('utf8');
  await deputy.test.client.call('handover.withdraw', {
    versionId: deputy.content.version.id,
    path: `${folder}/back.yjb`,
  });
  await deputy.handOver('unsigned');
  const code = (await describeAs('unsigned')).fileName.slice(-10, -4);
  expect((await describeAs('unsigned')).fileName.slice(-10, -4)).toBe(code);
  // Whatever a convener of last year knows, alone and with the words that earlier programs put around it.
  const known = named.match(/[0-9a-f-]{36}|"[\w+/=]{40,}"/gu) ?? [];
  const session = '镇江市第九届人民代表大会第三次会议';
  const guesses = known.flatMap((id) => [
    id,
    `file ${id}`,
    `file ${id} unsigned ${session}`,
    `file ${id} unsigned `,
  ]);
  const reckoned = guesses.map((guess) => createHash('sha256').update(guess).digest('hex').slice(0, 6));
  expect(known.length).toBeGreaterThan(0);
  expect(reckoned).not.toContain(code);
});

test('a rubric of one’s own goes along without a name under other ids', async () => {
  const { client } = deputy.test;
  const { rubric } = await client.call('rubric.create', {
    content: {
      ...{ name: '我的量表', scale: { type: 'words', words: ['差', '中', '好'] } },
      criteria: [{ id: '5f0c2c3e-1111-4222-8333-444455556666', name: '可信', hint: '', weight: 1 }],
    },
  });
  await client.call('score.set', {
    versionId: deputy.content.version.id,
    target: { type: 'task', taskId: deputy.content.tasks[0]?.id ?? '' },
    rubricId: rubric.id,
    changes: { criteria: { [rubric.criteria[0]?.id ?? '']: 2 } },
  });
  const path = await deputy.handOver('unsigned');
  const text = readFileSync(path).toString('utf8');
  for (const id of [rubric.id, ...rubric.criteria.map((each) => each.id)]) expect(text).not.toContain(id);
  await takeIn(convener, [path]);
  const { scores } = await convener.test.client.call('packets.scores', {
    versionId: convener.content.version.id,
  });
  const criterion = scores[0]?.rubric?.criteria[0];
  expect([criterion?.name, scores[0]?.criteria[criterion?.id ?? '']]).toEqual(['可信', 2]);
});
