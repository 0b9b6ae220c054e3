/** @jest-environment jsdom */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { SaveDialog } from '../../../renderer/ui/save-dialog.tsx';
import { removeFolder, temporaryFolder } from '../../support/test-core.ts';
import { openWorkspace, renderScreen } from '../render-screen.tsx';
import type { Opened } from '../render-screen.tsx';

describe('saving a paper', () => {
  let opened: Opened;
  let home: string;
  let documents: string;
  beforeAll(async () => {
    opened = await openWorkspace();
  });
  beforeEach(() => {
    home = temporaryFolder('home');
    documents = join(home, 'Documents');
    mkdirSync(documents);
    // The desktop's own file says where the documents lie.
    writeFileSync(join(home, 'user-dirs.dirs'), `XDG_DOCUMENTS_DIR="${documents}"\n`);
    process.env['XDG_CONFIG_HOME'] = home;
  });
  afterEach(() => {
    cleanup();
    delete process.env['XDG_CONFIG_HOME'];
    removeFolder(home);
  });
  afterAll(() => opened.close());

  const show = () => {
    renderScreen(
      opened.client,
      <SaveDialog
        paper="opinions"
        format="json"
        versionId={opened.versionId}
        suggestedName="审议意见表"
        nativeDialogs={false}
        onClose={() => undefined}
      />,
    );
  };
  const saveButton = () => screen.findByRole('button', { name: '存入' });

  test('writes to the chosen folder and says that it was read back', async () => {
    const user = userEvent.setup();
    show();
    await user.click(await screen.findByRole('radio', { name: /文档/ }));
    await user.click(await saveButton());
    expect(await screen.findByText('已写好并核对')).toBeTruthy();
    expect(screen.getByText(join(documents, '审议意见表.json'))).toBeTruthy();
    expect(
      () => JSON.parse(readFileSync(join(documents, '审议意见表.json'), 'utf8')) as unknown,
    ).not.toThrow();
  });

  test('asks before it replaces a file, and keeps it when told so', async () => {
    const path = join(documents, '审议意见表.json');
    writeFileSync(path, '原来的');
    const user = userEvent.setup();
    show();
    await user.click(await screen.findByRole('radio', { name: /文档/ }));
    expect(await screen.findByText('这里已经有“审议意见表.json”。')).toBeTruthy();
    await user.click(await saveButton());
    await user.click(await screen.findByRole('button', { name: '不换，改个名字' }));
    expect(readFileSync(path, 'utf8')).toBe('原来的');
    await user.click(await saveButton());
    await user.click(await screen.findByRole('button', { name: '换成新的' }));
    expect(await screen.findByText('已写好并核对')).toBeTruthy();
    expect(readFileSync(path, 'utf8')).not.toBe('原来的');
  });

  test('a name without letters cannot be saved, a wrong sign is replaced', async () => {
    const user = userEvent.setup();
    show();
    const field = await screen.findByRole('textbox', { name: '文件名' });
    await user.clear(field);
    expect(await screen.findByText('请写上文件名。')).toBeTruthy();
    expect((await saveButton()).hasAttribute('disabled')).toBe(true);
    await user.type(field, '意见/一');
    await user.click(await screen.findByRole('radio', { name: /文档/ }));
    await user.click(await saveButton());
    expect(await screen.findByText(join(documents, '意见－一.json'))).toBeTruthy();
  });

  test('a folder that went away is told, and nothing is written', async () => {
    const user = userEvent.setup();
    show();
    await user.click(await screen.findByRole('radio', { name: /文档/ }));
    rmSync(documents, { recursive: true });
    await user.click(await saveButton());
    expect(await screen.findByText('这个位置不能写入，请换一个位置。')).toBeTruthy();
  });
});
