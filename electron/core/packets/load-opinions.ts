import { rosterFinder } from '../../../shared/packet/roster.ts';
import type { RosterEntry } from '../../../shared/packet/roster.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import type { AnnotationKind, AnnotationTarget, WordingChange } from '../../../shared/review/annotation.ts';
import { rangeOfTarget, rangeTargetAt, targetAt } from '../../../shared/review/carry.ts';
import type { PlacementState } from '../../../shared/review/carry.ts';
import type {
  EnteredSource,
  GroupProposal,
  GroupScore,
  Opinion,
  OpinionAuthor,
  OpinionReply,
  SignatureMode,
} from '../../../shared/review/opinion.ts';
import type { Rubric } from '../../../shared/review/rubric.ts';
import type { CriterionValue, OverallRating } from '../../../shared/review/score.ts';
import { placeOf } from '../../../shared/sheet/place-of.ts';
import type { Readable } from '../store/database.ts';
import type { EnteredNoteRow, PacketNoteRow, PacketSayingRow } from '../store/packet-rows.ts';
import { listAnnotations } from '../store/tables/annotation.ts';
import { listDoubledNotes } from '../store/tables/doubled-notes.ts';
import {
  findPacketSayings,
  listEnteredNotes,
  listPacketNotes,
  listPacketOutlines,
  listPacketProposals,
  listPackets,
  listPacketSayings,
  listPacketScores,
  notesOfPacket,
} from '../store/tables/packet.ts';
import { listRoster } from '../store/tables/roster.ts';
import { readProfile } from '../store/tables/workspace.ts';

/**
 * Every opinion of the group on a version, in text order: of the packets taken in, written down by the convener, and
 * the convener's own notes but the private ones.
 */
export function loadOpinions(db: Readable, content: VersionContent): Opinion[] {
  const versionId = content.version.id;
  const authors = authorReader(listRoster(db));
  return [
    ...withoutDoubles(db, versionId, listPacketNotes(db, versionId)).map((row) =>
      packetOpinion(row, authors, content),
    ),
    ...writtenHere(db, authors, content),
  ].sort(inText);
}

/** All that one packet brought, in text order, with what another packet brought as well. */
export function loadPacketOpinions(db: Readable, content: VersionContent, packetId: string): Opinion[] {
  const authors = authorReader(listRoster(db));
  return notesOfPacket(db, packetId)
    .map((row) => packetOpinion(row, authors, content))
    .sort(inText);
}

/** The same opinion counts once, see listDoubledNotes. */
function withoutDoubles<Row extends { readonly id: string }>(
  db: Readable,
  versionId: string,
  rows: readonly Row[],
): readonly Row[] {
  const doubled = new Set(listDoubledNotes(db, versionId).map(({ id }) => id));
  return doubled.size === 0 ? rows : rows.filter(({ id }) => !doubled.has(id));
}

/** What an opinion says and who said it: all that the desk and its papers need. */
export type Saying = Pick<
  Opinion,
  | 'id'
  | 'author'
  | 'source'
  | 'enteredFrom'
  | 'kind'
  | 'placement'
  | 'range'
  | 'quote'
  | 'place'
  | 'body'
  | 'wordingChange'
  | 'replies'
>;

/** As loadOpinions; without finding out what of the report each is on, which takes as long again for 50,000. */
export function loadSayings(db: Readable, content: VersionContent): Saying[] {
  return sayings(db, content, listPacketSayings(db, content.version.id));
}

/** As loadSayings, those of packets without their words. */
export function loadOutlines(db: Readable, content: VersionContent): Saying[] {
  return sayings(db, content, listPacketOutlines(db, content.version.id));
}

/** Some of loadSayings. */
export function findSayings(db: Readable, content: VersionContent, ids: readonly string[]): Saying[] {
  const wanted = new Set(ids);
  const rows = findPacketSayings(db, content.version.id, ids);
  return sayings(db, content, rows).filter(({ id }) => wanted.has(id));
}

