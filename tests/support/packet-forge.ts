import { canonicalJson } from '../../shared/packet/canonical-json.ts';
import { PACKET_FILES } from '../../shared/packet/packet-format.ts';
import type { PacketFileName } from '../../shared/packet/packet-format.ts';
import { readContainer, writeContainer } from '../../electron/core/packets/container.ts';
import { sha256 } from '../../electron/core/packets/read-packet.ts';
import type { SigningKey } from '../../electron/core/packets/signing.ts';
import { newSigningKey, signManifest } from '../../electron/core/packets/signing.ts';

type Json = Record<string, unknown>;
export type PacketValues = Record<PacketFileName, Json>;

/** The values of the files of a packet. */
export function takeApart(packet: Uint8Array): PacketValues {
  const files = readContainer(packet, PACKET_FILES);
  if (!files) throw new Error('not a packet');
  return Object.fromEntries(
    PACKET_FILES.map((name) => [
      name,
      JSON.parse(Buffer.from(files.get(name) ?? '').toString('utf8')) as Json,
    ]),
  ) as PacketValues;
}

/** Changes a packet and signs it anew with a key of the forger's own, digests and counts made right unless told. */
export function forge(
  packet: Uint8Array,
  change: (values: PacketValues) => void,
  { key = newSigningKey(), honest = true }: { readonly key?: SigningKey; readonly honest?: boolean } = {},
): Uint8Array {
  const values = takeApart(packet);
  change(values);
  const bytes = (name: PacketFileName): Buffer => Buffer.from(canonicalJson(values[name]));
  const manifest = values['manifest.json'];
  if (honest) {
    const names = ['annotations', 'scores', 'proposals', 'passages'] as const;
    manifest['digests'] = Object.fromEntries(names.map((name) => [name, sha256(bytes(`${name}.json`))]));
    const groups = values['annotations.json']['groups'] as unknown[] | undefined;
    manifest['counts'] = {
      ...Object.fromEntries(
        names.map((name) => [name, (values[`${name}.json`]['items'] as unknown[]).length]),
      ),
      ...(groups && { groups: groups.length }),
    };
  }
  values['signature.json'] = {
    algorithm: 'Ed25519',
    key: key.publicKey,
    signature: signManifest(bytes('manifest.json'), key),
  };
  return writeContainer(PACKET_FILES.map((name) => ({ name, bytes: bytes(name) })));
}
