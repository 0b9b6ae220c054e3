import { OperationError } from '../../shared/contract/errors.ts';
import type { SourceBlock } from '../../shared/text/source.ts';

/** Reads or parses one damaged file after the other; started by fuzz-readers.ts, which ends it when one takes too long. */
const send = process.send?.bind(process);
if (!send) throw new Error('started by fuzz-readers.ts');

export interface FuzzAnswer {
  readonly outcome: 'done' | 'refused' | 'finding';
  readonly reason?: string;
  /** What the reader made of the file. */
  readonly blocks?: readonly SourceBlock[];
  /** Megabytes that the process has held at most. */
  readonly memory: number;
}

/** A file for the reader, or what the reader made of it for the parser. */
export type FuzzQuestion =
  | { readonly do: 'read'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly do: 'parse'; readonly blocks: readonly SourceBlock[] };

// Loaded on demand, so that each process holds what the program's process of that kind holds.
async function answer(question: FuzzQuestion): Promise<Omit<FuzzAnswer, 'memory'>> {
  try {
    if (question.do === 'read') {
      const { readBytes } = await import('../../electron/core/readers/read-bytes.ts');
      const { blocks } = await readBytes(question.name, question.bytes, undefined, true);
      return { outcome: 'done', blocks };
    }
    const { parseReport } = await import('../../shared/parsing/parse-report.ts');
    parseReport(question.blocks);
    return { outcome: 'done' };
  } catch (error) {
    if (error instanceof OperationError && error.code.startsWith('input')) return { outcome: 'refused' };
    return { outcome: 'finding', reason: error instanceof Error ? (error.stack ?? '') : String(error) };
  }
}

process.on('message', (question: FuzzQuestion) => {
  void answer(question).then((given) => send({ ...given, memory: process.resourceUsage().maxRSS / 1024 }));
});
process.on('disconnect', () => process.exit(0));
