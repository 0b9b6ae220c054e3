import { flushSync } from 'react-dom';

/**
 * Shows another task, whose detail is a new one; the focus goes to the same criterion there, else to its title. All of
 * it at once: a digit typed right after the arrow must not land on the list, where it means something else.
 */
export function keepFocus(screen: HTMLElement | null, show: () => void): void {
  const active = document.activeElement;
  if (!screen || !active?.closest('[data-task-detail]')) {
    show();
    return;
  }
  const rowId = active.closest<HTMLElement>('[data-row-id]')?.dataset['rowId'];
  flushSync(show);
  const row = rowId === undefined ? null : screen.querySelector(`[data-row-id="${rowId}"] [tabindex="0"]`);
  const next = row ?? screen.querySelector('[data-detail-title]');
  if (next instanceof HTMLElement) next.focus();
}
