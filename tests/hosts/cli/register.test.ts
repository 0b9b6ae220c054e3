import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallReport } from '../../support/report-content.ts';
import { removeFolder, repositoryRoot, temporaryFolder } from '../../support/test-core.ts';
import { cli } from './terminal.ts';

let folder: string;
beforeAll(() => {
  folder = temporaryFolder('register');
});
afterAll(() => removeFolder(folder));

const builtIn = join(repositoryRoot, 'seeds', '2024-zhenjiang.txt');
const code = (value: unknown): string => (value as { error: { code: string } }).error.code;

interface Measure {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}
interface Register {
  readonly tasks: readonly {
    id: string;
    path: string[];
    line: number;
    start: number;
    end: number;
    text: string;
    measures: Measure[];
    commitments: { text: string; measures: Measure[] }[];
  }[];
  readonly measures: readonly Measure[];
  readonly pairs: readonly { grade: string; difference: number | null; direction: string | null }[];
  readonly lastYear: { pairs: { grade: string; met: boolean | null }[] } | null;
}

describe('register as JSON', () => {
  test('gives tasks, measures and pairs in the places of the file', async () => {
    const { exit, value } = await cli(['register', builtIn, '--format', 'json']);
    expect(exit).toBe(0);
    const { tasks, measures, pairs, lastYear } = value as Register;
    const lines = readFileSync(builtIn, 'utf8').split('\n');
    expect(tasks).toHaveLength(32);
    for (const { line, start, end, text, measures: own } of tasks) {
      expect(text.startsWith(lines[line - 1]?.slice(start, end) ?? '-')).toBe(true);
      for (const each of own) expect(measures).toContainEqual(each);
    }
    for (const { line, start, end, quote } of measures)
      expect(lines[line - 1]?.slice(start, end)).toBe(quote);
    const same = pairs.filter(({ grade }) => grade === 'A');
    const count = (direction: string) => same.filter((pair) => pair.direction === direction).length;
    expect([same.length, count('down'), count('equal'), count('up')]).toEqual([16, 11, 1, 4]);
    expect(lastYear).toBeNull();
  });

  test('with last year’s report tells whether its targets were met', async () => {
    const [now, last] = [join(folder, 'now.txt'), join(folder, 'last.txt')];
    writeFileSync(now, smallReport);
    writeFileSync(last, smallReport.replaceAll('2023年', '2022年').replaceAll('2024年', '2023年'));
    const { value } = await cli(['register', now, '--last-year', last, '--format', 'json']);
    const met = (value as Register).lastYear?.pairs.filter(({ grade }) => grade === 'A');
    expect(met?.length).toBeGreaterThan(1);
    expect(met?.every((pair) => typeof pair.met === 'boolean')).toBe(true);
  });
});

describe('register as a file', () => {
  test.each(['json', 'xlsx', 'csv'])('%s goes to --out, and nothing else is written', async (format) => {
    const place = join(folder, format);
    mkdirSync(place);
    const out = join(place, `对比表.${format}`);
    const { exit, value } = await cli(['register', builtIn, '--format', format, '--out', out]);
    expect(exit).toBe(0);
    expect(value).toMatchObject({ path: out, bytes: readFileSync(out).length });
    expect(readdirSync(place)).toEqual([`对比表.${format}`]);
  });
});

describe('register is refused', () => {
  test.each([
    ['without a file', ['register', '--format', 'json']],
    ['without a format', ['register', builtIn]],
    ['with another format', ['register', builtIn, '--format', 'docx', '--out', 'x.docx']],
    ['as a workbook without --out', ['register', builtIn, '--format', 'xlsx']],
    ['with an option of another command', ['register', builtIn, '--format', 'json', '--version', 'v']],
  ])('%s', async (_name, args) => {
    const { exit, value } = await cli(args);
    expect([exit, code(value)]).toEqual([2, 'usage']);
  });

  test('where last year’s report is not there', async () => {
    const args = ['register', builtIn, '--last-year', join(folder, 'none.txt'), '--format', 'json'];
    const { exit, value } = await cli(args);
    expect([exit, code(value)]).toEqual([3, 'inputUnreadable']);
  });

  test('where the file cannot be written', async () => {
    const out = join(folder, 'missing', 'x.xlsx');
    const { exit, value } = await cli(['register', builtIn, '--format', 'xlsx', '--out', out]);
    expect([exit, code(value)]).toEqual([5, 'outputUnwritable']);
    expect(existsSync(out)).toBe(false);
  });
});
