/** @jest-environment jsdom */
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { cleanup, renderHook } from '@testing-library/react';
import { chordOf, isComposingKey, isTextField, plainKey, useKeys } from '../../../renderer/state/keys.ts';

afterEach(cleanup);

const press = (target: EventTarget, init: ConstructorParameters<typeof KeyboardEvent>[1]): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));

describe('chords', () => {
  const chord = (init: KeyboardEventInit) => chordOf(new KeyboardEvent('keydown', init));

  test('letters name Shift, signs do not', () => {
    expect(chord({ key: 'z', ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+Z');
    expect(chord({ key: '+', ctrlKey: true, shiftKey: true })).toBe('Ctrl++');
    expect(chord({ key: 'F8', shiftKey: true })).toBe('Shift+F8');
    expect(chord({ key: ' ' })).toBe('Space');
    expect(chord({ key: '2', altKey: true })).toBe('Alt+2');
  });

  test('full-width digits are digits', () => {
    expect(plainKey('３')).toBe('3');
    expect(plainKey('三')).toBe('三');
    expect(chord({ key: '６' })).toBe('6');
  });
});

test('keys of the input method are told by either sign', () => {
  expect(isComposingKey({ isComposing: true, keyCode: 13 })).toBe(true);
  expect(isComposingKey({ isComposing: false, keyCode: 229 })).toBe(true);
  expect(isComposingKey({ isComposing: false, keyCode: 13 })).toBe(false);
});

test('text fields are told from other inputs', () => {
  const input = document.createElement('input');
  expect(isTextField(input)).toBe(true);
  input.type = 'checkbox';
  expect(isTextField(input)).toBe(false);
  expect(isTextField(document.createElement('textarea'))).toBe(true);
  expect(isTextField(document.createElement('button'))).toBe(false);
});

describe('bindings', () => {
  test('single keys act outside text fields only', () => {
    const run = jest.fn(() => undefined);
    renderHook(() => useKeys([{ keys: ['3'], run }]));
    const field = document.body.appendChild(document.createElement('textarea'));
    press(field, { key: '3' });
    expect(run).not.toHaveBeenCalled();
    expect(press(document.body, { key: '３' })).toBe(false);
    expect(run).toHaveBeenCalledTimes(1);
    field.remove();
  });

  test('while composing no binding acts, not even one for text fields', () => {
    const run = jest.fn(() => undefined);
    renderHook(() => useKeys([{ keys: ['Escape', '1'], inText: true, run }]));
    press(document.body, { key: 'Escape', isComposing: true });
    press(document.body, { key: '1', keyCode: 229 });
    expect(run).not.toHaveBeenCalled();
  });

  test('the top layer alone takes Esc; when it passes, the next one does', () => {
    const below = jest.fn(() => undefined);
    let taken = true;
    renderHook(() => useKeys([{ keys: ['Escape'], run: below }]));
    const top = renderHook(() => useKeys([{ keys: ['Escape'], run: () => (taken ? undefined : false) }]));
    press(document.body, { key: 'Escape' });
    expect(below).not.toHaveBeenCalled();
    taken = false;
    press(document.body, { key: 'Escape' });
    expect(below).toHaveBeenCalledTimes(1);
    top.unmount();
    press(document.body, { key: 'Escape' });
    expect(below).toHaveBeenCalledTimes(2);
  });

  test('a key that a component has handled is left alone', () => {
    const run = jest.fn(() => undefined);
    renderHook(() => useKeys([{ keys: ['Enter'], run }]));
    const button = document.body.appendChild(document.createElement('button'));
    button.addEventListener('keydown', (event) => event.preventDefault());
    press(button, { key: 'Enter' });
    expect(run).not.toHaveBeenCalled();
    button.remove();
  });
});
