/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ContractClient } from '../../../shared/contract/client.ts';
import { OperationError } from '../../../shared/contract/errors.ts';
import { CoreClientProvider } from '../../../renderer/state/core-client.tsx';
import { useSaveState } from '../../../renderer/state/save-state.ts';
import { AutosaveTextarea } from '../../../renderer/ui/autosave-textarea.tsx';

const silent: ContractClient = {
  call: () => Promise.reject(new Error('nothing is asked here')),
  onEvent: () => () => undefined,
};

const onSave = jest.fn((text: string) => (text === '满' ? Promise.reject(full) : Promise.resolve()));
const full = new OperationError('diskFull', '磁盘已满');

function Status() {
  const { status, message } = useSaveState();
  return <output>{`${status} ${message ?? ''}`}</output>;
}

function Page(props: { value: string }) {
  return (
    <CoreClientProvider client={silent}>
      <AutosaveTextarea label="批注内容" value={props.value} onSave={onSave} />
      <Status />
    </CoreClientProvider>
  );
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });
const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));

beforeEach(() => {
  jest.useFakeTimers();
  onSave.mockClear();
  globalThis.ResizeObserver = class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  };
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

test('the field is named, plain and unchecked by any speller', () => {
  render(<Page value="已有" />);
  expect(field().getAttribute('aria-label')).toBe('批注内容');
  expect(field().getAttribute('spellcheck')).toBe('false');
  expect(field().value).toBe('已有');
});

describe('re-rendering', () => {
  test('never moves text or caret under a person who types', async () => {
    const page = render(<Page value="" />);
    field().focus();
    type('写到一半');
    field().setSelectionRange(2, 2);
    page.rerender(<Page value="" />);
    expect(field().value).toBe('写到一半');
    expect(field().selectionStart).toBe(2);
    expect(document.activeElement).toBe(field());
    await pass(500);
    expect(onSave.mock.calls.map(([text]) => text)).toEqual(['写到一半']);
  });

  test('takes a change from outside over when nothing here is unsaved', () => {
    const page = render(<Page value="旧" />);
    page.rerender(<Page value="撤销以后" />);
    expect(field().value).toBe('撤销以后');
  });
});

describe('the input method', () => {
  test('nothing is stored and nothing replaced until the composition ends', async () => {
    const page = render(<Page value="" />);
    fireEvent.compositionStart(field());
    type('lao jiu');
    await pass(5000);
    page.rerender(<Page value="从外面来的" />);
    expect(onSave).not.toHaveBeenCalled();
    expect(field().value).toBe('lao jiu');
    fireEvent.compositionEnd(field());
    type('老旧');
    await pass(500);
    expect(onSave.mock.calls.map(([text]) => text)).toEqual(['老旧']);
  });

  test('Enter that picks a candidate is not the screen’s', () => {
    const onKeyDown = jest.fn();
    render(
      <CoreClientProvider client={silent}>
        <AutosaveTextarea label="记一句" value="" singleLine onSave={onSave} onKeyDown={onKeyDown} />
      </CoreClientProvider>,
    );
    fireEvent.keyDown(field(), { key: 'Enter', keyCode: 229 });
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    expect(onKeyDown).not.toHaveBeenCalled();
    fireEvent.keyDown(field(), { key: 'Enter', keyCode: 13 });
    expect(onKeyDown).toHaveBeenCalledTimes(1);
  });
});

describe('leaving', () => {
  test('the field stores at once', async () => {
    render(<Page value="" />);
    type('离开');
    fireEvent.blur(field());
    await pass(0);
    expect(onSave.mock.calls.map(([text]) => text)).toEqual(['离开']);
  });

  test('the page and the screen store at once', async () => {
    const page = render(<Page value="" />);
    type('关窗');
    fireEvent(window, new Event('pagehide'));
    await pass(0);
    type('换页');
    page.unmount();
    await pass(0);
    expect(onSave.mock.calls.map(([text]) => text)).toEqual(['关窗', '换页']);
  });
});

test('what cannot be stored stays on screen with the sentence', async () => {
  render(<Page value="" />);
  type('满');
  await pass(600);
  expect(field().value).toBe('满');
  expect(screen.getByRole('status').textContent).toBe('failed 磁盘已满');
  type('满了又空');
  await pass(600);
  expect(screen.getByRole('status').textContent).toBe('saved ');
});
