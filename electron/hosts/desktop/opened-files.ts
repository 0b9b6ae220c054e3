import type { App } from 'electron';
import { packetArguments } from '../common/packet-arguments.ts';

/** Packets that a person opens outside the window while the program runs. */
export interface OpenedFiles {
  /** Tells of those that came so far and of each that comes later; only the last one told hears of them. */
  deliverTo(open: (paths: readonly string[]) => void): void;
}

/**
 * Listens for packets of a second start, and on macOS for files that the system asks to open: there a double click
 * starts nothing but sends an event, which may come before the program is ready.
 */
export function listenForFiles(app: Pick<App, 'on'>): OpenedFiles {
  const waiting: string[] = [];
  let open: ((paths: readonly string[]) => void) | null = null;
  const take = (paths: readonly string[]): void => {
    if (paths.length === 0) return;
    if (open) open(paths);
    else waiting.push(...paths);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    take(packetArguments([path], '/'));
  });
  app.on('second-instance', (_event, args, folder) => take(packetArguments(args, folder)));
  return {
    deliverTo: (listener) => {
      open = listener;
      take(waiting.splice(0));
    },
  };
}
