import { flushSync } from 'react-dom';

/** Moves the focus `by` rows among the criteria, which are opened first; false where there are none. */
export function moveCriterion(detail: Element | null | undefined, by: 1 | -1): boolean {
  const fold = detail?.querySelector<HTMLButtonElement>('[data-criteria-fold]');
  if (!detail || !fold) return false;
  // At once, so that a digit typed right after the arrow scores the row that the arrow went to.
  if (fold.getAttribute('aria-expanded') !== 'true') flushSync(() => fold.click());
  focusRow(detail, by);
  return true;
}

function focusRow(detail: Element, by: 1 | -1): void {
  const rows = [...detail.querySelectorAll<HTMLElement>('[data-row-id]')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by));
  const stop = rows[next]?.querySelector('[tabindex="0"]');
  if (stop instanceof HTMLElement) stop.focus();
  if (stop instanceof HTMLInputElement) stop.select();
}
