import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { ContractClient } from '../../../shared/contract/client.ts';
import type { CoreEvent } from '../../../shared/contract/events.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';
import { createAnnotationStore } from '../../../renderer/state/annotation-store.ts';
import type { AnnotationStore, NewAnnotation } from '../../../renderer/state/annotation-store.ts';
import { annotation, range } from '../screen-fixtures.ts';

function note(id: string, start: number, revision = 1, body = ''): Annotation {
  return annotation(id, range(start, start + 1, '字'), { kind: 'praise', revision, body });
}

const startOf = (a: Annotation) => (a.target.type === 'range' ? a.target.anchor.start : -1);
const given = (id: string, start: number): NewAnnotation => {
  const { kind, target, versionId } = note(id, start);
  return { id, kind, target, versionId };
};

let stored: Annotation[];
let asked: number;
let refuse: boolean;
let tell: (event: CoreEvent) => void;
let store: AnnotationStore;
const changed: CoreEvent = { type: 'changed', subjects: ['annotation'], savedAt: 1 };
const ids = () => store.read().map((a) => a.id);
const settle = () => jest.advanceTimersByTimeAsync(0);

/** Answers the operations of annotations as the core does, from `stored`. */
const answers: Record<string, (input: never) => unknown> = {
  'annotation.list': () => {
    asked += 1;
    return { annotations: [...stored] };
  },
  'annotation.create': (input: NewAnnotation) => {
    if (refuse) throw new Error('full');
    const made = { ...note(input.id, 0), target: input.target };
    stored.push(made);
    return { annotation: made };
  },
  'annotation.update': ({ id, changes }: { id: string; changes: Partial<Annotation> }) => {
    const old = stored.find((a) => a.id === id);
    if (!old) throw new Error('notFound');
    const made = { ...old, ...changes, revision: old.revision + 1 };
    stored = stored.map((a) => (a.id === id ? made : a));
    return { annotation: made };
  },
  'annotation.delete': ({ id }: { id: string }) => {
    stored = stored.filter((a) => a.id !== id);
    return {};
  },
};

beforeEach(async () => {
  jest.useFakeTimers();
  stored = [note('a', 10), note('c', 30)];
  asked = 0;
  refuse = false;
  const client = {
    // A promise and not a timer: timers are the test's.
    call: (name: string, input: never) => Promise.resolve().then(() => answers[name]?.(input)),
    onEvent(listener: (event: CoreEvent) => void) {
      tell = listener;
      return () => undefined;
    },
  } as unknown as ContractClient;
  store = createAnnotationStore(client, 'v', startOf);
  store.subscribe(() => undefined);
  await settle();
});

test('a new note is there at once, at its place in the text', async () => {
  const writing = store.create(given('b', 20));
  expect(ids()).toEqual(['a', 'b', 'c']);
  await writing;
  expect(store.read()[1]?.revision).toBe(1);
});

test('words typed before the core has answered are stored after the note', async () => {
  void store.create(given('b', 20));
  await store.update({ id: 'b', changes: { body: '写' } });
  expect(stored.find((a) => a.id === 'b')?.body).toBe('写');
});

describe('a refused new note', () => {
  test('stays on screen, and the next save creates it', async () => {
    refuse = true;
    await expect(store.create(given('b', 20))).rejects.toThrow('full');
    expect(ids()).toEqual(['a', 'b', 'c']);
    await expect(store.update({ id: 'b', changes: { body: '写' } })).rejects.toThrow('full');
    refuse = false;
    await store.update({ id: 'b', changes: { body: '写' } });
    expect(stored.find((a) => a.id === 'b')?.body).toBe('写');
  });

  test('is written by the same call made again, once only', async () => {
    refuse = true;
    const input = { ...given('b', 20), body: '记下' };
    await store.create(input).catch(() => undefined);
    refuse = false;
    await store.update({ id: 'b', changes: { body: '改过' } });
    await store.create(input);
    expect(stored.filter((a) => a.id === 'b').map((a) => a.body)).toEqual(['改过']);
    expect(store.read()[1]?.body).toBe('改过');
  });

  test('is dropped by a deletion, and no later try brings it back', async () => {
    refuse = true;
    await store.create(given('b', 20)).catch(() => undefined);
    await store.delete('b');
    expect(ids()).toEqual(['a', 'c']);
    refuse = false;
    await store.create(given('b', 20)).catch(() => undefined);
    expect(ids()).toEqual(['a', 'c']);
    expect(stored).toHaveLength(2);
  });

  test('is not swept away by a list that does not know it', async () => {
    refuse = true;
    await store.create(given('b', 20)).catch(() => undefined);
    await jest.advanceTimersByTimeAsync(1000);
    tell(changed);
    await jest.advanceTimersByTimeAsync(5000);
    expect(ids()).toEqual(['a', 'b', 'c']);
  });
});

describe('asking again', () => {
  test('a change of somebody else is taken over at once; what did not change keeps its identity', async () => {
    const [first] = store.read();
    stored = [note('a', 10), note('c', 30, 2, '改过')];
    await jest.advanceTimersByTimeAsync(1000);
    tell(changed);
    await settle();
    expect(store.read()[0]).toBe(first);
    expect(store.read()[1]?.body).toBe('改过');
  });

  test('own typing asks for nothing: the answers say it all', async () => {
    const before = asked;
    for (let i = 0; i < 5; i += 1) {
      await store.update({ id: 'a', changes: { body: '字'.repeat(i + 1) } });
      tell(changed);
      await jest.advanceTimersByTimeAsync(300);
    }
    expect(asked).toBe(before);
    await jest.advanceTimersByTimeAsync(5000);
    expect(asked).toBe(before);
    expect(store.read()[0]?.body).toBe('字字字字字');
  });

  test('a write without an event hides no later change of somebody else', async () => {
    await store.update({ id: 'a', changes: {} });
    await jest.advanceTimersByTimeAsync(1000);
    const before = asked;
    tell(changed);
    await settle();
    expect(asked).toBe(before + 1);
  });

  test('a storm of changes is one question at a time', async () => {
    await jest.advanceTimersByTimeAsync(1000);
    const before = asked;
    for (let i = 0; i < 50; i += 1) tell(changed);
    await settle();
    expect(asked).toBe(before + 2);
  });
});

test('a deleted note is gone at once', async () => {
  await store.delete('a');
  expect(ids()).toEqual(['c']);
});
