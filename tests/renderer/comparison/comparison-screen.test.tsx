/** @jest-environment jsdom */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ComparisonScreen } from '../../../renderer/features/comparison/comparison-screen.tsx';
import { useNavigation } from '../../../renderer/state/navigation.tsx';
import { smallReport } from '../../support/report-content.ts';
import { openWorkspace, renderScreen } from '../render-screen.tsx';
import type { Opened } from '../render-screen.tsx';

function Where() {
  const { screen: where, arrival } = useNavigation();
  return <output aria-label="where">{`${where} ${arrival?.destination.offset ?? ''}`}</output>;
}

describe('the 对比 screen', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openWorkspace();
  });
  afterEach(cleanup);
  afterAll(() => opened.close());

  /** Narrow windows show cards, which need no box sizes to be drawn. */
  const narrow = (on: boolean) => Object.assign(window, { innerWidth: on ? 900 : 1366 });
  const show = async () => {
    renderScreen(
      opened.client,
      <>
        <ComparisonScreen />
        <Where />
      </>,
      'comparison',
    );
    return screen.findByRole(window.innerWidth < 1000 ? 'list' : 'grid', { name: '同口径对比' });
  };
  const cardOf = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}`, 'u') });

  test('eleven targets below last year’s result jump out, in words beside the sign', async () => {
    narrow(true);
    await show();
    expect(screen.getByText('11 项目标低于去年实绩')).toBeTruthy();
    expect(screen.getByText('1 项持平')).toBeTruthy();
    expect(screen.getByText('4 项高于')).toBeTruthy();
    expect(within(cardOf('城镇新增就业')).getByText('少3.3万人')).toBeTruthy();
    expect(within(cardOf('大专以上人才')).getByText('持平')).toBeTruthy();
    expect(within(cardOf('绿色优质农产品占比')).getByText('高4个百分点以上')).toBeTruthy();
  });

  test('a row on another basis shows no difference and no bar', async () => {
    narrow(true);
    await show();
    const card = cardOf('工业企业技改投资');
    expect(card.textContent).toContain('130亿元');
    expect(card.querySelector('svg')).toBeNull();
    expect(card.textContent).not.toMatch(/[▲▼＝]/u);
  });

  test('↓ goes on, N makes a question of the row, and the row shows it', async () => {
    narrow(false);
    const user = userEvent.setup();
    const grid = await show();
    act(() => grid.focus());
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('城镇新增就业');
    await user.keyboard('n');
    const written = await screen.findByRole('region', { name: '已写的批注' });
    expect(written.textContent).toContain('今年目标低于去年实绩，依据是什么？');
    const { annotations } = await opened.client.call('annotation.list', { versionId: opened.versionId });
    expect(annotations.map(({ kind, target }) => [kind, target.type])).toEqual([['question', 'measure']]);
    expect(annotations[0]?.body).toContain('少3.3万人');
  });

  test('Enter goes to the passage', async () => {
    narrow(false);
    const user = userEvent.setup();
    const grid = await show();
    act(() => grid.focus());
    await user.keyboard('{Enter}');
    const content = await opened.client.call('library.open', { versionId: opened.versionId });
    const at = Number(screen.getByRole('status', { name: 'where' }).textContent.split(' ')[1]);
    expect(content.text.slice(at, at + 3)).toBe('20家');
  });

  test('the years are a picture and, on a press, a table', async () => {
    narrow(false);
    const user = userEvent.setup();
    await show();
    expect(screen.getByRole('img', { name: /2023年实绩71家；2024年目标20家/u })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /看表格/u }));
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(3);
  });

  test('a wrong pairing is taken apart, another is made by hand, and both can be undone', async () => {
    narrow(false);
    const user = userEvent.setup();
    await show();
    const counts = () =>
      ['同口径对比', '口径不同，仅供参考'].map((name) =>
        Number(
          screen
            .getByRole('button', { name: new RegExp(`^${name} ?\\d+$`, 'u') })
            .textContent.slice(name.length),
        ),
      );
    expect(counts()).toEqual([16, 18]);
    await user.click(screen.getByRole('button', { name: '配得不对？' }));
    await user.click(screen.getByRole('button', { name: '拆开，不作对比' }));
    await waitFor(() => expect(counts()).toEqual([15, 18]));
    await user.click(screen.getByRole('button', { name: /^今年新提/u }));
    const listed = screen.getByRole('grid', { name: '今年新提' });
    act(() => listed.focus());
    const title = () => screen.getByRole('heading', { level: 2 }).textContent;
    for (let steps = 0; steps < 90 && title() !== '上市挂牌企业'; steps += 1)
      await user.keyboard('{ArrowDown}');
    await user.click(screen.getByRole('button', { name: '找一项来对比' }));
    await user.click(screen.getByRole('combobox', { name: '与去年的哪一项实绩对比' }));
    await user.click(await screen.findByRole('option', { name: '上市挂牌企业 71家' }));
    await user.click(screen.getByRole('button', { name: '放在一起对比' }));
    await waitFor(() => expect(counts()).toEqual([15, 19]));
    expect(title()).toBe('上市挂牌企业');
    for (let steps = 0; steps < 2; steps += 1) await act(() => opened.client.call('history.undo', {}));
    await waitFor(() => expect(counts()).toEqual([16, 18]));
  });

  test('last year’s report of the place brings its targets by itself', async () => {
    narrow(false);
    await show();
    expect(screen.getByText('导入2023年的报告后，这里会列出去年定的目标。')).toBeTruthy();
    const text = smallReport
      .replaceAll('2023年', '2022年')
      .replaceAll('2024年', '2023年')
      .replaceAll('江北', '镇江')
      .replace('城镇新增就业3万人', '城镇新增就业5万人');
    await act(() =>
      opened.client.call('library.import', { source: { type: 'text', name: '2023.txt', text } }),
    );
    await screen.findByRole('columnheader', { name: '2023年目标' });
    expect(screen.queryByText('导入2023年的报告后，这里会列出去年定的目标。')).toBeNull();
    cleanup();
    narrow(true);
    await show();
    await waitFor(() => expect(cardOf('城镇新增就业').textContent).toContain('2023年目标5万人'));
  });
});
