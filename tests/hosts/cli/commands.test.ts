import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { contract } from '../../../shared/contract/contract.ts';
import { removeFolder, repositoryRoot, temporaryFolder } from '../../support/test-core.ts';
import { trackedText } from '../../support/tracked-text.ts';
import { cli } from './terminal.ts';

let folder: string;
beforeAll(() => {
  folder = temporaryFolder('cli');
});
afterAll(() => removeFolder(folder));

const builtIn = join(repositoryRoot, 'seeds', '2024-zhenjiang.txt');

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Parsed {
  readonly meta: { readonly place: string };
  readonly structure: readonly { readonly line: number; readonly title: string; readonly level: number }[];
  readonly measures: readonly { line: number; start: number; end: number; quote: string }[];
}

async function parse(path: string): Promise<Parsed> {
  const { exit, value } = await cli(['parse', path, '--json']);
  expect(exit).toBe(0);
  return value as Parsed;
}

describe('parse', () => {
  test('gives document facts, outline and measures of the built-in report', async () => {
    const { meta, structure } = await parse(builtIn);
    expect(meta.place).toBe('镇江市');
    expect(structure.filter((node) => node.level === 1).length).toBeGreaterThan(2);
  });

  test('offsets are code units of the untrimmed line; blank lines count', async () => {
    const { measures } = await parse(builtIn);
    const lines = readFileSync(builtIn, 'utf8').split('\n');
    for (const { line, start, end, quote } of measures) {
      expect(lines[line - 1]?.slice(start, end)).toBe(quote);
    }
    expect(measures.length).toBeGreaterThan(100);
  });

  const text = readFileSync(builtIn, 'utf8');
  test.each([
    ['UTF-8 with a mark', () => Buffer.from(`\uFEFF${text}`, 'utf8')],
    ['CRLF', () => Buffer.from(text.replaceAll('\n', '\r\n'), 'utf8')],
    ['CR', () => Buffer.from(text.replaceAll('\n', '\r'), 'utf8')],
    ['UTF-16LE', () => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16BE', () => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['GB18030', () => iconv.encode(text, 'gb18030')],
  ])('%s gives the same', async (name, encode) => {
    expect(await parse(write(`${name}.txt`, encode()))).toEqual(await parse(builtIn));
  });
});

describe('pairs', () => {
  interface Pair {
    readonly grade: string;
    readonly last: { readonly stance: string; readonly quote: string };
    readonly this: { readonly stance: string; readonly quote: string };
    readonly met: boolean | null;
  }
  const pairsOf = async (...files: string[]): Promise<Pair[]> => {
    const { exit, value } = await cli(['pairs', ...files, '--json']);
    expect(exit).toBe(0);
    expect(Object.keys(value as object)).toEqual(['pairs', 'lastOnly', 'thisOnly']);
    return (value as { pairs: Pair[] }).pairs;
  };

  test('in one report: its results beside its targets, nothing said of reaching them', async () => {
    const pairs = await pairsOf(builtIn);
    expect(pairs.filter(({ grade }) => grade === 'A').length).toBeGreaterThan(3);
    for (const pair of pairs) {
      expect([pair.last.stance, pair.this.stance, pair.met]).toEqual(['result', 'target', null]);
    }
  });

  test('over two years: last year’s targets beside this year’s results', async () => {
    const pairs = await pairsOf(builtIn, builtIn);
    for (const pair of pairs) expect([pair.last.stance, pair.this.stance]).toEqual(['target', 'result']);
    expect(pairs.some(({ met }) => met !== null)).toBe(true);
  });
});

describe('call --list', () => {
  test('describes every operation of the contract by JSON Schema, without a workspace', async () => {
    const { exit, value } = await cli(['call', '--list']);
    expect(exit).toBe(0);
    const list = value as { name: string; kind: string; meaning: string; input: object; output: object }[];
    expect(list.map(({ name }) => name)).toEqual(Object.keys(contract));
    for (const { meaning, input, output } of list) {
      expect(meaning).toMatch(/\.$/);
      expect(input).toMatchObject({ $schema: expect.stringContaining('json-schema.org') as unknown });
      expect(output).toHaveProperty('type', 'object');
    }
  });
});

describe('carry', () => {
  const old = '第一段没有变。\r\n\r\n第二段说到2023年完成投资525亿元。\r\n第三段要删去。\r\n';
  const now = '新加的一段。\n第一段没有变。\n\n第二段说到2023年完成工业投资525亿元。\n';

  test('places in the text with LF, by id', async () => {
    const decoded = old.replaceAll('\r\n', '\n');
    const range = (id: string, quote: string) => {
      const start = decoded.indexOf(quote);
      return { id, start, end: start + quote.length };
    };
    const anchors = [range('kept', '没有变'), range('grown', '完成投资525亿元'), range('gone', '要删去')];
    const { exit, value } = await cli([
      ...['carry', write('old.txt', old), write('new.txt', now)],
      ...['--anchors', write('anchors.json', JSON.stringify(anchors)), '--json'],
    ]);
    expect(exit).toBe(0);
    const carried = value as { id: string; state: string; start: number | null; end: number | null }[];
    expect(carried.map(({ id, state }) => [id, state])).toEqual([
      ['kept', 'placed'],
      ['grown', 'check'],
      ['gone', 'lost'],
    ]);
    const words = carried.map(({ start, end }) => (start === null ? null : now.slice(start, end ?? 0)));
    expect(words).toEqual(['没有变', '完成工业投资525亿元', null]);
    expect(Object.keys(carried[0] ?? {})).toEqual(['id', 'state', 'start', 'end', 'score']);
  });
});

describe('compare', () => {
  interface Span {
    readonly start: number;
    readonly end: number;
  }
  interface Comparison {
    readonly blocks: readonly { old: Span; changes: readonly { old: Span; new: Span }[] }[];
  }

  test('applied to the old text it gives the new one', async () => {
    const old = '甲段。\n乙段说增长5%。\n丙段。\n';
    const now = '乙段说增长6%左右。\n甲段。\n丁段。\n丙段。\n';
    const { exit, value } = await cli([
      ...['compare', write('o.txt', old), write('n.txt', now), '--format', 'json'],
    ]);
    expect(exit).toBe(0);
    const rebuilt = (value as Comparison).blocks.map(({ old: span, changes }) => {
      let at = span.start;
      let text = '';
      for (const change of changes) {
        text += old.slice(at, change.old.start) + now.slice(change.new.start, change.new.end);
        at = change.old.end;
      }
      return text + old.slice(at, span.end);
    });
    expect(rebuilt.join('')).toBe(now);
  });

  test('as a Word file it holds both texts, and HTML goes to a file as well', async () => {
    const old = '一、回顾\n　　甲段。\n\n乙段说增长5%。\n';
    const now = '一、回顾\n乙段说增长6%左右。\n\n　　甲段。\n丁段。';
    const files = ['compare', write('o.txt', old), write('n.txt', now)];
    const docx = join(folder, 'c.docx');
    expect((await cli([...files, '--format', 'docx', '--out', docx])).exit).toBe(0);
    expect(trackedText(readFileSync(docx), 'accept')).toBe(now);
    expect(trackedText(readFileSync(docx), 'refuse')).toBe(old);
    const html = join(folder, 'c.html');
    expect((await cli([...files, '--format', 'html', '--out', html])).exit).toBe(0);
    expect(readFileSync(html, 'utf8')).toContain('<del>5%</del><ins>6%左右</ins>。');
    expect((await cli([...files, '--format', 'html'])).exit).toBe(2);
  });
});
