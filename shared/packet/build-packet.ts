import type { VersionContent } from '../report/model.ts';
import { blockAt, placeName } from '../report/place.ts';
import type { Annotation, AnnotationTarget } from '../review/annotation.ts';
import type { OpinionGroup } from '../review/consolidation.ts';
import { rangesToCarry, rangeTargetAt } from '../review/carry.ts';
import { handedProposal } from '../review/opinion.ts';
import type { EnteredSource } from '../review/opinion.ts';
import type { Proposal } from '../review/proposal.ts';
import type { Rubric } from '../review/rubric.ts';
import type { Score } from '../review/score.ts';
import { toCodePointOffsets } from '../text/code-points.ts';
import { packetGroupsOf } from './packet-groups.ts';
import type { PacketGroup, PacketPassage, PacketProposal } from './packet-format.ts';
import { CONTEXT } from './w3c-schema.ts';
import type { W3cAnnotation, W3cReply, W3cScore, W3cTarget } from './w3c-schema.ts';
import { annotationsToW3c, repliesToW3c, scoresToW3c } from './w3c.ts';

/** What goes into a packet. */
export interface PacketInput {
  readonly content: VersionContent;
  /** Private ones are left out here, whoever passes them in. */
  readonly annotations: readonly Annotation[];
  readonly scores: readonly Score[];
  /** Those of the scores that are none of the program's. */
  readonly rubrics: readonly Rubric[];
  readonly proposals: readonly Proposal[];
  readonly senderId: string;
  /** The packet of a group: records stay under their own authors. */
  readonly group?: {
    readonly groups: readonly OpinionGroup[];
    /** Of the opinions that the convener wrote down, by the id of the annotation. */
    readonly entered: ReadonlyMap<string, EnteredSource>;
  };
  /** The id that a record has in packets of this sender and mode. */
  readonly mapId: (id: string) => string;
  /** In the modes without a name only the day of a record is told, so that two packets cannot be laid side by side. */
  readonly daysOnly: boolean;
}

/** The four files of records, as values to be written in canonical form. */
export interface PacketFilesContent {
  readonly annotations: RecordsPage<W3cAnnotation> & {
    readonly replies: readonly W3cReply[];
    /** Undefined in the packet of a deputy. */
    readonly groups?: readonly PacketGroup[];
  };
  readonly scores: RecordsPage<W3cScore> & { readonly rubrics: readonly Rubric[] };
  readonly proposals: { readonly items: readonly PacketProposal[] };
  readonly passages: { readonly items: readonly PacketPassage[] };
}

interface RecordsPage<Item> {
  readonly '@context': readonly [string, { readonly syt: string }];
  readonly type: 'AnnotationPage';
  readonly items: readonly Item[];
}

/** A packet that says nothing: what a withdrawal holds. */
export const EMPTY_PACKET: PacketFilesContent = {
  annotations: { ...pageOf([]), replies: [] },
  scores: { ...pageOf([]), rubrics: [] },
  proposals: { items: [] },
  passages: { items: [] },
};

/**
 * Fills a packet: notes and scores with their places as words and positions of the base text, none of this
 * workspace's ids of versions, blocks, headings or tasks; and the paragraphs around every place. A record whose
 * place is gone stands on the whole report (notes) or is left out (scores). Records are ordered by id.
 */
export function buildPacketFiles(input: PacketInput): PacketFilesContent {
  const { content, senderId, mapId, daysOnly } = input;
  const base = { text: content.text, textHash: content.version.textHash };
  const time = (at: number): number => (daysOnly ? Math.floor(at / DAY) * DAY : at);
  const places = placesOf([...input.annotations, ...input.scores], content);
  const disclosed = <R extends Annotation | Score>(record: R): R => ({
    ...record,
    id: mapId(record.id),
    versionId: base.textHash,
    authorId: input.group ? record.authorId : senderId,
    createdAt: time(record.createdAt),
    updatedAt: time(record.updatedAt),
  });
  const own = new Set(input.rubrics.map(({ id }) => id));
  const rubricId = (id: string): string => (own.has(id) ? mapId(id) : id);
  // A criterion that a person made has an id of this workspace, like the rubric that it stands in.
  const criterionId = (rubric: string, id: string): string => (own.has(rubric) ? mapId(id) : id);
  const notes = ordered(
    input.annotations.filter((note) => !note.private),
    mapId,
  );
  const scores = ordered(
    input.scores.filter((score) => places.has(score.id)),
    mapId,
  );
  const annotationItems = annotationsToW3c(
    notes.map((note) => ({
      ...disclosed(note),
      // Links name records of this workspace.
      links: [],
      target: rangeOr(places.get(note.id), content),
    })),
    base,
  );
  const scoreItems = scoresToW3c(
    scores.map((score) => ({
      ...disclosed(score),
      rubricId: rubricId(score.rubricId),
      criteria: Object.fromEntries(
        Object.entries(score.criteria).map(([id, value]) => [criterionId(score.rubricId, id), value]),
      ),
      evidence: score.evidence.map(mapId).sort(),
    })),
    base,
  );
  const scoreTargets = annotationsToW3c(
    scores.map((score) => stand(score, rangeOr(places.get(score.id), content))),
    base,
  );
  // Other people's words below a note are theirs to hand over.
  const replies = ordered(
    notes.flatMap((note) => note.replies.filter(({ authorId }) => authorId === note.authorId)),
    mapId,
  ).map((reply) => ({
    ...reply,
    id: mapId(reply.id),
    annotationId: mapId(reply.annotationId),
    authorId: senderId,
    authorName: '',
    createdAt: time(reply.createdAt),
    updatedAt: time(reply.updatedAt),
  }));
  const ranges = [...notes, ...scores].flatMap(({ id }) => places.get(id) ?? []);
  return {
    annotations: {
      ...pageOf(
        annotationItems.map((item, index) => ({
          ...item,
          target: neutral(item.target, notes[index]?.target),
          ...enteredMark(input.group?.entered.get(notes[index]?.id ?? '')),
        })),
      ),
      replies: repliesToW3c([{ replies }]),
      ...(input.group && { groups: packetGroupsOf(input.group.groups, notes, content.text, mapId) }),
    },
    scores: {
      ...pageOf(
        scoreItems.map((item, index) => ({
          ...item,
          target: neutral(scoreTargets[index]?.target ?? item.target, scores[index]?.target),
        })),
      ),
      rubrics: input.rubrics.map((each) => ({
        ...each,
        id: rubricId(each.id),
        criteria: each.criteria.map((criterion) => ({
          ...criterion,
          id: criterionId(each.id, criterion.id),
        })),
      })),
    },
    proposals: {
      items: ordered(input.proposals, mapId).map((each) => packetProposalOf(each, notes, mapId)),
    },
    passages: { items: passagesOf(ranges, content) },
  };
}

