/** @jest-environment jsdom */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { HandOverGroup } from '../../../renderer/features/packets/hand-over-group.tsx';
import { HandOver } from '../../../renderer/features/packets/hand-over.tsx';
import { readPacket } from '../../../electron/core/packets/read-packet.ts';
import { annotate } from '../../support/reviewing.ts';
import { removeFolder, temporaryFolder } from '../../support/test-core.ts';
import { openWorkspace, renderScreen } from '../render-screen.tsx';
import type { Opened } from '../render-screen.tsx';

let opened: Opened;
let home: string;
let documents: string;
async function open(): Promise<void> {
  opened = await openWorkspace();
  home = temporaryFolder('home');
  documents = join(home, 'Documents');
  mkdirSync(documents);
  writeFileSync(join(home, 'user-dirs.dirs'), `XDG_DOCUMENTS_DIR="${documents}"\n`);
}
async function close(): Promise<void> {
  // Before the core goes that the screen still speaks to.
  cleanup();
  await opened.close();
  removeFolder(home);
  delete process.env['XDG_CONFIG_HOME'];
}
afterEach(cleanup);

async function note(body: string): Promise<void> {
  const { client, versionId } = opened;
  const content = await client.call('library.open', { versionId });
  await annotate(client, content, '治理城市积水点20处', { body });
}
const show = (part: ReactNode) => {
  process.env['XDG_CONFIG_HOME'] = home;
  renderScreen(opened.client, part);
};
const write = () => screen.findByRole('button', { name: '写入' });
const chooseDocuments = async (user: ReturnType<typeof userEvent.setup>) =>
  user.click(await screen.findByRole('radio', { name: /文档/u }));

describe('with nothing to hand over', () => {
  // These write nothing that the others see.
  beforeAll(open);
  afterAll(close);

  test('without a note there is nothing to hand over', async () => {
    show(<HandOver onClose={() => undefined} />);
    expect(await screen.findByText('还没有可以交的批注。写了批注再来交。')).toBeTruthy();
    expect((await write()).hasAttribute('disabled')).toBe(true);
  });

  test('without an opinion there is nothing to hand on', async () => {
    show(<HandOverGroup onClose={() => undefined} />);
    expect(await screen.findByText('还没有可以交的意见。收了意见包再来交。')).toBeTruthy();
    expect((await write()).hasAttribute('disabled')).toBe(true);
  });

  test('without a delegation it says what is missing', async () => {
    await opened.client.call('profile.save', { ...saved, delegation: '' });
    show(<HandOverGroup onClose={() => undefined} />);
    expect((await screen.findByRole('alert')).textContent).toContain('还没有填写代表团');
  });
});

describe('handing the own packet over', () => {
  beforeEach(open);
  afterEach(close);

  test('a sealed packet is written, cannot be read without its passphrase, and can be taken back', async () => {
    await note('请列名单。');
    const user = userEvent.setup();
    show(<HandOver onClose={() => undefined} />);
    await chooseDocuments(user);
    await user.click(await screen.findByRole('checkbox', { name: '加口令' }));
    await user.type(screen.getByLabelText('口令'), '春江花');
    expect((await write()).hasAttribute('disabled')).toBe(true);
    await user.type(screen.getByLabelText('口令'), '月夜');
    await user.click(await write());
    expect(await screen.findByText('意见包已写好并核对')).toBeTruthy();
    const path = join(documents, '意见包-京口代表团-周文斌.yjb');
    expect((await readPacket(readFileSync(path), null)).fault).toBe('locked');
    expect((await readPacket(readFileSync(path), '春江花月夜')).fault).toBeNull();

    cleanup();
    show(<HandOver onClose={() => undefined} />);
    expect(await screen.findByText('与上次交出的相同，再交一次也不会变成两份。')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '撤回上次交出的' }));
    expect(within(await screen.findByRole('alert')).getByText('撤回上次交出的意见包')).toBeTruthy();
    await chooseDocuments(user);
    await user.click(screen.getByRole('button', { name: '写入撤回文件' }));
    expect(await screen.findByText('撤回的文件已写好并核对')).toBeTruthy();
    const back = await readPacket(readFileSync(path), null);
    expect(back.document?.manifest.withdrawn).toBe(true);
  });

  test('another way of signing must be preceded by the withdrawal', async () => {
    await note('请列名单。');
    await opened.client.call('handover.write', {
      ...{ versionId: opened.versionId, mode: 'named', path: join(documents, '一.yjb') },
    });
    const user = userEvent.setup();
    show(<HandOver onClose={() => undefined} />);
    await user.click(await screen.findByRole('radio', { name: '不署名' }));
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText('上次是以“实名”交出的')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '写入' })).toBeNull();
    expect(screen.getByRole('button', { name: '写入撤回文件' })).toBeTruthy();
  });

  test('a packet that could not be written is told, and nothing half stays behind', async () => {
    await note('请列名单。');
    const user = userEvent.setup();
    show(<HandOver onClose={() => undefined} />);
    await chooseDocuments(user);
    // A folder stands where the file should be written.
    mkdirSync(join(documents, '意见包-京口代表团-周文斌.yjb'));
    await user.click(await write());
    expect(await screen.findByText('没有写成')).toBeTruthy();
    expect(readdirSync(documents)).toEqual(['意见包-京口代表团-周文斌.yjb']);
    await user.click(screen.getByRole('button', { name: '换一个位置' }));
    expect(await write()).toBeTruthy();
  });
});

describe('handing the packet of the group over', () => {
  beforeAll(open);
  afterAll(close);

  test('tells what is inside, writes it, and offers to take it back', async () => {
    await note('请列名单。');
    const { client, versionId } = opened;
    const { opinions } = await client.call('consolidation.opinions', { versionId });
    await client.call('consolidation.decide', {
      versionId,
      target: { type: 'opinion', opinionId: opinions[0]?.id ?? '' },
      decision: 'adopt',
      reason: '',
    });
    const user = userEvent.setup();
    show(<HandOverGroup onClose={() => undefined} />);
    expect(await screen.findByText('1 位代表的 1 条意见，归组和决定 1 项，其中已定去向 1 项')).toBeTruthy();
    await chooseDocuments(user);
    await user.click(await write());
    expect(await screen.findByText('内含批注 1 条，归组和决定 1 项。')).toBeTruthy();
    expect(existsSync(join(documents, '小组意见包-京口代表团.yjb'))).toBe(true);
    cleanup();
    show(<HandOverGroup onClose={() => undefined} />);
    expect(await screen.findByRole('button', { name: '撤回上次交出的' })).toBeTruthy();
  });
});

const saved = {
  name: '周文斌',
  session: '镇江市第九届人民代表大会第三次会议',
  convener: true,
  secrecyNoticeReadAt: 1,
};
