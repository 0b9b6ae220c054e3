import { runCli } from '../../../electron/hosts/cli/run.ts';

/** What one command did. */
export interface Outcome {
  readonly exit: number;
  /** Everything that went to stdout, parsed; the tests fail when it is not exactly one JSON value. */
  readonly value: unknown;
  /** Everything that went to stderr. */
  readonly told: string;
}

/** Runs a command in this process, as main.ts does. */
export async function cli(args: readonly string[], stdin = ''): Promise<Outcome> {
  let printed = '';
  let told = '';
  const exit = await runCli(args, {
    readStdin: () => Promise.resolve(stdin),
    print: (json) => (printed += json),
    tell: (line) => (told += `${line}\n`),
  });
  return { exit, value: JSON.parse(printed), told };
}
