import { EXIT } from '../common/exit-codes.ts';
import type { ExitCode } from '../common/exit-codes.ts';
import { readCommandLine } from './command-line.ts';
import type { CommandLine } from './command-line.ts';
import { failureOf, UsageError } from './failure.ts';
import { sentences } from './wording.ts';

/** The terminal as a command sees it. */
export interface Terminal {
  readonly readStdin: () => Promise<string>;
  /** Takes the one JSON value. */
  readonly print: (json: string) => void;
  /** Takes a line for the person. */
  readonly tell: (line: string) => void;
}

/** A command: reads its options, returns the value to print. */
export type Command = (line: CommandLine, terminal: Terminal) => Promise<unknown>;

// Loaded on demand: `parse` waits neither for the database nor for the papers.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  parse: async () => (await import('./parse-command.ts')).parseCommand,
  pairs: async () => (await import('./pairs-command.ts')).pairsCommand,
  carry: async () => (await import('./carry-command.ts')).carryCommand,
  compare: async () => (await import('./compare-command.ts')).compareCommand,
  group: async () => (await import('./group-command.ts')).groupCommand,
  register: async () => (await import('./register-command.ts')).registerCommand,
  export: async () => (await import('./export-command.ts')).exportCommand,
  packet: async () => (await import('./packet-command.ts')).packetCommand,
  consolidate: async () => (await import('./consolidate-command.ts')).consolidateCommand,
  call: async () => (await import('./call-command.ts')).callCommand,
};

async function perform(args: readonly string[], terminal: Terminal): Promise<unknown> {
  const line = readCommandLine(args);
  if (line.has('help')) {
    terminal.tell(sentences.help);
    return { commands: Object.keys(commands) };
  }
  if (line.command === null) throw new UsageError(sentences.noCommand);
  const load = Object.hasOwn(commands, line.command) ? commands[line.command] : undefined;
  if (!load) throw new UsageError(sentences.unknownCommand(line.command));
  return (await load())(line, terminal);
}

/**
 * Runs one command; `args` stand after the file name. Prints exactly one JSON value: the result, or
 * `{"error": {code, message, details?}}`.
 */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    terminal.print(JSON.stringify(await perform(args, terminal), null, 2));
    return EXIT.done;
  } catch (thrown) {
    const { exit, error, trace } = failureOf(thrown);
    terminal.tell(error.message);
    if (trace !== null) terminal.tell(trace);
    terminal.print(JSON.stringify({ error }, null, 2));
    return exit;
  }
}
