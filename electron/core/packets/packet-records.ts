import type { PacketAuthor } from '../../../shared/packet/packet-format.ts';
import { recordId } from '../../../shared/packet/packet-format.ts';
import { unitPosition } from '../../../shared/packet/packet-groups.ts';
import type { W3cAnnotation, W3cReply, W3cScore } from '../../../shared/packet/w3c-schema.ts';
import { annotationChanges } from '../../../shared/review/annotation.ts';
import type { HandedProposal } from '../../../shared/review/opinion.ts';
import { cleanLine, cleanText } from '../../../shared/sheet/clean.ts';
import type { PacketRecords } from '../store/packet-records.ts';
import type { PacketDocument } from './read-packet.ts';
import { sha256 } from './read-packet.ts';
import type { ResolvedPlace } from './resolve-packet.ts';

type NoteRow = PacketRecords['notes'][number];
type ScoreRow = PacketRecords['scores'][number];
type GroupRow = NonNullable<PacketRecords['groups']>[number];

/** The limits of annotation.create hold for a packet as well. */
const { body: bodyRule, tags: tagsRule } = annotationChanges.required().shape;

/**
 * The records of a packet as rows for one version; null when the packet breaks a rule that this program's packets keep
 * (an unknown author, a private note, an id or a text out of bounds): then nothing of it is taken.
 */
export function recordsOf(
  document: PacketDocument,
  versionId: string,
  places: ReadonlyMap<string, ResolvedPlace>,
  /** The text of the version where the packet is about that very text, else null. */
  sameText: string | null,
): PacketRecords | null {
  const { manifest, annotations, replies, scores, rubrics, proposals } = document;
  const authors = new Map([manifest.sender, ...manifest.authors].map((author) => [author.id, author]));
  const identify = (record: W3cAnnotation | W3cScore): Known | null => {
    const id = idOf(record.id);
    const author = authors.get(idOf(record.creator.id) ?? '');
    const place = places.get(record.id);
    if (id === null || !author || !place) return null;
    return { id, author, place, rowId: rowId(versionId, manifest.sender.id, author.id, id) };
  };
  const threads = Map.groupBy(replies, ({ target }) => target);
  const notes: NoteRow[] = [];
  for (const annotation of annotations) {
    const known = identify(annotation);
    if (!known || !isSound(annotation)) return null;
    notes.push(noteRow(annotation, threads.get(annotation.id) ?? [], known));
  }
  const scoreRows: ScoreRow[] = [];
  for (const score of scores) {
    const known = identify(score);
    const on = score.target['syt:record']?.type;
    if (!known || (on !== 'task' && on !== 'heading')) return null;
    const { id: rubricId, revision } = score['syt:rubric'];
    const rubric = rubrics.find((each) => each.id === rubricId && each.revision === revision);
    scoreRows.push({
      ...common(score, known),
      target_type: on,
      placement: known.place.state,
      range_start: known.place.range?.start ?? null,
      range_end: known.place.range?.end ?? null,
      title: known.place.quote,
      rubric_id: rubricId,
      rubric_revision: revision,
      rubric: rubric && !rubric.builtIn ? JSON.stringify(rubric) : null,
      criteria: JSON.stringify(score['syt:criteria']),
      overall: score['syt:overall'],
      importance: score['syt:importance'],
      note: cleanText(score.body[0]?.value ?? ''),
      evidence: JSON.stringify(score['syt:evidence'].flatMap((iri) => idOf(iri) ?? [])),
      created_at: Date.parse(score.created),
      updated_at: Date.parse(score.modified),
    });
  }
  if (proposals.length > 0 && manifest.sender.mode !== 'named') return null;
  const proposalRows = proposals.map(({ id, revision, proposal }) => ({
    ...authorColumns(manifest.sender),
    id: rowId(versionId, manifest.sender.id, manifest.sender.id, id),
    record_id: id,
    record_revision: revision,
    proposal: JSON.stringify(cleanProposal(proposal)),
  }));
  const groupRows = groupRowsOf(document, versionId, notes, sameText);
  if (!groupRows) return null;
  const ids = [...notes, ...scoreRows, ...proposalRows, ...groupRows].map(({ id }) => id);
  // Two records under one id would be one record whose words depend on their order.
  if (new Set(ids).size !== ids.length) return null;
  // Left out where there is none, so that the packet of a deputy is kept as it always was.
  const groups = groupRows.length === 0 ? {} : { groups: groupRows };
  return { notes, scores: scoreRows, proposals: proposalRows, ...groups };
}

