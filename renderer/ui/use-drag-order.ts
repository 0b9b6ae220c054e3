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
  landing: Landing | null;
  stop: () => void;
}

/** The item under a height of the list, in any section that the dragged one may stand in. */
function landingAt(list: HTMLElement, id: string, y: number): Landing | null {
  const own = list.querySelector<HTMLElement>(`[data-item="${id}"]`);
  const section = own?.parentElement;
  const allowed = new Set((own?.dataset['sections'] ?? '').split(' '));
  const mates = [...list.querySelectorAll<HTMLElement>('[data-item]')].filter(
    (mate) => mate.parentElement === section || allowed.has(mate.parentElement?.dataset['section'] ?? ''),
  );
  const from = mates.findIndex((mate) => mate === own);
  const to = mates.findIndex((mate) => {
    const box = mate.getBoundingClientRect();
    return y >= box.top && y <= box.bottom;
  });
  const target = mates[to]?.dataset['item'];
  if (to < 0 || to === from || target === undefined) return null;
  const before = to < from || mates[to]?.parentElement !== section;
  return { target, side: before ? 'before' : 'after' };
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
