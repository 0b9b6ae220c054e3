import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Filled } from './notes.ts';

const VIEW = { width: 1366, height: 768 };

/** A page with nothing in it that is as long as a report: what the machine and the browser take by themselves. */
export async function emptyPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: VIEW });
  await page.setContent(
    '<body style="margin:0"><div id="scroll" style="height:100vh;overflow:auto"><div style="height:30000px"></div></div>',
  );
  return page;
}

/** The same text and notes in @recogito/text-annotator, with its CSS highlights, set in the same type and width. */
export async function recogitoPage(browser: Browser, { text, ranges }: Filled): Promise<Page> {
  const page = await browser.newPage({ viewport: VIEW });
  await page.setContent(`<style>
      body { margin: 0; }
      #scroll { height: 100vh; overflow: auto; }
      #text { font: 20px/36px serif; margin: 0 auto; width: 718px; }
      #text p { margin: 0 0 12px; text-align: justify; text-indent: 2em; }
    </style><div id="scroll"><div id="text"></div></div>`);
  const library = dirname(createRequire(import.meta.url).resolve('@recogito/text-annotator'));
  await page.addStyleTag({ content: readFileSync(join(library, 'text-annotator.css'), 'utf8') });
  // The library looks at an environment that only bundlers give it.
  await page.addScriptTag({ content: 'window.process = { env: { NODE_ENV: "production" } };' });
  await page.addScriptTag({ content: readFileSync(join(library, 'text-annotator.umd.js'), 'utf8') });
  await page.evaluate(
    ({ paragraphs, places }) => {
      const host = document.getElementById('text');
      const { RecogitoJS } = window as unknown as {
        RecogitoJS: {
          createTextAnnotator(
            element: HTMLElement,
            options: object,
          ): { setAnnotations(list: object[]): void };
        };
      };
      if (!host) throw new Error('no place for the text');
      const nodes: { node: Text; start: number }[] = [];
      let start = 0;
      for (const words of paragraphs) {
        const paragraph = document.createElement('p');
        const node = document.createTextNode(words);
        paragraph.append(node);
        host.append(paragraph);
        nodes.push({ node, start });
        start += words.length + 1;
      }
      const annotator = RecogitoJS.createTextAnnotator(host, { renderer: 'CSS_HIGHLIGHTS' });
      annotator.setAnnotations(
        places.map((place, index) => {
          const found = nodes.findLast((each) => each.start <= place.start);
          if (!found) throw new Error('beyond the text');
          const range = document.createRange();
          range.setStart(found.node, place.start - found.start);
          range.setEnd(found.node, place.end - found.start);
          const id = `note-${index}`;
          const selector = [{ quote: range.toString(), start: place.start, end: place.end, range }];
          return { id, bodies: [], target: { annotation: id, selector } };
        }),
      );
    },
    { paragraphs: text.split('\n'), places: ranges },
  );
  await page.waitForTimeout(1500);
  return page;
}
