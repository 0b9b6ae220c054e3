import { buildPacketFiles, EMPTY_PACKET } from '../../../shared/packet/build-packet.ts';
import type { PacketFilesContent } from '../../../shared/packet/build-packet.ts';
import { canonicalJson } from '../../../shared/packet/canonical-json.ts';
import { packetManifest } from '../../../shared/packet/packet-format.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';
import type { SignatureMode } from '../../../shared/review/opinion.ts';
import type { Profile } from '../../../shared/review/profile.ts';
import type { Proposal } from '../../../shared/review/proposal.ts';
import type { Rubric } from '../../../shared/review/rubric.ts';
import type { Score } from '../../../shared/review/score.ts';
import { toCodePointOffset } from '../../../shared/text/code-points.ts';
import { modeNames, packetRefusals } from '../../../shared/wording/packets.ts';
import { OperationError } from '../../../shared/contract/errors.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { loadContent } from '../library/load-content.ts';
import { listAnnotations } from '../store/tables/annotation.ts';
import type { HandoverRow, PacketIdentityRow } from '../store/tables/handover.ts';
import { listHandovers } from '../store/tables/handover.ts';
import { listProposals } from '../store/tables/proposal.ts';
import { readRubrics } from '../store/tables/rubric.ts';
import { listScores } from '../store/tables/score.ts';
import { readProfile } from '../store/tables/workspace.ts';
import { ensureIdentity, identityId, isGroupIdentity, modeOf, recordIds } from './identity.ts';
import { readOpen } from './read-packet.ts';
import type { PacketHead, WrittenPacket } from './write-packet.ts';
import { manifestOf, writePacket } from './write-packet.ts';

/** What the person of this workspace has written about a version, private notes included. */
export interface OwnWork {
  readonly profile: Profile;
  readonly content: VersionContent;
  readonly annotations: readonly Annotation[];
  readonly scores: readonly Score[];
  readonly rubrics: readonly Rubric[];
  readonly proposals: readonly Proposal[];
}

export const refuse = (sentence: string): OperationError => new OperationError('invalidInput', sentence);

/** Throws notFound, and invalidInput with a sentence where nobody is registered here yet. */
export function loadOwnWork({ store, personId }: HandlerContext, versionId: string): OwnWork {
  const content = loadContent(store.read, versionId);
  const profile = readProfile(store.read);
  if (!profile) throw refuse(packetRefusals.noProfile());
  const scores = listScores(store.read, versionId).filter(({ authorId }) => authorId === personId);
  const { rubrics, earlier } = readRubrics(store.read);
  return {
    profile,
    content,
    annotations: listAnnotations(store.read, versionId).filter(({ authorId }) => authorId === personId),
    scores,
    rubrics: [...rubrics, ...earlier].filter(
      (rubric) =>
        !rubric.builtIn &&
        scores.some(
          ({ rubricId, rubricRevision }) => rubricId === rubric.id && rubricRevision === rubric.revision,
        ),
    ),
    proposals: listProposals(store.read, versionId).filter(({ authorId }) => authorId === personId),
  };
}

/** A packet ready to be written, with the identity that signs it. */
export interface MadePacket extends WrittenPacket {
  readonly identity: PacketIdentityRow;
}

/**
 * Makes the packet of a version. Its revision counts up when it says something else than the last one of its mode;
 * the same again gives the same bytes. Refuses (invalidInput, with a sentence) a mode for which something is missing,
 * and another mode than that of the last packet until that one was withdrawn.
 */
export function makePacket(context: HandlerContext, versionId: string, mode: SignatureMode): MadePacket {
  const work = loadOwnWork(context, versionId);
  const { profile, content } = work;
  if (mode === 'delegationOnly' && profile.delegation === '') throw refuse(packetRefusals.noDelegation());
  const handovers = listHandovers(context.store.read, content.report.id);
  const standing = standingHandover(handovers, identityId(mode, profile));
  if (standing) throw refuse(packetRefusals.withdrawFirst(modeNames[modeOf(standing.identity_id)]));
  const identity = ensureIdentity(context, identityId(mode, profile));
  return numbered(identity, handovers, headOf(work, identity, mode, false), filesOf(work, identity));
}

