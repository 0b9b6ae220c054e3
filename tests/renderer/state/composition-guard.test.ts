/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { guardComposition } from '../../../renderer/state/keys.ts';

const heard = jest.fn<(event: Event) => void>();
let release: () => void;

beforeEach(() => {
  heard.mockClear();
  document.body.addEventListener('keydown', heard);
  release = guardComposition();
});
afterEach(() => {
  release();
  document.body.removeEventListener('keydown', heard);
});

const press = (init: ConstructorParameters<typeof KeyboardEvent>[1]): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  document.body.dispatchEvent(event);
  return event;
};

test('no listener hears a key of the input method, and the key keeps its effect', () => {
  const events = [press({ key: 'Escape', isComposing: true }), press({ key: 'Process', keyCode: 229 })];
  expect(heard).not.toHaveBeenCalled();
  expect(events.map((event) => event.defaultPrevented)).toEqual([false, false]);
});

test('every other key is heard, and all of them once the guard is gone', () => {
  press({ key: 'Escape' });
  expect(heard).toHaveBeenCalledTimes(1);
  release();
  press({ key: 'Escape', isComposing: true });
  expect(heard).toHaveBeenCalledTimes(2);
});
