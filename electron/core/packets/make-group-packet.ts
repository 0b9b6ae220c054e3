import { buildPacketFiles } from '../../../shared/packet/build-packet.ts';
import { recordId } from '../../../shared/packet/packet-format.ts';
import type { PacketManifest } from '../../../shared/packet/packet-format.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';
import type { Opinion } from '../../../shared/review/opinion.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { listHandovers } from '../store/tables/handover.ts';
import { packetRefusals } from '../../../shared/wording/packets.ts';
import { ensureIdentity, groupIdentityId } from './identity.ts';
import { loadOpinions } from './load-opinions.ts';
import type { MadePacket } from './make-packet.ts';
import { baseOf, loadOwnWork, numbered, refuse } from './make-packet.ts';
import { sha256 } from './read-packet.ts';

type Author = PacketManifest['authors'][number];

const safeId = (id: string): string => (recordId.safeParse(id).success ? id : sha256(id).slice(0, 32));

/**
 * Makes the packet of the whole group for the next level: every opinion of the desk under the name that its deputy
 * chose to show, signed with a key of the group's own. Only the days of records are told. The next level takes it in
 * like any packet. Refuses (invalidInput, with a sentence) a group without a delegation.
 */
export function makeGroupPacket(context: HandlerContext, versionId: string): MadePacket {
  const work = loadOwnWork(context, versionId);
  const { profile, content } = work;
  if (profile.delegation === '') throw refuse(packetRefusals.noDelegation());
  const opinions = loadOpinions(context.store.read, content);
  const identity = ensureIdentity(context, groupIdentityId(profile));
  const files = buildPacketFiles({
    content,
    annotations: opinions.map((opinion) => noteOf(opinion)),
    scores: [],
    rubrics: [],
    proposals: [],
    senderId: identity.sender_id,
    keepAuthors: true,
    mapId: safeId,
    daysOnly: true,
  });
  const sender = {
    id: identity.sender_id,
    kind: 'group' as const,
    mode: 'delegationOnly' as const,
    name: '',
    delegation: profile.delegation,
    session: profile.session,
  };
  const head = { sender, authors: authorsOf(opinions), withdrawn: false, base: baseOf(content) };
  return numbered(identity, listHandovers(context.store.read, content.report.id), head, files);
}

/** Each author once, ordered by id, with no more than the deputy chose to show. */
function authorsOf(opinions: readonly Opinion[]): Author[] {
  const known = new Map<string, Author>();
  for (const { author } of opinions) {
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
function noteOf(opinion: Opinion): Annotation {
  const { id, versionId, author, kind, target, body, wordingChange, tags, important } = opinion;
  return {
    id,
    revision: 1,
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
