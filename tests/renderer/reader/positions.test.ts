/** @jest-environment jsdom */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { chunkEnd, domRanges, offsetOf, ownTextNodes, pointAt } from '../../../renderer/reader/positions.ts';

/** Two paragraphs of the text 加快补齐短板，\n新建污水处理。 with foreign words in both. */
const PAGE = `
  <article>
    <p data-start="0"><span data-foreign><span>23</span><span>第23段，</span></span><b>加快</b>补齐<span data-foreign>批注开始</span>短板<ins data-foreign>弱项</ins>，</p>
    <aside>note</aside>
    <p data-start="8"><span data-foreign>24</span>新建污水处理。</p>
  </article>`;
const TEXT = '加快补齐短板，\n新建污水处理。';

let root: HTMLElement;
beforeEach(() => {
  document.body.innerHTML = PAGE;
  const article = document.querySelector<HTMLElement>('article');
  if (!article) throw new Error('no article');
  root = article;
});

const chunk = (n: number): Element => {
  const found = root.querySelectorAll('[data-start]')[n];
  if (!found) throw new Error('no chunk');
  return found;
};

test('only canonical text counts', () => {
  expect(ownTextNodes(chunk(0)).map((n) => n.data)).toEqual(['加快', '补齐', '短板', '，']);
  expect(chunkEnd(chunk(0))).toBe(7);
  expect(chunkEnd(chunk(1))).toBe(TEXT.length);
});

test('every offset comes back from the page, whichever side it is asked for', () => {
  for (let offset = 0; offset <= TEXT.length; offset += 1) {
    for (const as of ['start', 'end'] as const) {
      const point = pointAt(root, offset, as);
      expect(point).not.toBeNull();
      // Offset 7 ends the first paragraph; the separator after it has no character of its own on the page.
      if (point) expect(offsetOf(root, point, as)).toBe(offset);
    }
  }
});

test('the two sides of foreign words are one offset, at different nodes', () => {
  const end = pointAt(root, 6, 'end');
  const start = pointAt(root, 6, 'start');
  expect(end?.node.textContent).toBe('短板');
  expect(start?.node.textContent).toBe('，');
});

describe('places that are no text', () => {
  test('inside foreign words', () => {
    const ins = root.querySelector('ins')?.firstChild;
    if (!ins) throw new Error('no new wording');
    expect(offsetOf(root, { node: ins, offset: 1 }, 'start')).toBe(6);
  });

  test('inside the paragraph number', () => {
    const number = root.querySelector('[data-foreign]')?.firstChild;
    if (!number) throw new Error('no number');
    expect(offsetOf(root, { node: number, offset: 0 }, 'start')).toBe(0);
  });

  test('between paragraphs: an end belongs to the one before, a start to the one after', () => {
    const note = root.querySelector('aside')?.firstChild;
    if (!note) throw new Error('no note');
    expect(offsetOf(root, { node: note, offset: 2 }, 'end')).toBe(7);
    expect(offsetOf(root, { node: note, offset: 2 }, 'start')).toBe(8);
  });

  test('an element with a child index, as a triple click gives', () => {
    expect(offsetOf(root, { node: chunk(1), offset: 0 }, 'start')).toBe(8);
    expect(offsetOf(root, { node: chunk(1), offset: 2 }, 'end')).toBe(TEXT.length);
  });

  test('a page without text', () => {
    expect(
      offsetOf(document.createElement('article'), { node: document.body, offset: 0 }, 'start'),
    ).toBeNull();
  });
});

test('ranges hold the words and nothing foreign that is seen', () => {
  const chunks = [chunk(0), chunk(1)];
  const ranges = domRanges(chunks, 3, 12);
  const words = ranges.map((range) => {
    const part = document.createElement('div');
    part.append(range.cloneContents());
    expect(part.querySelector('ins, aside')).toBeNull();
    for (const spoken of part.querySelectorAll('[data-foreign]')) spoken.remove();
    return part.textContent;
  });
  // Parted by the new wording and by the paragraph's edge, but not by what is only read out.
  expect(words).toEqual(['齐短板', '，', '新建污水']);
  expect(domRanges(chunks, 5, 5)).toEqual([]);
});
