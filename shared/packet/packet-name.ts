import type { SignatureMode } from '../review/opinion.ts';
import { cleanLine } from '../sheet/clean.ts';
import { groupPacketName, packetFileNames } from '../wording/packets.ts';
import { PACKET_EXTENSION } from './packet-format.ts';

/**
 * The name that a packet's file is given; the same for every packet of a sender, so that a later one takes the place
 * of the earlier one on a stick. Without a name in it unless the packet is signed by name; `code` tells senders apart.
 */
export function packetFileName(
  mode: SignatureMode,
  label: { readonly name: string; readonly delegation: string },
  code: string,
): string {
  const stem = packetFileNames[mode](safe(label.delegation), safe(label.name), code);
  return `${stem}.${PACKET_EXTENSION}`;
}

/** The same for the packet of a group. */
export function groupPacketFileName({ delegation }: { readonly delegation: string }): string {
  return `${groupPacketName(safe(delegation))}.${PACKET_EXTENSION}`;
}

/** Without the characters that a file system forbids, at most 40 characters. */
function safe(text: string): string {
  return Array.from(cleanLine(text).replace(/[\\/:*?"<>|.]/g, ''))
    .slice(0, 40)
    .join('')
    .trim();
}
