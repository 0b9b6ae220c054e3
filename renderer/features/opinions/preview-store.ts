import type { OutputOf } from '../../../shared/contract/contract.ts';

type Answer = OutputOf<'paper.preview'>;

export interface PreviewSnapshot {
  /** What the newest layout said, without the pictures; null until the first one. */
  readonly layout: Omit<Answer, 'pages'> | null;
  /** Addresses of the pictures by page number; an old one stays until the new one is there. */
  readonly pages: ReadonlyMap<number, string>;
  readonly error: unknown;
}

/** What the store needs of its surroundings; tests bring their own. */
export interface PreviewPorts {
  ask(pages: number[]): Promise<Answer>;
  /** Makes an address for a picture and gives it back. */
  makeUrl(svg: string): string;
  dropUrl(url: string): void;
  /** Runs once after so many milliseconds; returns the function that cancels. */
  after(milliseconds: number, run: () => void): () => void;
}

export interface PreviewStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => PreviewSnapshot;
  /** The pages in view. */
  want(pages: readonly number[]): void;
  /** The paper may have changed. */
  changed(): void;
  retry(): void;
  dispose(): void;
}

/** Changes that follow each other within this time (ms) are laid out once. */
const GATHER = 5;
/** Asked for before anything is known. */
const FIRST = [1, 2];

/** Keeps the pictures of the pages in view up to date with one layout at a time; the newest state always wins. */
export function createPreviewStore(ports: PreviewPorts): PreviewStore {
  const listeners = new Set<() => void>();
  const urls = new Map<number, string>();
  /** State of the paper that each picture shows. */
  const shows = new Map<number, number>();
  let snapshot: PreviewSnapshot = { layout: null, pages: new Map(), error: null };
  let state = 0;
  let laidOut = -1;
  let wanted: readonly number[] = FIRST;
  let running = false;
  let disposed = false;
  let cancel: (() => void) | null = null;

  const publish = (next: Partial<PreviewSnapshot>) => {
    snapshot = { ...snapshot, ...next };
    for (const listener of listeners) listener();
  };

  const drop = (page: number) => {
    const url = urls.get(page);
    if (url !== undefined) ports.dropUrl(url);
    urls.delete(page);
    shows.delete(page);
  };

  const take = ({ pages, ...layout }: Answer, of: number) => {
    laidOut = of;
    for (const { number, svg } of pages) {
      drop(number);
      urls.set(number, ports.makeUrl(svg));
      shows.set(number, of);
    }
    for (const page of [...urls.keys()]) if (page > layout.pageCount) drop(page);
    publish({ layout, pages: new Map(urls), error: null });
  };

  const pump = () => {
    if (running || disposed || cancel || snapshot.error !== null) return;
    const count = snapshot.layout?.pageCount ?? Infinity;
    const missing = wanted.filter((page) => page <= count && shows.get(page) !== state);
    if (missing.length === 0 && laidOut === state) return;
    running = true;
    const mine = state;
    ports
      .ask(missing)
      .then(
        (answer) => {
          if (!disposed) take(answer, mine);
        },
        (error: unknown) => {
          if (!disposed) publish({ error });
        },
      )
      .finally(() => {
        running = false;
        pump();
      });
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: () => snapshot,
    want(pages) {
      wanted = pages;
      pump();
    },
    changed() {
      state += 1;
      if (snapshot.error !== null) publish({ error: null });
      cancel?.();
      cancel = ports.after(GATHER, () => {
        cancel = null;
        pump();
      });
    },
    retry() {
      publish({ error: null });
      pump();
    },
    dispose() {
      disposed = true;
      cancel?.();
      for (const page of [...urls.keys()]) drop(page);
    },
  };
}
