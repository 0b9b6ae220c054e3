import { resolve } from 'node:path';
import { PACKET_EXTENSION } from '../../../shared/packet/packet-format.ts';

/** The packets among the words of a command line, as absolute paths; a double click on a packet starts the program so. */
export function packetArguments(args: readonly string[], folder: string): string[] {
  return args
    .filter((word) => !word.startsWith('-') && word.toLowerCase().endsWith(`.${PACKET_EXTENSION}`))
    .map((word) => resolve(folder, word));
}
