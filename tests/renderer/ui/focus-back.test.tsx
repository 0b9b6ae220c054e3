/** @jest-environment jsdom */
import { afterEach, expect, test } from '@jest/globals';
import { cleanup, render, waitFor } from '@testing-library/react';
import { useFocusBack } from '../../../renderer/ui/use-focus-back.ts';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

function Layer(props: { autoFocus?: boolean }) {
  useFocusBack();
  return <input aria-label="inside" autoFocus={props.autoFocus} />;
}

function addButton(html: string): HTMLElement {
  document.body.insertAdjacentHTML('beforeend', html);
  const found = document.body.querySelector('button');
  if (!found) throw new Error('no button');
  return found;
}

test('the focus goes back to where it was when the layer is taken away', async () => {
  const button = addButton('<button>open</button>');
  button.focus();
  const { unmount } = render(<Layer autoFocus />);
  expect(document.activeElement).not.toBe(button);
  unmount();
  await waitFor(() => expect(document.activeElement).toBe(button));
});

test('from an item of a menu it goes to the button of the menu', async () => {
  const button = addButton(
    '<button aria-controls="m">more</button><div role="menu" id="m"><a role="menuitem" href="#x">item</a></div>',
  );
  document.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  const { unmount } = render(<Layer autoFocus />);
  document.querySelector('[role="menu"]')?.remove();
  unmount();
  await waitFor(() => expect(document.activeElement).toBe(button));
});

test('what has taken the focus meanwhile keeps it', async () => {
  const button = addButton('<button>open</button><input id="other" />');
  button.focus();
  const { unmount } = render(<Layer />);
  const other = document.getElementById('other');
  other?.focus();
  unmount();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(document.activeElement).toBe(other);
});
