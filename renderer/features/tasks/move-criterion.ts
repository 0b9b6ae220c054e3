/** Opens the criteria when they are folded and moves the focus `by` rows among them; false where there are none. */
export function moveCriterion(detail: Element | null | undefined, by: 1 | -1): boolean {
  const fold = detail?.querySelector<HTMLButtonElement>('[data-criteria-fold]');
  if (!detail || !fold) return false;
  if (fold.getAttribute('aria-expanded') === 'false') fold.click();
  // The rows exist after the fold has rendered.
  requestAnimationFrame(() => {
    const rows = [...detail.querySelectorAll<HTMLElement>('[data-row-id]')];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by));
    const stop = rows[next]?.querySelector('[tabindex="0"]');
    if (stop instanceof HTMLElement) stop.focus();
    if (stop instanceof HTMLInputElement) stop.select();
  });
  return true;
}
