import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { PacketReceipt } from '../../../shared/contract/packets.ts';
import { rosterFinder } from '../../../shared/packet/roster.ts';
import type { RosterEntry } from '../../../shared/packet/roster.ts';
import type { SignatureMode } from '../../../shared/review/opinion.ts';
import type { Readable } from '../store/database.ts';
import type { PacketReceiptRow, PacketRow } from '../store/packet-rows.ts';
import { countAnnotations } from '../store/tables/annotation.ts';
import { listDoubledNotes } from '../store/tables/doubled-notes.ts';
import { listEnteredNotes, listGroupMembers, listPackets, listReceipts } from '../store/tables/packet.ts';
import { listRoster } from '../store/tables/roster.ts';
import { readProfile } from '../store/tables/workspace.ts';
import { fingerprintWords } from './fingerprint.ts';

type Kept = Pick<PacketReceipt, 'counts' | 'places' | 'scores' | 'proposals' | 'groups'>;

const NOTHING: Kept = {
  counts: { added: 0, changed: 0, withdrawn: 0, unchanged: 0 },
  places: { placed: 0, check: 0, lost: 0 },
  scores: 0,
  proposals: 0,
  groups: 0,
};

/** 收包回执: every packet with what its last taking-in did, then what was only written down, then who is missing. */
export function loadReceipts(db: Readable, versionId: string): OutputOf<'packets.receipts'> {
  const roster = listRoster(db);
  const find = rosterFinder(roster);
  const last = new Map(listReceipts(db, versionId).map((row) => [row.id, row]));
  const packets = listPackets(db, versionId);
  const doubled = Map.groupBy(listDoubledNotes(db, versionId), ({ packetId }) => packetId);
  const receipts = packets.map((row) => ({
    ...receiptOf(row, last.get(row.id), find),
    doubled: doubled.get(row.id)?.length ?? 0,
  }));
  const handedIn = new Set(
    receipts.flatMap(({ rosterId, state }) => (rosterId !== null && state !== 'withdrawn' ? [rosterId] : [])),
  );
  const own = ownEntry(db, versionId, find);
  if (own !== null) handedIn.add(own);
  for (const { name, delegation } of listGroupMembers(db, versionId)) {
    const entry = find(name, delegation);
    if (entry) handedIn.add(entry.id);
  }
  const written = new Map<string, number>();
  for (const { roster_id } of listEnteredNotes(db, versionId)) {
    written.set(roster_id, (written.get(roster_id) ?? 0) + 1);
  }
  const others = roster.filter(({ id }) => !handedIn.has(id)).map((entry) => withoutPacket(entry, written));
  const standing = packets.filter(({ withdrawn }) => withdrawn === 0);
  const current = standing.filter(({ sender_kind }) => sender_kind !== 'group');
  return {
    receipts: [
      ...inOrder(receipts, roster),
      ...others.filter(({ state }) => state === 'entered'),
      ...others.filter(({ state }) => state === 'missing'),
    ],
    roster: {
      total: roster.length,
      handedIn: roster.length - others.filter(({ state }) => state === 'missing').length,
    },
    nameless: {
      unsigned: current.filter(({ mode }) => mode === 'unsigned').length,
      delegationOnly: current.filter(({ mode }) => mode === 'delegationOnly').length,
    },
    groups: standing.length - current.length,
  };
}

/** The convener's own name on the roster, once there are notes: they are on the desk without a packet. */
export function ownEntry(
  db: Readable,
  versionId: string,
  find: ReturnType<typeof rosterFinder>,
): string | null {
  const profile = readProfile(db);
  if (!profile || countAnnotations(db, versionId) === 0) return null;
  return find(profile.name, profile.delegation)?.id ?? null;
}

function receiptOf(
  row: PacketRow,
  receipt: PacketReceiptRow | undefined,
  find: ReturnType<typeof rosterFinder>,
): Omit<PacketReceipt, 'doubled'> {
  // Receipts of earlier programs do not tell of groups.
  const kept = receipt ? { ...NOTHING, ...(JSON.parse(receipt.counts) as Partial<Kept>) } : NOTHING;
  const { placed, check, lost } = kept.places;
  return {
    ...kept,
    packetId: row.id,
    rosterId: row.mode === 'named' ? (find(row.name, row.delegation)?.id ?? null) : null,
    kind: row.sender_kind === 'group' ? 'group' : 'deputy',
    mode: row.mode as SignatureMode,
    name: row.name,
    delegation: row.delegation,
    state: row.withdrawn === 1 ? 'withdrawn' : receipt?.outcome === 'updated' ? 'updated' : 'new',
    opinions: placed + check + lost,
    fileName: receipt?.file_name ?? '',
    takenAt: receipt?.taken_at ?? 0,
    words: fingerprintWords(row.signer),
  };
}

function withoutPacket(entry: RosterEntry, written: ReadonlyMap<string, number>): PacketReceipt {
  const opinions = written.get(entry.id) ?? 0;
  return {
    ...NOTHING,
    packetId: null,
    rosterId: entry.id,
    kind: 'deputy',
    mode: 'named',
    name: entry.name,
    delegation: entry.delegation,
    state: opinions > 0 ? 'entered' : 'missing',
    opinions,
    doubled: 0,
    fileName: '',
    takenAt: 0,
    words: [],
  };
}

/** As the roster has them, then the others; those without a name come last, in an order that tells nothing. */
function inOrder(receipts: readonly PacketReceipt[], roster: readonly RosterEntry[]): PacketReceipt[] {
  const position = new Map(roster.map(({ id }, index) => [id, index]));
  const rank = ({ rosterId, mode }: PacketReceipt): number => {
    if (mode !== 'named') return roster.length + 1;
    return (rosterId === null ? undefined : position.get(rosterId)) ?? roster.length;
  };
  const key = ({ name, packetId }: PacketReceipt): string => `${name} ${packetId ?? ''}`;
  return [...receipts].sort((a, b) => rank(a) - rank(b) || (key(a) < key(b) ? -1 : 1));
}
