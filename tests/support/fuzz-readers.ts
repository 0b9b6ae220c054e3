import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { READER_HEAP, readerOptions } from '../../electron/core/readers/read-in-child.ts';
import type { FuzzAnswer, FuzzQuestion } from './fuzz-child.ts';
import { miniReportDocx, miniReportLines } from './mini-report.ts';
import { mutated } from './mutations.ts';

export const FUZZED_FORMATS = ['docx', 'doc', 'pdf', 'html', 'md', 'txt', 'xlsx'] as const;
export type FuzzedFormat = (typeof FUZZED_FORMATS)[number];

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../core/readers/fixtures/${name}`, import.meta.url)));

/** A list of candidate projects as people send it; the one kind of workbook that the program reads. */
async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('候选项目');
  sheet.addRow(['序号', '项目名称', '内容', '总投资']);
  miniReportLines.forEach((line, index) => sheet.addRow([index + 1, line, line, index * 1.5]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The sound file of a format that the damaged ones are made from. */
async function soundFile(format: FuzzedFormat): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return miniReportDocx();
    case 'doc':
    case 'pdf':
      return fixture(`mini-report.${format}`);
    case 'html':
      return new TextEncoder().encode(
        `<html><body>${miniReportLines.map((line) => `<p>${line}</p>`).join('')}</body></html>`,
      );
    case 'md':
      return new TextEncoder().encode(`# ${miniReportLines.join('\n\n')}`);
    case 'txt':
      return new TextEncoder().encode(miniReportLines.join('\n'));
    case 'xlsx':
      return workbook();
  }
}

export interface FuzzResult {
  read: number;
  refused: number;
  /** Ended by the time limit or by the memory limit, as the program ends its reader process. */
  ended: number[];
  findings: { seed: number; reason: string }[];
  /** Most megabytes that a reader process held, and that a parsing one held. */
  peak: { reading: number; parsing: number };
}

/** A process that answers one question after the other and is begun anew after each that had to be ended. */
class FuzzProcess {
  #child: ChildProcess | null = null;

  /** Null when the process took more than `limit` milliseconds or ended itself. */
  ask(question: FuzzQuestion, limit: number): Promise<FuzzAnswer | null> {
    return new Promise((resolve) => {
      const fresh = this.#child === null;
      const running = (this.#child ??= fork(fileURLToPath(new URL('./fuzz-child.ts', import.meta.url)), [], {
        serialization: 'advanced',
        execArgv: readerOptions(READER_HEAP),
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      }));
      const end = (answer: FuzzAnswer | null): void => {
        clearTimeout(timer);
        running.removeAllListeners();
        if (!answer) this.close();
        resolve(answer);
      };
      // A fresh process needs its own time to load.
      const timer = setTimeout(() => end(null), limit + (fresh ? 10_000 : 0));
      running.on('message', (answer) => end(answer as FuzzAnswer));
      running.on('exit', () => end(null));
      running.send(question, () => undefined);
    });
  }

  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }
}

/**
 * Reads and parses the damaged files of these seeds, each within `timeLimit` milliseconds and the heap that the
 * program allows; reading and parsing stand in processes of their own, as in the program.
 */
export async function fuzzReader(
  format: FuzzedFormat,
  seeds: Iterable<number>,
  timeLimit: number,
): Promise<FuzzResult> {
  const result: FuzzResult = {
    read: 0,
    refused: 0,
    ended: [],
    findings: [],
    peak: { reading: 0, parsing: 0 },
  };
  const sound = await soundFile(format);
  const reader = new FuzzProcess();
  const parser = new FuzzProcess();
  for (const seed of seeds) {
    const bytes = mutated(sound, seed, format === 'docx' || format === 'xlsx');
    const begun = performance.now();
    let answer = await reader.ask({ do: 'read', name: `报告.${format}`, bytes }, timeLimit);
    result.peak.reading = Math.max(result.peak.reading, answer?.memory ?? 0);
    if (answer?.blocks) {
      const left = Math.max(1, timeLimit - (performance.now() - begun));
      answer = await parser.ask({ do: 'parse', blocks: answer.blocks }, left);
      result.peak.parsing = Math.max(result.peak.parsing, answer?.memory ?? 0);
    }
    if (!answer) result.ended.push(seed);
    else if (answer.outcome === 'finding') result.findings.push({ seed, reason: answer.reason ?? '' });
    else result[answer.outcome === 'done' ? 'read' : 'refused'] += 1;
  }
  reader.close();
  parser.close();
  return result;
}
