/** @jest-environment jsdom */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MeetingScreen } from '../../../renderer/features/meeting/meeting-screen.tsx';
import { openWorkspace, renderScreen } from '../render-screen.tsx';
import type { Opened } from '../render-screen.tsx';

describe('the 会议 screen', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openWorkspace();
  });
  afterEach(cleanup);
  afterAll(() => opened.close());

  const notes = async () => {
    const answer = await opened.client.call('annotation.list', { versionId: opened.versionId });
    return answer.annotations.map(({ kind, body }) => [kind, body]);
  };
  const field = () => screen.findByRole<HTMLInputElement>('textbox', { name: '快速记下一条意见' });

  test('Enter while composing belongs to the input method; afterwards it stores the note on the passage', async () => {
    const user = userEvent.setup();
    renderScreen(opened.client, <MeetingScreen />, 'meeting');
    const input = await field();
    await user.keyboard('5');
    expect(document.activeElement).toBe(input);
    fireEvent.compositionStart(input);
    input.value = '电梯补贴由谁承担';
    fireEvent.keyDown(input, { key: 'Enter', keyCode: 229, isComposing: true });
    fireEvent.keyDown(input, { key: 'Escape', keyCode: 229, isComposing: true });
    expect(await notes()).toEqual([]);
    expect(document.activeElement).toBe(input);
    fireEvent.compositionEnd(input);
    await user.keyboard('{Enter}');
    await waitFor(async () => expect(await notes()).toEqual([['question', '电梯补贴由谁承担']]));
    expect(input.value).toBe('');
    expect(await screen.findByText('本段意见 1 条')).toBeTruthy();
  });

  test('presenter keys turn, space runs the timer, but not inside the field', async () => {
    const user = userEvent.setup();
    renderScreen(opened.client, <MeetingScreen />, 'meeting');
    expect(await screen.findByText('开头第1段')).toBeTruthy();
    await user.keyboard('{PageDown}');
    expect(await screen.findByText('第一部分第1段')).toBeTruthy();
    await user.keyboard('n');
    await user.keyboard(' 1');
    expect((await field()).value).toBe(' 1');
    expect(screen.getByRole('button', { name: '计时' })).toBeTruthy();
    await user.clear(await field());
    await user.keyboard('{Escape} ');
    expect(await screen.findByRole('button', { name: '暂停' })).toBeTruthy();
    await user.keyboard('{PageUp}');
    expect(await screen.findByText('开头第1段')).toBeTruthy();
  });

  test('a half-written line is stored when the meeting is left', async () => {
    const user = userEvent.setup();
    renderScreen(opened.client, <MeetingScreen />, 'meeting');
    await field();
    await user.keyboard('3');
    await user.keyboard('还没写完');
    await user.click(screen.getByRole('button', { name: '退出会议模式' }));
    await waitFor(async () => expect(await notes()).toContainEqual(['suggestion', '还没写完']));
  });
});