function enteredMark(from: EnteredSource | undefined): Pick<W3cAnnotation, 'syt:enteredFrom'> {
  return from === undefined ? {} : { 'syt:enteredFrom': from };
}

function packetProposalOf(
  { id, revision, ...proposal }: Proposal,
  notes: readonly Annotation[],
  mapId: (id: string) => string,
): PacketProposal {
  const inside = new Set(notes.map((note) => note.id));
  const sources = proposal.sources.filter((source) => inside.has(source)).map(mapId);
  // Without what only this workspace knows: its ids of the version and of the person.
  return { id: mapId(id), revision, proposal: handedProposal.parse({ ...proposal, sources }) };
}

const DAY = 86_400_000;

function pageOf<Item>(items: readonly Item[]): RecordsPage<Item> {
  return { '@context': [CONTEXT[0], CONTEXT[1]], type: 'AnnotationPage', items };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The words that say where each record is, by its id. */
function placesOf(records: readonly (Annotation | Score)[], content: VersionContent): Map<string, Range> {
  const asNotes = records.map((record) => stand(record, record.target));
  return new Map(rangesToCarry(asNotes, content).map((range) => [range.id, range]));
}

/** A note on a target and nothing more: for functions that want to know where, not what. */
function stand({ id, revision }: Annotation | Score, target: AnnotationTarget): Annotation {
  return {
    id,
    revision,
    versionId: '-',
    kind: 'praise',
    target,
    body: '',
    wordingChange: null,
    tags: [],
    important: false,
    private: false,
    resolution: null,
    links: [],
    authorId: '-',
    createdAt: 0,
    updatedAt: 0,
    replies: [],
  };
}

function rangeOr(place: Range | undefined, content: VersionContent): AnnotationTarget {
  return place ? rangeTargetAt(place, content) : { type: 'report' };
}

/** Without the id of a block, and with the type of record instead of its id: both are this workspace's own. */
function neutral(target: W3cTarget, original: AnnotationTarget | undefined): W3cTarget {
  const { source, selector } = target;
  if (!selector) return { source };
  const type = original?.type;
  const record = type === 'heading' || type === 'task' || type === 'measure' ? type : null;
  return { source, selector, ...(record && { 'syt:record': { type: record, id: record } }) };
}

function ordered<R extends { readonly id: string }>(
  records: readonly R[],
  mapId: (id: string) => string,
): R[] {
  return [...records].sort((a, b) => (mapId(a.id) < mapId(b.id) ? -1 : 1));
}

/** The paragraphs that hold the ranges and their neighbours, in text order. */
function passagesOf(ranges: readonly Range[], content: VersionContent): PacketPassage[] {
  const { blocks, text } = content;
  const wanted = new Set<number>();
  for (const { start, end } of ranges) {
    const first = blockAt(blocks, start)?.ordinal ?? 0;
    const last = blockAt(blocks, Math.max(start, end - 1))?.ordinal ?? first;
    for (let ordinal = first - 1; ordinal <= last + 1; ordinal += 1) wanted.add(ordinal);
  }
  const kept = blocks.filter(({ ordinal }) => wanted.has(ordinal));
  const points = toCodePointOffsets(
    text,
    kept.flatMap(({ start, end }) => [start, end]),
  );
  return kept.map((block, index) => ({
    start: points[2 * index] ?? 0,
    end: points[2 * index + 1] ?? 0,
    place: placeName(block),
    text: text.slice(block.start, block.end),
  }));
}
