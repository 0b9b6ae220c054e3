/** @jest-environment jsdom */
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { SearchDialog } from '../../../renderer/features/search/search-dialog.tsx';
import { useNavigation } from '../../../renderer/state/navigation.tsx';
import { openWorkspace, renderScreen } from '../render-screen.tsx';
import type { Opened } from '../render-screen.tsx';

function Arrived() {
  return <output>{JSON.stringify(useNavigation().arrival?.destination ?? null)}</output>;
}

describe('查找', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openWorkspace();
    await opened.client.call('annotation.create', {
      versionId: opened.versionId,
      kind: 'problem',
      target: { type: 'report' },
      body: '老旧小区少四成',
    });
  });
  afterEach(cleanup);
  afterAll(() => opened.close());

  const show = () => {
    const onClose = jest.fn<() => void>();
    renderScreen(
      opened.client,
      <>
        <SearchDialog opened onClose={onClose} />
        <Arrived />
      </>,
    );
    return onClose;
  };
  const arrived = () => JSON.parse(document.querySelector('output')?.textContent ?? 'null') as object | null;

  test('finds in report, notes and tasks; arrows and Enter go there', async () => {
    const user = userEvent.setup();
    const onClose = show();
    await user.type(await screen.findByRole('combobox'), '老旧小区');
    const groups = await screen.findAllByRole('group', { name: /报告正文|批注|任务/ });
    expect(groups.map((group) => group.getAttribute('aria-label'))).toEqual(['报告正文', '批注', '任务']);
    expect(document.querySelector('mark')?.textContent).toBe('老旧小区');
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('第三部分第23段');
    await user.keyboard('{Tab}');
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('老旧小区少四成');
    await user.keyboard('{Enter}');
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(arrived()).toMatchObject({ versionId: opened.versionId, annotationId: expect.any(String) });
  });

  test('goes to a candidate project', async () => {
    const content = await opened.client.call('library.open', { versionId: opened.versionId });
    const fields = { category: '', content: '', totalInvestment: '', yearInvestment: '', unit: '', due: '' };
    const { projects } = await opened.client.call('project.import', {
      reportId: content.report.id,
      projects: [{ ...fields, name: '河边步道亮灯' }],
    });
    const user = userEvent.setup();
    show();
    await user.type(await screen.findByRole('combobox'), '步道亮灯');
    await screen.findByRole('group', { name: '民生实事' });
    await user.keyboard('{Enter}');
    expect(arrived()).toEqual({
      screen: 'projects',
      versionId: opened.versionId,
      projectId: projects[0]?.id,
    });
  });

  test('asks nothing while the input method composes', async () => {
    show();
    const input = await screen.findByRole<HTMLInputElement>('combobox');
    fireEvent.compositionStart(input);
    fireEvent.input(input, { target: { value: 'lao jiu' }, isComposing: true });
    fireEvent.keyDown(input, { key: 'Enter', keyCode: 229, isComposing: true });
    expect(screen.queryAllByRole('option')).toEqual([]);
    input.value = '老旧';
    fireEvent.compositionEnd(input);
    await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(0));
  });

  test('ten of a group, then all of them', async () => {
    const user = userEvent.setup();
    show();
    await user.type(await screen.findByRole('combobox'), '项目');
    const all = await screen.findByText(/^看全部 \d+ 个$/);
    const before = screen.getAllByRole('option').length;
    await user.click(all);
    await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(before));
  });

  test('says what to do when nothing was found', async () => {
    const user = userEvent.setup();
    show();
    await user.type(await screen.findByRole('combobox'), '绝无此语');
    expect(await screen.findByText('没有找到“绝无此语”')).toBeTruthy();
  });
});
