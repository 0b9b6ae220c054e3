import { z } from 'zod';
import { annotationKind, annotationTarget, wordingChange } from '../review/annotation.ts';
import { placementState } from '../review/carry.ts';
import { enteredSource, groupProposal, groupScore, opinion, signatureMode } from '../review/opinion.ts';
import { versionKind } from '../report/model.ts';
import { action, command, query } from './operation.ts';

const id = z.string().min(1);
const previewId = z.string().min(1).max(100);
const passphrase = z.string().min(1).max(200);
const count = z.int().min(0);

/** Where packets come from. A folder is searched with what lies below it; files of a browser come as bytes. */
export const packetSource = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('path'), path: z.string().min(1).max(4000) }),
  z.strictObject({ type: z.literal('file'), name: z.string().max(300), base64: z.string() }),
]);

const recordCounts = z.object({ added: count, changed: count, withdrawn: count, unchanged: count });
const placeCounts = z.object({ placed: count, check: count, lost: count });

const packetVerdict = z.enum([
  'new',
  'updated',
  'withdrawn',
  'unchanged',
  'older',
  'repeated',
  'superseded',
  'own',
]);

/** A note that comes from another text: its old words and what stands in this version. */
const carriedOpinion = z.object({
  kind: annotationKind,
  body: z.string(),
  quote: z.string(),
  /** Its place in the text that the author read. */
  place: z.string(),
  state: placementState,
  /** The words and the place in this version; null when not found. */
  found: z.object({ place: z.string(), words: z.string() }).nullable(),
});

/** One file of a preview. */
const previewedPacket = z.object({
  /** Names the packet when a person decides. */
  key: z.string(),
  fileName: z.string(),
  /** Null for a packet that was read; else why it was not, with a sentence for the person. */
  fault: z
    .enum(['notPacket', 'damaged', 'forged', 'newer', 'tooLarge', 'locked', 'wrongPassphrase', 'unreadable'])
    .nullable(),
  /** What a person should know: why it is not taken or what must be decided; empty when there is nothing. */
  sentence: z.string(),
  /** Null where the file could not be read. */
  packet: z
    .object({
      senderId: id,
      kind: z.enum(['deputy', 'group']),
      mode: signatureMode,
      name: z.string(),
      delegation: z.string(),
      /** Fingerprint of the signing key. */
      words: z.array(z.string()),
      revision: count,
      base: z.object({
        title: z.string(),
        versionKind,
        same: z.boolean(),
        /** Another version in the workspace that has exactly the text the packet is about; null = none. */
        versionId: id.nullable(),
      }),
      verdict: packetVerdict,
      question: z.enum(['otherSigner', 'conflict', 'otherReport']).nullable(),
      taken: z.boolean(),
      counts: recordCounts,
      places: placeCounts,
      scores: count,
      proposals: count,
      /** What the convener of a group made of its opinions, and how many of that have a decision. */
      groups: count,
      decided: count,
      /** Another sender of the same name and delegation is here already. */
      sameName: z.boolean(),
      /** Null where there is no roster or no name. */
      inRoster: z.boolean().nullable(),
      /** Opinions of another text that a person should look at, at most 200. */
      toCheck: z.array(carriedOpinion),
    })
    .nullable(),
});

/** What taking in would do; nothing was written. */
const packetPreview = z.object({
  previewId,
  versionId: id,
  packets: z.array(previewedPacket),
  totals: z.object({
    files: count,
    taken: count,
    unchanged: count,
    toDecide: count,
    left: count,
    unreadable: count,
    opinions: count,
  }),
  /** Names of the roster that have not handed in, counting what would be taken. */
  missing: z.array(z.object({ name: z.string(), delegation: z.string() })),
});

/** A row of 收包回执: one sender, or a name of the roster that has not handed in. */
const packetReceipt = z.object({
  packetId: id.nullable(),
  rosterId: id.nullable(),
  kind: z.enum(['deputy', 'group']),
  mode: signatureMode,
  name: z.string(),
  delegation: z.string(),
  state: z.enum(['new', 'updated', 'withdrawn', 'entered', 'missing']),
  counts: recordCounts,
  places: placeCounts,
  opinions: count,
  /** Of them those that count elsewhere: the same opinion came in another packet as well. */
  doubled: count,
  scores: count,
  proposals: count,
  groups: count,
  fileName: z.string(),
  /** Milliseconds since the epoch; 0 for a name that has not handed in. */
  takenAt: z.number(),
  words: z.array(z.string()),
});

