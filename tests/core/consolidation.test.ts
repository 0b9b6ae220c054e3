import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { layOutDesk } from '../../shared/review/desk-cards.ts';
import type { DeskItem } from '../../shared/review/desk-cards.ts';
import { opinionsOf } from '../../shared/review/desk-outline.ts';
import { dumpWorkspace } from '../support/dump-workspace.ts';
import { enter, setUpGroup } from '../support/group-opinions.ts';
import type { TestCore } from '../support/test-core.ts';
import { openTestCore, removeFolder, temporaryFolder } from '../support/test-core.ts';

const estate = '新改造老旧小区130万平方米';
const names = ['王秀兰', '李国栋', '陈志远'] as const;

let folder: string;
let core: TestCore;
let group: Awaited<ReturnType<typeof setUpGroup>>;
let versionId: string;

beforeEach(async () => {
  folder = temporaryFolder('consolidation');
  core = await openTestCore(folder);
  group = await setUpGroup(core.client, names);
  versionId = group.content.version.id;
});
afterEach(async () => {
  await core.core.close();
  removeFolder(folder);
});

const say = (name: string, body: string): Promise<string> => enter(core.client, group, name, estate, body);

/** The desk as the screen lays it out. */
async function desk(): Promise<DeskItem[]> {
  const { client } = core;
  const [said, made, proposed] = await Promise.all([
    client.call('consolidation.opinions', { versionId }),
    client.call('consolidation.groups', { versionId }),
    client.call('consolidation.proposals', { versionId }),
  ]);
  return layOutDesk({ ...said, ...made, ...proposed });
}

const shape = (items: readonly DeskItem[]): string[] =>
  items.map((item) =>
    item.type === 'proposal'
      ? `? ${item.cards.map((card) => card.opinions.length).join('+')}`
      : `${item.opinions.length} ${item.authors.map(({ name }) => name).join('、')}`,
  );

describe('opinions of the group', () => {
  test('are proposed as one in other words, and joined by a person alone', async () => {
    const one = await say('王秀兰', '改造后停车位反而少了，群众意见大。');
    const other = await say('李国栋', '小区改完了，车却没处停，要同步解决车位。');
    await say('陈志远', '建议公布130万平方米的小区名单。');
    expect(shape(await desk())).toEqual(['? 1+1', '1 陈志远']);

    await core.client.call('consolidation.join', { versionId, opinionIds: [one, other] });
    expect(shape(await desk())).toEqual(['2 王秀兰、李国栋', '1 陈志远']);

    await core.client.call('history.undo', {});
    expect(shape(await desk())).toEqual(['? 1+1', '1 陈志远']);
  });

  test('come without their words where a screen asks for those it shows', async () => {
    const one = await say('王秀兰', '车位太少。');
    const wordingChange = { operation: 'replace', proposed: '改造', reason: '重复' } as const;
    const { client } = core;
    await enter(client, group, '李国栋', '新改造', '', { kind: 'textEdit', wordingChange });
    const full = await client.call('consolidation.opinions', { versionId });
    const { authors, outline } = await client.call('consolidation.outline', { versionId });
    expect({ authors, opinions: opinionsOf(outline) }).toEqual({
      authors: full.authors,
      opinions: full.opinions.map((each) => ({ ...each, quote: '', place: '', body: '' })),
    });
    const { words } = await client.call('consolidation.words', { versionId, opinionIds: [one, 'gone'] });
    const { quote, place } = full.opinions.find(({ id }) => id === one) ?? {};
    expect(words).toEqual([{ id: one, quote, place, body: '车位太少。' }]);
  });

  test('that ask for the opposite on the same words are in dispute', async () => {
    await say('王秀兰', '130万平方米太少，建议提高到200万平方米。');
    await say('李国栋', '130万平方米偏高，怕完不成，建议调低到100万平方米。');
    await say('陈志远', '建议公布130万平方米的小区名单。');
    const disputed = (await desk()).map((item) => item.type === 'group' && item.disputed);
    expect(disputed).toEqual([true, true, false]);
  });

  test('that a person keeps apart are not proposed again', async () => {
    const opinionIds = [await say('王秀兰', '车位太少。'), await say('李国栋', '没处停车，车位不够。')];
    await core.client.call('consolidation.keepApart', { versionId, opinionIds });
    expect(shape(await desk())).toEqual(['1 王秀兰', '1 李国栋']);
  });

  test('that come later are proposed to the group, whose decision stays', async () => {
    const opinionIds = [await say('王秀兰', '车位太少。'), await say('李国栋', '没处停车，车位不够。')];
    const joined = await core.client.call('consolidation.join', { versionId, opinionIds });
    const target = { type: 'group', groupId: joined.group.id } as const;
    await core.client.call('consolidation.decide', {
      versionId,
      target,
      decision: 'adopt',
      reason: '多人提出',
    });
    await say('陈志远', '车位不够，居民没处停车。');
    const [card, proposal] = await desk();
    expect(card).toMatchObject({ group: { decision: 'adopt', reason: '多人提出' }, opinions: [{}, {}] });
    expect(proposal).toMatchObject({ type: 'proposal', cards: [{ key: joined.group.id }, {}] });
  });
});

