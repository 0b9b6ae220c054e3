import { canonicalJson } from '../../../shared/packet/canonical-json.ts';
import type { PacketFault } from '../../../shared/packet/packet-faults.ts';
import type { PacketManifest } from '../../../shared/packet/packet-format.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import { passageAt } from '../../../shared/review/carry-passage.ts';
import type { PlacementState } from '../../../shared/review/carry.ts';
import type { AnnotationKind } from '../../../shared/review/annotation.ts';
import type { PreviewedPacket } from '../../../shared/contract/packets.ts';
import type { PacketRecords } from '../store/packet-records.ts';
import type { VersionsService } from '../versions/versions-service.ts';
import { recordsOf } from './packet-records.ts';
import type { PacketDocument } from './read-packet.ts';
import { readPacket, sha256 } from './read-packet.ts';
import { sayingsOf } from './sayings.ts';
import type { PacketBase } from './resolve-packet.ts';
import { resolvePlaces } from './resolve-packet.ts';

type ToCheck = NonNullable<PreviewedPacket['packet']>['toCheck'];

/** A file of a preview. Of a packet that was read only what is written later is held, not its bytes. */
export type HeldFile =
  | {
      readonly key: string;
      readonly fileName: string;
      readonly fault: PacketFault;
      /** A sealed file waits for its passphrase. */
      readonly bytes: Uint8Array | null;
      readonly packet: null;
    }
  | {
      readonly key: string;
      readonly fileName: string;
      readonly fault: null;
      readonly packet: HeldPacket;
    };

export interface HeldPacket {
  readonly manifest: PacketManifest;
  readonly digest: string;
  readonly signer: string;
  readonly baseKind: PacketBase['kind'];
  /** The rows for change_content, as JSON, and their SHA-256. */
  readonly records: string;
  readonly contentId: string;
  /** See KnownPacket. */
  readonly sayings: ReadonlyMap<string, string>;
  /** Groups of opinions on which the sender decided. */
  readonly decided: number;
  readonly places: Readonly<Record<PlacementState, number>>;
  readonly toCheck: ToCheck;
  /** Most of its words stand nowhere in this version. */
  readonly otherReport: boolean;
}

/** More of them a person does not read in a preview. */
const MOST_TO_CHECK = 200;

/** What reading a file needs. */
export interface HoldContext {
  readonly content: VersionContent;
  readonly versions: VersionsService;
  /** The canonical text of a hash, where the workspace holds it. */
  readonly findText: (textHash: string) => string | null;
}

/** Reads a file and finds its places; a bad one becomes a fault, never an error. */
export async function holdFile(
  context: HoldContext,
  key: string,
  fileName: string,
  bytes: Uint8Array,
  passphrase: string | null,
): Promise<HeldFile> {
  const { fault, document } = await readPacket(bytes, passphrase);
  if (fault !== null) {
    const waits = fault === 'locked' || fault === 'wrongPassphrase';
    return { key, fileName, fault, bytes: waits ? bytes : null, packet: null };
  }
  const packet = await holdDocument(context, document);
  return packet
    ? { key, fileName, fault: null, packet }
    : { key, fileName, fault: 'damaged', bytes: null, packet: null };
}

async function holdDocument(
  { content, versions, findText }: HoldContext,
  document: PacketDocument,
): Promise<HeldPacket | null> {
  const { manifest } = document;
  const base = baseOf(manifest, content, findText);
  const places = await resolvePlaces(document, content, base, versions);
  const rows = recordsOf(document, content.version.id, places, base.kind === 'same' ? base.text : null);
  if (!rows) return null;
  const records = canonicalJson(rows);
  const counted = countPlaces(rows);
  const onWords = rows.notes.filter(({ target_type }) => target_type !== 'report').length;
  return {
    manifest,
    digest: document.digest,
    signer: document.signer,
    baseKind: base.kind,
    records,
    contentId: sha256(records),
    sayings: sayingsOf(rows),
    decided: rows.groups?.filter(({ decision }) => decision !== null).length ?? 0,
    places: counted,
    toCheck: base.kind === 'same' ? [] : listToCheck(rows, content),
    otherReport: base.kind !== 'same' && counted.lost * 2 > onWords && onWords > 0,
  };
}

function baseOf(
  { base }: PacketManifest,
  { version, text }: VersionContent,
  findText: HoldContext['findText'],
): PacketBase {
  if (base.textHash === version.textHash) return { kind: 'same', text };
  const known = findText(base.textHash);
  return known === null ? { kind: 'passages', text: null } : { kind: 'known', text: known };
}

function countPlaces({ notes }: PacketRecords): Record<PlacementState, number> {
  const counts = { placed: 0, check: 0, lost: 0 };
  for (const { placement } of notes) counts[placement as PlacementState] += 1;
  return counts;
}

function listToCheck({ notes }: PacketRecords, content: VersionContent): ToCheck {
  return notes
    .filter(({ placement }) => placement !== 'placed')
    .slice(0, MOST_TO_CHECK)
    .map((note) => {
      const { range_start: start, range_end: end } = note;
      const found = start === null || end === null ? null : passageAt(content, { start, end });
      return {
        kind: note.kind as AnnotationKind,
        body: note.body,
        quote: note.quote,
        place: note.place,
        state: note.placement as PlacementState,
        found: found && { place: found.place, words: found.words },
      };
    });
}