function sayings(db: Readable, content: VersionContent, rows: readonly PacketSayingRow[]): Saying[] {
  const authors = authorReader(listRoster(db));
  const packets = withoutDoubles(db, content.version.id, rows);
  return [...packets.map((row) => packetSaying(row, authors)), ...writtenHere(db, authors, content)].sort(
    inText,
  );
}

/** The scores of all packets on a version, in text order. */
export function loadGroupScores(db: Readable, content: VersionContent): GroupScore[] {
  const authors = authorReader(listRoster(db));
  const scores = listPacketScores(db, content.version.id).map((row): GroupScore => {
    const target = foreignTarget(row, content);
    return {
      id: row.id,
      packetId: row.packet_id,
      author: authors(row.author_id, row.author_name, row.author_delegation, row.author_mode),
      versionId: row.version_id,
      target: target?.type === 'task' || target?.type === 'heading' ? target : null,
      placement: row.placement as PlacementState,
      title: row.title,
      rubricId: row.rubric_id,
      rubricRevision: row.rubric_revision,
      rubric: row.rubric === null ? null : (JSON.parse(row.rubric) as Rubric),
      criteria: JSON.parse(row.criteria) as Record<string, CriterionValue>,
      overall: row.overall as OverallRating | null,
      importance: row.importance,
      note: row.note,
      updatedAt: row.updated_at,
    };
  });
  const groups = listPackets(db, content.version.id).filter(({ sender_kind }) => sender_kind === 'group');
  return groups.length === 0 ? scores : scoresOnce(scores, new Set(groups.map(({ id }) => id)));
}

const DAY = 86_400_000;

/**
 * A score that came from its deputy and through a group counts once: the newest, and of one day that which the deputy
 * handed in, as the packet of a group tells days alone.
 */
function scoresOnce(scores: readonly GroupScore[], groups: ReadonlySet<string>): GroupScore[] {
  const keyOf = ({ author, target, rubricId }: GroupScore): string =>
    JSON.stringify([author.id, target, rubricId]);
  const dayOf = ({ updatedAt }: GroupScore): number => Math.floor(updatedAt / DAY);
  const counts = new Map<string, GroupScore>();
  for (const score of scores) {
    const known = counts.get(keyOf(score));
    const newer = known ? dayOf(score) - dayOf(known) : 1;
    const nearer = known && groups.has(known.packetId) && !groups.has(score.packetId);
    if (newer > 0 || (newer === 0 && nearer)) counts.set(keyOf(score), score);
  }
  return scores.filter((score) => score.target === null || counts.get(keyOf(score)) === score);
}

/** The 代表建议 and 议案 of all packets on a version. */
export function loadGroupProposals(db: Readable, versionId: string): GroupProposal[] {
  const authors = authorReader(listRoster(db));
  return listPacketProposals(db, versionId).map((row) => ({
    id: row.id,
    packetId: row.packet_id,
    author: authors(row.author_id, row.author_name, row.author_delegation, row.author_mode),
    versionId: row.version_id,
    proposal: JSON.parse(row.proposal) as GroupProposal['proposal'],
  }));
}

type AuthorReader = (id: string, name: string, delegation: string, mode: string) => OpinionAuthor;

/** One object per author, however many opinions there are. */
function authorReader(roster: readonly RosterEntry[]): AuthorReader {
  const find = rosterFinder(roster);
  const known = new Map<string, OpinionAuthor[]>();
  return (id, name, delegation, mode) => {
    const sameId = known.get(id) ?? [];
    const before = sameId.find(
      (each) => each.name === name && each.delegation === delegation && each.mode === mode,
    );
    if (before) return before;
    // Only a name that the deputy gave may lead to an entry of the roster.
    const entry = mode === 'named' ? find(name, delegation) : null;
    const author = { id, person: entry?.id ?? id, name, delegation, mode: mode as SignatureMode };
    known.set(id, [...sameId, author]);
    return author;
  };
}

