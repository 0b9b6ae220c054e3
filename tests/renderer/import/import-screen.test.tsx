/** @jest-environment jsdom */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useEffect, useRef } from 'react';
import { ImportScreen } from '../../../renderer/features/import/import-screen.tsx';
import { ImportingProvider, useImporting } from '../../../renderer/state/importing.tsx';
import type { ImportRequest } from '../../../renderer/state/importing.tsx';
import { smallReport } from '../../support/report-content.ts';
import { openWorkspace, renderScreen } from '../render-screen.tsx';
import type { Opened } from '../render-screen.tsx';

function Begin(props: { request: ImportRequest }) {
  const { begin, count } = useImporting();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    begin(props.request);
  });
  return count > 0 ? <ImportScreen /> : null;
}

describe('导入预览', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openWorkspace();
  });
  afterEach(cleanup);
  afterAll(() => opened.close());

  const show = (request: ImportRequest) =>
    renderScreen(
      opened.client,
      <ImportingProvider>
        <Begin request={request} />
      </ImportingProvider>,
    );
  const file = (text: string) => new File([text], '江北.txt', { type: 'text/plain' });
  const documents = async () => (await opened.client.call('library.list', {})).documents;
  const row = (name: string) => screen.findByRole('treeitem', { name });

  test('a refusal is a sentence with 换一个文件 and 知道了, and nothing is stored', async () => {
    const before = (await documents()).length;
    show({ type: 'new', file: file(`机密★10年\n${smallReport}`) });
    expect(await screen.findByText(/这份文件标有密级/u)).toBeTruthy();
    expect(screen.getByText('没有导入')).toBeTruthy();
    expect(screen.getByRole('button', { name: '换一个文件' })).toBeTruthy();
    expect(screen.getByRole('button', { name: '知道了' })).toBeTruthy();
    expect((await documents()).length).toBe(before);
  });

  test('pasted text: says what is missing, then shows what was found', async () => {
    const user = userEvent.setup();
    show({ type: 'new', file: null });
    await user.click(await screen.findByRole('button', { name: '粘贴文字' }));
    await user.click(screen.getByRole('button', { name: '看看认出了什么' }));
    expect(await screen.findByText('请先把文字粘贴进来。')).toBeTruthy();
    await user.click(screen.getByRole('textbox', { name: '粘贴的文字' }));
    await user.paste(smallReport);
    await user.click(screen.getByRole('button', { name: '看看认出了什么' }));
    expect(await row('（一）扩大有效投资')).toBeTruthy();
    expect(screen.getByText('待核对 2')).toBeTruthy();
    expect(screen.getByText(/全文 20 段都已读出，没有遗漏；另有 \d 段不算正文；附件 2 段另放/u)).toBeTruthy();
  });

  test('corrections by keyboard are undone by Ctrl+Z and stored as they stand', async () => {
    const user = userEvent.setup();
    show({ type: 'new', file: file(smallReport) });
    const title = await screen.findByRole('textbox', { name: '题目' });
    await user.clear(title);
    await user.type(title, '江北市2024年政府工作报告');
    const heading = await row('（二）保障改善民生');
    act(() => heading.focus());
    fireEvent.keyDown(heading, { key: 'ArrowLeft' });
    await waitFor(async () => expect((await row('（二）保障改善民生')).getAttribute('aria-level')).toBe('1'));
    const dropped = await row('激发消费潜能');
    act(() => dropped.focus());
    fireEvent.keyDown(dropped, { key: 'Delete' });
    await waitFor(() => expect(screen.queryByRole('treeitem', { name: '激发消费潜能' })).toBeNull());
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(await row('激发消费潜能')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '不是数值，谋划片区' }));
    await user.click(screen.getByRole('button', { name: '存入本机' }));
    await waitFor(async () =>
      expect((await documents()).map(({ report }) => report.title)).toContain('江北市2024年政府工作报告'),
    );
    const stored = (await documents()).find(({ report }) => report.title === '江北市2024年政府工作报告');
    const content = await opened.client.call('library.open', { versionId: stored?.versions[0]?.id ?? '' });
    const level = (words: string) => content.headings.find((each) => each.title === words)?.level;
    expect([level('保障改善民生'), level('激发消费潜能')]).toEqual([1, 3]);
    expect(content.measures.map(({ quote }) => quote)).not.toContain('1～2个');
  });

  test('a stored version is corrected at once', async () => {
    const { versionId } = await opened.client.call('library.import', {
      source: { type: 'text', name: '另一份.txt', text: smallReport },
    });
    show({ type: 'stored', versionId });
    const heading = await row('（二）保障改善民生');
    expect(screen.getByRole('heading', { name: '核对报告结构' })).toBeTruthy();
    act(() => heading.focus());
    fireEvent.keyDown(heading, { key: 'F2' });
    const name = await screen.findByRole('textbox', { name: '标题' });
    fireEvent.change(name, { target: { value: '改善民生' } });
    fireEvent.keyDown(name, { key: 'Enter' });
    fireEvent.submit(name);
    await waitFor(async () => {
      const { headings } = await opened.client.call('library.open', { versionId });
      expect(headings.map(({ title }) => title)).toContain('改善民生');
    });
    const tree = screen.getByRole('tree');
    await waitFor(() => expect(within(tree).getByRole('treeitem', { name: '（二）改善民生' })).toBeTruthy());
  });
});
