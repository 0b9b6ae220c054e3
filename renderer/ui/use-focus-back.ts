import { useEffect, useState } from 'react';

/** What has the focus now; of a menu that is about to close the button that opened it. */
function opener(): HTMLElement | null {
  const active = document.activeElement;
  const menu = active?.closest('[role="menu"]');
  const found = menu
    ? [...document.querySelectorAll('[aria-controls]')].find(
        (each) => each.getAttribute('aria-controls') === menu.id,
      )
    : active;
  return found instanceof HTMLElement && found !== document.body ? found : null;
}

/** Gives the focus back to where it was before the component came, unless something else has taken it. */
export function useFocusBack(): void {
  const [before] = useState(opener);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const { activeElement } = document;
        if (activeElement === null || activeElement === document.body) before?.focus({ preventScroll: true });
      });
    },
    [before],
  );
}
