/** @jest-environment jsdom */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { TasksScreen } from '../../../renderer/features/tasks/tasks-screen.tsx';
import { smallReport } from '../../support/report-content.ts';
import { openWorkspace, renderScreen } from '../render-screen.tsx';
import type { Opened } from '../render-screen.tsx';

describe('the 任务 screen', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openWorkspace();
  });
  afterEach(cleanup);
  afterAll(() => opened.close());

  const scores = async () => {
    const answer = await opened.client.call('score.list', { versionId: opened.versionId });
    return answer.scores.map(({ overall, importance, criteria }) => ({ overall, importance, criteria }));
  };

  test('two key presses give 总体 and 关注度, and always with 个人参考', async () => {
    const user = userEvent.setup();
    renderScreen(opened.client, <TasksScreen />, 'tasks');
    expect(await screen.findByText('个人参考，非正式测评')).toBeTruthy();
    await screen.findByRole('heading', { level: 2 });
    await user.keyboard('s5');
    await waitFor(async () => {
      expect(await scores()).toEqual([{ overall: 'basicallySatisfied', importance: 5, criteria: {} }]);
    });
    expect(await screen.findByRole('progressbar', { name: '已评 1 项，共 32 项' })).toBeTruthy();
  });

  test('↓ opens the criteria, digits score the one in focus, the task keeps its 关注度', async () => {
    const user = userEvent.setup();
    renderScreen(opened.client, <TasksScreen />, 'tasks');
    const title = await screen.findByRole('heading', { level: 2 });
    title.focus();
    await user.keyboard('{ArrowDown}');
    const first = await screen.findByRole('radiogroup', { name: '可衡量' });
    await waitFor(() => expect(first.contains(document.activeElement)).toBe(true));
    await user.keyboard('4{ArrowDown}');
    await waitFor(() =>
      expect(screen.getByRole('radiogroup', { name: '有基数可比' }).contains(document.activeElement)).toBe(
        true,
      ),
    );
    await user.keyboard('0');
    await waitFor(async () => {
      const [score] = await scores();
      expect(Object.values(score?.criteria ?? {})).toEqual([3, 'skipped']);
      expect(score?.importance).toBe(5);
    });
    expect(within(first).getByRole('radio', { name: '好' }).getAttribute('aria-checked')).toBe('true');
  });

  test('pressing the chosen value again takes it back', async () => {
    const user = userEvent.setup();
    renderScreen(opened.client, <TasksScreen />, 'tasks');
    await user.click(await screen.findByRole('radio', { name: '基本满意', checked: true }));
    await waitFor(async () => expect((await scores())[0]?.overall).toBeNull());
  });

  test('keys typed into the note stay in the note', async () => {
    const user = userEvent.setup();
    renderScreen(opened.client, <TasksScreen />, 'tasks');
    await user.type(await screen.findByRole('textbox', { name: '补充说明' }), 'a1');
    await user.tab();
    await waitFor(async () => {
      const answer = await opened.client.call('score.list', { versionId: opened.versionId });
      expect(answer.scores.map(({ note, overall }) => [note, overall])).toEqual([['a1', null]]);
    });
  });

  test('Enter goes to the detail, also when nothing has the focus yet', async () => {
    const user = userEvent.setup();
    renderScreen(opened.client, <TasksScreen />, 'tasks');
    const title = await screen.findByRole('heading', { level: 2 });
    expect(document.activeElement).toBe(document.body);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(title));
  });

  test('Ctrl+↓ goes to the next unscored task', async () => {
    const user = userEvent.setup();
    renderScreen(opened.client, <TasksScreen />, 'tasks');
    const before = (await screen.findByRole('heading', { level: 2 })).textContent;
    await user.keyboard('{Control>}{ArrowDown}{/Control}');
    await waitFor(() => expect(screen.getByRole('heading', { level: 2 }).textContent).not.toBe(before));
  });

  test('the next key finds the focus where the arrow went: a digit never scores another row or the list', async () => {
    renderScreen(opened.client, <TasksScreen />, 'tasks');
    const title = await screen.findByRole('heading', { level: 2 });
    const at = () => document.activeElement?.closest('[role="radiogroup"]')?.getAttribute('aria-label');
    const press = (key: string, more = {}) =>
      fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
    title.focus();
    press('ArrowDown');
    press('ArrowDown');
    expect(at()).toBe('有基数可比');
    press('ArrowDown', { ctrlKey: true });
    expect(title.isConnected).toBe(false);
    expect(at()).toBe('有基数可比');
  });

  test('a task of another report is scored where it is seen, with the notes of its own report', async () => {
    const text = smallReport.replaceAll('2024年', '2030年').replaceAll('2023年', '2029年');
    const other = await opened.client.call('library.import', {
      source: { type: 'text', name: '另一份.txt', text },
    });
    const { tasks } = await opened.client.call('library.open', { versionId: other.versionId });
    const [task] = tasks;
    if (!task) throw new Error('no task');
    const note = await opened.client.call('annotation.create', {
      versionId: other.versionId,
      kind: 'question',
      target: { type: 'task', taskId: task.id },
      body: '另一份的批注',
    });
    const user = userEvent.setup();
    renderScreen(opened.client, <TasksScreen />, 'tasks');
    await user.click(await screen.findByRole('combobox', { name: '范围' }));
    await user.click(await screen.findByRole('option', { name: '全部报告（2份）' }));
    const grid = await screen.findByRole('grid');
    await user.type(screen.getByRole('textbox', { name: '输入几个字，只看含有这些字的行' }), task.title);
    await waitFor(() => expect(grid.getAttribute('aria-rowcount')).toBe('3'));
    // Nothing is laid out here: the row is reached by keys.
    grid.focus();
    await user.tab();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    const detail = await screen.findByRole('complementary', { name: task.title });
    await user.click(within(detail).getByRole('radio', { name: '不满意' }));
    await within(detail).findByRole('radio', { name: '不满意', checked: true });
    await user.click(await within(detail).findByRole('button', { name: '附上批注：另一份的批注' }));
    await waitFor(async () => {
      const { scores: given } = await opened.client.call('score.list', { versionId: other.versionId });
      expect(given).toMatchObject([
        {
          overall: 'unsatisfied',
          target: { type: 'task', taskId: task.id },
          evidence: [note.annotation.id],
        },
      ]);
    });
  });
});
