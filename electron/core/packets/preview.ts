import type { PacketPreview, PreviewedPacket } from '../../../shared/contract/packets.ts';
import { planMerge } from '../../../shared/packet/merge-plan.ts';
import type { PlannedPacket } from '../../../shared/packet/merge-plan.ts';
import { plainName, rosterFinder } from '../../../shared/packet/roster.ts';
import { cleanLine } from '../../../shared/sheet/clean.ts';
import { faultSentences, leftSentences, questionSentences } from '../../../shared/wording/packets.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { findVersionOfText } from '../store/tables/library.ts';
import { listEnteredNotes, listGroupMembers, listPackets } from '../store/tables/packet.ts';
import { listRoster } from '../store/tables/roster.ts';
import { fingerprintWords } from './fingerprint.ts';
import type { HeldPacket } from './held-packet.ts';
import { incomingPacket, loadMergeState } from './merge-state.ts';
import type { Preview } from './packet-desk.ts';
import { ownEntry } from './receipts.ts';

/** The plan for a preview as the workspace is now, by the key of each file that could be read. */
export function planOf(
  { store, personId }: HandlerContext,
  { files, versionId }: Preview,
  accepted: readonly string[],
): ReadonlyMap<string, PlannedPacket> {
  const incoming = files.flatMap(({ key, packet }) => (packet ? [incomingPacket(key, packet)] : []));
  const senders = new Set(incoming.map(({ senderId }) => senderId));
  const state = loadMergeState(store.read, versionId, senders, personId);
  return new Map(planMerge(state, incoming, new Set(accepted)).map((plan) => [plan.key, plan]));
}

/** What a person sees of a preview. */
export function previewOf(
  context: HandlerContext,
  preview: Preview,
  plan: ReadonlyMap<string, PlannedPacket>,
): PacketPreview {
  const { store } = context;
  const roster = listRoster(store.read);
  const find = rosterFinder(roster);
  const present = listPackets(store.read, preview.versionId).filter(({ withdrawn }) => withdrawn === 0);
  const senders = new Map<string, Set<string>>();
  const note = (name: string, delegation: string, senderId: string): void => {
    const key = nameKey(name, delegation);
    senders.set(key, (senders.get(key) ?? new Set()).add(senderId));
  };
  for (const row of present) if (row.mode === 'named') note(row.name, row.delegation, row.sender_id);
  for (const { packet } of preview.files) {
    const sender = packet?.manifest.sender;
    if (sender?.mode === 'named') note(sender.name, sender.delegation, sender.id);
  }
  const drafts = new Map<string, string | null>();
  const versionOf = ({ baseKind, manifest: { base } }: HeldPacket): string | null => {
    if (baseKind === 'same') return null;
    const known = drafts.get(base.textHash);
    if (known !== undefined) return known;
    const found = findVersionOfText(store.read, base.textHash);
    drafts.set(base.textHash, found);
    return found;
  };
  const packets = preview.files.map(({ key, fileName, fault, packet }): PreviewedPacket => {
    const planned = plan.get(key);
    if (!packet || !planned) {
      return { key, fileName, fault, sentence: fault === null ? '' : faultSentences[fault], packet: null };
    }
    const { name, delegation, mode } = packet.manifest.sender;
    return {
      key,
      fileName,
      fault: null,
      sentence: sentenceOf(planned),
      packet: {
        ...describe(packet, planned, versionOf(packet)),
        sameName: mode === 'named' && (senders.get(nameKey(name, delegation))?.size ?? 0) > 1,
        inRoster: mode === 'named' && roster.length > 0 ? find(name, delegation) !== null : null,
      },
    };
  });
  const handedIn = new Set(
    [
      ...present.map(({ mode, name, delegation }) => ({ mode, name, delegation })),
      ...packets.flatMap(({ packet }) => (packet?.taken && packet.verdict !== 'withdrawn' ? [packet] : [])),
      ...[
        ...listEnteredNotes(store.read, preview.versionId),
        ...listGroupMembers(store.read, preview.versionId),
      ].map((row) => ({ mode: 'named', ...row })),
      ...preview.files.flatMap(({ key, packet }) =>
        plan.get(key)?.taken === true ? (packet?.manifest.authors ?? []) : [],
      ),
    ].flatMap(({ mode, name, delegation }) => (mode === 'named' ? (find(name, delegation)?.id ?? []) : [])),
  );
  const own = ownEntry(store.read, preview.versionId, find);
  if (own !== null) handedIn.add(own);
  return {
    previewId: preview.id,
    versionId: preview.versionId,
    packets,
    totals: totalsOf(packets),
    missing: roster
      .filter(({ id }) => !handedIn.has(id))
      .map(({ name, delegation }) => ({ name, delegation })),
  };
}

const nameKey = (name: string, delegation: string): string =>
  JSON.stringify([plainName(name), plainName(delegation)]);

function sentenceOf({ verdict, question, taken }: PlannedPacket): string {
  if (question !== null) return questionSentences[question];
  return taken ? '' : (leftSentences[verdict] ?? '');
}

function describe(packet: HeldPacket, planned: PlannedPacket, versionId: string | null) {
  const { manifest, signer, baseKind, places, toCheck } = packet;
  const { sender, base, counts, revision } = manifest;
  return {
    senderId: sender.id,
    kind: sender.kind,
    mode: sender.mode,
    name: cleanLine(sender.name),
    delegation: cleanLine(sender.delegation),
    words: fingerprintWords(signer),
    revision,
    base: {
      title: cleanLine(base.title),
      versionKind: base.versionKind,
      same: baseKind === 'same',
      versionId,
    },
    verdict: planned.verdict,
    question: planned.question,
    taken: planned.taken,
    counts: { ...planned.counts },
    places: { ...places },
    scores: counts.scores,
    proposals: counts.proposals,
    groups: counts.groups ?? 0,
    decided: packet.decided,
    toCheck: [...toCheck],
  };
}

function totalsOf(packets: readonly PreviewedPacket[]): PacketPreview['totals'] {
  const totals = {
    files: packets.length,
    taken: 0,
    unchanged: 0,
    toDecide: 0,
    left: 0,
    unreadable: 0,
    opinions: 0,
  };
  for (const { packet } of packets) {
    if (!packet) totals.unreadable += 1;
    else if (packet.taken) {
      totals.taken += 1;
      totals.opinions += packet.places.placed + packet.places.check + packet.places.lost;
    } else if (packet.question !== null) totals.toDecide += 1;
    else if (packet.verdict === 'unchanged') totals.unchanged += 1;
    else totals.left += 1;
  }
  return totals;
}
