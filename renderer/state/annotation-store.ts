import type { ContractClient } from '../../shared/contract/client.ts';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { Annotation } from '../../shared/review/annotation.ts';
import { readClock } from './clock.ts';

export type NewAnnotation = InputOf<'annotation.create'> & { id: string };

/** A whole list is asked again only when this long (ms) has passed since the last own change. */
const SETTLE = 1500;
/** The event of an own change may come this long (ms) after its answer. */
const LATE = 150;

export interface AnnotationStore {
  readonly subscribe: (listener: () => void) => () => void;
  /** In text order as the core gave them, new ones at their place. Unchanged annotations keep their identity. */
  readonly read: () => readonly Annotation[];
  /** Whether the first answer is there. */
  ready(): boolean;
  /**
   * Shown at once, before the core has answered. When it refuses, the annotation stays on screen; every later
   * update, and the same call made again, first tries to create it.
   */
  create(input: NewAnnotation): Promise<Annotation>;
  update(input: InputOf<'annotation.update'>): Promise<Annotation>;
  delete(id: string): Promise<void>;
  /** Makes the reply of this id below a note, changes it, or takes it away when nothing is left of its words. */
  saveReply(reply: ReplyInput): Promise<void>;
}

/** A reply as it is typed; the caller brings the id. */
export interface ReplyInput {
  readonly annotationId: string;
  readonly id: string;
  readonly body: string;
  readonly editSession?: string;
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
  /** Own writes whose event did not come yet; each tells nothing that its answer did not. */
  let awaited = 0;
  let lastOwn = -Infinity;
  const creating = new Map<string, { input: NewAnnotation; running: Promise<Annotation> | null }>();
  /** Deleted before the core had taken them: a retry that still waits must not bring them back. */
  const dropped = new Set<string>();
  let changes = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stopEvents: (() => void) | null = null;

  const set = (next: readonly Annotation[]) => {
    list = next;
    for (const listener of listeners) listener();
  };

  let asking = false;
  let askAgain = false;
  const ask = async (): Promise<void> => {
    timer = null;
    // Many foreign changes in a row are one question at a time.
    askAgain = asking;
    if (asking) return;
    asking = true;
    const at = changes;
    const answer = await client.call('annotation.list', { versionId }).catch(() => null);
    asking = false;
    // An own change that happened meanwhile is newer than this answer.
    if (at !== changes || creating.size > 0) askSoon();
    else if (answer) take(answer.annotations);
    if (askAgain) await ask();
  };

  const take = (annotations: readonly Annotation[]) => {
    const known = new Map(list.map((a) => [a.id, a]));
    isReady = true;
    set(
      annotations.map((a) => {
        const before = known.get(a.id);
        return before && isSame(before, a) ? before : a;
      }),
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
    awaited += 1;
    try {
      return await write;
    } finally {
      own -= 1;
      lastOwn = performance.now();
      // A write that changed nothing has no event, and must not hide a later one of others.
      setTimeout(() => {
        if (own === 0) awaited = 0;
      }, LATE);
    }
  };

  const created = (id: string): Promise<Annotation> => {
    const entry = creating.get(id);
    if (!entry) return Promise.reject(new Error(`Annotation ${id} is not being created`));
    entry.running ??= owned(client.call('annotation.create', entry.input)).then(
      ({ annotation }) => {
        creating.delete(id);
        put(annotation);
        return annotation;
      },
      (error: unknown) => {
        entry.running = null;
        throw error;
      },
    );
    return entry.running;
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      if (!stopEvents) {
        void ask();
        stopEvents = client.onEvent((event) => {
          if (event.type !== 'changed' || !event.subjects.includes('annotation')) return;
          if (awaited > 0) {
            awaited -= 1;
            return;
          }
          if (own > 0 || performance.now() - lastOwn < LATE) {
            askSoon();
            return;
          }
          if (timer) clearTimeout(timer);
          void ask();
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
    create(input) {
      const known = list.find((a) => a.id === input.id && a.revision > 0);
      if (known) return Promise.resolve(known);
      if (dropped.has(input.id)) return Promise.resolve(draftOf(input));
      put(draftOf(input));
      creating.set(input.id, { input, running: null });
      return created(input.id);
    },
    async update(input) {
      if (creating.has(input.id)) await created(input.id);
      const { annotation } = await owned(client.call('annotation.update', input));
      put(annotation);
      return annotation;
    },
    async delete(id) {
      await creating.get(id)?.running?.catch(() => undefined);
      // What the core never took needs no answer of it.
      if (creating.delete(id)) dropped.add(id);
      else await owned(client.call('annotation.delete', { id }));
      changes += 1;
      set(list.filter((a) => a.id !== id));
    },
    async saveReply({ annotationId, id, body, editSession }) {
      if (creating.has(annotationId)) await created(annotationId);
      const isThere = list.find((a) => a.id === annotationId)?.replies.some((reply) => reply.id === id);
      const session = editSession === undefined ? {} : { editSession };
      const isBlank = body.trim() === '';
      if (isBlank && isThere !== true) return;
      const write = isBlank
        ? client.call('reply.delete', { id, ...session })
        : isThere === true
          ? client.call('reply.update', { id, body, ...session })
          : client.call('reply.create', { id, annotationId, body, ...session });
      put((await owned(write)).annotation);
    },
  };
}

/** Replies have revisions of their own. */
function isSame(a: Annotation, b: Annotation): boolean {
  return (
    a.revision === b.revision &&
    a.replies.length === b.replies.length &&
    a.replies.every(({ id, revision }, i) => b.replies[i]?.id === id && b.replies[i].revision === revision)
  );
}

/** The annotation as it will be, until the core has answered; revision 0 is older than any stored one. */
function draftOf(input: NewAnnotation): Annotation {
  const at = readClock();
  return {
    id: input.id,
    revision: 0,
    versionId: input.versionId,
    kind: input.kind,
    target: input.target,
    body: input.body ?? '',
    wordingChange: input.wordingChange ?? null,
    tags: input.tags ?? [],
    important: input.important ?? false,
    private: input.private ?? false,
    resolution: null,
    links: input.links ?? [],
    replies: [],
    authorId: '',
    createdAt: at,
    updatedAt: at,
  };
}
