import { parseArgs } from 'node:util';
import { UsageError } from './failure.ts';
import { sentences } from './wording.ts';

const options = {
  help: { type: 'boolean' },
  json: { type: 'boolean' },
  list: { type: 'boolean' },
  private: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  group: { type: 'boolean' },
  workspace: { type: 'string' },
  paper: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  version: { type: 'string' },
  'other-version': { type: 'string' },
  record: { type: 'string' },
  input: { type: 'string' },
  anchors: { type: 'string' },
  'last-year': { type: 'string' },
  mode: { type: 'string' },
  passphrase: { type: 'string' },
  receipt: { type: 'string' },
  accept: { type: 'string' },
} as const;

type StringOption = Exclude<keyof typeof options, FlagOption>;
type FlagOption = 'help' | 'json' | 'list' | 'private' | 'dry-run' | 'group';

/** Words and options of one command line. */
export interface CommandLine {
  /** First word; null without one. */
  readonly command: string | null;
  /** The words after it. */
  readonly words: readonly string[];
  has(option: FlagOption): boolean;
  /** An option's value, or null. */
  value(option: StringOption): string | null;
  /** An option's value; throws UsageError when it is missing or not one of `allowed`. */
  demand<T extends string>(option: StringOption, allowed: readonly T[]): T;
  /** An option's value, whatever it is; throws UsageError when it is missing. */
  demandAny(option: StringOption): string;
  /** Throws UsageError for options that the command does not know. */
  allow(...known: readonly (StringOption | FlagOption)[]): void;
  /** The words after the command; throws UsageError unless there are `least` to `names.length` of them. */
  expect(names: readonly string[], least: number): readonly string[];
}

/** Reads a command line; throws UsageError for unknown options. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parse(args);
  const [command = null, ...words] = positionals;
  const given = new Set(Object.keys(values));
  return {
    command,
    words,
    has: (option) => values[option] ?? false,
    value: (option) => values[option] ?? null,
    demand(option, allowed) {
      const value = values[option];
      if (value === undefined) throw new UsageError(sentences.missing(`--${option}`));
      const match = allowed.find((each) => each === value);
      if (match === undefined) throw new UsageError(sentences.notAllowed(`--${option}`, value));
      return match;
    },
    demandAny(option) {
      const value = values[option];
      if (value === undefined) throw new UsageError(sentences.missing(`--${option}`));
      return value;
    },
    allow(...known) {
      const surplus = [...given].find((name) => !known.some((each) => each === name));
      if (surplus !== undefined) throw new UsageError(sentences.surplus(`--${surplus}`));
    },
    expect(names, least) {
      const missing = names[words.length];
      if (words.length < least && missing !== undefined) throw new UsageError(sentences.missing(missing));
      const surplus = words[names.length];
      if (surplus !== undefined) throw new UsageError(sentences.surplus(surplus));
      return words;
    },
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    throw new UsageError(sentences.wrongOptions);
  }
}
