/** Rows of the roster, of packets taken in and of what they hold, as SQLite has them. */

export interface RosterEntryRow {
  readonly id: string;
  readonly revision: number;
  readonly ordinal: number;
  readonly name: string;
  readonly delegation: string;
}

/** The newest packet of a sender for a version. */
export interface PacketRow {
  readonly id: string;
  readonly revision: number;
  readonly version_id: string;
  readonly sender_id: string;
  readonly sender_kind: string;
  readonly mode: string;
  readonly name: string;
  readonly delegation: string;
  readonly packet_revision: number;
  readonly digest: string;
  readonly signer: string;
  readonly base_hash: string;
  readonly withdrawn: number;
  /** Null for a withdrawn packet. */
  readonly content_id: string | null;
}

/** What the last taking-in of a sender's packet did; its id is the packet's. */
export interface PacketReceiptRow {
  readonly id: string;
  readonly revision: number;
  readonly version_id: string;
  readonly file_name: string;
  readonly taken_at: number;
  readonly outcome: string;
  readonly counts: string;
}

/** Columns that every record of a packet has. */
interface PacketRecordRow {
  readonly id: string;
  readonly packet_id: string;
  readonly version_id: string;
  /** The author's own id and revision of the record. */
  readonly record_id: string;
  readonly record_revision: number;
  readonly author_id: string;
  readonly author_name: string;
  readonly author_delegation: string;
  readonly author_mode: string;
}

/** An opinion of a packet; the range is in the version that it was taken into, null where it has no place. */
export interface PacketNoteRow extends PacketRecordRow {
  readonly kind: string;
  readonly target_type: string;
  readonly placement: string;
  readonly range_start: number | null;
  readonly range_end: number | null;
  /** The words and their place in the text that the author read. */
  readonly quote: string;
  readonly place: string;
  readonly body: string;
  readonly wording_change: string | null;
  readonly tags: string;
  readonly important: number;
  readonly resolution: string | null;
  /** What the author added below it. */
  readonly replies: string;
  readonly created_at: number;
  readonly updated_at: number;
  /** Where the convener of the group that sent it had it from; null for the author's own packet. */
  readonly entered_from: string | null;
}

/** What an opinion of a packet says. */
export type PacketSayingRow = Pick<
  PacketNoteRow,
  | 'id'
  | 'author_id'
  | 'author_name'
  | 'author_delegation'
  | 'author_mode'
  | 'kind'
  | 'placement'
  | 'range_start'
  | 'range_end'
  | 'quote'
  | 'place'
  | 'body'
  | 'wording_change'
  | 'replies'
  | 'entered_from'
>;

export interface PacketScoreRow extends PacketRecordRow {
  readonly target_type: string;
  readonly placement: string;
  readonly range_start: number | null;
  readonly range_end: number | null;
  readonly title: string;
  readonly rubric_id: string;
  readonly rubric_revision: number;
  /** The rubric itself where it is none of the program's. */
  readonly rubric: string | null;
  readonly criteria: string;
  readonly overall: string | null;
  readonly importance: number | null;
  readonly note: string;
  readonly evidence: string;
  readonly created_at: number;
  readonly updated_at: number;
}

/** What the convener of a group made of opinions of its packet; `members` are their ids as JSON. */
export interface PacketGroupRow {
  readonly id: string;
  readonly packet_id: string;
  readonly version_id: string;
  readonly members: string;
  readonly wording: string;
  readonly decision: string | null;
  readonly reason: string;
  readonly position: number | null;
}

export interface PacketProposalRow extends PacketRecordRow {
  readonly proposal: string;
}

/** 代录: an opinion that the convener wrote down for a name of the roster. */
export interface EnteredNoteRow {
  readonly id: string;
  readonly revision: number;
  readonly version_id: string;
  readonly roster_id: string;
  readonly name: string;
  readonly delegation: string;
  readonly source: string;
  readonly kind: string;
  readonly target_type: string;
  readonly range_start: number | null;
  readonly range_end: number | null;
  readonly quote: string;
  readonly body: string;
  readonly wording_change: string | null;
  readonly author_id: string;
  readonly created_at: number;
  readonly updated_at: number;
}
