import { z } from 'zod';
import { annotationKind } from '../review/annotation.ts';
import { signatureMode } from '../review/opinion.ts';
import { versionKind } from '../report/model.ts';
import { action, query } from './operation.ts';
import { packetSource } from './packets.ts';

const id = z.string().min(1);
const count = z.int().min(0);
const path = z.string().min(1).max(4000);
const passphrase = z.string().min(4).max(200);

/** A note as the list of what is inside shows it. */
const packetItem = z.object({
  kind: annotationKind,
  place: z.string(),
  quote: z.string(),
  body: z.string(),
  proposed: z.string(),
});

/** A packet that left this workspace. */
const handedOver = z.object({
  handoverId: id,
  mode: signatureMode,
  revision: count,
  withdrawn: z.boolean(),
  fileName: z.string(),
  writtenAt: z.number(),
});

const written = z.object({
  path: z.string(),
  bytes: count,
  sha256: z.string(),
  handoverId: id,
  revision: count,
  /** Groups only in the packet of a group. */
  counts: z.object({ annotations: count, scores: count, proposals: count, groups: count }),
  /** Fingerprint of the signing key as four words. */
  words: z.array(z.string()),
});

/** Subject: the person's own opinion packet. */
export const handoverOperations = {
  'handover.describe': query(
    'What a packet would hold and what stays out, how its file is called, and what was handed over before.',
    z.strictObject({ versionId: id, mode: signatureMode }),
    z.object({
      fileName: z.string(),
      inside: z.array(packetItem),
      scores: count,
      proposals: count,
      /** 代表建议 name those who sign along, and stay out of a packet without a name. */
      proposalsOutside: count,
      /** Notes marked 不外传. */
      outside: z.array(packetItem),
      words: z.array(z.string()),
      /** A packet of another mode that must be withdrawn first. */
      withdrawFirst: handedOver.nullable(),
      /** The newest packet of this mode says the same. */
      unchanged: z.boolean(),
      history: z.array(handedOver),
    }),
  ),
  'handover.write': action(
    'Writes the packet, flushes it and reads it back; only then may the stick be taken out.',
    z.strictObject({ versionId: id, mode: signatureMode, path, passphrase: passphrase.optional() }),
    written,
  ),
  'handover.describeGroup': query(
    'What the packet of the whole group would hold, how its file is called, and what was handed over before.',
    z.strictObject({ versionId: id }),
    z.object({
      fileName: z.string(),
      opinions: count,
      /** Deputies who speak in it, named or not. */
      people: count,
      /** Groups and single opinions that the convener made something of, and how many of them have a decision. */
      groups: count,
      decided: count,
      scores: count,
      words: z.array(z.string()),
      unchanged: z.boolean(),
      /** The last one, unless it was taken back. */
      standing: handedOver.nullable(),
      history: z.array(handedOver),
    }),
  ),
  'handover.writeGroup': action(
    'Writes the packet of the whole group for the next level: opinions and scores under the names their deputies chose to show, the groups with wording, decision, reason and order.',
    z.strictObject({ versionId: id, path, passphrase: passphrase.optional() }),
    written,
  ),
  'handover.withdrawGroup': action(
    'Writes a packet that takes the last one of the group back.',
    z.strictObject({ versionId: id, path, passphrase: passphrase.optional() }),
    written,
  ),
  'handover.withdraw': action(
    'Writes a packet that takes the last one back.',
    z.strictObject({ versionId: id, path, passphrase: passphrase.optional() }),
    written,
  ),
  'handover.inspect': query(
    'What a packet holds, sealed ones with their passphrase; checks every byte, opens no workspace record.',
    z.strictObject({
      source: z.union([packetSource, z.strictObject({ type: z.literal('handover'), handoverId: id })]),
      passphrase: z.string().min(1).max(200).optional(),
    }),
    z.object({
      kind: z.enum(['deputy', 'group']),
      mode: signatureMode,
      name: z.string(),
      delegation: z.string(),
      session: z.string(),
      revision: count,
      withdrawn: z.boolean(),
      digest: z.string(),
      words: z.array(z.string()),
      base: z.object({ title: z.string(), versionKind, textHash: z.string() }),
      items: z.array(packetItem),
      scores: count,
      proposals: count,
      groups: count,
    }),
  ),
};

export type PacketItem = z.infer<typeof packetItem>;
export type HandedOver = z.infer<typeof handedOver>;
