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
import type { EnteredNoteRow, PacketNoteRow } from '../store/packet-rows.ts';
import { listAnnotations } from '../store/tables/annotation.ts';
import {
  listEnteredNotes,
  listPacketNotes,
  listPacketProposals,
  listPacketScores,
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
    ...listPacketNotes(db, versionId).map((row) => packetOpinion(row, authors, content)),
    ...listEnteredNotes(db, versionId).map((row) => enteredOpinion(row, authors, content)),
    ...ownOpinions(db, authors, content),
  ].sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));
}

/** The scores of all packets on a version, in text order. */
export function loadGroupScores(db: Readable, content: VersionContent): GroupScore[] {
  const authors = authorReader(listRoster(db));
  return listPacketScores(db, content.version.id).map((row): GroupScore => {
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
  const known = new Map<string, OpinionAuthor>();
  return (id, name, delegation, mode) => {
    const key = JSON.stringify([id, name, delegation, mode]);
    const before = known.get(key);
    if (before) return before;
    // Only a name that the deputy gave may lead to an entry of the roster.
    const entry = mode === 'named' ? find(name, delegation) : null;
    const author = { id, person: entry?.id ?? id, name, delegation, mode: mode as SignatureMode };
    known.set(key, author);
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
    ...commonOf(row, content),
    source: 'packet',
    enteredFrom: null,
    packetId: row.packet_id,
    author: authors(row.author_id, row.author_name, row.author_delegation, row.author_mode),
    placement: row.placement as PlacementState,
    place: row.place,
    tags: JSON.parse(row.tags) as string[],
    important: row.important === 1,
    replies: JSON.parse(row.replies) as OpinionReply[],
  };
}

function enteredOpinion(row: EnteredNoteRow, authors: AuthorReader, content: VersionContent): Opinion {
  const common = commonOf(row, content);
  return {
    ...common,
    source: 'entered',
    enteredFrom: row.source as EnteredSource,
    packetId: null,
    author: authors(row.roster_id, row.name, row.delegation, 'named'),
    placement: 'placed',
    place: common.target ? placeOf(common.target, content).name : '',
    tags: [],
    important: false,
    replies: [],
  };
}

function commonOf(row: PacketNoteRow | EnteredNoteRow, content: VersionContent) {
  const { range_start: start, range_end: end } = row;
  return {
    id: row.id,
    versionId: row.version_id,
    kind: row.kind as AnnotationKind,
    target: foreignTarget(row, content),
    range: start === null || end === null ? null : { start, end },
    quote: row.quote,
    body: row.body,
    wordingChange: row.wording_change === null ? null : (JSON.parse(row.wording_change) as WordingChange),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
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

const startOf = ({ range }: Opinion): number => range?.start ?? -1;
