/** @jest-environment jsdom */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { ComposingList } from '../../../renderer/features/opinions/composing-list.tsx';
import { useComposition } from '../../../renderer/features/opinions/use-composition.ts';
import { openWorkspace, renderScreen } from '../render-screen.tsx';
import type { Opened } from '../render-screen.tsx';

function List() {
  const state = useComposition('opinions');
  const [chosen, setChosen] = useState<string | null>(null);
  return state.ready ? (
    <ComposingList state={state} chosen={chosen} onChoose={setChosen} onPromote={() => undefined} />
  ) : null;
}

describe('composing the 审议意见表', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openWorkspace();
    for (const body of ['第一条', '第二条', '第三条']) {
      await opened.client.call('annotation.create', {
        versionId: opened.versionId,
        kind: 'problem',
        target: { type: 'report' },
        body,
      });
    }
  });
  afterEach(cleanup);
  afterAll(() => opened.close());

  const words = () =>
    within(screen.getByRole('region', { name: '指出问题' }))
      .getAllByRole('listitem')
      .map(
        (item) =>
          /第.条(?=改|$)|第[一二三]条\S*/.exec(item.querySelector('[data-words]')?.textContent ?? '')?.[0],
      );
  const composition = async () => {
    const which = { paper: 'opinions', versionId: opened.versionId } as const;
    return (await opened.client.call('paper.composition', which)).composition;
  };

  test('Alt+↓ moves an opinion and the focus goes with it', async () => {
    const user = userEvent.setup();
    renderScreen(opened.client, <List />, 'opinions');
    (await screen.findByText('第一条')).focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(words()).toEqual(['第二条', '第一条', '第三条']));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('第一条'));
  });

  test('F2 changes the wording of the paper and leaves the note alone; 恢复原话 takes it back', async () => {
    const user = userEvent.setup();
    renderScreen(opened.client, <List />, 'opinions');
    (await screen.findByText('第二条')).focus();
    await user.keyboard('{F2}');
    const field = await screen.findByRole('textbox');
    await user.type(field, '，改过');
    await user.keyboard('{Escape}');
    expect(await screen.findByText('措辞与批注不同')).toBeTruthy();
    await waitFor(async () =>
      expect(Object.values((await composition()).wordings)).toEqual(['第二条，改过']),
    );
    const { annotations } = await opened.client.call('annotation.list', { versionId: opened.versionId });
    expect(annotations.map(({ body }) => body).sort()).toEqual(['第一条', '第三条', '第二条'].sort());
    await user.click(screen.getByRole('button', { name: '看差异' }));
    expect(document.querySelector('ins')?.textContent).toContain('，改过');
    await user.click(screen.getByRole('button', { name: '恢复原话' }));
    await waitFor(() => expect(screen.queryByText('措辞与批注不同')).toBeNull());
    expect((await composition()).wordings).toEqual({});
  });

  test('选批注 leaves a note out of the paper', async () => {
    const user = userEvent.setup();
    renderScreen(opened.client, <List />, 'opinions');
    await user.click(await screen.findByRole('button', { name: '选批注' }));
    await user.click(await screen.findByRole('checkbox', { name: /第三条/ }));
    await waitFor(async () => expect((await composition()).excluded).toHaveLength(1));
    expect(await screen.findByText('已选 2 条批注，1 条未选')).toBeTruthy();
  });
});

describe('grouping', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openWorkspace();
    await opened.client.call('annotation.create', {
      ...{ versionId: opened.versionId, kind: 'problem', target: { type: 'report' } },
      body: '这其实是建议',
    });
  });
  afterEach(cleanup);
  afterAll(() => opened.close());

  test('移到 puts a note into another section of the paper; the note keeps its kind', async () => {
    const user = userEvent.setup();
    renderScreen(opened.client, <List />, 'opinions');
    await user.click(await screen.findByRole('button', { name: '整篇报告，更多' }));
    (await screen.findByRole('menuitem', { name: '移到……' })).focus();
    await user.keyboard('{ArrowRight}');
    (await screen.findByRole('menuitem', { name: '意见建议' })).focus();
    await user.keyboard('{Enter}');
    const section = await screen.findByRole('region', { name: '意见建议' });
    expect(within(section).getByText('这其实是建议')).toBeTruthy();
    const { annotations } = await opened.client.call('annotation.list', { versionId: opened.versionId });
    expect(annotations[0]?.kind).toBe('problem');
  });

  test('自己加一点 stands on the paper once it says something', async () => {
    const user = userEvent.setup();
    renderScreen(opened.client, <List />, 'opinions');
    await user.click(await screen.findByRole('button', { name: '自己加一点' }));
    await user.type(await screen.findByRole('textbox'), '多走走');
    const which = { paper: 'opinions', versionId: opened.versionId } as const;
    await waitFor(async () => {
      const { composition } = await opened.client.call('paper.composition', which);
      expect(composition.points.map(({ text }) => text)).toEqual(['多走走']);
    });
    const { text } = await opened.client.call('paper.text', which);
    expect(text).toContain('多走走');
  });
});
