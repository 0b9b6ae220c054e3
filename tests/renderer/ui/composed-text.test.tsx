/** @jest-environment jsdom */
import { MantineProvider, TextInput } from '@mantine/core';
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useComposedText } from '../../../renderer/ui/composed-text.ts';
import { SearchSelect } from '../../../renderer/ui/search-select.tsx';
import { WholeNumberField } from '../../../renderer/ui/whole-number-field.tsx';
import { completeJsdom } from '../render-screen.tsx';

beforeAll(completeJsdom);

afterEach(cleanup);

const field = (): HTMLInputElement => screen.getByRole<HTMLInputElement>('textbox');

/** Letters of a pinyin, as Chromium reports them: the last input comes before the end. */
function compose(input: HTMLInputElement, steps: readonly string[]): void {
  fireEvent.compositionStart(input);
  for (const value of steps) fireEvent.input(input, { target: { value }, isComposing: true });
}

function Looked(props: { heard: string[] }) {
  const [text, setText] = useState('');
  const looked = useComposedText(text, (next) => {
    props.heard.push(next);
    setText(next);
  });
  return <TextInput {...looked} />;
}

const show = (what: ReactNode) => render(<MantineProvider env="test">{what}</MantineProvider>);

describe('a word that is being composed', () => {
  test('counts once it is finished, and stays in the field meanwhile', () => {
    const heard: string[] = [];
    show(<Looked heard={heard} />);
    compose(field(), ['s', 'she', 'shehui', '社会']);
    expect(heard).toEqual([]);
    expect(field().value).toBe('社会');
    fireEvent.compositionEnd(field());
    expect(heard).toEqual(['社会']);
  });

  test('leaves a list of choices as it is until then', () => {
    show(<SearchSelect aria-label="代表" data={['周文斌', '吴桂兰']} defaultDropdownOpened />);
    const box = screen.getByRole<HTMLInputElement>('combobox', { name: '代表' });
    const names = (): string[] => screen.queryAllByRole('option', { hidden: true }).map((e) => e.textContent);
    act(() => box.focus());
    compose(box, ['w', 'wu']);
    expect(names()).toEqual(['周文斌', '吴桂兰']);
    fireEvent.input(box, { target: { value: '吴' }, isComposing: true });
    fireEvent.compositionEnd(box);
    expect(names()).toEqual(['吴桂兰']);
  });

  test('is not forgotten when the choices are made anew', () => {
    const select = () => (
      <MantineProvider env="test">
        <SearchSelect aria-label="代表" data={['周文斌', '吴桂兰']} />
      </MantineProvider>
    );
    const { rerender } = render(select());
    const box = screen.getByRole<HTMLInputElement>('combobox', { name: '代表' });
    act(() => box.focus());
    fireEvent.input(box, { target: { value: '吴' } });
    rerender(select());
    expect(box.value).toBe('吴');
  });

  test('may be a number in full-width digits', () => {
    const stored: (number | null)[] = [];
    show(
      <WholeNumberField
        label="权重"
        least={1}
        most={100}
        value={5}
        onChange={(value) => stored.push(value)}
      />,
    );
    compose(field(), ['１', '１２']);
    expect(stored).toEqual([]);
    fireEvent.compositionEnd(field());
    expect(stored).toEqual([12]);
    fireEvent.input(field(), { target: { value: '101' } });
    fireEvent.keyDown(field(), { key: 'ArrowUp' });
    expect(stored).toEqual([12, 6]);
  });
});
