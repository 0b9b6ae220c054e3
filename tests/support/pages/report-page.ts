import type { Locator, Page } from 'playwright-core';
import { eventually } from '../eventually.ts';

/** The reading screen as a person uses it. */
export interface ReportPage {
  /** Brings the first place of these words into view and selects them with the mouse. */
  select(words: string): Promise<void>;
  /** The card of an annotation that says this. */
  card(text: string): Locator;
}

interface Ends {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** Where the words stand in the window: the middle left of the first and the middle right of the last character. */
async function endsOf(page: Page, words: string): Promise<Ends> {
  return page.getByRole('article').evaluate(async (article, wanted) => {
    // Numbers, new wordings and other signs in the line are no words of the report.
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest('[data-foreign]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    const nodes: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
    const whole = nodes.map((node) => node.data).join('');
    const start = whole.indexOf(wanted);
    if (start < 0) throw new Error(`not on the page: ${wanted}`);
    const place = (offset: number): [Text, number] => {
      let rest = offset;
      for (const node of nodes) {
        if (rest < node.length) return [node, rest];
        rest -= node.length;
      }
      throw new Error('beyond the text');
    };
    const character = (offset: number): DOMRect => {
      const [node, at] = place(offset);
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    };
    const [node] = place(start);
    node.parentElement?.scrollIntoView({ block: 'center' });
    // Measured once the sheet has drawn what came into view.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const first = character(start);
    const last = character(start + wanted.length - 1);
    return {
      from: { x: first.left + 1, y: first.top + first.height / 2 },
      to: { x: last.right - 1, y: last.top + last.height / 2 },
    };
  }, words);
}

/** The words of the report that are selected, without the signs that stand in its lines. */
function selectedWords(page: Page): Promise<string> {
  return page.evaluate(() => {
    const selection = document.getSelection();
    if (!selection || selection.rangeCount === 0) return '';
    const words = selection.getRangeAt(0).cloneContents();
    for (const foreign of words.querySelectorAll('[data-foreign]')) foreign.remove();
    return words.textContent;
  });
}

export function reportPage(page: Page): ReportPage {
  return {
    select: (words) =>
      // Again where the sheet moved under the mouse: it may still be on the way to where the person stopped reading.
      eventually(async () => {
        const { from, to } = await endsOf(page, words);
        await page.mouse.move(from.x, from.y);
        await page.mouse.down();
        await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
        await page.mouse.move(to.x, to.y, { steps: 3 });
        await page.mouse.up();
        return selectedWords(page);
      }, words),
    card: (text) => page.getByRole('listitem').filter({ hasText: text }),
  };
}
