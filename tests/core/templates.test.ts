import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { TestCore } from '../support/test-core.ts';
import { openTestCore, removeFolder, temporaryFolder, testProfile } from '../support/test-core.ts';

let folder: string;
let app: TestCore;

beforeEach(async () => {
  folder = temporaryFolder('templates');
  app = await openTestCore(join(folder, 'workspace'));
  await app.client.call('profile.save', { ...testProfile, deputyNumber: '0912' });
});

afterEach(async () => {
  await app.core.close();
  removeFolder(folder);
});

const state = async () => {
  const { profile, settings } = await app.client.call('workspace.status', {});
  return {
    ...{ name: profile?.name, session: profile?.session, number: profile?.deputyNumber },
    ...{ signature: settings.signature, pageNumbers: settings.pageNumbers, rate: settings.speechRate },
  };
};
const names = async () => (await app.client.call('template.list', {})).templates.map(({ name }) => name);

test('a template brings back how papers are made, with the person where it holds one', async () => {
  const { client } = app;
  const first = await state();
  const own = (await client.call('template.save', { name: '本团', withPerson: true })).template;
  const shared = (await client.call('template.save', { name: '大家', withPerson: false })).template;
  expect(shared.content.person).toBeNull();
  await client.call('settings.save', { signature: 'unsigned', pageNumbers: 'centred', speechRate: 260 });
  await client.call('profile.save', { ...testProfile, name: '李明', session: '别的会议', deputyNumber: '1' });
  await client.call('template.apply', { id: shared.id });
  expect(await state()).toEqual({ ...first, name: '李明', number: '1' });
  await client.call('template.apply', { id: own.id });
  expect(await state()).toEqual(first);
});

test('applying a template is one step: 撤销 gives back the settings and the person, 重做 both again', async () => {
  const { client } = app;
  const first = await state();
  const { template } = await client.call('template.save', { name: '本团', withPerson: true });
  await client.call('settings.save', { signature: 'unsigned', pageNumbers: 'centred', speechRate: 260 });
  await client.call('profile.save', { ...testProfile, name: '李明' });
  const changed = await state();
  await client.call('template.apply', { id: template.id });
  expect(await state()).toEqual(first);
  // What is set by hand in between is no step; it goes as well.
  await client.call('settings.save', { speechRate: 200 });
  await client.call('history.undo', {});
  expect(await state()).toEqual(changed);
  await client.call('history.redo', {});
  expect(await state()).toEqual(first);
});

test('a template that changes nothing is no step', async () => {
  const { client } = app;
  const { template } = await client.call('template.save', { name: '本团', withPerson: true });
  const before = await client.call('history.state', {});
  await client.call('template.apply', { id: template.id });
  expect(await client.call('history.state', {})).toEqual(before);
});

test('a template goes to a file and comes back; one of the same name is replaced', async () => {
  const { client } = app;
  const { template } = await client.call('template.save', { name: '本团', withPerson: true });
  const path = join(folder, '本团.json');
  await client.call('template.export', { id: template.id, path });
  await client.call('template.delete', { id: template.id });
  expect(await names()).toEqual([]);
  const back = (await client.call('template.import', { text: readFileSync(path, 'utf8') })).template;
  expect(back).toEqual({ ...template, id: back.id });
  await client.call('template.import', { text: readFileSync(path, 'utf8') });
  expect(await names()).toEqual(['本团']);
});

test.each([
  ['no JSON', 'x'],
  ['something else', '{"type":"syt:ReviewDocument"}'],
  [
    'a value out of range',
    '{"type":"syt:PaperTemplate","formatVersion":1,"name":"a","content":{"speechRate":1}}',
  ],
])('%s is refused and changes nothing', async (_, text) => {
  await expect(app.client.call('template.import', { text })).rejects.toMatchObject({
    code: 'inputUnreadable',
  });
  expect(await names()).toEqual([]);
});
