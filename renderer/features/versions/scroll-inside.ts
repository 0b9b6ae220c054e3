/** Brings an element to the middle of its scroller; scrollIntoView would move the window's bars along. */
export function scrollInside(scroller: HTMLElement, element: Element): void {
  const frame = scroller.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  scroller.scrollTop += box.top - frame.top - (frame.height - Math.min(box.height, frame.height)) / 2;
}
