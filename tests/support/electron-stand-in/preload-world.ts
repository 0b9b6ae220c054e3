import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { runInPage, runInPreload } from './world-scripts.ts';

/** The preload's isolated world in a page. */
export interface PreloadWorld {
  /** Hands a message to the preload's ipcRenderer listeners. */
  receive(channel: string, args: readonly unknown[]): Promise<void>;
}

const WORLD = 'preload';

/**
 * Runs a preload in an isolated world of every document that the page loads, as Electron does with
 * contextIsolation: the page sees neither its globals nor the channel to the main process. What
 * `contextBridge` exposes is rebuilt in the page's world and frozen. Values cross as JSON.
 */
export async function openPreloadWorld(
  page: Page,
  preload: string,
  invoke: (channel: string, args: readonly unknown[]) => Promise<unknown>,
): Promise<PreloadWorld> {
  const cdp = await page.context().newCDPSession(page);
  // Known to the two scripts alone, so that the page cannot speak on the bridge's events.
  const secret = JSON.stringify(`bridge-${crypto.randomUUID()}`);
  let contextId: number | null = null;

  const evaluate = async (expression: string): Promise<void> => {
    // A document that is going away takes its answers along.
    if (contextId !== null)
      await cdp.send('Runtime.evaluate', { expression, contextId }).catch(() => undefined);
  };

  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === WORLD) contextId = context.id;
  });
  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== 'toMain' || executionContextId !== contextId) return;
    const { id, channel, args } = JSON.parse(payload) as { id: number; channel: string; args: unknown[] };
    void invoke(channel, args).then(
      (value) => evaluate(`fromMain.settle(${id}, true, ${JSON.stringify(value ?? null)})`),
      (cause: unknown) =>
        evaluate(
          `fromMain.settle(${id}, false, ${JSON.stringify(`Error invoking remote method '${channel}': ${String(cause)}`)})`,
        ),
    );
  });
  await cdp.send('Page.enable');
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: 'toMain', executionContextName: WORLD });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${runInPage.toString()})(${secret})` });
  const text = `function (require, module, exports) { ${readFileSync(preload, 'utf8')}\n}`;
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `(${runInPreload.toString()})(${secret}, ${text})`,
    worldName: WORLD,
  });

  return {
    receive: (channel, args) =>
      evaluate(`fromMain.receive(${JSON.stringify(channel)}, ${JSON.stringify(args)})`),
  };
}
