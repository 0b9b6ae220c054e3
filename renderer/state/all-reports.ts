import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ContractClient } from '../../shared/contract/client.ts';
import type { ChangedSubject } from '../../shared/contract/events.ts';
import type { VersionContent } from '../../shared/report/model.ts';
import type { EarlierYears } from '../../shared/report/register-years.ts';
import type { Annotation } from '../../shared/review/annotation.ts';
import type { Score } from '../../shared/review/score.ts';
import { useClient } from './core-client.tsx';
import { useDocuments } from './version.tsx';

/** One report of the workspace in its newest version, with what is written on it and what earlier years say. */
export interface ReportOnShelf {
  readonly content: VersionContent;
  readonly annotations: readonly Annotation[];
  readonly scores: readonly Score[];
  readonly earlier: readonly EarlierYears[];
}

type Part = 'content' | 'annotations' | 'scores' | 'earlier';

/** What is fetched again after a change of these subjects. */
const partsOf: Readonly<Partial<Record<ChangedSubject, readonly Part[]>>> = {
  library: ['content', 'earlier'],
  task: ['content'],
  annotation: ['annotations'],
  score: ['scores'],
};

interface Shelf {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => ReadonlyMap<string, ReportOnShelf>;
  /** The versions that are wanted, in their order, and what of them; what is missing or has changed is fetched. */
  readonly want: (versionIds: readonly string[], parts: readonly Part[]) => void;
}

/** How long (ms) notes, scores and earlier years of several reports are gathered before they are shown. */
const PAUSE = 400;

const nothing = { annotations: [], scores: [], earlier: [] };

/** Fetches one part of one report after the other, so that the core stays free to answer between two. */
function createShelf(client: ContractClient): Shelf {
  let held: ReadonlyMap<string, ReportOnShelf> = new Map();
  let shown = held;
  let later: ReturnType<typeof setTimeout> | null = null;
  let wanted: readonly string[] = [];
  let parts: readonly Part[] = [];
  const fresh = new Set<string>();
  const listeners = new Set<() => void>();
  let running = false;
  const put = (versionId: string, change: Partial<ReportOnShelf>): void => {
    const known = held.get(versionId);
    const content = change.content ?? known?.content;
    if (!content) return;
    held = new Map(held).set(versionId, { ...nothing, ...known, ...change, content });
    // Thousands of rows are not laid out anew for each part of each report.
    if (change.content) tell();
    else later ??= setTimeout(tell, PAUSE);
  };
  const tell = (): void => {
    if (later !== null) clearTimeout(later);
    later = null;
    shown = held;
    for (const listener of listeners) listener();
  };
  const fetchPart: Readonly<Record<Part, (versionId: string) => Promise<Partial<ReportOnShelf>>>> = {
    content: async (versionId) => ({ content: await client.call('library.open', { versionId }) }),
    annotations: async (versionId) => client.call('annotation.list', { versionId }),
    scores: async (versionId) => client.call('score.list', { versionId }),
    earlier: async (versionId) => {
      const { earlier } = await client.call('register.earlier', { versionId });
      return { earlier };
    },
  };
  const next = (): { readonly part: Part; readonly versionId: string } | undefined => {
    for (const part of parts)
      for (const versionId of wanted) if (!fresh.has(`${part} ${versionId}`)) return { part, versionId };
    return undefined;
  };
  const fetchAll = async (): Promise<void> => {
    if (running) return;
    running = true;
    for (let step = next(); step; step = next()) {
      const { part, versionId } = step;
      fresh.add(`${part} ${versionId}`);
      // A version that was taken away meanwhile is left out; of a lost connection the shell tells.
      const found = await fetchPart[part](versionId).catch(() => null);
      if (found) put(versionId, found);
    }
    running = false;
  };
  client.onEvent((event) => {
    if (event.type !== 'changed') return;
    const stale = event.subjects.flatMap((subject) => partsOf[subject] ?? []);
    for (const key of [...fresh]) if (stale.some((part) => key.startsWith(`${part} `))) fresh.delete(key);
    if (parts.length > 1) void fetchAll();
  });
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    read: () => shown,
    want(versionIds, wantedParts) {
      wanted = versionIds;
      parts = wantedParts;
      void fetchAll();
    },
  };
}

const shelves = new WeakMap<ContractClient, Shelf>();

function shelfOf(client: ContractClient): Shelf {
  const known = shelves.get(client);
  if (known) return known;
  const made = createShelf(client);
  shelves.set(client, made);
  return made;
}

const everything: readonly Part[] = ['content', 'annotations', 'scores', 'earlier'];

/**
 * All reports of the workspace, each in its newest version and in the order of the library. While they are not shown
 * their texts are fetched in the background, so that they are there when they are.
 */
export function useAllReports(shown: boolean): {
  readonly reports: readonly ReportOnShelf[];
  readonly count: number;
} {
  const shelf = shelfOf(useClient());
  const { list } = useDocuments();
  const ids = useMemo(
    () => (list ?? []).flatMap(({ versions }) => versions.slice(0, 1).map(({ id }) => id)),
    [list],
  );
  const several = ids.length > 1;
  useEffect(() => {
    if (!several) return undefined;
    shelf.want(ids, shown ? everything : ['content']);
    return () => shelf.want(ids, []);
  }, [shelf, ids, several, shown]);
  const held = useSyncExternalStore(shelf.subscribe, shelf.read);
  const reports = useMemo(() => (shown ? ids.flatMap((id) => held.get(id) ?? []) : []), [ids, held, shown]);
  return { reports, count: ids.length };
}
