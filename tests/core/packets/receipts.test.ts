import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Person } from '../../support/packets.ts';
import { openPerson, takeIn } from '../../support/packets.ts';
import { annotate } from '../../support/reviewing.ts';
import { removeFolder, temporaryFolder } from '../../support/test-core.ts';

let folder: string;
let deputy: Person;
let convener: Person;

beforeEach(async () => {
  folder = temporaryFolder('receipts');
  deputy = await openPerson(folder, '赵敏', 1);
  convener = await openPerson(folder, '王召集', 2, { convener: true });
});

afterEach(async () => {
  await deputy.close();
  await convener.close();
  removeFolder(folder);
});

test('the roster knows who has handed in, who told something, who is missing; papers say so', async () => {
  const { client } = convener.test;
  const versionId = convener.content.version.id;
  await annotate(deputy.test.client, deputy.content, '新改造老旧小区130万平方米', { body: '=请说明。' });
  await takeIn(convener, [await deputy.handOver()]);
  const rows = '代表团,姓名\n京口代表团,赵\u3000敏\n京口代表团,沈伟\n京口代表团,韩雪梅\n';
  const { entries } = await client.call('roster.read', {
    name: '名册.csv',
    base64: Buffer.from(rows).toString('base64'),
  });
  expect(entries[0]).toEqual({ name: '赵\u3000敏', delegation: '京口代表团' });
  const stored = await client.call('roster.replace', { entries });
  const told = stored.entries[1]?.id ?? '';
  const opinion = {
    kind: 'suggestion' as const,
    target: { type: 'report' as const },
    body: '总的很好。',
    source: 'spoken' as const,
  };
  const { opinionId } = await client.call('packets.enter', { versionId, rosterId: told, ...opinion });
  await client.call('packets.changeEntered', { opinionId, ...opinion, body: '总的比较好。' });

  const { receipts, roster } = await client.call('packets.receipts', { versionId });
  expect(roster).toEqual({ total: 3, handedIn: 2 });
  expect(receipts.map(({ name, state, opinions }) => [name, state, opinions])).toEqual([
    ['赵敏', 'new', 1],
    ['沈伟', 'entered', 1],
    ['韩雪梅', 'missing', 0],
  ]);
  const { opinions } = await client.call('packets.opinions', { versionId });
  const entered = opinions.find(({ source }) => source === 'entered');
  expect(entered).toMatchObject({ enteredFrom: 'spoken', body: '总的比较好。', author: { name: '沈伟' } });
  // The name of the packet leads to the entry of the roster, blanks or not.
  expect(opinions.find(({ source }) => source === 'packet')?.author.person).toBe(stored.entries[0]?.id);

  const write = async (name: string, recordId?: string): Promise<string> => {
    const path = join(folder, name);
    const format = name.endsWith('.csv') ? ('csv' as const) : ('docx' as const);
    const request = { paper: 'receipts' as const, versionId, format, path };
    await client.call('paper.export', { ...request, ...(recordId !== undefined && { recordId }) });
    return readFileSync(path, 'utf8');
  };
  expect(await write('all.csv')).toMatch(/赵敏.*已收[\s\S]*沈伟.*代录[\s\S]*韩雪梅.*未交/u);
  const one = await write('one.csv', receipts[0]?.packetId ?? '');
  // A table program must not take the words for a formula.
  expect(one).toContain('请说明。');
  expect(one).not.toMatch(/(?:^|,)"?=请说明/mu);
  await write('all.docx');

  await client.call('packets.removeEntered', { opinionId });
  await client.call('packets.remove', { packetId: receipts[0]?.packetId ?? '' });
  expect((await client.call('packets.opinions', { versionId })).opinions).toEqual([]);
  await client.call('history.undo', {});
  expect((await client.call('packets.opinions', { versionId })).opinions).toHaveLength(1);
});
