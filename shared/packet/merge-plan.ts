/** A sender's newest packet as the workspace has it. */
export interface KnownPacket {
  readonly revision: number;
  readonly digest: string;
  readonly signer: string;
  readonly withdrawn: boolean;
  /** What each opinion says, by its id: equal texts are equal opinions. */
  readonly records: ReadonlyMap<string, string>;
}

/** A packet that is to be taken in. */
export interface IncomingPacket extends KnownPacket {
  /** Names the file within the plan. */
  readonly key: string;
  readonly senderId: string;
  /** Made for a text that has little in common with this version. */
  readonly otherReport: boolean;
}

/** What would become of a packet. */
export type PacketVerdict =
  /** The first of its sender. */
  | 'new'
  /** Takes the place of an earlier one. */
  | 'updated'
  /** The sender takes everything back. */
  | 'withdrawn'
  /** The workspace has exactly this one. */
  | 'unchanged'
  /** The workspace has a later one. */
  | 'older'
  /** The same packet stands in another of the files. */
  | 'repeated'
  /** Another of the files holds a later one of the sender. */
  | 'superseded'
  /** From this very workspace, whose notes are here already. */
  | 'own';

/** Why a person must decide before a packet is taken. */
export type PacketQuestion =
  /** Signed by another key than the sender's earlier packet. */
  | 'otherSigner'
  /** Two packets of a sender say different things under one revision. */
  | 'conflict'
  | 'otherReport';

export interface PlannedPacket {
  readonly key: string;
  readonly verdict: PacketVerdict;
  /** Open or answered; null when there is nothing to decide. */
  readonly question: PacketQuestion | null;
  /** Whether it is written as things stand. */
  readonly taken: boolean;
  /** Opinions of the packet, counted against those of the sender's earlier one. */
  readonly counts: RecordCounts;
}

export interface RecordCounts {
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
  readonly unchanged: number;
}

export interface MergeState {
  /** The newest packets, by sender. */
  readonly known: ReadonlyMap<string, KnownPacket>;
  /** Keys that senders without a packet for this version signed with elsewhere. */
  readonly trusted: ReadonlyMap<string, string>;
  /** The person of this workspace. */
  readonly ownId: string;
}

/**
 * Decides what becomes of packets, in the order given. The outcome depends on the set of packets alone: of each sender
 * the highest revision counts, whatever came first. `accepted` holds the keys of packets that a person said yes to.
 */
export function planMerge(
  state: MergeState,
  incoming: readonly IncomingPacket[],
  accepted: ReadonlySet<string>,
): PlannedPacket[] {
  const bySender = Map.groupBy(incoming, ({ senderId }) => senderId);
  const planned = new Map<string, PlannedPacket>();
  for (const [senderId, packets] of bySender) {
    for (const plan of planSender(state, senderId, packets, accepted)) planned.set(plan.key, plan);
  }
  return incoming.flatMap(({ key }) => planned.get(key) ?? []);
}

function planSender(
  state: MergeState,
  senderId: string,
  packets: readonly IncomingPacket[],
  accepted: ReadonlySet<string>,
): PlannedPacket[] {
  const known = state.known.get(senderId);
  const left = (packet: IncomingPacket, verdict: PacketVerdict): PlannedPacket => ({
    key: packet.key,
    verdict,
    question: null,
    taken: false,
    counts: countRecords(known, packet),
  });
  if (senderId === state.ownId) return packets.map((packet) => left(packet, 'own'));
  const distinct = new Map<string, IncomingPacket>();
  for (const packet of packets) if (!distinct.has(packet.digest)) distinct.set(packet.digest, packet);
  const highest = Math.max(...packets.map(({ revision }) => revision));
  const newest = [...distinct.values()].filter(({ revision }) => revision === highest);
  const chosen = newest.find(({ key }) => accepted.has(key));
  const signers = new Set(packets.map(({ signer }) => signer));
  const expected = known?.signer ?? state.trusted.get(senderId) ?? null;
  return packets.map((packet): PlannedPacket => {
    if (distinct.get(packet.digest) !== packet) return left(packet, 'repeated');
    if (packet.digest === known?.digest) return left(packet, 'unchanged');
    if (known && packet.revision < known.revision) return left(packet, 'older');
    if (packet.revision < highest || (chosen && chosen !== packet)) return left(packet, 'superseded');
    const question = questionOf(packet, {
      strangerKey: expected === null ? signers.size > 1 : packet.signer !== expected,
      rival: newest.length > 1 || packet.revision === known?.revision,
    });
    return {
      key: packet.key,
      verdict: packet.withdrawn ? 'withdrawn' : known && !known.withdrawn ? 'updated' : 'new',
      question,
      taken: question === null || accepted.has(packet.key),
      counts: countRecords(known, packet),
    };
  });
}

function questionOf(
  packet: IncomingPacket,
  { strangerKey, rival }: { readonly strangerKey: boolean; readonly rival: boolean },
): PacketQuestion | null {
  if (strangerKey) return 'otherSigner';
  if (rival) return 'conflict';
  return packet.otherReport ? 'otherReport' : null;
}

function countRecords(known: KnownPacket | undefined, { records }: IncomingPacket): RecordCounts {
  const before = known?.records ?? new Map<string, string>();
  const counts = { added: 0, changed: 0, withdrawn: 0, unchanged: 0 };
  for (const [id, says] of records) {
    const earlier = before.get(id);
    counts[earlier === undefined ? 'added' : earlier === says ? 'unchanged' : 'changed'] += 1;
  }
  for (const id of before.keys()) if (!records.has(id)) counts.withdrawn += 1;
  return counts;
}