/** What a record of a packet or of 代录 is on now; the outline may have been corrected since it came. */
function foreignTarget(
  row: Pick<PacketNoteRow, 'target_type' | 'range_start' | 'range_end'>,
  content: VersionContent,
): AnnotationTarget | null {
  if (row.target_type === 'report') return { type: 'report' };
  if (row.range_start === null || row.range_end === null) return null;
  const place = { start: row.range_start, end: row.range_end };
  switch (row.target_type) {
    case 'heading':
      return targetAt({ type: 'heading', headingId: '' }, place, content);
    case 'task':
      return targetAt({ type: 'task', taskId: '' }, place, content);
    case 'measure':
      return targetAt({ type: 'measure', measureId: '' }, place, content);
    default:
      return rangeTargetAt(place, content);
  }
}

function packetOpinion(row: PacketNoteRow, authors: AuthorReader, content: VersionContent): Opinion {
  return {
    ...packetSaying(row, authors),
    versionId: row.version_id,
    packetId: row.packet_id,
    target: foreignTarget(row, content),
    tags: JSON.parse(row.tags) as string[],
    important: row.important === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function packetSaying(row: PacketSayingRow, authors: AuthorReader): Saying {
  return {
    ...wordsOf(row),
    source: row.entered_from === null ? 'packet' : 'entered',
    enteredFrom: row.entered_from as EnteredSource | null,
    author: authors(row.author_id, row.author_name, row.author_delegation, row.author_mode),
    placement: row.placement as PlacementState,
    place: row.place,
    replies: row.replies === '[]' ? [] : (JSON.parse(row.replies) as OpinionReply[]),
  };
}

/** What no packet brought: written down by the convener, and the convener's own. */
function writtenHere(db: Readable, authors: AuthorReader, content: VersionContent): Opinion[] {
  return [
    ...listEnteredNotes(db, content.version.id).map((row) => enteredOpinion(row, authors, content)),
    ...ownOpinions(db, authors, content),
  ];
}

function enteredOpinion(row: EnteredNoteRow, authors: AuthorReader, content: VersionContent): Opinion {
  const target = foreignTarget(row, content);
  return {
    ...wordsOf(row),
    versionId: row.version_id,
    target,
    source: 'entered',
    enteredFrom: row.source as EnteredSource,
    packetId: null,
    author: authors(row.roster_id, row.name, row.delegation, 'named'),
    placement: 'placed',
    place: target ? placeOf(target, content).name : '',
    tags: [],
    important: false,
    replies: [],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function wordsOf(row: PacketSayingRow | EnteredNoteRow) {
  const { range_start: start, range_end: end } = row;
  return {
    id: row.id,
    kind: row.kind as AnnotationKind,
    range: start === null || end === null ? null : { start, end },
    quote: row.quote,
    body: row.body,
    wordingChange: row.wording_change === null ? null : (JSON.parse(row.wording_change) as WordingChange),
  };
}

function ownOpinions(db: Readable, authors: AuthorReader, content: VersionContent): Opinion[] {
  const profile = readProfile(db);
  if (!profile) return [];
  const author = authors(profile.id, profile.name, profile.delegation, 'named');
  return listAnnotations(db, content.version.id)
    .filter((note) => !note.private && note.authorId === profile.id)
    .map((note): Opinion => {
      const range = rangeOfTarget(note.target, content);
      const place = placeOf(note.target, content);
      return {
        id: note.id,
        source: 'own',
        enteredFrom: null,
        packetId: null,
        author,
        versionId: note.versionId,
        kind: note.kind,
        target: note.target,
        range: range && { start: range.start, end: range.end },
        placement: 'placed',
        quote: place.quote,
        place: place.name,
        body: note.body,
        wordingChange: note.wordingChange,
        tags: note.tags,
        important: note.important,
        replies: note.replies
          .filter(({ authorId }) => authorId === profile.id)
          .map(({ body, createdAt }) => ({ body, createdAt })),
        createdAt: note.createdAt,
        updatedAt: note.updatedAt,
      };
    });
}

const startOf = ({ range }: Pick<Opinion, 'range'>): number => range?.start ?? -1;

const inText = (a: Pick<Opinion, 'id' | 'range'>, b: Pick<Opinion, 'id' | 'range'>): number =>
  startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1);
