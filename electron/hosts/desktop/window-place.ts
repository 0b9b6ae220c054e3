import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** Smallest window in which every screen can be used, in device-independent pixels. */
export const MIN_WIDTH = 1024;
export const MIN_HEIGHT = 640;

/** A rectangle in device-independent pixels. */
const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });
const windowPlace = z.object({ bounds: rectangle, maximized: z.boolean() });

export type Rectangle = z.infer<typeof rectangle>;
export type WindowPlace = z.infer<typeof windowPlace>;

/** The place that was kept in `file`; null where there is none or it cannot be read. */
export function readPlace(file: string): WindowPlace | null {
  try {
    return windowPlace.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Keeps the place; a failure is of no consequence, the window then opens in its usual place. */
export function keepPlace(file: string, place: WindowPlace): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(place));
    renameSync(`${file}.new`, file);
  } catch {
    return;
  }
}

/**
 * The bounds to open with. Those kept count only when the window would be reachable: a hundred pixels
 * of its title bar on one of the present screens (`areas`), since a projector may have gone meanwhile.
 */
export function fittingBounds(kept: WindowPlace | null, areas: readonly Rectangle[]): Rectangle | null {
  if (!kept) return null;
  const { x, y, width, height } = kept.bounds;
  const reachable = areas.some(
    (area) =>
      Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= 100 &&
      y >= area.y &&
      y <= area.y + area.height - 100,
  );
  if (!reachable) return null;
  return { x, y, width: Math.max(width, MIN_WIDTH), height: Math.max(height, MIN_HEIGHT) };
}
