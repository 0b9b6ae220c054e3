import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Person } from '../../support/packets.ts';
import { look, openPerson } from '../../support/packets.ts';
import { annotate } from '../../support/reviewing.ts';
import { removeFolder, temporaryFolder } from '../../support/test-core.ts';

const KEPT = '新签约亿元以上产业项目总投资额达到1800亿元';
const CHANGED = '新改造老旧小区130万平方米';
const GONE = '筹划地下综合管廊建设';

let folder: string;
let deputy: Person;
let convener: Person;

beforeEach(async () => {
  folder = temporaryFolder('other-version');
  deputy = await openPerson(folder, '赵敏', 1);
  convener = await openPerson(folder, '王召集', 2, { convener: true });
});

afterEach(async () => {
  await deputy.close();
  await convener.close();
  removeFolder(folder);
});

/** Imports the built-in text with `change` made to it, as another version of the same report or as a new one. */
async function importChanged(
  { test: { client }, content }: Person,
  change: (text: string) => string,
  reportId?: string,
): Promise<string> {
  const { versionId } = await client.call('library.import', {
    source: { type: 'text', name: '审议稿.txt', text: change(content.text) },
    ...(reportId !== undefined && { reportId }),
  });
  return versionId;
}

const revised = (text: string): string =>
  text
    .replace('130万平方米', '160万平方米')
    .replace(`${GONE}，`, '')
    .replace('达到1800亿元', '达到1800亿元以上');

test.each([
  ['the workspace holds its text', true],
  ['only the packet knows its text', false],
])('a packet for another draft is placed anew, and told so: %s', async (_, known) => {
  // The deputy reads an earlier draft: the built-in text with one sentence more.
  const draft = (text: string): string => text.replace('一、', '（征求意见稿）一、');
  const { client } = deputy.test;
  const deputyVersion = await importChanged(deputy, draft);
  const read = await client.call('library.open', { versionId: deputyVersion });
  for (const [quote, body] of [
    [KEPT, '开工率呢？'],
    [CHANGED, '太少。'],
    [GONE, '何时开工？'],
  ] as const) {
    await annotate(client, read, quote, { body });
  }
  const path = `${folder}/draft.yjb`;
  await client.call('handover.write', { versionId: deputyVersion, mode: 'named', path });

  const { report } = convener.content;
  const sameText = known ? await importChanged(convener, draft, report.id) : null;
  const versionId = await importChanged(convener, revised, report.id);
  const preview = await convener.test.client.call('packets.preview', {
    previewId: 'draft',
    versionId,
    sources: [{ type: 'path', path }],
  });
  const packet = preview.packets[0]?.packet;
  expect(packet).toMatchObject({ verdict: 'new', taken: true, question: null, base: { same: false } });
  expect(packet?.base.versionId).toBe(sameText);
  expect(packet?.places.lost).toBe(1);
  expect(packet?.toCheck.find(({ state }) => state === 'lost')?.quote).toBe(GONE);
  expect(packet?.toCheck.find(({ quote }) => quote === CHANGED)?.found?.words).toContain('160万平方米');

  await convener.test.client.call('packets.takeIn', { previewId: 'draft' });
  const { opinions } = await convener.test.client.call('packets.opinions', { versionId });
  expect(opinions).toHaveLength(3);
  const lost = opinions.find(({ body }) => body === '何时开工？');
  expect([lost?.placement, lost?.target, lost?.quote]).toEqual(['lost', null, GONE]);
  expect(lost?.place).toMatch(/^第.部分第\d+段$/u);

  if (sameText === null) return;
  await convener.test.client.call('packets.preview', {
    previewId: 'its own draft',
    versionId: sameText,
    sources: [{ type: 'path', path }],
  });
  const there = await convener.test.client.call('packets.takeIn', { previewId: 'its own draft' });
  expect(there.preview.packets[0]?.packet).toMatchObject({
    base: { same: true, versionId: null },
    places: { placed: 3, check: 0, lost: 0 },
  });
});

test('a packet for quite another report waits for a decision', async () => {
  const { client } = deputy.test;
  const words = Array.from({ length: 8 }, (_, at) => `第${at}条，城市运行平稳有序，各项工作都有进展。`);
  const { versionId } = await client.call('library.import', {
    source: { type: 'text', name: '另一份报告.txt', text: words.join('\n') },
  });
  const read = await client.call('library.open', { versionId });
  await annotate(client, read, words[3] ?? '', { body: '说得太笼统。' });
  const path = `${folder}/other.yjb`;
  await client.call('handover.write', { versionId, mode: 'named', path });
  const preview = await look(convener, [path]);
  expect(preview.packets[0]?.packet).toMatchObject({ question: 'otherReport', taken: false });
});
