import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperName } from '../../shared/contract/paper.ts';
import type { Sheet } from '../../shared/sheet/model.ts';
import { enter, setUpGroup } from '../support/group-opinions.ts';
import type { TestCore } from '../support/test-core.ts';
import { openTestCore, removeFolder, temporaryFolder, testProfile } from '../support/test-core.ts';

let folder: string;
let core: TestCore;
let versionId: string;

beforeAll(async () => {
  folder = temporaryFolder('group-papers');
  core = await openTestCore(folder);
  const { client } = core;
  const group = await setUpGroup(client, ['王秀兰', '李国栋', '陈志远']);
  await client.call('profile.save', { ...testProfile, convener: true });
  versionId = group.content.version.id;
  const estate = '新改造老旧小区130万平方米';
  const opinionIds = [
    await enter(client, group, '王秀兰', estate, '改造后停车位反而少了，群众骂。', { kind: 'problem' }),
    await enter(client, group, '李国栋', estate, '小区改完了，车却没处停。', { kind: 'problem' }),
  ];
  await client.call('consolidation.join', { versionId, opinionIds });
  const edit = (proposed: string, reason: string) =>
    ({ kind: 'textEdit', wordingChange: { operation: 'replace', proposed, reason } }) as const;
  const edits = [
    await enter(client, group, '王秀兰', '筹划', '', edit('启动', '筹划没有标准。')),
    await enter(client, group, '陈志远', '筹划', '', edit('启动', '早该动了。')),
    await enter(client, group, '李国栋', '筹划', '', edit('开工', '')),
  ];
  await client.call('consolidation.join', { versionId, opinionIds: edits.slice(0, 2) });
  const out = await enter(client, group, '陈志远', '推进老旧小区加装电梯', '建议提高加装电梯的补贴。');
  const target = { type: 'opinion', opinionId: out } as const;
  await client.call('consolidation.decide', { versionId, target, decision: 'refer', reason: '转住建局' });
});
afterAll(async () => {
  await core.core.close();
  removeFolder(folder);
});

async function sheetOf(paper: PaperName): Promise<Sheet> {
  const path = join(folder, `${paper}.json`);
  await core.client.call('paper.export', { paper, versionId, format: 'json', path });
  return JSON.parse(readFileSync(path, 'utf8')) as Sheet;
}

const rowsOf = (sheet: Sheet): string[][] =>
  sheet.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'table' && block.style === 'list'
        ? block.rows.map(({ cells }) => cells.map(({ text }) => text))
        : [],
    ),
  );
const wordsOf = (sheet: Sheet): string =>
  sheet.sections
    .flatMap(({ blocks }) =>
      blocks.map((block) => (block.type === 'paragraph' ? block.runs.map(({ text }) => text).join('') : '')),
    )
    .join('\n');

describe('审议意见汇总表', () => {
  test('has every group with all its originals, deputies and decisions', async () => {
    const rows = rowsOf(await sheetOf('summary'));
    expect(rows).toHaveLength(4);
    expect(rows[0]?.slice(2)).toEqual([
      '指出问题',
      '王秀兰（代录，当面说的）：改造后停车位反而少了，群众骂。\n李国栋（代录，当面说的）：小区改完了，车却没处停。',
      '王秀兰、李国栋（均为代录，当面说的）',
      '未定',
    ]);
    expect(rows.map((row) => row.at(-1))).toContain('另行转办：转住建局');
  });

  test('counts the deputies instead of naming them where the paper is not signed by name', async () => {
    await core.client.call('settings.save', { signature: 'delegationOnly' });
    const rows = rowsOf(await sheetOf('summary'));
    await core.client.call('settings.save', { signature: 'named' });
    expect(JSON.stringify(rows)).not.toContain('王秀兰');
    expect(rows[0]?.[4]).toBe('2位代表');
  });
});

test('修改建议对照表 of a group has every wording once, with all who ask for it and their reasons', async () => {
  const rows = rowsOf(await sheetOf('edits'));
  expect(rows.map((row) => row.slice(2))).toEqual([
    ['筹划', '启动', '筹划没有标准。\n早该动了。', '王秀兰、陈志远（均为代录，当面说的）'],
    ['筹划', '开工', '—', '李国栋（代录，当面说的）'],
  ]);
});

test('简报稿 says each content once, criticism in its own words, and leaves out what is referred', async () => {
  const words = wordsOf(await sheetOf('bulletin'));
  expect(words).toContain('京口代表团审议');
  expect(words).toContain('3位代表提出意见5条，归并为3条');
  expect(words).toContain('王秀兰、李国栋代表提出（均为代录，当面说的）：');
  expect(words).toContain('群众骂');
  expect(words).not.toContain('电梯');
});

test('代表建议清单 has proposals and the opinions that are referred', async () => {
  await core.client.call('proposal.create', { versionId, form: 'proposal' });
  const rows = rowsOf(await sheetOf('proposal-list'));
  expect(rows).toHaveLength(2);
  expect(rows[1]).toEqual([
    '2',
    expect.any(String),
    '建议提高加装电梯的补贴。',
    '陈志远（代录，当面说的）',
    '—',
    '转住建局',
  ]);
});

test('every paper of the group becomes a Word file and pages', async () => {
  for (const paper of ['summary', 'bulletin', 'edits', 'proposal-list'] as const) {
    const path = join(folder, `${paper}.docx`);
    const written = await core.client.call('paper.export', { paper, versionId, format: 'docx', path });
    expect(written.bytes).toBeGreaterThan(2000);
  }
});
