import { describe, expect, test } from '@jest/globals';
import { createPreviewStore } from '../../../renderer/features/opinions/preview-store.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';

type Answer = OutputOf<'paper.preview'>;

/** A store whose layouts are answered by hand, in any order, and whose clock is a list of what waits. */
function make() {
  const asked: {
    pages: number[];
    answer: (pageCount: number, words: string) => Promise<void>;
    refuse: () => Promise<void>;
  }[] = [];
  const waiting: (() => void)[] = [];
  const dropped: string[] = [];
  const store = createPreviewStore({
    ask: (pages) =>
      new Promise<Answer>((resolve, reject) => {
        const settle = () => new Promise<void>((done) => setTimeout(done));
        asked.push({
          pages,
          answer(pageCount, words) {
            resolve({
              pageCount,
              width: 595,
              height: 842,
              pages: pages
                .filter((n) => n <= pageCount)
                .map((number) => ({ number, svg: `${words}${number}` })),
              places: [],
              substitutedFonts: [],
              missingCharacters: [],
            });
            return settle();
          },
          refuse() {
            reject(new Error('no'));
            return settle();
          },
        });
      }),
    makeUrl: (svg) => svg,
    dropUrl: (url) => dropped.push(url),
    after(_milliseconds, run) {
      waiting.push(run);
      return () => waiting.splice(waiting.indexOf(run), 1);
    },
  });
  const elapse = () => {
    for (const run of waiting.splice(0)) run();
  };
  return { store, asked, elapse, dropped };
}

describe('pictures of the pages', () => {
  test('one layout at a time; changes meanwhile are gathered, the newest wins, old pictures stay until then', async () => {
    const { store, asked, elapse, dropped } = make();
    store.changed();
    elapse();
    expect(asked.map(({ pages }) => pages)).toEqual([[1, 2]]);
    store.changed();
    elapse();
    store.changed();
    elapse();
    expect(asked).toHaveLength(1);
    await asked[0]?.answer(2, 'old');
    expect(store.read().pages.get(1)).toBe('old1');
    expect(asked.map(({ pages }) => pages)).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(dropped).toEqual([]);
    await asked[1]?.answer(2, 'new');
    expect(store.read().pages.get(1)).toBe('new1');
    expect(dropped).toEqual(['old1', 'old2']);
    expect(asked).toHaveLength(2);
  });

  test('asks only for pages in view that are not there', async () => {
    const { store, asked, elapse } = make();
    store.changed();
    elapse();
    await asked[0]?.answer(9, 'a');
    store.want([2, 3, 4]);
    expect(asked[1]?.pages).toEqual([3, 4]);
    await asked[1]?.answer(9, 'a');
    store.want([2, 3]);
    expect(asked).toHaveLength(2);
  });

  test('pages that are no more go, also when nothing is in view', async () => {
    const { store, asked, elapse, dropped } = make();
    store.changed();
    elapse();
    await asked[0]?.answer(2, 'a');
    store.want([]);
    store.changed();
    elapse();
    await asked[1]?.answer(1, 'b');
    expect(store.read().layout?.pageCount).toBe(1);
    expect(dropped).toEqual(['a2']);
  });

  test('a failure stays until it is tried again, with the old pictures', async () => {
    const { store, asked, elapse } = make();
    store.changed();
    elapse();
    await asked[0]?.answer(1, 'a');
    store.changed();
    elapse();
    await asked[1]?.refuse();
    expect(store.read().error).toBeInstanceOf(Error);
    expect(store.read().pages.get(1)).toBe('a1');
    expect(asked).toHaveLength(2);
    store.retry();
    await asked[2]?.answer(1, 'b');
    expect(store.read()).toMatchObject({ error: null });
    expect(store.read().pages.get(1)).toBe('b1');
  });

  test('gives everything back at the end and takes no late answer', async () => {
    const { store, asked, elapse, dropped } = make();
    store.changed();
    elapse();
    await asked[0]?.answer(1, 'a');
    store.changed();
    elapse();
    store.dispose();
    await asked[1]?.answer(1, 'b');
    expect(dropped).toEqual(['a1']);
  });
});
