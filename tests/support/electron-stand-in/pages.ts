import type { Browser, BrowserContext, Frame, Page, Route } from 'playwright-core';
import { chromium } from 'playwright-core';
import { TEST_BROWSER_ARGS, testBrowser } from '../browser.ts';
import { toElectron } from './addresses.ts';
import { app } from './app.ts';
import { note } from './record.ts';
import type { Session } from './session.ts';

let browser: Promise<Browser> | null = null;
const contexts = new Map<Session, Promise<BrowserContext>>();

async function launch(): Promise<Browser> {
  const { executablePath, env } = await testBrowser();
  const started = await chromium.launch({ executablePath, env, args: TEST_BROWSER_ARGS });
  app.endBrowser = () => started.close();
  return started;
}

/** A navigation that the page began: asks the main process whether it may go on. */
type MayNavigate = (url: string, isMainFrame: boolean) => boolean;
const guards = new WeakMap<Page, MayNavigate>();

/** Opens a page of a session; every request of it goes through the session's handlers. */
export async function openPage(session: Session, mayNavigate: MayNavigate): Promise<Page> {
  browser ??= launch();
  const running = await browser;
  let context = contexts.get(session);
  if (!context) {
    context = running.newContext({ serviceWorkers: 'block' }).then(async (made) => {
      await made.route('**/*', (route) => answer(session, route));
      made.on('page', (page) => void closePopup(page));
      return made;
    });
    contexts.set(session, context);
  }
  const page = await (await context).newPage();
  guards.set(page, mayNavigate);
  return page;
}

/** A window that a page opened, not the program. */
async function closePopup(page: Page): Promise<void> {
  if (await page.opener()) await page.close();
}

async function answer(session: Session, route: Route): Promise<void> {
  const request = route.request();
  const url = toElectron(request.url());
  if (request.isNavigationRequest() && !allowed(route, url)) {
    note('navigationStopped', url);
    return route.abort('aborted');
  }
  if (await session.cancels(url)) {
    note('requestCancelled', url);
    return route.abort('blockedbyclient');
  }
  const handler = session.handlers.get(url.slice(0, url.indexOf(':')));
  if (!handler) {
    // The stand-in has no network; a test must never find this note.
    note('requestEscaped', url);
    return route.abort('failed');
  }
  const response = await handler({ method: request.method(), url });
  const body = Buffer.from(await response.arrayBuffer());
  return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
}

function allowed(route: Route, url: string): boolean {
  let frame: Frame;
  try {
    frame = route.request().frame();
  } catch {
    // A new window, asked for by the page: it has no frame yet, and is being closed.
    return false;
  }
  const page = frame.page();
  return guards.get(page)?.(url, frame === page.mainFrame()) ?? false;
}
