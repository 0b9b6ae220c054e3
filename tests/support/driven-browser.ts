import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { testBrowser } from './browser.ts';

// Stands where the browser would: takes the very command line that the local host gives it, adds what a
// headless machine needs, uses the page for a while and ends. Results go to DRIVEN_REPORT as JSON.
const given = process.argv.slice(2);
process.on('uncaughtException', (error) => {
  // The host gives its browser no terminal to complain in.
  writeFileSync(process.env['DRIVEN_REPORT'] ?? '', JSON.stringify({ error: String(error) }));
  process.exit(1);
});
const valueOf = (name: string): string =>
  given.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';
const own = given.filter((each) => !/^--(app|user-data-dir)=/.test(each));

// It names this very script, and would start it again and again.
delete process.env['SHENYITAI_BROWSER'];
const { executablePath, env } = await testBrowser();
const context = await chromium.launchPersistentContext(valueOf('user-data-dir'), {
  executablePath,
  env,
  viewport: null,
  // Nothing but the host's own list: Playwright would switch much of the same off, and hide what is missing.
  ignoreDefaultArgs: true,
  args: [
    ...own,
    '--headless',
    '--no-sandbox',
    '--remote-debugging-pipe',
    `--log-net-log=${process.env['DRIVEN_NET_LOG'] ?? ''}`,
    'about:blank',
  ],
});
// Other suites may keep the machine busy meanwhile.
context.setDefaultTimeout(60_000);
const page = context.pages()[0] ?? (await context.newPage());
await page.goto(valueOf('app'));
await page.waitForURL(/^http:\/\/127\.0\.0\.1:\d+\/$/);
const address = page.url();
await page.locator('input').first().waitFor();
for (const field of await page.locator('input[type=text], input:not([type])').all()) {
  await field.fill('misspeled wrods 镇江');
}
/** Asks the core as the page does. */
const call = (operation: string, input: object): Promise<unknown> =>
  page.evaluate(
    async ([name, value]) => {
      const answer = await fetch('/call', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ id: '1', operation: name, input: value }),
      });
      return (await answer.json()) as unknown;
    },
    [operation, input] as const,
  );
await call('profile.save', {
  name: '周文斌',
  delegation: '京口代表团',
  session: '镇江市第九届人民代表大会第三次会议',
  convener: false,
  secrecyNoticeReadAt: 1,
});
const imported = (await call('library.import', { source: { type: 'builtIn' } })) as {
  ok: boolean;
  output: { versionId: string };
};
await call('reading.moveTo', { versionId: imported.output.versionId, offset: 0 });
await page.reload();
await page.waitForFunction(() => document.body.innerText.length > 2000);
// What a page must not manage, tried from inside: a name, an address, another port of this machine.
const escapes = await page.evaluate(async () => {
  const addresses = ['https://example.com/', 'http://192.0.2.1/', 'http://127.0.0.1:9/'];
  const tried = addresses.map((to) =>
    fetch(to, { mode: 'no-cors' }).then(
      () => to,
      () => null,
    ),
  );
  return (await Promise.all(tried)).filter((to) => to !== null);
});
// The same without the page's policy: a window that leaves the program.
const stranger = await context.newPage();
const left = await stranger.goto('http://192.0.2.1/', { timeout: 5000 }).then(
  (answer) => answer?.status() ?? null,
  () => null,
);
// The browser's own errands start seconds after the first window.
await page.waitForTimeout(4000);
await context.close();
writeFileSync(process.env['DRIVEN_REPORT'] ?? '', JSON.stringify({ address, imported, escapes, left }));
