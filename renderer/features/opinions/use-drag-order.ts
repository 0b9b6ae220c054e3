import { useEffect, useRef, useState } from 'react';
import type { PointerEvent, RefObject } from 'react';

export interface Landing {
  /** The item whose place the dragged one would take. */
  readonly target: string;
  /** Where the line is drawn: above or below it. */
  readonly side: 'before' | 'after';
}

export interface DragOrder {
  readonly dragging: string | null;
  readonly landing: Landing | null;
  readonly start: (event: PointerEvent<HTMLElement>, id: string) => void;
}

interface Running {
  readonly id: string;
  landing: Landing | null;
  stop: () => void;
}

/** The item under a height of the list, of the same section as the dragged one. */
function landingAt(list: HTMLElement, id: string, y: number): Landing | null {
  const own = list.querySelector<HTMLElement>(`[data-item="${id}"]`);
  const mates = [...(own?.parentElement?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
  const from = mates.findIndex((mate) => mate === own);
  const to = mates.findIndex((mate) => {
    const box = mate.getBoundingClientRect();
    return y >= box.top && y <= box.bottom;
  });
  const target = mates[to]?.dataset['item'];
  if (to < 0 || to === from || target === undefined) return null;
  return { target, side: to < from ? 'before' : 'after' };
}

/** Dragging cards by their handles: a line shows the landing place, Esc puts back. */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  onDrop: (id: string, target: string) => void,
): DragOrder {
  const [dragging, setDragging] = useState<string | null>(null);
  const [landing, setLanding] = useState<Landing | null>(null);
  const running = useRef<Running | null>(null);
  useEffect(() => () => running.current?.stop(), []);

  const start = (down: PointerEvent<HTMLElement>, id: string) => {
    if (down.button !== 0 || !list.current) return;
    down.preventDefault();
    const area = list.current;
    const handle = down.currentTarget;
    handle.setPointerCapture(down.pointerId);
    const stopping = new AbortController();
    const { signal } = stopping;
    const run: Running = {
      id,
      landing: null,
      stop: () => {
        stopping.abort();
        running.current = null;
        setDragging(null);
        setLanding(null);
      },
    };
    running.current = run;
    setDragging(id);
    const move = (event: globalThis.PointerEvent) => {
      const box = area.getBoundingClientRect();
      const edge = 32;
      if (event.clientY < box.top + edge) area.scrollBy(0, -edge / 2);
      if (event.clientY > box.bottom - edge) area.scrollBy(0, edge / 2);
      run.landing = landingAt(area, id, event.clientY);
      setLanding(run.landing);
    };
    const drop = () => {
      const { landing: last } = run;
      run.stop();
      if (last) onDrop(id, last.target);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      run.stop();
    };
    handle.addEventListener('pointermove', move, { signal });
    handle.addEventListener('pointerup', drop, { signal });
    handle.addEventListener('pointercancel', () => run.stop(), { signal });
    document.addEventListener('keydown', escape, { signal, capture: true });
  };
  return { dragging, landing, start };
}
