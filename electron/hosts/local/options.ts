import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { packetArguments } from '../common/packet-arguments.ts';
import { defaultWorkspacePath } from '../common/workspace-path.ts';

/** The command line of the local host. */
export interface LocalOptions {
  readonly help: boolean;
  /** Absolute. */
  readonly workspacePath: string;
  /** False: print the address and open no window. */
  readonly window: boolean;
  /** Packets to be taken in, absolute. */
  readonly openPackets: readonly string[];
}

/** Reads the command line; throws the TypeError of parseArgs when it is not understood. */
export function readOptions(args: readonly string[]): LocalOptions {
  const { values } = parseArgs({
    args: args.filter((word) => packetArguments([word], '.').length === 0),
    options: {
      help: { type: 'boolean', default: false },
      workspace: { type: 'string' },
      'no-browser': { type: 'boolean', default: false },
    },
  });
  const fallback = defaultWorkspacePath({ platform: process.platform, env: process.env, home: homedir() });
  return {
    help: values.help,
    workspacePath: resolve(values.workspace ?? fallback),
    window: !values['no-browser'],
    openPackets: packetArguments(args, process.cwd()),
  };
}
