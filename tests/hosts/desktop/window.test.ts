import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ResponseEnvelope } from '../../../shared/contract/envelope.ts';
import { CONTENT_SECURITY_POLICY } from '../../../electron/hosts/desktop/page-files.ts';
import { CALL_CHANNEL } from '../../../electron/hosts/desktop/channels.ts';
import type { Desktop } from '../../support/electron-stand-in/start.ts';
import { buildDesktop, startDesktop } from '../../support/electron-stand-in/start.ts';

// Under the stand-in for `electron`: what that shows, and what it does not, stands in
// tests/support/electron-stand-in/register.ts. Nothing here was tested in Electron.

const PAGE = 'app://shenyitai/index.html';
const status = { id: 'a', operation: 'workspace.status', input: {} };
let desktop: Desktop;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
const request = (url: string, method = 'GET') =>
  desktop.command<Answer>('request', { session: 'shenyitai', url, method });

beforeAll(async () => {
  buildDesktop();
  desktop = startDesktop();
  await desktop.until(async () => (await desktop.asked('show')).length > 0);
});
afterAll(() => desktop.dispose());

describe('the window', () => {
  test('is asked for with safe preferences and the measures of the design', async () => {
    const [window] = await desktop.asked('window');
    expect(window).toMatchObject({
      title: '审议台',
      minWidth: 1024,
      minHeight: 640,
      backgroundColor: '#E4E8E3',
      show: false,
      webPreferences: {
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        session: 'shenyitai',
      },
    });
    expect(await desktop.asked('enableSandbox')).toHaveLength(1);
    expect(await desktop.asked('spellChecker')).toContainEqual(['shenyitai', false]);
  });

  test('shows the page of the app scheme, which is registered as standard and secure', async () => {
    expect(await desktop.command('url')).toBe(PAGE);
    expect(await desktop.asked('privilegedSchemes')).toEqual([
      [{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }],
    ]);
    expect(await desktop.evaluate('document.title')).toBe('审议台');
    expect(await desktop.evaluate('isSecureContext')).toBe(true);
    await desktop.until(() => desktop.evaluate('document.getElementById("root").childElementCount > 0'));
    expect(await desktop.asked('pageError')).toEqual([]);
    // Neither its styles nor its fonts nor its scripts offend against its own policy.
    expect(await desktop.asked('console')).toEqual([]);
  });

  test('is asked for with a Chromium that calls nobody', async () => {
    const switches = await desktop.asked('switch');
    expect(switches).toContainEqual(['disable-background-networking']);
    expect(switches).toContainEqual(['no-proxy-server']);
    expect(switches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
    expect(await desktop.asked('hostResolver')).toEqual([
      { enableBuiltInResolver: false, secureDnsMode: 'off' },
    ]);
  });
});

describe('the preload', () => {
  test('gives the page one frozen object with two functions, and nothing of Node', async () => {
    expect(await desktop.evaluate('Object.keys(shenyitai)')).toEqual(['call', 'onEvent']);
    expect(await desktop.evaluate('Object.isFrozen(shenyitai)')).toBe(true);
    expect(
      await desktop.evaluate('(() => { try { shenyitai = 1 } catch {} return typeof shenyitai.call })()'),
    ).toBe('function');
    expect(
      await desktop.evaluate(
        '["require", "process", "module", "Buffer", "ipcRenderer", "electron", "toMain"].filter((name) => name in window)',
      ),
    ).toEqual([]);
  });

  test('requires nothing but electron, as a sandboxed preload must', () => {
    const text = readFileSync(
      join(import.meta.dirname, '..', '..', '..', 'dist', 'desktop', 'preload.cjs'),
      'utf8',
    );
    expect([...text.matchAll(/require\("([^"]+)"\)/g)].map((found) => found[1])).toEqual(['electron']);
  });
});

describe('a call', () => {
  test('reaches the real core in its own process and comes back', async () => {
    const answer = await desktop.evaluate<ResponseEnvelope>(`shenyitai.call(${JSON.stringify(status)})`);
    expect(answer).toMatchObject({
      id: 'a',
      ok: true,
      output: { host: 'desktop', workspacePath: desktop.workspace, nativeDialogs: true },
    });
    expect(await desktop.command('corePid')).toEqual(expect.any(Number));
  });

  test('that makes no sense is answered with a sentence', async () => {
    expect(
      await desktop.evaluate(`shenyitai.call({ id: 'b', operation: 'no.such', input: {} })`),
    ).toMatchObject({
      id: 'b',
      ok: false,
      error: { code: 'unknownOperation' },
    });
    expect(await desktop.evaluate('shenyitai.call("nonsense")')).toMatchObject({ ok: false });
  });

  test('goes over the only channel there is', async () => {
    expect(await desktop.command('channels')).toEqual([CALL_CHANNEL]);
  });

  test.each(['subframe', 'goneFrame', 'otherPage', 'otherWindow'])('from %s is refused', async (who) => {
    const invoke = { channel: CALL_CHANNEL, who, argument: status };
    await expect(desktop.command('invokeAs', invoke)).rejects.toThrow('sender refused');
  });

  test('from the page itself passes the same check', async () => {
    const invoke = { channel: CALL_CHANNEL, who: 'ownPage', argument: status };
    expect(await desktop.command('invokeAs', invoke)).toMatchObject({ ok: true });
  });

  test('for a native dialog is fulfilled by the main process', async () => {
    const pick = (id: string) =>
      desktop.evaluate<ResponseEnvelope>(
        `shenyitai.call({ id: '${id}', operation: 'files.pickSave', input: { suggestedPath: '/tmp/意见表.docx', extension: 'docx' } })`,
      );
    await desktop.command('answerDialog', { canceled: false, filePath: '/tmp/我的意见.docx' });
    expect(await pick('c')).toMatchObject({ ok: true, output: { path: '/tmp/我的意见.docx' } });
    await desktop.command('answerDialog', { canceled: true, filePath: '' });
    expect(await pick('d')).toMatchObject({ ok: true, output: { path: null } });
    expect((await desktop.asked('saveDialog'))[0]).toMatchObject({
      hasParent: true,
      defaultPath: '/tmp/意见表.docx',
      filters: [{ name: 'Word文档', extensions: ['docx'] }],
    });
    const show = { id: 'e', operation: 'files.showInFolder', input: { path: desktop.home } };
    expect(await desktop.evaluate(`shenyitai.call(${JSON.stringify(show)})`)).toMatchObject({
      ok: true,
      output: { shown: true },
    });
    expect(await desktop.asked('showItemInFolder')).toEqual([desktop.home]);
  });

  test('that changes something is followed by an event to the page', async () => {
    await desktop.evaluate('void shenyitai.onEvent((event) => { window.lastEvent = event })');
    const save = { id: 'f', operation: 'settings.save', input: { typeSize: 'elder' } };
    await desktop.evaluate(`shenyitai.call(${JSON.stringify(save)})`);
    await desktop.until(() => desktop.evaluate('window.lastEvent !== undefined'));
    expect(await desktop.evaluate('window.lastEvent')).toMatchObject({
      type: 'changed',
      subjects: ['settings'],
    });
  });
});

describe('pages', () => {
  test('carry the policy and nosniff, refusals included', async () => {
    for (const path of ['index.html', 'missing.html']) {
      const { headers } = await request(`app://shenyitai/${path}`);
      expect(headers).toMatchObject({
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
      });
    }
    expect(CONTENT_SECURITY_POLICY).toMatch(/default-src 'none'.*script-src 'self'.*connect-src 'none'/);
  });

  test('cannot run an inline script or evaluate text: the browser applies the policy', async () => {
    const directive = await desktop.evaluate(`new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.head.append(script);
    })`);
    expect(directive).toBe('script-src-elem');
    expect(await desktop.evaluate('window.inlineRan === undefined')).toBe(true);
    // In a timer: the control channel itself may evaluate.
    const evaluated = await desktop.evaluate(`new Promise((resolve) => setTimeout(() => {
      try { new Function('')(); resolve('ran') } catch (error) { resolve(error.name) }
    }))`);
    expect(evaluated).toBe('EvalError');
  });

  test('cannot connect anywhere, their own address included', async () => {
    for (const address of ['./index.html', 'https://example.invalid/', 'http://127.0.0.1:1/']) {
      const outcome = await desktop.evaluate(
        `fetch(${JSON.stringify(address)}).then(() => 'answered', () => 'refused')`,
      );
      expect(outcome).toBe('refused');
    }
  });

  test.each([
    ['app://shenyitai/../main.js', 404],
    ['app://shenyitai/%2e%2e/desktop/main.js', 404],
    ['app://shenyitai/..%2fdesktop%2fmain.js', 404],
    ['app://shenyitai/..%5cdesktop%5cmain.js', 404],
    ['app://shenyitai/%00index.html', 404],
    ['app://shenyitai/%zz', 404],
    ['app://other/index.html', 404],
    ['app://user@shenyitai/index.html', 404],
    ['app://shenyitai/', 404],
    [PAGE, 200],
  ])('%s is answered with %d', async (url, expected) => {
    expect((await request(url)).status).toBe(expected);
  });

  test('are only read, never written', async () => {
    expect((await request(PAGE, 'POST')).status).toBe(405);
  });

  test('of other addresses are cancelled below the policy too', async () => {
    const cancels = (url: string) => desktop.command('cancels', { session: 'shenyitai', url });
    for (const url of [
      'https://example.invalid/',
      'http://127.0.0.1/',
      'file:///etc/passwd',
      'app://other/x',
    ]) {
      expect(await cancels(url)).toBe(true);
    }
    expect(await cancels(PAGE)).toBe(false);
    expect(await cancels('blob:app://shenyitai/1')).toBe(false);
    expect(await desktop.command('cancels', { session: '', url: 'https://example.invalid/' })).toBe(true);
  });
});

describe('refused', () => {
  test.each(['https://example.invalid/', 'app://other/index.html', 'http://127.0.0.1:1/'])(
    'navigation to %s',
    async (address) => {
      const goes = address.replace('app://other', 'https://other.app.invalid');
      await desktop.evaluate(`void (location.href = ${JSON.stringify(goes)})`);
      await desktop.until(async () => (await desktop.asked('navigationStopped')).includes(address));
      expect(await desktop.command('url')).toBe(PAGE);
    },
  );

  test('a window of its own', async () => {
    await desktop.evaluate('void window.open("https://example.invalid/new")');
    await desktop.until(async () => (await desktop.asked('windowOpen')).length > 0);
    expect(await desktop.asked('windowOpen')).toMatchObject([{ action: 'deny' }]);
  });

  test('an embedded page', async () => {
    const directive = await desktop.evaluate(`new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
      const frame = document.createElement('iframe');
      frame.src = 'https://example.invalid/';
      document.body.append(frame);
    })`);
    expect(directive).toBe('frame-src');
  });

  test.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'display-capture',
    'usb',
  ])('the permission %s', async (permission) => {
    for (const session of ['shenyitai', '']) {
      const asked = { session, permission, url: PAGE };
      expect(await desktop.command('permission', asked)).toEqual([false, false, false]);
    }
  });

  test('full screen for others; the page itself has it', async () => {
    const asked = { session: 'shenyitai', permission: 'fullscreen', url: PAGE };
    expect(await desktop.command('permission', asked)).toEqual([true, true, false]);
    expect(await desktop.command('permission', { ...asked, url: 'https://example.invalid/' })).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('all without a single request having left', async () => {
    expect(await desktop.asked('requestEscaped')).toEqual([]);
  });
});
