import type { ContractClient } from '../../shared/contract/client.ts';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { Annotation } from '../../shared/review/annotation.ts';

/** A whole list is asked again only when this long (ms) has passed since the last own change. */
const SETTLE = 1500;

export interface AnnotationStore {
  readonly subscribe: (listener: () => void) => () => void;
  /** In text order as the core gave them, new ones at their place. Unchanged annotations keep their identity. */
  readonly read: () => readonly Annotation[];
  /** Whether the first answer is there. */
  ready(): boolean;
  create(input: InputOf<'annotation.create'>): Promise<Annotation>;
  update(input: InputOf<'annotation.update'>): Promise<Annotation>;
  delete(id: string): Promise<void>;
}

/**
 * The annotations of one version on screen. Own changes are put in at once; with 5,000 notes the whole list is
 * not fetched for every keystroke but once, when the typing has paused.
 * `startOf` gives an annotation's place in the text (code units) for ordering.
 */
export function createAnnotationStore(
  client: ContractClient,
  versionId: string,
  startOf: (annotation: Annotation) => number,
): AnnotationStore {
  const listeners = new Set<() => void>();
  let list: readonly Annotation[] = [];
  let isReady = false;
  let own = 0;
  let changes = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stopEvents: (() => void) | null = null;

  const set = (next: readonly Annotation[]) => {
    list = next;
    for (const listener of listeners) listener();
  };

  const ask = async () => {
    timer = null;
    const at = changes;
    const answer = await client.call('annotation.list', { versionId }).catch(() => null);
    if (!answer) return;
    // An own change that happened meanwhile is newer than this answer.
    if (at !== changes) {
      askSoon();
      return;
    }
    const known = new Map(list.map((a) => [a.id, a]));
    isReady = true;
    set(
      answer.annotations.map((a) => (known.get(a.id)?.revision === a.revision ? (known.get(a.id) ?? a) : a)),
    );
  };

  const askSoon = () => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => void ask(), SETTLE);
  };

  const put = (annotation: Annotation) => {
    changes += 1;
    if (list.some((a) => a.id === annotation.id)) {
      set(list.map((a) => (a.id === annotation.id ? annotation : a)));
      return;
    }
    const start = startOf(annotation);
    const at = list.findIndex((a) => startOf(a) > start);
    set(at < 0 ? [...list, annotation] : [...list.slice(0, at), annotation, ...list.slice(at)]);
  };

  const owned = async <T>(write: Promise<T>): Promise<T> => {
    own += 1;
    try {
      return await write;
    } finally {
      own -= 1;
    }
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      if (!stopEvents) {
        void ask();
        stopEvents = client.onEvent((event) => {
          if (event.type !== 'changed' || !event.subjects.includes('annotation')) return;
          if (own > 0 || timer) askSoon();
          else void ask();
        });
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stopEvents?.();
        stopEvents = null;
        if (timer) clearTimeout(timer);
        timer = null;
      };
    },
    read: () => list,
    ready: () => isReady,
    async create(input) {
      const { annotation } = await owned(client.call('annotation.create', input));
      put(annotation);
      return annotation;
    },
    async update(input) {
      const { annotation } = await owned(client.call('annotation.update', input));
      put(annotation);
      return annotation;
    },
    async delete(id) {
      await owned(client.call('annotation.delete', { id }));
      changes += 1;
      set(list.filter((a) => a.id !== id));
    },
  };
}
