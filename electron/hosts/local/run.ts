import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { OperationError } from '../../../shared/contract/errors.ts';
import { errorSentences } from '../../../shared/wording/errors.ts';
import { EXIT, exitCodeFor } from '../common/exit-codes.ts';
import type { ExitCode } from '../common/exit-codes.ts';
import { findProgramFolders } from '../common/program-folder.ts';
import { startHost } from './host.ts';
import type { LocalHost } from './host.ts';
import { readOptions } from './options.ts';
import type { LocalOptions } from './options.ts';
import { reachFirst } from './rendezvous.ts';
import { sentences } from './wording.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** Runs the local host until nobody needs it; resolves to the exit code. `args` stand after the file name. */
export async function runLocalHost(args: readonly string[]): Promise<ExitCode> {
  let options: LocalOptions;
  try {
    options = readOptions(args);
  } catch (error) {
    complain(sentences.usage(error instanceof Error ? error.message : String(error)));
    return EXIT.usage;
  }
  if (options.help) {
    say(sentences.help);
    return EXIT.done;
  }
  const program = findProgramFolders(import.meta.url);
  if (!existsSync(join(program.renderer, 'index.html'))) {
    complain(sentences.pageMissing);
    return EXIT.internal;
  }
  try {
    const host = await startHost({ program, ...options, say });
    await untilEnd(host);
    await host.close();
    say(sentences.ended);
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof OperationError)) {
      complain(errorSentences.internal());
      complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return EXIT.internal;
    }
    if (error.code === 'workspaceBusy') {
      const { workspacePath, window, openPackets: packets } = options;
      const first = await reachFirst(workspacePath, { window, packets });
      if (first) {
        say(first.address === null ? sentences.cameForward : sentences.address(first.address));
        return EXIT.done;
      }
    }
    complain(error.message);
    return exitCodeFor(error.code);
  }
}

/** Waits until the host is not needed, or the system asks the process to end. */
async function untilEnd(host: LocalHost): Promise<void> {
  const asked = Promise.withResolvers<undefined>();
  const end = (): void => asked.resolve(undefined);
  // Ctrl+C reaches the launcher and this process, and the launcher passes it on: the second must not cut closing short.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  await Promise.race([host.unused, asked.promise]);
}
