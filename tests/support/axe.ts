import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { eventually } from './eventually.ts';

/** What axe finds on the page as it stands, one line a node. */
async function findings(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the page's own policy allows no script but the program's.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
    return violations.flatMap((violation) =>
      violation.nodes.map(
        (node) => `${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`,
      ),
    );
  });
}

/** Fails with what axe finds; while a menu or a dialog still comes or goes it looks again. */
export const axeFindsNothing = (page: Page): Promise<void> => eventually(() => findings(page), []);
