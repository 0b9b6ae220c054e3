/** @jest-environment jsdom */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { EnterOpinion } from '../../../renderer/features/packets/enter-opinion.tsx';
import { RosterPane } from '../../../renderer/features/packets/roster-pane.tsx';
import type { ContractClient } from '../../../shared/contract/client.ts';
import { openWorkspace, renderScreen } from '../render-screen.tsx';
import type { Opened } from '../render-screen.tsx';

const LONG = '迪丽热巴·阿不都热合曼·艾合买提江';

let opened: Opened;
beforeAll(async () => {
  opened = await openWorkspace();
});
afterEach(cleanup);
afterAll(() => opened.close());

/** Files are read in a process of their own, which does not run below this test's browser. */
const reading = (): ContractClient =>
  ({
    onEvent: (listen: Parameters<ContractClient['onEvent']>[0]) => opened.client.onEvent(listen),
    call: async (name: string, input: object) => {
      if (name === 'roster.read' && 'name' in input && input.name === '名册.csv') {
        return { entries: ['王秀兰', LONG].map((each) => ({ name: each, delegation: '京口代表团' })) };
      }
      if (name === 'packets.readForm' && 'name' in input && input.name === '表.docx') {
        const item = {
          kind: 'question',
          place: '第三部分第23段',
          quote: '筹划',
          body: '何时？',
          proposed: '',
        };
        return { name: '周文斌', delegation: '京口代表团', rosterId: null, items: [item], placed: 1 };
      }
      return opened.client.call(name as 'workspace.status', input as Record<string, never>);
    },
  }) as ContractClient;

const file = (name: string, content: string): File => new File([content], name);
const setRoster = (names: readonly string[]) =>
  opened.client.call('roster.replace', {
    entries: names.map((name) => ({ name, delegation: '京口代表团' })),
  });

describe('the roster', () => {
  const show = () => renderScreen(reading(), <RosterPane onClose={() => undefined} />);

  test('without one it says what to do, and a file is read before it is stored', async () => {
    await setRoster([]);
    const user = userEvent.setup();
    show();
    expect(await screen.findByText('还没有名册')).toBeTruthy();
    await user.upload(
      await screen.findByLabelText('导入名册', { selector: 'input' }),
      file('名册.csv', `姓名,代表团\n王秀兰,京口代表团\n${LONG},京口代表团\n`),
    );
    expect(await screen.findByText('文件里有 2 人，请看一遍再存。')).toBeTruthy();
    expect((await opened.client.call('roster.list', {})).entries).toEqual([]);
    await user.click(screen.getByRole('button', { name: '存入名册（2 人）' }));
    expect(await screen.findByText('共 2 人，已交 0 人')).toBeTruthy();
    expect(screen.getByText(LONG)).toBeTruthy();
  });

  test('a file without names is refused with a sentence, and the roster stays', async () => {
    await setRoster(['王秀兰']);
    const user = userEvent.setup();
    show();
    await screen.findByText('王秀兰');
    await user.upload(await screen.findByLabelText('导入名册', { selector: 'input' }), file('空.csv', ''));
    expect((await screen.findByRole('alert')).textContent).toMatch(/名册没有变动|没有变动/u);
    expect((await opened.client.call('roster.list', {})).entries).toHaveLength(1);
  });
});

describe('writing an opinion down', () => {
  const show = () => renderScreen(reading(), <EnterOpinion onClose={() => undefined} />);
  const save = () => screen.getByRole('button', { name: '记下' });
  const choose = async (user: ReturnType<typeof userEvent.setup>, name: string) => {
    await user.click(await screen.findByRole('combobox', { name: '哪位代表' }));
    await user.click(await screen.findByRole('option', { name: `${name}（京口代表团）` }));
  };

  test('without a roster it asks for one first', async () => {
    await setRoster([]);
    show();
    expect(await screen.findByText('名册还是空的，请先导入名册。')).toBeTruthy();
  });

  test('needs a name and words, and words of the report that stand there', async () => {
    await setRoster(['王秀兰', LONG]);
    const user = userEvent.setup();
    show();
    await screen.findByRole('combobox', { name: '哪位代表' });
    expect(save().hasAttribute('disabled')).toBe(true);
    await choose(user, LONG);
    await user.type(screen.getByLabelText('意见'), '车位少了。');
    const quote = screen.getByLabelText(/^针对报告的哪句话/u);
    await user.type(quote, '报告里没有的话');
    expect(await screen.findByText('报告里没有这句话，请照原文再写一遍，或留空。')).toBeTruthy();
    expect(save().hasAttribute('disabled')).toBe(true);
    await user.clear(quote);
    await user.type(quote, '治理城市积水点20处');
    await user.click(save());
    await waitFor(async () => {
      const { opinions } = await opened.client.call('packets.opinions', { versionId: opened.versionId });
      expect(opinions.map(({ author, body, enteredFrom }) => [author.name, body, enteredFrom])).toEqual([
        [LONG, '车位少了。', 'spoken'],
      ]);
    });
  });

  test('a file that is no form is refused with a sentence', async () => {
    await setRoster(['王秀兰']);
    const user = userEvent.setup();
    show();
    await user.upload(
      await screen.findByLabelText(/^收填好的审议意见表/u, { selector: 'input' }),
      file('别的.docx', '不是表'),
    );
    expect((await screen.findByRole('alert')).textContent).toMatch(/没有收入任何内容|没有变动/u);
  });

  test('a form of somebody whom the roster does not know waits for a name', async () => {
    await setRoster(['王秀兰']);
    const user = userEvent.setup();
    show();
    await user.upload(
      await screen.findByLabelText(/^收填好的审议意见表/u, { selector: 'input' }),
      file('表.docx', '表'),
    );
    expect(await screen.findByText(/周文斌的表里有 1 条意见/u)).toBeTruthy();
    expect(screen.getByText('名册上没有对上这个名字，请先在上面选好是哪位代表。')).toBeTruthy();
    await choose(user, '王秀兰');
    await waitFor(() =>
      expect(screen.queryByText('名册上没有对上这个名字，请先在上面选好是哪位代表。')).toBeNull(),
    );
  });
});
