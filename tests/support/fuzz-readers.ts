import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OperationError } from '../../shared/contract/errors.ts';
import { parseReport } from '../../shared/parsing/parse-report.ts';
import { readBytes } from '../../electron/core/readers/read-bytes.ts';
import { miniReportDocx, miniReportLines } from './mini-report.ts';
import { mutated } from './mutations.ts';

export const FUZZED_FORMATS = ['docx', 'doc', 'pdf', 'html', 'md', 'txt'] as const;
export type FuzzedFormat = (typeof FUZZED_FORMATS)[number];

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../core/readers/fixtures/${name}`, import.meta.url)));

/** The sound file of a format that the damaged ones are made from. */
export async function soundFile(format: FuzzedFormat): Promise<Uint8Array> {
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
  }
}

/** Reads and parses one damaged file; resolves for a result or a clean refusal, rejects for anything else. */
export async function tryDamagedFile(
  format: FuzzedFormat,
  sound: Uint8Array,
  seed: number,
): Promise<'read' | 'refused'> {
  try {
    const { blocks } = await readBytes(`报告.${format}`, mutated(sound, seed, format === 'docx'));
    parseReport(blocks);
    return 'read';
  } catch (error) {
    if (error instanceof OperationError && error.code.startsWith('input')) return 'refused';
    throw error;
  }
}

export interface FuzzResult {
  read: number;
  refused: number;
  /** Ended by the time limit or by the memory limit, as the program ends its reader process. */
  ended: number[];
  findings: { seed: number; reason: string }[];
  /** Most megabytes that a process held, readers and parser included. */
  peak: number;
}

interface Answer {
  readonly seed: number;
  readonly outcome: 'read' | 'refused' | 'finding';
  readonly reason?: string;
  /** Megabytes that the process has held at most. */
  readonly memory: number;
}

/** Megabytes of heap that one file may take, as the program allows. */
const HEAP = 96;

/**
 * Tries the damaged files of these seeds in one process, begun anew after each that had to be ended because it took
 * more than `timeLimit` milliseconds or the heap that the program allows.
 */
export async function fuzzReader(
  format: FuzzedFormat,
  seeds: Iterable<number>,
  timeLimit: number,
): Promise<FuzzResult> {
  const result: FuzzResult = { read: 0, refused: 0, ended: [], findings: [], peak: 0 };
  let child: ChildProcess | null = null;
  const start = (): ChildProcess =>
    fork(fileURLToPath(new URL('./fuzz-child.ts', import.meta.url)), [], {
      execArgv: ['--disable-warning=ExperimentalWarning', `--max-old-space-size=${HEAP}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  const tryOne = (seed: number): Promise<Answer | null> =>
    new Promise((resolve) => {
      const fresh = child === null;
      const running = (child ??= start());
      const end = (answer: Answer | null): void => {
        clearTimeout(timer);
        running.removeAllListeners();
        if (!answer) {
          running.kill('SIGKILL');
          child = null;
        }
        resolve(answer);
      };
      // A fresh process needs its own time to load the readers.
      const timer = setTimeout(() => end(null), timeLimit + (fresh ? 10_000 : 0));
      running.on('message', (answer) => end(answer as Answer));
      running.on('exit', () => end(null));
      running.send({ format, seed });
    });
  for (const seed of seeds) {
    const answer = await tryOne(seed);
    result.peak = Math.max(result.peak, answer?.memory ?? 0);
    if (!answer) result.ended.push(seed);
    else if (answer.outcome === 'finding') result.findings.push({ seed, reason: answer.reason ?? '' });
    else result[answer.outcome] += 1;
  }
  (child as ChildProcess | null)?.kill('SIGKILL');
  return result;
}
