import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { ResponseEnvelope } from '../../../shared/contract/envelope.ts';
import { errorSentences } from '../../../shared/wording/errors.ts';
import { words } from '../../../electron/hosts/desktop/wording.ts';
import type { Desktop, StartParameters } from '../../support/electron-stand-in/start.ts';
import { buildDesktop, startDesktop } from '../../support/electron-stand-in/start.ts';
import { eventually } from '../../support/eventually.ts';
import { openTestCore } from '../../support/test-core.ts';

// Under the stand-in for `electron`: what that shows, and what it does not, stands in
// tests/support/electron-stand-in/register.ts. Nothing here was tested in Electron.

let folder: string;
let running: Desktop[];

beforeAll(() => buildDesktop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desktop-life-'));
  running = [];
});
afterEach(async () => {
  for (const desktop of running) await desktop.dispose();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function start(parameters: StartParameters = {}): Promise<Desktop> {
  const desktop = startDesktop({ workspace: join(folder, 'workspace'), ...parameters });
  running.push(desktop);
  await desktop.until(
    async () => [...(await desktop.asked('show')), ...(await desktop.asked('messageBox'))].length > 0,
  );
  return desktop;
}

const call = (desktop: Desktop, operation: string, input: object) =>
  desktop.evaluate<ResponseEnvelope>(
    `shenyitai.call(${JSON.stringify({ id: operation, operation, input })})`,
  );
const profile = (name: string) => ({
  name,
  delegation: '润州代表团',
  session: '镇江市第九届人民代表大会第三次会议',
  convener: false,
  secrecyNoticeReadAt: 1,
});
const nameIn = async (desktop: Desktop): Promise<unknown> => {
  const answer = await call(desktop, 'workspace.status', {});
  return answer.ok ? (answer.output as { profile: { name: string } | null }).profile?.name : answer;
};

test('closing writes what the page still says while it goes, and releases the workspace', async () => {
  const first = await start();
  await call(first, 'profile.save', profile('张一'));
  const last = JSON.stringify({ id: 'last', operation: 'profile.save', input: profile('张二') });
  await first.evaluate(`void addEventListener('pagehide', () => void shenyitai.call(${last}))`);
  await first.command('closeWindow');
  expect(await first.exited).toBe(0);
  const second = await start();
  expect(await nameIn(second)).toBe('张二');
});

test('quitting closes the window and the core', async () => {
  const desktop = await start();
  const pid = await desktop.command<number>('corePid');
  await desktop.command('quit');
  expect(await desktop.exited).toBe(0);
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  expect(await nameIn(await start())).toBeUndefined();
});

test('a core whose main process is killed ends with it, and the workspace is free', async () => {
  const first = await start();
  await call(first, 'profile.save', profile('李一'));
  await first.dispose();
  // The orphan ends in its own time; a start in that moment would find the workspace busy.
  await eventually(async () => {
    const { core } = await openTestCore(join(folder, 'workspace'));
    await core.close();
    return 'free';
  }, 'free');
  expect(await nameIn(await start())).toBe('李一');
});

test('a core that dies is told in a sentence, calls are refused meanwhile, a restart goes on with everything', async () => {
  const desktop = await start();
  await call(desktop, 'profile.save', profile('王一'));
  await desktop.evaluate('void shenyitai.onEvent((event) => { (window.events ??= []).push(event.type) })');
  process.kill(await desktop.command<number>('corePid'), 'SIGKILL');
  await desktop.until(async () => (await desktop.asked('messageBox')).length > 0);
  expect(await desktop.asked('messageBox')).toMatchObject([
    { message: words.coreDied, buttons: [words.restart, words.quit], hasParent: true },
  ]);
  expect(await call(desktop, 'workspace.status', {})).toMatchObject({
    ok: false,
    error: { code: 'disconnected', message: errorSentences.disconnected() },
  });
  await desktop.command('answerDialog', { response: 0 });
  await desktop.until(() => desktop.evaluate('window.events?.includes("changed") ?? false'));
  expect(await nameIn(desktop)).toBe('王一');
  await desktop.command('quit');
  expect(await desktop.exited).toBe(0);
});

test('after the death of the core the person may also leave', async () => {
  const desktop = await start();
  process.kill(await desktop.command<number>('corePid'), 'SIGKILL');
  await desktop.command('answerDialog', { response: 1 });
  expect(await desktop.exited).toBe(0);
});

test('a page that crashed is opened again', async () => {
  const desktop = await start();
  await desktop.evaluate('void (window.old = true)');
  await desktop.command('answerDialog', { response: 0 });
  await desktop.command('loseRenderer');
  await desktop.until(() =>
    // While the page goes, it answers nothing.
    desktop.evaluate<boolean>('window.old === undefined && "shenyitai" in window').catch(() => false),
  );
  expect(await desktop.asked('messageBox')).toMatchObject([{ message: words.pageDied }]);
  expect(await nameIn(desktop)).toBeUndefined();
});

test('a workspace that another program holds is refused with its sentence and code 4', async () => {
  const first = await start();
  const second = await start();
  expect(await second.asked('messageBox')).toMatchObject([
    { message: errorSentences.workspaceBusy(), buttons: [words.quit] },
  ]);
  expect(await second.asked('show')).toEqual([]);
  await second.command('answerDialog', { response: 0 });
  expect(await second.exited).toBe(4);
  expect(await nameIn(first)).toBeUndefined();
});

test('a data folder that cannot be made is told in a sentence, with code 4', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const desktop = startDesktop({
    workspace: join(folder, 'workspace'),
    env: { STAND_IN_APP_DATA: file },
  });
  running.push(desktop);
  expect(await desktop.exited).toBe(4);
  expect(desktop.stderr()).toContain('不能写入');
});

test('a second start ends at once; the first comes forward', async () => {
  const second = startDesktop({ workspace: join(folder, 'workspace'), env: { STAND_IN_LOCK: 'taken' } });
  running.push(second);
  expect(await second.exited).toBe(0);
  const first = await start();
  await first.evaluate('void shenyitai.onEvent((event) => { window.lastEvent = event.type })');
  await first.command('minimize');
  await first.command('secondInstance');
  await first.until(() => first.evaluate('window.lastEvent === "comeForward"'));
  expect(await first.asked('restore')).toHaveLength(1);
  expect(await first.asked('focus')).toHaveLength(1);
});

test('packets of a second start, and those that macOS asks to open, reach the page', async () => {
  const first = await start();
  await first.evaluate('void shenyitai.onEvent((event) => { (window.heard ??= []).push(event.type) })');
  const heard = (times: number) => () =>
    first.evaluate<boolean>(
      `(window.heard ?? []).filter((type) => type === 'openPackets').length === ${times}`,
    );
  await first.command('secondInstance', ['shenyitai', '/stick/意见包.yjb', '--flag']);
  await first.until(heard(1));
  await first.command('openFile', '/stick/另一份.yjb');
  await first.until(heard(2));
  expect(await first.asked('openFileTaken')).toEqual(['/stick/另一份.yjb']);
  await first.command('secondInstance', ['shenyitai', '/stick/report.docx']);
  expect(await heard(2)()).toBe(true);
});

test('a page that still holds unsaved words closes only when the person insists', async () => {
  const desktop = await start();
  await desktop.evaluate('void addEventListener("beforeunload", (event) => event.preventDefault())');
  await desktop.command('click');
  await desktop.command('answerDialog', { response: 0 });
  await desktop.command('closeWindow');
  await desktop.until(async () => (await desktop.asked('messageBoxSync')).length > 0);
  expect(await desktop.asked('messageBoxSync')).toMatchObject([
    { message: words.unsaved, buttons: [words.goBack, words.closeAnyway] },
  ]);
  expect(await nameIn(desktop)).toBeUndefined();
  await desktop.command('answerDialog', { response: 1 });
  await desktop.command('closeWindow');
  expect(await desktop.exited).toBe(0);
});

test('the packed program has no developer tools', async () => {
  const desktop = await start({ env: { STAND_IN_PACKAGED: '1' } });
  expect(await desktop.asked('window')).toMatchObject([{ webPreferences: { devTools: false } }]);
  expect(await desktop.command('cancels', { session: 'shenyitai', url: 'devtools://devtools/x' })).toBe(true);
});
