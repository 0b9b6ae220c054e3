/** Another task brings a new detail; the focus goes to the same criterion there, else to its title. */
export function keepFocus(screen: HTMLElement | null): void {
  const active = document.activeElement;
  if (!screen || !active?.closest('[data-task-detail]')) return;
  const rowId = active.closest<HTMLElement>('[data-row-id]')?.dataset['rowId'];
  requestAnimationFrame(() => {
    const row = rowId === undefined ? null : screen.querySelector(`[data-row-id="${rowId}"] [tabindex="0"]`);
    const next = row ?? screen.querySelector('[data-detail-title]');
    if (next instanceof HTMLElement) next.focus();
  });
}
