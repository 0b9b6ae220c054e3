import type { PacketFilesContent } from '../../../shared/packet/build-packet.ts';
import { canonicalJson } from '../../../shared/packet/canonical-json.ts';
import { PACKET_FILES } from '../../../shared/packet/packet-format.ts';
import type { PacketFileName, PacketManifest } from '../../../shared/packet/packet-format.ts';
import { writeContainer } from './container.ts';
import { sha256 } from './read-packet.ts';
import type { SigningKey } from './signing.ts';
import { signManifest } from './signing.ts';

/** What a manifest says besides counts and digests, which follow from the files. */
export type PacketHead = Omit<PacketManifest, 'counts' | 'digests' | 'format' | 'formatVersion'>;

/** A packet as bytes, with what it says about itself. */
export interface WrittenPacket {
  readonly bytes: Uint8Array;
  readonly manifest: PacketManifest;
  /** SHA-256 of the manifest. */
  readonly digest: string;
}

/** The manifest of files under a head. */
export function manifestOf(head: PacketHead, files: PacketFilesContent): PacketManifest {
  const digest = (value: unknown): string => sha256(canonicalJson(value));
  const { groups } = files.annotations;
  return {
    format: 'shenyitai-packet',
    formatVersion: groups === undefined ? 1 : 2,
    ...head,
    counts: {
      annotations: files.annotations.items.length,
      scores: files.scores.items.length,
      proposals: files.proposals.items.length,
      passages: files.passages.items.length,
      ...(groups && { groups: groups.length }),
    },
    digests: {
      annotations: digest(files.annotations),
      scores: digest(files.scores),
      proposals: digest(files.proposals),
      passages: digest(files.passages),
    },
  };
}

/** Writes and signs a packet. The same head, files and key give the same bytes. */
export function writePacket(head: PacketHead, files: PacketFilesContent, key: SigningKey): WrittenPacket {
  const manifest = manifestOf(head, files);
  const manifestBytes = Buffer.from(canonicalJson(manifest));
  const contents: Record<PacketFileName, Uint8Array> = {
    'manifest.json': manifestBytes,
    'annotations.json': Buffer.from(canonicalJson(files.annotations)),
    'scores.json': Buffer.from(canonicalJson(files.scores)),
    'proposals.json': Buffer.from(canonicalJson(files.proposals)),
    'passages.json': Buffer.from(canonicalJson(files.passages)),
    'signature.json': Buffer.from(
      canonicalJson({
        algorithm: 'Ed25519',
        key: key.publicKey,
        signature: signManifest(manifestBytes, key),
      }),
    ),
  };
  return {
    bytes: writeContainer(PACKET_FILES.map((name) => ({ name, bytes: contents[name] }))),
    manifest,
    digest: sha256(manifestBytes),
  };
}
