import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { dumpWorkspace } from '../../support/dump-workspace.ts';
import type { Person } from '../../support/packets.ts';
import { look, openPerson, reopenPerson, takeIn } from '../../support/packets.ts';
import { annotate } from '../../support/reviewing.ts';
import { removeFolder, temporaryFolder } from '../../support/test-core.ts';

const QUOTE = '新改造老旧小区130万平方米';

let folder: string;
let deputy: Person;
let convener: Person;

beforeEach(async () => {
  folder = temporaryFolder('packets');
  deputy = await openPerson(folder, '赵敏', 1);
  convener = await openPerson(folder, '王召集', 2, { convener: true });
});

afterEach(async () => {
  await deputy.close();
  await convener.close();
  removeFolder(folder);
});

const opinionsOf = async ({ test: { client }, content }: Person) =>
  (await client.call('packets.opinions', { versionId: content.version.id })).opinions;

describe('a packet handed over and taken in', () => {
  test('brings every note but the private ones, with its words and its place', async () => {
    const { client } = deputy.test;
    await annotate(client, deputy.content, QUOTE, { kind: 'problem', body: '比去年少四成，请说明原因。' });
    await annotate(client, deputy.content, '筹划', { kind: 'textEdit', body: '启动' });
    const secret = await annotate(client, deputy.content, QUOTE, { body: '只给自己看' });
    await client.call('annotation.update', {
      id: secret.id,
      changes: { private: true },
    });
    const [task] = deputy.content.tasks;
    if (!task) throw new Error('no task');
    await client.call('annotation.create', {
      versionId: deputy.content.version.id,
      kind: 'suggestion',
      target: { type: 'task', taskId: task.id },
      body: '请列出责任单位。',
    });
    const path = await deputy.handOver();
    expect(readFileSync(path).includes(Buffer.from('只给自己看'))).toBe(false);

    const preview = await look(convener, [path]);
    expect(preview.totals).toMatchObject({ files: 1, taken: 1, opinions: 3 });
    expect(preview.packets[0]?.packet).toMatchObject({
      name: '赵敏',
      mode: 'named',
      verdict: 'new',
      counts: { added: 3, changed: 0, withdrawn: 0, unchanged: 0 },
      base: { same: true },
    });
    expect(preview.packets[0]?.packet?.words).toHaveLength(4);

    const { taken, backup } = await takeIn(convener, [path]);
    expect(taken).toBe(1);
    expect(backup).not.toBeNull();
    const opinions = await opinionsOf(convener);
    expect(opinions.map(({ kind, body, quote }) => [kind, body, quote])).toEqual(
      expect.arrayContaining([
        ['problem', '比去年少四成，请说明原因。', QUOTE],
        ['suggestion', '请列出责任单位。', expect.any(String)],
      ]),
    );
    const onTask = opinions.find(({ kind }) => kind === 'suggestion');
    const there = convener.content.tasks[0];
    expect(onTask?.target).toEqual({ type: 'task', taskId: there?.id });
    const edit = opinions.find(({ kind }) => kind === 'textEdit');
    expect(edit?.wordingChange).toEqual({ operation: 'replace', proposed: '启动', reason: '' });
    expect(edit?.range && convener.content.text.slice(edit.range.start, edit.range.end)).toBe('筹划');
  });

  test('a second time writes nothing, and undo leaves no trace', async () => {
    await annotate(deputy.test.client, deputy.content, QUOTE, { body: '请说明。' });
    const path = await deputy.handOver();
    await convener.close();
    const untouched = dumpWorkspace(convener.workspace);
    convener = await reopenPerson(folder, convener);
    await takeIn(convener, [path]);
    const steps = await convener.test.client.call('history.list', {});
    expect((await takeIn(convener, [path])).taken).toBe(0);
    expect(await convener.test.client.call('history.list', {})).toEqual(steps);
    await convener.test.client.call('history.undo', {});
    expect(await opinionsOf(convener)).toEqual([]);
    await convener.close();
    expect(dumpWorkspace(convener.workspace)).toEqual(untouched);
    convener = await reopenPerson(folder, convener);
  });

  test('a later packet updates and withdraws; an earlier one is refused', async () => {
    const { client } = deputy.test;
    const first = await annotate(client, deputy.content, QUOTE, { body: '请说明。' });
    const second = await annotate(client, deputy.content, '筹划', { body: '何时？' });
    const early = await deputy.handOver();
    await client.call('annotation.update', {
      id: first.id,
      changes: { body: '请说明原因。' },
    });
    await client.call('annotation.delete', { id: second.id });
    await annotate(client, deputy.content, '地下综合管廊', { body: '在哪里？' });
    const late = await deputy.handOver();

    await takeIn(convener, [early]);
    const preview = await look(convener, [late], { previewId: 'other' });
    expect(preview.packets[0]?.packet).toMatchObject({
      verdict: 'updated',
      counts: { added: 1, changed: 1, withdrawn: 1, unchanged: 0 },
    });
    await takeIn(convener, [late]);
    expect((await opinionsOf(convener)).map(({ body }) => body).sort()).toEqual(['在哪里？', '请说明原因。']);
    expect((await takeIn(convener, [early])).preview.packets[0]?.packet?.verdict).toBe('older');
    expect((await opinionsOf(convener)).map(({ body }) => body).sort()).toEqual(['在哪里？', '请说明原因。']);
  });

  test('the same work gives the same bytes', async () => {
    await annotate(deputy.test.client, deputy.content, QUOTE, { body: '请说明。' });
    const one = await deputy.handOver();
    deputy.test.clock.now += 86_400_000;
    const two = await deputy.handOver();
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  });

  test('a passphrase keeps it shut', async () => {
    await annotate(deputy.test.client, deputy.content, QUOTE, { body: '请说明。' });
    const path = await deputy.handOver('named', 'sealed.yjb', '春江花月夜');
    expect(readFileSync(path).includes(Buffer.from('请说明'))).toBe(false);
    expect((await look(convener, [path])).packets[0]?.fault).toBe('locked');
    expect((await look(convener, [], { passphrase: '不对的口令' })).packets[0]?.fault).toBe(
      'wrongPassphrase',
    );
    const opened = await look(convener, [], { passphrase: '春江花月夜' });
    expect(opened.totals).toMatchObject({ taken: 1, unreadable: 0 });
  });
});
