/** @jest-environment jsdom */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ConsolidationScreen } from '../../../renderer/features/consolidation/consolidation-screen.tsx';
import type { ContractClient } from '../../../shared/contract/client.ts';
import { OperationError } from '../../../shared/contract/errors.ts';
import { enter, setUpGroup } from '../../support/group-opinions.ts';
import { openWorkspace, renderScreen } from '../render-screen.tsx';
import type { Opened } from '../render-screen.tsx';

let opened: Opened;
let versionId: string;
beforeAll(async () => {
  opened = await openWorkspace();
  const group = await setUpGroup(opened.client, ['王秀兰', '李国栋']);
  versionId = group.content.version.id;
  await opened.client.call('reading.moveTo', { versionId, offset: 0 });
  await enter(opened.client, group, '王秀兰', '新改造老旧小区130万平方米', '停车位少了。');
  await enter(opened.client, group, '李国栋', '城镇新增就业2.4万人以上', '目标为什么低？');
});
afterEach(cleanup);
afterAll(() => opened.close());

/** The words of opinions cannot be read as long as `broken` says so. */
function failing(client: ContractClient, broken: () => boolean): ContractClient {
  return {
    onEvent: (listen) => client.onEvent(listen),
    call: (name, input) =>
      name === 'consolidation.words' && broken()
        ? Promise.reject(new OperationError('internal', '程序出了点问题，内容没有丢。'))
        : client.call(name, input),
  };
}

test('words that could not be read are told in a sentence, and asked for again', async () => {
  let broken = true;
  const user = userEvent.setup();
  renderScreen(
    failing(opened.client, () => broken),
    <ConsolidationScreen />,
    'consolidation',
  );
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText(/意见的文字没有读出来，意见本身都在/u)).toBeTruthy();
  expect(screen.queryByText('停车位少了。')).toBeNull();
  await user.click(within(alert).getByRole('button', { name: '再试一次' }));
  expect(await screen.findByRole('button', { name: '再试一次' })).toBeTruthy();
  broken = false;
  await user.click(screen.getByRole('button', { name: '再试一次' }));
  expect(await screen.findByText('停车位少了。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull();
});

test('cards move with Alt and an arrow in the order of the text, and not in the order by people', async () => {
  const user = userEvent.setup();
  renderScreen(opened.client, <ConsolidationScreen />, 'consolidation');
  const cards = async (): Promise<string[]> => {
    await screen.findByText('停车位少了。');
    return screen
      .getAllByRole('article')
      .map((card) => /停车位|目标为什么/u.exec(card.textContent)?.[0] ?? '');
  };
  const before = await cards();
  const first = screen.getAllByRole('article')[0];
  await user.click(first ?? document.body);
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(async () => expect(await cards()).toEqual([...before].reverse()));

  await user.click(screen.getByRole('button', { name: '按原文次序' }));
  await user.click(await screen.findByRole('menuitemradio', { name: '按附议人数' }));
  const { groups } = await opened.client.call('consolidation.groups', { versionId });
  await user.click(screen.getAllByRole('article')[0] ?? document.body);
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect((await opened.client.call('consolidation.groups', { versionId })).groups).toEqual(groups);
});
