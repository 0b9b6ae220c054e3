import type { Page } from 'playwright-core';

/** What one run of scrolling took. */
export interface Frames {
  /** From one frame to the next, ms. */
  readonly gaps: readonly number[];
  /** What the page's own thread did for each frame: handlers, style, layout and paint, ms. */
  readonly work: readonly number[];
  /** Processor time of the page's own thread for each frame in the mean, ms; other programs do not count. */
  readonly cpu: number;
}

/** A frame scrolls so many CSS pixels: a fast reader's wheel. */
const STEP = 40;

/** Scrolls an element down for `frames` frames, beginning at its top. */
export async function scroll(page: Page, selector: string, frames: number): Promise<Frames> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  const before = await spent();
  const measured = await scrollFrames(page, selector, frames);
  const cpu = ((await spent()) - before) * (1000 / frames);
  await devtools.detach();
  return { ...measured, cpu };
}

function scrollFrames(page: Page, selector: string, frames: number): Promise<Omit<Frames, 'cpu'>> {
  return page.locator(selector).evaluate(
    (element, { count, step }) =>
      new Promise<{ gaps: number[]; work: number[] }>((resolve) => {
        element.scrollTop = 0;
        const gaps: number[] = [];
        const work: number[] = [];
        const channel = new MessageChannel();
        let begin = 0;
        let last = 0;
        // The message is taken once the frame's style, layout and paint are done.
        channel.port1.onmessage = () => work.push(performance.now() - begin);
        const next = (): void => {
          const now = performance.now();
          // The first frames wait for what the jump to the top set going.
          if (last > 0) gaps.push(now - last);
          last = now;
          if (gaps.length >= count) {
            resolve({ gaps, work });
            return;
          }
          begin = now;
          element.scrollTop += step;
          channel.port2.postMessage(null);
          requestAnimationFrame(next);
        };
        setTimeout(() => requestAnimationFrame(next), 600);
      }),
    { count: frames, step: STEP },
  );
}

/** Milliseconds from each key's event to the paint that shows it, typed into the field that has the focus. */
export async function typing(page: Page, words: string): Promise<number[]> {
  await page.evaluate(() => {
    const taken: number[] = [];
    Object.assign(window, { taken });
    document.addEventListener(
      'keydown',
      (event) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => taken.push(performance.now() - event.timeStamp);
          channel.port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  for (const letter of words) {
    await page.keyboard.press(letter);
    await page.waitForTimeout(90);
  }
  return page.evaluate(() => (window as unknown as { taken: number[] }).taken);
}
