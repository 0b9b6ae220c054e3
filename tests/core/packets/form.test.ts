import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Person } from '../../support/packets.ts';
import { openPerson } from '../../support/packets.ts';
import { annotate } from '../../support/reviewing.ts';
import { removeFolder, temporaryFolder } from '../../support/test-core.ts';

let folder: string;
let deputy: Person;
let convener: Person;

beforeEach(async () => {
  folder = temporaryFolder('form');
  deputy = await openPerson(folder, '赵敏', 1);
  convener = await openPerson(folder, '王召集', 2, { convener: true });
});

afterEach(async () => {
  await deputy.close();
  await convener.close();
  removeFolder(folder);
});

test('a filled-in form is taken in for its name, on the words that it cites, and only once', async () => {
  const QUOTE = '新改造老旧小区130万平方米';
  await annotate(deputy.test.client, deputy.content, QUOTE, { body: '比去年少。\n请说明原因。' });
  await annotate(deputy.test.client, deputy.content, QUOTE, { kind: 'suggestion', body: '多做一些。' });
  await annotate(deputy.test.client, deputy.content, '筹划', { kind: 'textEdit', body: '启动' });
  const path = join(folder, '审议意见表.docx');
  const paper = { paper: 'opinions' as const, format: 'docx' as const, path };
  await deputy.test.client.call('paper.export', { ...paper, versionId: deputy.content.version.id });

  const { client } = convener.test;
  const versionId = convener.content.version.id;
  await client.call('roster.replace', { entries: [{ name: '赵敏', delegation: '京口代表团' }] });
  const file = { name: '审议意见表.docx', base64: readFileSync(path).toString('base64') };
  const form = await client.call('packets.readForm', { versionId, ...file });
  expect(form).toMatchObject({ name: '赵敏', placed: 3 });
  const rosterId = form.rosterId ?? '';
  expect(await client.call('packets.takeForm', { versionId, rosterId, ...file })).toEqual({ entered: 3 });
  expect(await client.call('packets.takeForm', { versionId, rosterId, ...file })).toEqual({ entered: 0 });

  const { opinions } = await client.call('packets.opinions', { versionId });
  expect(
    opinions.map(({ kind, body, quote, enteredFrom, wordingChange }) => ({
      kind,
      body,
      quote,
      enteredFrom,
      proposed: wordingChange?.proposed ?? null,
    })),
  ).toEqual(
    expect.arrayContaining([
      {
        kind: 'problem',
        body: '比去年少。\n请说明原因。',
        quote: QUOTE,
        enteredFrom: 'form',
        proposed: null,
      },
      { kind: 'suggestion', body: '多做一些。', quote: QUOTE, enteredFrom: 'form', proposed: null },
      { kind: 'textEdit', body: '', quote: '筹划', enteredFrom: 'form', proposed: '启动' },
    ]),
  );
  await client.call('history.undo', {});
  expect((await client.call('packets.opinions', { versionId })).opinions).toEqual([]);
});

test('any other document is refused with a sentence', async () => {
  const base64 = Buffer.from('今天天气很好。').toString('base64');
  await expect(
    convener.test.client.call('packets.readForm', {
      versionId: convener.content.version.id,
      name: '便条.txt',
      base64,
    }),
  ).rejects.toThrow(/不是审议意见表/u);
});
