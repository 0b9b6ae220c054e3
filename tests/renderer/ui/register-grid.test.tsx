/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { RegisterGrid } from '../../../renderer/ui/register-grid.tsx';
import type { GridColumn, GridLine } from '../../../renderer/ui/register-grid.tsx';

interface Row {
  readonly name: string;
}
const columns: readonly GridColumn<Row>[] = [
  { id: 'name', name: '指标', width: '9rem', sort: ({ name }) => name, cell: ({ name }) => name },
  { id: 'place', name: '位置', width: '9rem', cell: () => '' },
];
const row = (name: string): GridLine<Row> => ({ type: 'row', key: name, row: { name } });
const group = (key: string, folded: boolean): GridLine<Row> => ({
  type: 'group',
  key,
  title: key,
  note: '',
  folded,
});

/** A register of two groups that tells what was asked of it. */
function Probe(props: { said: string[] }) {
  const { said } = props;
  const [chosen, setChosen] = useState<string | null>('甲');
  const [folded, setFolded] = useState(false);
  return (
    <MantineProvider>
      <RegisterGrid
        label="清单"
        lines={[
          group('一', folded),
          ...(folded ? [] : [row('甲'), row('乙')]),
          group('二', false),
          row('丙'),
        ]}
        columns={columns}
        chosenKey={chosen}
        sort={null}
        rowHeight={2}
        cards={false}
        onSort={(id) => said.push(`sort ${id}`)}
        onChoose={(key) => {
          said.push(key);
          setChosen(key);
        }}
        onOpen={(key) => said.push(`open ${key}`)}
        onFold={(key, shut) => {
          said.push(`${shut ? 'fold' : 'unfold'} ${key}`);
          setFolded(shut);
        }}
      />
    </MantineProvider>
  );
}

describe('a register by keyboard alone', () => {
  afterEach(cleanup);
  const start = async () => {
    const said: string[] = [];
    render(<Probe said={said} />);
    const grid = screen.getByRole('grid', { name: '清单' });
    const user = userEvent.setup();
    await user.tab();
    expect(document.activeElement).toBe(grid);
    return { said, user, at: () => grid.getAttribute('aria-activedescendant') };
  };

  test('↓ goes over rows and headings, Enter opens a row', async () => {
    const { said, user, at } = await start();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(at()).toBe('grid-line-二');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(said).toEqual(['乙', '丙', 'open 丙']);
  });

  test('← folds the group of a row, → and Enter open it', async () => {
    const { said, user, at } = await start();
    await user.keyboard('{ArrowLeft}');
    expect(at()).toBe('grid-line-一');
    await user.keyboard('{ArrowRight}{Enter}');
    expect(said).toEqual(['fold 一', 'unfold 一', 'fold 一']);
  });

  test('↑ from the first line goes to the heads: → walks, Enter sorts what can be sorted, ↓ comes back', async () => {
    const { said, user, at } = await start();
    await user.keyboard('{Home}{ArrowUp}');
    expect(at()).toBe('grid-head-name');
    await user.keyboard('{Enter}{ArrowRight}{Enter}');
    expect(at()).toBe('grid-head-place');
    await user.keyboard('{ArrowDown}');
    expect(at()).toBe('grid-line-一');
    expect(said).toEqual(['sort name']);
  });
});
