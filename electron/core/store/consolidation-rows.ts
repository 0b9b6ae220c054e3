/** Rows of the consolidation desk as SQLite has them; `members` are ids as JSON. */

export interface OpinionGroupRow {
  readonly id: string;
  readonly revision: number;
  readonly version_id: string;
  readonly members: string;
  readonly wording: string;
  readonly decision: string | null;
  readonly reason: string;
  readonly position: number | null;
  readonly author_id: string;
  readonly created_at: number;
  readonly updated_at: number;
}

export interface OpinionApartRow {
  readonly id: string;
  readonly revision: number;
  readonly version_id: string;
  readonly members: string;
  readonly author_id: string;
  readonly created_at: number;
}
