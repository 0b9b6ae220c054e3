import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { callerFolder } from '../../../electron/hosts/common/caller-folder.ts';
import { oldNodeSentence } from '../../../electron/hosts/common/node-version.ts';
import { defaultWorkspacePath } from '../../../electron/hosts/common/workspace-path.ts';
import { removeFolder, repositoryRoot, temporaryFolder } from '../../support/test-core.ts';

let folder: string;
beforeAll(() => {
  folder = temporaryFolder('cli');
});
afterAll(() => removeFolder(folder));

/** Runs the command line as npm does, from `cwd`. */
function launch(args: readonly string[], cwd: string): Promise<{ code: number; out: string; err: string }> {
  const launcher = join(repositoryRoot, 'build', 'node24.mjs');
  const main = join(repositoryRoot, 'electron', 'hosts', 'cli', 'main.ts');
  return new Promise((resolve) => {
    execFile(process.execPath, [launcher, main, ...args], { cwd, maxBuffer: 2 ** 26 }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

describe('the program itself', () => {
  test('prints one JSON value on stdout, the sentence on stderr, and ends with the code', async () => {
    const { code, out, err } = await launch(['frobnicate'], folder);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'usage' } });
    expect(err).toContain('不认识“frobnicate”这个命令');
    expect(err).not.toContain('at ');
  });

  test('a value longer than a pipe holds arrives whole; relative paths count from the caller', async () => {
    writeFileSync(
      join(folder, 'old.txt'),
      Array.from({ length: 4_000 }, (_, i) => `第${i}号建议已经办理。`).join('\n'),
    );
    const { code, out } = await launch(['compare', 'old.txt', 'old.txt'], folder);
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(1_000_000);
    expect(JSON.parse(out)).toHaveProperty('blocks');
  });
});

describe('Node version', () => {
  test.each(['18.20.0', '20.20.2', '22.13.1'])('%s is refused with a sentence', (version) => {
    expect(oldNodeSentence(version)).toContain(version);
  });

  test.each(['24.0.0', '24.21.0', '26.1.0'])('%s is taken', (version) => {
    expect(oldNodeSentence(version)).toBeNull();
  });
});

describe('folder that paths count from', () => {
  test('is the one npm was called in, for the script itself', () => {
    expect(callerFolder({ npm_lifecycle_event: 'cli', INIT_CWD: '/home/li' }, '/repo', 'cli')).toBe(
      '/home/li',
    );
  });

  test('is the current one elsewhere, whatever npm left in the environment', () => {
    expect(callerFolder({ npm_lifecycle_event: 'test', INIT_CWD: '/x' }, '/repo', 'cli')).toBe('/repo');
    expect(callerFolder({}, '/repo', 'cli')).toBe('/repo');
  });
});

describe('usual place of the workspace', () => {
  test.each([
    ['linux', {}, '/home/li', '/home/li/.local/share/shenyitai/workspace'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/home/li', '/data/shenyitai/workspace'],
    ['linux', { XDG_DATA_HOME: 'data' }, '/home/li', '/home/li/.local/share/shenyitai/workspace'],
    ['darwin', {}, '/Users/li', '/Users/li/Library/Application Support/shenyitai/workspace'],
    [
      'win32',
      { APPDATA: 'C:\\Users\\li\\AppData\\Roaming' },
      'C:\\Users\\li',
      'C:\\Users\\li\\AppData\\Roaming\\shenyitai\\workspace',
    ],
    ['win32', {}, 'C:\\Users\\li', 'C:\\Users\\li\\AppData\\Roaming\\shenyitai\\workspace'],
  ] as const)('%s with %j', (platform, env, home, expected) => {
    expect(defaultWorkspacePath({ platform, env, home })).toBe(expected);
  });
});
