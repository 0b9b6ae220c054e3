/** @jest-environment jsdom */
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ImportDialog } from '../../../renderer/features/library/import-dialog.tsx';
import { openWorkspace, renderScreen } from '../render-screen.tsx';
import type { Opened } from '../render-screen.tsx';

describe('importing a document', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openWorkspace();
  });
  afterEach(cleanup);
  afterAll(() => opened.close());

  const show = (first: File | null) => {
    const onImported = jest.fn<(versionId: string, name: string) => void>();
    renderScreen(
      opened.client,
      <ImportDialog first={first} onClose={() => undefined} onImported={onImported} />,
    );
    return onImported;
  };
  const documents = async () => (await opened.client.call('library.list', {})).documents.length;

  test('says what is missing, takes pasted text with its handling mark', async () => {
    const user = userEvent.setup();
    const onImported = show(null);
    await user.click(await screen.findByRole('button', { name: '存入本机' }));
    expect(await screen.findByText('请先选一个文件。')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '粘贴文字' }));
    await user.click(screen.getByRole('textbox', { name: '粘贴的文字' }));
    await user.paste('2025年政府工作报告\n\n各位代表：\n\n一、2024年工作回顾\n\n新增就业3万人。');
    await user.click(screen.getByRole('button', { name: '存入本机' }));
    await waitFor(() => expect(onImported).toHaveBeenCalledTimes(1));
    const { documents: list } = await opened.client.call('library.list', {});
    expect(list.map(({ report }) => [report.title, report.handling])).toContainEqual([
      '2025年政府工作报告',
      'internal',
    ]);
  });

  test('a refusal is a sentence with 换一个文件, and nothing is stored', async () => {
    const user = userEvent.setup();
    const before = await documents();
    const onImported = show(new File(['机密★10年\n各位代表：'], '报告.txt', { type: 'text/plain' }));
    await user.click(await screen.findByRole('button', { name: '存入本机' }));
    expect(await screen.findByText(/这份文件标有密级/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '换一个文件' })).toBeTruthy();
    expect(onImported).not.toHaveBeenCalled();
    expect(await documents()).toBe(before);
  });
});
