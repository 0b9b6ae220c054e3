import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { canRunFile, findBrowser } from '../../electron/hosts/local/browser/find.ts';

/** A headless-capable browser for tests. */
export interface TestBrowser {
  readonly executablePath: string;
  /** For the report: which one, and from where. */
  readonly label: string;
  /** Environment that the browser must be started with. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Arguments for a test browser; web security stays on. The sandbox is off only for root, who has none
 * in Chromium, and for the npm build, which ships no sandbox helper.
 */
export const TEST_BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-default-apps',
  '--no-first-run',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

const ROOT = join(import.meta.dirname, '..', '..');

/** The environment of this process, for programs that want every value to be a string. */
export function plainEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}

/** The machine's Chromium, Chrome or Edge; else the one that comes through npm (Linux x64 alone). */
export async function testBrowser(): Promise<TestBrowser> {
  const found = findBrowser({
    platform: process.platform,
    env: process.env,
    home: homedir(),
    canRun: canRunFile,
  });
  if (found) {
    return {
      executablePath: found.path,
      label: `${found.name} of this machine (${found.path})`,
      env: plainEnv(),
    };
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium, Chrome or Edge on this machine, and none for it in npm.');
  }
  return npmBrowser();
}

/** Unpacks @sparticuz/chromium once into .cache/chromium; the rename at the end lets two test runs race. */
async function npmBrowser(): Promise<TestBrowser> {
  const packageFile = join(ROOT, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
  const folder = join(ROOT, '.cache', 'chromium', version);
  if (!existsSync(join(folder, 'chromium'))) {
    mkdirSync(join(ROOT, '.cache', 'chromium'), { recursive: true });
    const temporary = mkdtempSync(join(ROOT, '.cache', 'chromium', 'unpack-'));
    // The package unpacks into TMPDIR and trusts any file that it finds there: it gets an empty one of its
    // own. The variable of a runtime that it knows makes it bring its own libnss3 along.
    await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '-e', "await (await import('@sparticuz/chromium')).default.executablePath()"],
      { cwd: ROOT, env: { ...process.env, TMPDIR: temporary, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' } },
    );
    try {
      renameSync(temporary, folder);
    } catch (error) {
      rmSync(temporary, { recursive: true, force: true });
      if (!existsSync(join(folder, 'chromium'))) throw error;
    }
  }
  const env = plainEnv();
  env['LD_LIBRARY_PATH'] = [join(folder, 'al2023', 'lib'), env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  // A machine without fontconfig gets the package's own fonts; elsewhere the machine's know Chinese.
  if (!existsSync('/etc/fonts')) env['FONTCONFIG_PATH'] = join(folder, 'fonts');
  return {
    executablePath: join(folder, 'chromium'),
    label: `Chromium from npm (@sparticuz/chromium ${version})`,
    env,
  };
}
