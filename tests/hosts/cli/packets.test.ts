import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Person } from '../../support/packets.ts';
import { openPerson } from '../../support/packets.ts';
import { annotate } from '../../support/reviewing.ts';
import { removeFolder, temporaryFolder } from '../../support/test-core.ts';
import { cli } from './terminal.ts';

let folder: string;
let deputy: Person;
let packet: string;

beforeAll(async () => {
  folder = temporaryFolder('cli-packets');
  deputy = await openPerson(folder, '赵敏', 1);
  await annotate(deputy.test.client, deputy.content, '新改造老旧小区130万平方米', { body: '请说明。' });
  await deputy.close();
  packet = join(folder, 'one.yjb');
});

afterAll(() => removeFolder(folder));

describe('packets on the command line', () => {
  test('are made, looked into, checked and taken in', async () => {
    const made = await cli(['packet', 'make', '--out', packet, '--workspace', deputy.workspace]);
    expect(made).toMatchObject({ exit: 0, value: { revision: 1, counts: { annotations: 1 } } });
    expect((await cli(['packet', 'inspect', packet])).value).toMatchObject({
      name: '赵敏',
      items: [{ body: '请说明。', place: '第三部分第23段' }],
    });
    expect((await cli(['packet', 'verify', packet])).value).toMatchObject({ valid: true, revision: 1 });

    const workspace = join(folder, 'convener');
    const receipt = join(folder, 'receipt.json');
    const dry = await cli(['consolidate', packet, '--workspace', workspace, '--dry-run']);
    expect(dry.value).toMatchObject({ taken: 0, totals: { taken: 1, opinions: 1 } });
    const taken = await cli(['consolidate', folder, '--workspace', workspace, '--receipt', receipt]);
    expect(taken.value).toMatchObject({ taken: 1 });
    expect(JSON.parse(readFileSync(receipt, 'utf8'))).toEqual(taken.value);
    const again = await cli(['consolidate', packet, '--workspace', workspace]);
    expect(again.value).toMatchObject({ taken: 0, backup: null, totals: { unchanged: 1 } });

    const group = join(folder, 'group.yjb');
    await cli(['packet', 'make', '--group', '--out', group, '--workspace', deputy.workspace]);
    expect((await cli(['packet', 'inspect', group])).value).toMatchObject({
      ...{ kind: 'group', name: '', delegation: '京口代表团', groups: 0 },
      items: [{ body: '请说明。' }],
    });
  });

  test('that are broken are refused with a sentence, and no workspace is touched', async () => {
    const broken = join(folder, 'broken.yjb');
    writeFileSync(broken, readFileSync(packet).subarray(0, 400));
    expect(await cli(['packet', 'verify', broken])).toMatchObject({
      exit: 3,
      value: { error: { code: 'inputUnreadable', details: { fault: 'damaged' } } },
    });
    const workspace = join(folder, 'untouched');
    expect(await cli(['consolidate', broken, '--workspace', workspace])).toMatchObject({
      exit: 3,
      value: { error: { details: { packets: [{ fault: 'damaged' }] } } },
    });
    expect(existsSync(workspace)).toBe(false);
  });

  test('with a passphrase need its file', async () => {
    const words = join(folder, 'words.txt');
    writeFileSync(words, '春江花月夜\n');
    const sealed = join(folder, 'sealed.yjb');
    const args = ['packet', 'make', '--out', sealed, '--workspace', deputy.workspace];
    expect((await cli([...args, '--passphrase', words])).exit).toBe(0);
    expect(await cli(['packet', 'inspect', sealed])).toMatchObject({
      exit: 3,
      value: { error: { code: 'inputEncrypted' } },
    });
    expect((await cli(['packet', 'inspect', sealed, '--passphrase', words])).exit).toBe(0);
  });
});
