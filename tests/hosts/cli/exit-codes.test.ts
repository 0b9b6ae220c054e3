import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openTestCore, removeFolder, temporaryFolder } from '../../support/test-core.ts';
import { cli } from './terminal.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder('cli');
});
afterEach(() => removeFolder(folder));

const workspace = (): string => join(folder, 'workspace');
const chinese = /[\u4e00-\u9fff]/;
const status = (): string[] => ['call', 'workspace.status', '--workspace', workspace()];
const exportTo = (path: string, format = 'json'): string[] => [
  ...['export', '--paper', 'opinions', '--format', format],
  ...['--out', path, '--workspace', workspace()],
];

/** Every refusal: its code on stdout, the same sentence on stderr. */
async function refused(args: readonly string[], exit: number, code: string, stdin = ''): Promise<void> {
  const outcome = await cli(args, stdin);
  const { error } = outcome.value as { error: { code: string; message: string } };
  expect({ exit: outcome.exit, code: error.code }).toEqual({ exit, code });
  expect(error.message).toMatch(chinese);
  expect(outcome.told).toContain(error.message);
}

describe('0', () => {
  test('a call prints its output and nothing else', async () => {
    const { exit, value, told } = await cli(status());
    expect(exit).toBe(0);
    expect(value).toMatchObject({ host: 'cli', workspacePath: workspace(), profile: null });
    expect(told).toBe('');
  });

  test('input may come from stdin', async () => {
    const { exit, value } = await cli(
      ['call', 'files.describe', '--input', '-', '--workspace', workspace()],
      JSON.stringify({ folder, name: 'a.pdf' }),
    );
    expect(exit).toBe(0);
    expect(value).toMatchObject({ path: join(folder, 'a.pdf'), exists: false });
  });

  test('an export of a workspace that was never used is a valid paper', async () => {
    const out = join(folder, '意见表.json');
    const { exit, value } = await cli(exportTo(out));
    expect(exit).toBe(0);
    expect(value).toMatchObject({ path: out, bytes: readFileSync(out).length });
  });

  test('help names every command on stdout and explains it on stderr', async () => {
    const { exit, value, told } = await cli(['--help']);
    expect(exit).toBe(0);
    for (const name of (value as { commands: string[] }).commands) expect(told).toContain(`  ${name} `);
  });
});

describe('2, the command line was not understood', () => {
  test.each([
    ['nothing at all', []],
    ['an unknown command', ['frobnicate']],
    ['a name from the prototype', ['constructor']],
    ['an unknown option', ['parse', 'x.txt', '--fast']],
    ['an option of another command', ['parse', 'x.txt', '--paper', 'opinions']],
    ['no file', ['parse', '--json']],
    ['a file too many', ['parse', 'a.txt', 'b.txt']],
    ['no anchors', ['carry', 'a.txt', 'b.txt', '--json']],
    ['an unknown paper', ['export', '--paper', 'poem', '--format', 'pdf', '--out', 'x.pdf']],
    ['an unknown format', ['export', '--paper', 'opinions', '--format', 'xls', '--out', 'x.xls']],
    [
      'a paper in a format it does not have',
      ['export', '--paper', 'speech', '--format', 'xlsx', '--out', 'x'],
    ],
    ['no place to write to', ['export', '--paper', 'opinions', '--format', 'pdf']],
  ])('%s', async (_name, args) => {
    await refused(args, 2, 'usage');
  });

  test('an unknown operation', async () => {
    await refused(['call', 'no.such', '--workspace', workspace()], 2, 'unknownOperation');
  });
});

describe('3, the input was refused', () => {
  test('a file that is not there', async () => {
    await refused(['parse', join(folder, 'none.txt')], 3, 'inputUnreadable');
  });

  test('a file that is no report', async () => {
    const path = join(folder, 'picture.txt');
    writeFileSync(path, Buffer.from([0, 1, 2, 3, 0, 255]));
    await refused(['parse', path], 3, 'inputUnreadable');
  });

  test('an empty file', async () => {
    const path = join(folder, 'empty.txt');
    writeFileSync(path, '\n\n');
    await refused(['parse', path], 3, 'inputEmpty');
  });

  test('a document with a secrecy mark', async () => {
    const path = join(folder, 'marked.txt');
    writeFileSync(path, '机密★10年\n政府工作报告\n');
    await refused(['parse', path], 3, 'inputClassified');
  });

  test('input that is no JSON', async () => {
    await refused([...status(), '--input', '-'], 3, 'inputUnreadable', '{');
  });

  test('input that does not fit the operation', async () => {
    await refused([...status(), '--input', '-'], 3, 'invalidInput', '{"surplus":1}');
  });

  test('a version that does not exist', async () => {
    await refused([...exportTo(join(folder, 'x.json')), '--version', 'none'], 3, 'notFound');
  });

  test('anchors outside the text', async () => {
    const [text, anchors] = [join(folder, 'a.txt'), join(folder, 'anchors.json')];
    writeFileSync(text, '短文');
    writeFileSync(anchors, JSON.stringify([{ id: 'a', start: 0, end: 99 }]));
    await refused(['carry', text, text, '--anchors', anchors], 3, 'invalidInput');
  });
});

describe('4, the workspace cannot be opened', () => {
  test('busy: another process holds it', async () => {
    const { core } = await openTestCore(workspace());
    try {
      await refused(status(), 4, 'workspaceBusy');
    } finally {
      await core.close();
    }
    expect((await cli(status())).exit).toBe(0);
  });

  test('damaged: the file stays as it was', async () => {
    mkdirSync(workspace());
    const path = join(workspace(), 'workspace.sqlite');
    writeFileSync(path, 'this is no database at all, and long enough to be looked at'.repeat(20));
    const before = readFileSync(path);
    await refused(status(), 4, 'workspaceDamaged');
    expect(readFileSync(path)).toEqual(before);
  });

  test('newer: written by a later version of the program', async () => {
    await cli(status());
    const database = new Database(join(workspace(), 'workspace.sqlite'));
    database.pragma('user_version = 9999');
    database.close();
    await refused(status(), 4, 'workspaceNewer');
  });

  test('unwritable: a file stands where the folder should be', async () => {
    writeFileSync(workspace(), '');
    await refused(status(), 4, 'workspaceUnwritable');
  });
});

describe('5, the file could not be written', () => {
  test.each(['json', 'docx'])('%s into a folder that does not exist', async (format) => {
    await refused(exportTo(join(folder, 'missing', `x.${format}`), format), 5, 'outputUnwritable');
  });

  test('over a folder', async () => {
    const path = join(folder, 'taken.json');
    mkdirSync(path);
    await refused(exportTo(path), 5, 'outputUnwritable');
  });

  test('into a folder without permission', async () => {
    // Root may write anywhere but into the kernel's own folders.
    const closed = process.getuid?.() === 0 ? '/proc' : join(folder, 'closed');
    if (closed !== '/proc') {
      mkdirSync(closed);
      chmodSync(closed, 0o500);
    }
    await refused(exportTo(join(closed, 'x.json')), 5, 'outputUnwritable');
  });
});