const entered = {
  kind: annotationKind,
  target: annotationTarget,
  body: z.string().max(100_000).default(''),
  wordingChange: wordingChange.nullable().default(null),
  source: enteredSource,
};

const formFile = { name: z.string().max(300), base64: z.string().max(20_000_000) };

/** Subjects: opinion packets taken in, what the convener wrote down, and the opinions of the group. */
export const packetsOperations = {
  'packets.opinions': query(
    'Every opinion of the group on a version: of packets taken in, written down by the convener, and the own ones.',
    z.strictObject({ versionId: id }),
    z.object({ opinions: z.array(opinion) }),
  ),
  'packets.scores': query(
    'The scores of all packets taken in for a version; the own ones stand in score.list.',
    z.strictObject({ versionId: id }),
    z.object({ scores: z.array(groupScore) }),
  ),
  'packets.proposals': query(
    'The 代表建议 and 议案 of all packets taken in for a version.',
    z.strictObject({ versionId: id }),
    z.object({ proposals: z.array(groupProposal) }),
  ),
  'packets.preview': query(
    'Checks packets and says what taking them in would do; writes nothing. More files can be added to a preview.',
    z.strictObject({
      previewId,
      versionId: id,
      sources: z.array(packetSource).max(2000),
      /** Tried on every sealed packet that is not open yet. */
      passphrase: passphrase.optional(),
      /** Keys of packets that the person wants taken although there is something to decide. */
      accepted: z.array(z.string()).max(2000).default([]),
    }),
    packetPreview,
  ),
  'packets.takeIn': command(
    'Takes the packets of a preview in: one transaction after a backup, one undo step; nothing new writes nothing.',
    z.strictObject({ previewId, accepted: z.array(z.string()).max(2000).default([]) }),
    z.object({ taken: count, backup: z.string().nullable(), preview: packetPreview }),
  ),
  'packets.open': action(
    'Keeps packets that the person opened outside the page, such as by a double click, until the page asks for them.',
    z.strictObject({ paths: z.array(z.string().min(1).max(4000)).max(2000) }),
    z.object({}),
  ),
  'packets.opened': action(
    'Gives the packets that were opened so, or that the program was started with, and forgets them.',
    z.strictObject({}),
    z.object({ paths: z.array(z.string()) }),
  ),
  'packets.close': action(
    'Forgets a preview, and stops one that is still reading.',
    z.strictObject({ previewId }),
    z.object({}),
  ),
  'packets.receipts': query(
    'Who has handed in for a version and who has not; packets without a name are only counted by the roster.',
    z.strictObject({ versionId: id }),
    z.object({
      receipts: z.array(packetReceipt),
      roster: z.object({ total: count, handedIn: count }),
      nameless: z.object({ unsigned: count, delegationOnly: count }),
      /** Packets of whole groups. */
      groups: count,
    }),
  ),
  'packets.remove': command(
    'Takes the packet of one sender out again, with all that came with it.',
    z.strictObject({ packetId: id }),
    z.object({}),
  ),
  'packets.enter': command(
    'Writes down an opinion for a name of the roster (代录), with its source.',
    z.strictObject({ id: z.uuid().optional(), versionId: id, rosterId: id, ...entered }),
    z.object({ opinionId: id }),
  ),
  'packets.changeEntered': command(
    'Changes an opinion that was written down.',
    z.strictObject({ opinionId: id, ...entered }),
    z.object({}),
  ),
  'packets.readForm': query(
    'What a filled-in 审议意见表 (DOCX) says and which name of the roster it is from; stores nothing.',
    z.strictObject({ versionId: id, ...formFile }),
    z.object({
      name: z.string(),
      delegation: z.string(),
      rosterId: id.nullable(),
      items: z.array(
        z.object({
          kind: annotationKind,
          place: z.string(),
          quote: z.string(),
          body: z.string(),
          proposed: z.string(),
        }),
      ),
      /** How many of them stand on words or a paragraph of the report. */
      placed: count,
    }),
  ),
  'packets.takeForm': command(
    'Writes the opinions of a filled-in form down for a name of the roster; a second time writes nothing.',
    z.strictObject({ versionId: id, rosterId: id, ...formFile }),
    z.object({ entered: count }),
  ),
  'packets.removeEntered': command(
    'Removes an opinion that was written down.',
    z.strictObject({ opinionId: id }),
    z.object({}),
  ),
};

export type PacketPreview = z.infer<typeof packetPreview>;
export type PreviewedPacket = z.infer<typeof previewedPacket>;
export type PacketReceipt = z.infer<typeof packetReceipt>;
export type PacketSource = z.infer<typeof packetSource>;
