import { z } from 'zod';
import { handlingMark, versionKind } from '../report/model.ts';
import { groupDecision } from '../review/consolidation.ts';
import { handedProposal, signatureMode } from '../review/opinion.ts';
import { rubric } from '../review/rubric.ts';
import { CONTEXT, NAMESPACE, w3cAnnotation, w3cReply, w3cScore } from './w3c-schema.ts';

/**
 * The opinion packet (意见包): one deputy's opinions on one text, or a group's, as a container of JSON files in
 * canonical form. Nothing in it comes from the computer that made it: no file name, path, time zone or local id.
 */

/** Extension of a packet's file. */
export const PACKET_EXTENSION = 'yjb';

/** The files of a packet, in the order in which they stand in the container. */
export const PACKET_FILES = [
  'manifest.json',
  'annotations.json',
  'scores.json',
  'proposals.json',
  'passages.json',
  'signature.json',
] as const;

export type PacketFileName = (typeof PACKET_FILES)[number];

/** A larger file is no packet: 20,000 long opinions have some 20 MB. */
export const MOST_PACKET_BYTES = 32 * 1024 * 1024;
/** Version 2 also holds groups of opinions; a packet says the lowest version that can say it. */
export const FORMAT_VERSIONS = [1, 2] as const;
/** More records of one kind than this are no packet of one sender. */
const MOST_RECORDS = 20_000;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0).max(MOST_RECORDS);
/** Ids are made by the program and never shown; anything else would be somebody's own text. */
export const recordId = z.string().regex(/^[0-9A-Za-z-]{1,80}$/);

/** Who speaks, as far as the mode lets it be known. */
const author = z
  .object({
    id: recordId,
    mode: signatureMode,
    name: z.string().max(60),
    delegation: z.string().max(60),
  })
  .refine(({ mode, name, delegation }) => {
    if (mode === 'named') return name !== '';
    return name === '' && (mode === 'delegationOnly' || delegation === '');
  });

const manifest = z.object({
  format: z.literal('shenyitai-packet'),
  formatVersion: z.literal(FORMAT_VERSIONS),
  sender: author.and(z.object({ kind: z.enum(['deputy', 'group']), session: z.string().max(120) })),
  /** Authors other than the sender: the members behind a group's packet. */
  authors: z.array(author).max(5000),
  /** Counts up with every packet of this sender that says something else; the highest is the one that counts. */
  revision: z.int().min(1).max(1_000_000),
  /** The sender takes everything back; the packet then holds nothing. */
  withdrawn: z.boolean(),
  base: z.object({
    /** SHA-256 of the canonical text, hexadecimal. */
    textHash: hash,
    /** Code points. */
    length: z.int().min(0).max(10_000_000),
    title: z.string().max(300),
    versionKind,
    handling: handlingMark,
  }),
  counts: z.object({
    annotations: count,
    scores: count,
    proposals: count,
    passages: count,
    /** From version 2 on. */
    groups: count.optional(),
  }),
  /** SHA-256 of each other file but the signature. */
  digests: z.object({ annotations: hash, scores: hash, proposals: hash, passages: hash }),
});

/** A deputy speaks for no other author and has no groups. */
export const packetManifest = manifest.refine(({ formatVersion, sender, authors, counts }) => {
  const ids = new Set(authors.map(({ id }) => id));
  if (ids.size < authors.length || (formatVersion === 2) !== (counts.groups !== undefined)) return false;
  return sender.kind === 'group' || (formatVersion === 1 && authors.length === 0);
});

/** What the convener of a group made of some opinions. */
const packetGroup = z.object({
  id: recordId,
  /** Ids of annotations of the packet, each in one group at most. */
  members: z.array(recordId).min(1).max(MOST_RECORDS),
  /** A person's own words for the whole group; empty = the first opinion speaks for itself. */
  wording: z.string().max(20_000),
  decision: groupDecision.nullable(),
  reason: z.string().max(500),
  /** Place in the convener's own order, in code points of the base text; null = where the words stand. */
  position: z.number().nullable(),
});

const page = <Item extends z.ZodType>(item: Item) =>
  z.object({
    '@context': z.tuple([z.literal(CONTEXT[0]), z.object({ syt: z.literal(NAMESPACE) })]),
    type: z.literal('AnnotationPage'),
    items: z.array(item).max(MOST_RECORDS),
  });

/** Notes, and what their author added below them. */
export const annotationsFile = page(w3cAnnotation).extend({
  replies: z.array(w3cReply).max(MOST_RECORDS),
  /** From version 2 on. */
  groups: z.array(packetGroup).max(MOST_RECORDS).optional(),
});
/** Scores, with the rubrics that are none of the program's. */
export const scoresFile = page(w3cScore).extend({ rubrics: z.array(rubric).max(100) });

/** A 代表建议 or 议案. It names those who sign along, so that only packets with a name hold any. */
const packetProposal = z.object({
  id: recordId,
  revision: z.int().min(1),
  proposal: handedProposal,
});
export const proposalsFile = z.object({ items: z.array(packetProposal).max(MOST_RECORDS) });

/** A paragraph of the base text, so that places can be found again where that text is not at hand. */
const packetPassage = z.object({
  /** Code points of the base text, half-open. */
  start: z.int().min(0),
  end: z.int().min(0),
  /** Its place as deputies cite it. */
  place: z.string().max(100),
  text: z.string().max(100_000),
});
export const passagesFile = z.object({ items: z.array(packetPassage).max(MOST_RECORDS) });

export const signatureFile = z.object({
  algorithm: z.literal('Ed25519'),
  /** Base64 of the 32 bytes of the public key, and of the 64 bytes of the signature over manifest.json. */
  key: z.base64().length(44),
  signature: z.base64().length(88),
});

export type PacketManifest = z.infer<typeof packetManifest>;
export type PacketGroup = z.infer<typeof packetGroup>;
export type PacketAuthor = z.infer<typeof author>;
export type PacketPassage = z.infer<typeof packetPassage>;
export type PacketProposal = z.infer<typeof packetProposal>;