/** Null where a group names an opinion that is not there, or one that another group has. */
function groupRowsOf(
  { manifest, groups }: PacketDocument,
  versionId: string,
  notes: readonly NoteRow[],
  sameText: string | null,
): GroupRow[] | null {
  const free = new Map(notes.map(({ record_id, id }) => [record_id, id]));
  const rows: GroupRow[] = [];
  for (const group of groups) {
    const members = group.members.flatMap((id) => free.get(id) ?? []);
    for (const id of group.members) free.delete(id);
    if (members.length !== group.members.length || new Set(members).size !== members.length) return null;
    rows.push({
      id: rowId(versionId, manifest.sender.id, '', group.id),
      members: JSON.stringify(members),
      wording: cleanText(group.wording),
      decision: group.decision,
      reason: cleanLine(group.reason),
      position: unitPosition(group.position, sameText),
    });
  }
  return rows;
}

function cleanProposal(proposal: HandedProposal): HandedProposal {
  return {
    ...proposal,
    title: cleanLine(proposal.title),
    situation: cleanText(proposal.situation),
    analysis: cleanText(proposal.analysis),
    measures: cleanText(proposal.measures),
    coSigners: proposal.coSigners.map((signer) => ({
      ...signer,
      name: cleanLine(signer.name),
      delegation: cleanLine(signer.delegation),
      deputyNumber: cleanLine(signer.deputyNumber),
    })),
  };
}

interface Known {
  readonly id: string;
  readonly author: PacketAuthor;
  readonly place: ResolvedPlace;
  readonly rowId: string;
}

function noteRow(annotation: W3cAnnotation, replies: readonly W3cReply[], known: Known): NoteRow {
  const { place } = known;
  const wording = annotation['syt:wordingChange'];
  const { selector, 'syt:record': record } = annotation.target;
  const enteredFrom = annotation['syt:enteredFrom'];
  return {
    ...common(annotation, known),
    kind: annotation['syt:kind'],
    target_type: selector ? (record?.type ?? 'range') : 'report',
    placement: place.state,
    range_start: place.range?.start ?? null,
    range_end: place.range?.end ?? null,
    quote: place.quote,
    place: place.place,
    body: cleanText(bodyOf(annotation)),
    wording_change: wording
      ? JSON.stringify({
          operation: wording.operation,
          proposed: cleanText(wording.proposed),
          reason: cleanText(wording.reason),
        })
      : null,
    tags: JSON.stringify(tagsOf(annotation).map(cleanLine)),
    important: annotation['syt:important'] ? 1 : 0,
    resolution: annotation['syt:resolution'] === null ? null : cleanText(annotation['syt:resolution']),
    replies: JSON.stringify(
      replies.map((reply) => ({
        body: cleanText(reply.body[0].value),
        createdAt: Date.parse(reply.created),
      })),
    ),
    ...(enteredFrom && { entered_from: enteredFrom }),
    created_at: Date.parse(annotation.created),
    updated_at: Date.parse(annotation.modified),
  };
}

function common(record: W3cAnnotation | W3cScore, { id, author, rowId }: Known) {
  return {
    ...authorColumns(author),
    id: rowId,
    record_id: id,
    record_revision: record['syt:revision'],
  };
}

const authorColumns = ({ id, name, delegation, mode }: PacketAuthor) => ({
  author_id: id,
  author_name: cleanLine(name),
  author_delegation: cleanLine(delegation),
  author_mode: mode,
});

/**
 * One id per version, sender, author and record: nobody's packet can reach the rows of another, not even that of a
 * group those of its members.
 */
function rowId(versionId: string, senderId: string, authorId: string, id: string): string {
  const sender = senderId === authorId ? '' : `${senderId} `;
  return sha256(`${versionId} ${sender}${authorId} ${id}`).slice(0, 32);
}

/** What a record is called behind its IRI; null for anything that is not an id of the program. */
function idOf(iri: string): string | null {
  const read = recordId.safeParse(iri.slice(iri.lastIndexOf(':') + 1));
  return read.success ? read.data : null;
}

function isSound(annotation: W3cAnnotation): boolean {
  const wording = annotation['syt:wordingChange'];
  return (
    !annotation['syt:private'] &&
    (wording !== null) === (annotation['syt:kind'] === 'textEdit') &&
    bodyRule.safeParse(bodyOf(annotation)).success &&
    tagsRule.safeParse(tagsOf(annotation)).success &&
    bodyRule.safeParse(wording?.proposed ?? '').success &&
    bodyRule.safeParse(wording?.reason ?? '').success
  );
}

function bodyOf({ body }: W3cAnnotation): string {
  return body.find(({ purpose }) => purpose === 'commenting')?.value ?? '';
}

function tagsOf({ body }: W3cAnnotation): string[] {
  return body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value);
}