describe('a group', () => {
  let groupId: string;
  let opinionIds: string[];
  beforeEach(async () => {
    opinionIds = [
      await say('王秀兰', '车位太少。'),
      await say('李国栋', '没处停车，车位不够。'),
      await say('陈志远', '车位要增加。'),
    ];
    ({
      group: { id: groupId },
    } = await core.client.call('consolidation.join', { versionId, opinionIds }));
  });

  test('speaks with words of a person, and the originals stay', async () => {
    const target = { type: 'group', groupId } as const;
    await core.client.call('consolidation.reword', { versionId, target, wording: '改造要同步增加车位。' });
    const [card] = await desk();
    expect(card).toMatchObject({ group: { wording: '改造要同步增加车位。' } });
    expect(card?.type === 'group' && card.opinions.map(({ body }) => body)).toEqual([
      '车位太少。',
      '没处停车，车位不够。',
      '车位要增加。',
    ]);
  });

  test('is split as a whole or by one opinion, and does not come back as a proposal', async () => {
    await core.client.call('consolidation.split', { groupId, opinionIds: opinionIds.slice(2) });
    expect(shape(await desk())).toEqual(['2 王秀兰、李国栋', '1 陈志远']);
    await core.client.call('consolidation.split', { groupId });
    expect(shape(await desk()).filter((line) => line.startsWith('?'))).not.toContain('? 1+1+1');
  });

  test('goes back to what it was by undo, table by table', async () => {
    const dump = async (): Promise<string> => {
      await core.core.close();
      const found = dumpWorkspace(folder);
      core = await openTestCore(folder, { idSpace: 2 + (reopened += 1) });
      return found;
    };
    let reopened = 0;
    const before = await dump();
    const target = { type: 'group', groupId } as const;
    await core.client.call('consolidation.decide', {
      versionId,
      target,
      decision: 'refer',
      reason: '转住建局',
    });
    await core.client.call('consolidation.move', { versionId, target, position: 3.5 });
    await core.client.call('consolidation.split', { groupId });
    for (let step = 0; step < 3; step++) await core.client.call('history.undo', {});
    expect(await dump()).toEqual(before);
  });

  test('keeps its decision while an opinion is away, and shows it again when it is back', async () => {
    const target = { type: 'group', groupId } as const;
    await core.client.call('consolidation.decide', { versionId, target, decision: 'decline' });
    await core.client.call('packets.removeEntered', { opinionId: opinionIds[0] ?? '' });
    expect(shape(await desk())).toEqual(['2 李国栋、陈志远']);
    await core.client.call('history.undo', {});
    expect((await desk())[0]).toMatchObject({ group: { decision: 'decline' }, opinions: [{}, {}, {}] });
  });
});

test('what is not there is refused with a sentence', async () => {
  const target = { type: 'group', groupId: 'nowhere' } as const;
  const asked = core.client.call('consolidation.decide', { versionId, target, decision: 'adopt' });
  await expect(asked).rejects.toMatchObject({ code: 'notFound' });
});

test('one opinion alone is no group, and is decided all the same', async () => {
  const opinionId = await say('王秀兰', '车位太少。');
  const joined = core.client.call('consolidation.join', { versionId, opinionIds: [opinionId] });
  await expect(joined).rejects.toMatchObject({ code: 'invalidInput' });
  const target = { type: 'opinion', opinionId } as const;
  await core.client.call('consolidation.decide', {
    versionId,
    target,
    decision: 'decline',
    reason: '已有安排',
  });
  await core.client.call('consolidation.decide', { versionId, target, decision: 'adopt' });
  const items = await desk();
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ group: { decision: 'adopt', reason: '' } });
});
