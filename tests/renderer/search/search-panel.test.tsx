/** @jest-environment jsdom */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { SearchPanel } from '../../../renderer/features/search/search-panel.tsx';
import { useNavigation } from '../../../renderer/state/navigation.tsx';
import { SearchPanelProvider, useSearchPanel } from '../../../renderer/state/search-panel.tsx';
import { openWorkspace, renderScreen } from '../render-screen.tsx';
import type { Opened } from '../render-screen.tsx';

function Beside() {
  const panel = useSearchPanel();
  return (
    <>
      <button type="button" onClick={() => panel?.open('老旧小区')}>
        打开
      </button>
      <output>{JSON.stringify(useNavigation().arrival?.destination ?? null)}</output>
      <SearchPanel />
    </>
  );
}

describe('查找的面板', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openWorkspace();
    await opened.client.call('annotation.create', {
      versionId: opened.versionId,
      kind: 'problem',
      target: { type: 'report' },
      body: '老旧小区少四成',
    });
    await opened.client.call('library.import', {
      source: { type: 'text', name: '往年.txt', text: '去年改造老旧小区九十五万平方米。' },
    });
  });
  afterEach(cleanup);
  afterAll(() => opened.close());

  const show = async () => {
    renderScreen(
      opened.client,
      <SearchPanelProvider>
        <Beside />
      </SearchPanelProvider>,
    );
    const user = userEvent.setup();
    await user.click(await screen.findByText('打开'));
    await screen.findAllByRole('region', { name: '报告正文' });
    return user;
  };
  const arrived = () =>
    JSON.parse(document.querySelector('output')?.textContent ?? 'null') as Record<string, unknown> | null;
  const groups = () => screen.getAllByRole('region').map((each) => each.getAttribute('aria-label'));

  test('stays while one goes from hit to hit, and leaves out what is not wanted', async () => {
    const user = await show();
    expect(groups()).toEqual(expect.arrayContaining(['报告正文', '批注', '往年报告']));
    await user.keyboard('{F3}');
    const first = arrived();
    expect(first).toMatchObject({ offset: expect.any(Number), end: expect.any(Number) });
    await user.click(screen.getByRole('button', { name: '下一处' }));
    expect(arrived()?.['offset']).not.toBe(first?.['offset']);
    await user.keyboard('{Shift>}{F3}{/Shift}');
    expect(arrived()).toEqual(first);
    await user.click(screen.getByRole('button', { name: /^报告正文/ }));
    expect(groups()).not.toContain('报告正文');
    await user.keyboard('{F3}');
    expect(arrived()).toMatchObject({ annotationId: expect.any(String) });
    expect(screen.getByRole('complementary')).toBeTruthy();
  });

  test('looks for nothing while the input method composes', async () => {
    await show();
    const input = screen.getByRole<HTMLInputElement>('textbox');
    fireEvent.compositionStart(input);
    fireEvent.input(input, { target: { value: 'xiang mu' }, isComposing: true });
    fireEvent.keyDown(input, { key: 'Enter', keyCode: 229, isComposing: true });
    expect(arrived()).toBe(null);
    expect(document.querySelector('mark')?.textContent).toBe('老旧小区');
    input.value = '项目';
    fireEvent.compositionEnd(input);
    await waitFor(() => expect(document.querySelector('mark')?.textContent).toBe('项目'));
  });
});