/** Makes a packet that takes back the last one; refuses (invalidInput) where there is nothing to take back. */
export function makeWithdrawal(context: HandlerContext, versionId: string): MadePacket {
  const work = loadOwnWork(context, versionId);
  const handovers = listHandovers(context.store.read, work.content.report.id);
  const last = standingHandover(handovers, null);
  if (!last) throw refuse(packetRefusals.nothingToWithdraw());
  return withdrawalOf(context, last, handovers);
}

/** A packet that takes back one that was handed over, which any program can read that could read that one. */
export function withdrawalOf(
  context: HandlerContext,
  last: HandoverRow,
  handovers: readonly HandoverRow[],
): MadePacket {
  const read = readOpen(Buffer.from(last.packet, 'base64'));
  if (!read.document) throw refuse(packetRefusals.nothingToWithdraw());
  const identity = ensureIdentity(context, last.identity_id);
  // Under the labels of the packet that is taken back: the profile may have changed since. It speaks for nobody.
  const { sender, base } = read.document.manifest;
  return numbered(identity, handovers, { sender, authors: [], base, withdrawn: true }, EMPTY_PACKET);
}

/** The packet that is out and was not withdrawn, when it is not of the identity named. */
export function standingHandover(
  handovers: readonly HandoverRow[],
  except: string | null,
): HandoverRow | undefined {
  const newest = new Map<string, HandoverRow>();
  for (const row of handovers) {
    if (isGroupIdentity(row.identity_id)) continue;
    if (row.written_at > 0 && !newest.has(row.identity_id)) newest.set(row.identity_id, row);
  }
  return [...newest.values()].find((row) => row.withdrawn === 0 && row.identity_id !== except);
}

/** Whether the newest packet of an identity says what a packet made now would say. */
export function isUnchanged(
  work: OwnWork,
  identity: PacketIdentityRow,
  mode: SignatureMode,
  handovers: readonly HandoverRow[],
): boolean {
  const last = handovers.find((row) => row.identity_id === identity.id && row.written_at > 0);
  return last !== undefined && isSaid(last, headOf(work, identity, mode, false), filesOf(work, identity));
}

/** What a manifest says before the packet has a number. */
export type Unnumbered = Omit<PacketHead, 'revision'>;

/** Signs a packet, under the revision that follows from what the identity handed over before. */
export function numbered(
  identity: PacketIdentityRow,
  handovers: readonly HandoverRow[],
  head: Unnumbered,
  files: PacketFilesContent,
): MadePacket {
  const last = handovers.find((row) => row.identity_id === identity.id);
  const repeats = last !== undefined && isSaid(last, head, files);
  const revision = (last?.packet_revision ?? 0) + (repeats ? 0 : 1);
  const key = { privateKey: identity.private_key, publicKey: identity.public_key };
  return { ...writePacket({ ...head, revision }, files, key), identity };
}

/** Whether a packet that was handed over says the same. */
export function isSaid(last: HandoverRow, head: Unnumbered, files: PacketFilesContent): boolean {
  const read = readOpen(Buffer.from(last.packet, 'base64'));
  if (!read.document) return false;
  const now = packetManifest.parse(manifestOf({ ...head, revision: last.packet_revision }, files));
  return canonicalJson(now) === canonicalJson(read.document.manifest);
}

function headOf(
  { profile, content }: OwnWork,
  identity: PacketIdentityRow,
  mode: SignatureMode,
  withdrawn: boolean,
): Unnumbered {
  return {
    sender: {
      id: identity.sender_id,
      kind: 'deputy',
      mode,
      name: mode === 'named' ? profile.name : '',
      delegation: mode === 'unsigned' ? '' : profile.delegation,
      session: profile.session,
    },
    authors: [],
    withdrawn,
    base: baseOf(content),
  };
}

/** The text that a packet speaks of. */
export function baseOf({ report, version, text }: VersionContent): PacketHead['base'] {
  return {
    textHash: version.textHash,
    length: toCodePointOffset(text, text.length),
    title: report.title.slice(0, 300),
    versionKind: version.kind,
    handling: report.handling,
  };
}

function filesOf(work: OwnWork, identity: PacketIdentityRow): PacketFilesContent {
  return buildPacketFiles({
    ...work,
    // They name those who sign along, and are handed in by name.
    proposals: identity.id === 'named' ? work.proposals : [],
    senderId: identity.sender_id,
    mapId: recordIds(identity),
    daysOnly: identity.id !== 'named',
  });
}
