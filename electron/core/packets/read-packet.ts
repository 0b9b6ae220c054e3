import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../../shared/packet/canonical-json.ts';
import type { PacketFault } from '../../../shared/packet/packet-faults.ts';
import {
  annotationsFile,
  FORMAT_VERSIONS,
  MOST_PACKET_BYTES,
  PACKET_FILES,
  packetManifest,
  passagesFile,
  proposalsFile,
  scoresFile,
  signatureFile,
} from '../../../shared/packet/packet-format.ts';
import type {
  PacketFileName,
  PacketGroup,
  PacketManifest,
  PacketPassage,
  PacketProposal,
} from '../../../shared/packet/packet-format.ts';
import type { W3cAnnotation, W3cReply, W3cScore } from '../../../shared/packet/w3c-schema.ts';
import type { Rubric } from '../../../shared/review/rubric.ts';
import { looksLikeContainer, readContainer } from './container.ts';
import { openSealed, readSealed } from './sealing.ts';
import { isSigned } from './signing.ts';

/** A packet whose every byte was checked. */
export interface PacketDocument {
  readonly manifest: PacketManifest;
  readonly annotations: readonly W3cAnnotation[];
  readonly replies: readonly W3cReply[];
  readonly scores: readonly W3cScore[];
  readonly rubrics: readonly Rubric[];
  readonly proposals: readonly PacketProposal[];
  readonly passages: readonly PacketPassage[];
  /** What a convener made of the annotations; none in a deputy's packet. */
  readonly groups: readonly PacketGroup[];
  /** Public key of the signer, base64. */
  readonly signer: string;
  /** SHA-256 of the manifest, which names the digests of everything else: one per packet. */
  readonly digest: string;
}

export type ReadPacket =
  | { readonly fault: null; readonly document: PacketDocument }
  | { readonly fault: PacketFault; readonly document: null };

const none = (fault: PacketFault): ReadPacket => ({ fault, document: null });

/** Reads a packet, opening it with the passphrase where it is sealed. Never throws for a bad file. */
export async function readPacket(bytes: Uint8Array, passphrase: string | null): Promise<ReadPacket> {
  if (bytes.length > MOST_PACKET_BYTES) return none('tooLarge');
  if (!looksLikeContainer(bytes)) return none('notPacket');
  const sealed = readSealed(bytes);
  if (!sealed) return readOpen(bytes);
  if (passphrase === null) return none('locked');
  const opened = await openSealed(sealed, passphrase);
  return opened ? readOpen(opened) : none('wrongPassphrase');
}

/** Reads a packet that is not sealed. */
export function readOpen(bytes: Uint8Array): ReadPacket {
  const files = readContainer(bytes, PACKET_FILES);
  if (!files) return none(namesPacket(bytes) ? 'damaged' : 'notPacket');
  const read = (name: PacketFileName): unknown => canonicalValue(files.get(name) ?? new Uint8Array());
  const manifestBytes = files.get('manifest.json') ?? new Uint8Array();
  const stated = read('manifest.json');
  if (NEWER.safeParse(stated).success) return none('newer');
  const manifest = packetManifest.safeParse(stated);
  const signature = signatureFile.safeParse(read('signature.json'));
  if (!manifest.success || !signature.success) return none('damaged');
  const { key } = signature.data;
  if (!isSigned(manifestBytes, key, signature.data.signature)) return none('forged');
  const { digests, counts, withdrawn } = manifest.data;
  const intact = (['annotations', 'scores', 'proposals', 'passages'] as const).every(
    (name) => sha256(files.get(`${name}.json`) ?? new Uint8Array()) === digests[name],
  );
  if (!intact) return none('forged');
  const annotations = annotationsFile.safeParse(read('annotations.json'));
  const scores = scoresFile.safeParse(read('scores.json'));
  const proposals = proposalsFile.safeParse(read('proposals.json'));
  const passages = passagesFile.safeParse(read('passages.json'));
  if (!annotations.success || !scores.success || !proposals.success || !passages.success) {
    return none('damaged');
  }
  const document: PacketDocument = {
    manifest: manifest.data,
    annotations: annotations.data.items,
    replies: annotations.data.replies,
    scores: scores.data.items,
    rubrics: scores.data.rubrics,
    proposals: proposals.data.items,
    passages: passages.data.items,
    groups: annotations.data.groups ?? [],
    signer: key,
    digest: sha256(manifestBytes),
  };
  const counted =
    document.annotations.length === counts.annotations &&
    document.scores.length === counts.scores &&
    document.proposals.length === counts.proposals &&
    document.passages.length === counts.passages;
  const grouped = annotations.data.groups?.length === counts.groups;
  const holdsNothing = counts.annotations + counts.scores + counts.proposals + (counts.groups ?? 0) === 0;
  return counted && grouped && (!withdrawn || holdsNothing) ? { fault: null, document } : none('damaged');
}

/** A manifest of ours with a version that this program does not know. */
const NEWER = z.object({
  format: z.literal('shenyitai-packet'),
  formatVersion: z.int().min(FORMAT_VERSIONS.length + 1),
});

/** The first name in a ZIP stands at byte 30: a broken packet is told from some other ZIP file by it. */
function namesPacket(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(30, 43)).toString('latin1');
  return start.startsWith('manifest.json') || start.startsWith('sealed.json');
}

/** The value of a JSON file in canonical form; undefined for any other bytes. */
function canonicalValue(bytes: Uint8Array): unknown {
  const text = Buffer.from(bytes).toString('utf8');
  try {
    const value = JSON.parse(text) as unknown;
    return canonicalJson(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
