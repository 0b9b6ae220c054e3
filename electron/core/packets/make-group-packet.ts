import { buildPacketFiles } from '../../../shared/packet/build-packet.ts';
import type { PacketFilesContent } from '../../../shared/packet/build-packet.ts';
import { recordId } from '../../../shared/packet/packet-format.ts';
import type { PacketManifest } from '../../../shared/packet/packet-format.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';
import type { Opinion, OpinionAuthor } from '../../../shared/review/opinion.ts';
import type { Profile } from '../../../shared/review/profile.ts';
import { packetRefusals } from '../../../shared/wording/packets.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { listDeskGroups } from '../store/tables/consolidation.ts';
import { listNoteOrigins, originKey } from '../store/tables/doubled-notes.ts';
import type { HandoverRow } from '../store/tables/handover.ts';
import { listHandovers } from '../store/tables/handover.ts';
import { loadHandedScores } from './group-scores.ts';
import { ensureIdentity, groupIdentityId } from './identity.ts';
import { loadOpinions } from './load-opinions.ts';
import type { MadePacket, Unnumbered } from './make-packet.ts';
import { baseOf, isSaid, loadOwnWork, numbered, refuse, withdrawalOf } from './make-packet.ts';
import { sha256 } from './read-packet.ts';

type Author = PacketManifest['authors'][number];

const safeId = (id: string): string => (recordId.safeParse(id).success ? id : sha256(id).slice(0, 32));

/** What the packet of a group would say, but for its sender's id and number. */
export interface GroupWork {
  readonly profile: Profile;
  readonly content: VersionContent;
  readonly authors: readonly Author[];
  readonly opinions: readonly Opinion[];
  readonly files: (senderId: string) => PacketFilesContent;
}

/**
 * Gathers what the group hands on: every opinion and score under the name that its deputy chose to show, and what its
 * convener made of the opinions. Only the days of records are told. Refuses (invalidInput, with a sentence) a group
 * without a delegation.
 */
export function loadGroupWork(context: HandlerContext, versionId: string): GroupWork {
  const { profile, content } = loadOwnWork(context, versionId);
  if (profile.delegation === '') throw refuse(packetRefusals.groupNeedsDelegation());
  const db = context.store.read;
  const opinions = loadOpinions(db, content);
  const origins = listNoteOrigins(db, versionId);
  const ownNotes = new Map(
    opinions.flatMap(({ id, source, author }) =>
      source === 'own' ? [[id, originKey(safeId(author.id), safeId(id))] as const] : [],
    ),
  );
  const { scores, rubrics, scorers } = loadHandedScores(context, content, profile);
  return {
    profile,
    content,
    authors: authorsOf([...opinions.map(({ author }) => author), ...scorers]),
    opinions,
    files: (senderId) =>
      buildPacketFiles({
        content,
        annotations: opinions.map((opinion) => noteOf(opinion, origins.get(opinion.id)?.revision ?? 1)),
        scores: scores.map((score) => ({ ...score, authorId: safeId(score.authorId) })),
        rubrics,
        proposals: [],
        senderId,
        group: {
          groups: listDeskGroups(db, versionId),
          entered: new Map(opinions.flatMap(({ id, enteredFrom: from }) => (from ? [[id, from]] : []))),
        },
        mapId: (id) => origins.get(id)?.key ?? ownNotes.get(id) ?? safeId(id),
        daysOnly: true,
      }),
  };
}

/** Makes the packet of the whole group for the next level, signed with a key of the group's own. */
export function makeGroupPacket(context: HandlerContext, work: GroupWork): MadePacket {
  const identity = ensureIdentity(context, groupIdentityId(work.profile));
  const handovers = listHandovers(context.store.read, work.content.report.id);
  return numbered(identity, handovers, headOf(work, identity.sender_id), work.files(identity.sender_id));
}

/** Makes a packet that takes the last one of the group back; refuses (invalidInput) where there is none. */
export function makeGroupWithdrawal(context: HandlerContext, versionId: string): MadePacket {
  const { profile, content } = loadOwnWork(context, versionId);
  const handovers = listHandovers(context.store.read, content.report.id);
  const last = standingGroupHandover(handovers, profile);
  if (!last) throw refuse(packetRefusals.nothingToWithdraw());
  return withdrawalOf(context, last, handovers);
}

/** The last packet of the group, unless it was taken back. */
export function standingGroupHandover(
  handovers: readonly HandoverRow[],
  profile: Profile,
): HandoverRow | undefined {
  const id = groupIdentityId(profile);
  const last = handovers.find(({ identity_id, written_at }) => identity_id === id && written_at > 0);
  return last?.withdrawn === 0 ? last : undefined;
}

/** Whether the last packet of the group says what one made now would say. */
export function isGroupUnchanged(work: GroupWork, senderId: string, last: HandoverRow): boolean {
  return isSaid(last, headOf(work, senderId), work.files(senderId));
}

function headOf({ profile, content, authors }: GroupWork, senderId: string): Unnumbered {
  return {
    sender: {
      id: senderId,
      kind: 'group',
      mode: 'delegationOnly',
      name: '',
      delegation: profile.delegation,
      session: profile.session,
    },
    authors: [...authors],
    withdrawn: false,
    base: baseOf(content),
  };
}

/** Each author once, ordered by id, with no more than the deputy chose to show. */
function authorsOf(authors: readonly OpinionAuthor[]): Author[] {
  const known = new Map<string, Author>();
  for (const author of authors) {
    const mode = author.mode === 'named' && author.name === '' ? 'unsigned' : author.mode;
    known.set(author.id, {
      id: safeId(author.id),
      mode,
      name: mode === 'named' ? author.name : '',
      delegation: mode === 'unsigned' ? '' : author.delegation,
    });
  }
  return [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** An opinion as a note of its author; what was added below it later belongs to what the author says. */
function noteOf(opinion: Opinion, revision: number): Annotation {
  const { id, versionId, author, kind, target, body, wordingChange, tags, important } = opinion;
  return {
    id,
    revision,
    versionId,
    kind,
    target: target ?? { type: 'report' },
    body: [body, ...opinion.replies.map((reply) => reply.body)].filter((text) => text !== '').join('\n'),
    wordingChange,
    tags,
    important,
    private: false,
    resolution: null,
    links: [],
    authorId: safeId(author.id),
    createdAt: opinion.createdAt,
    updatedAt: opinion.updatedAt,
    replies: [],
  };
}
