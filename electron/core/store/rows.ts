/** Rows as SQLite holds them: JSON columns are text, truth values 0 or 1, times milliseconds since the epoch. */

export interface ProfileRow {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly delegation: string;
  readonly session: string;
  readonly convener: number;
  readonly secrecy_notice_read_at: number | null;
}

export interface ReportRow {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly place: string | null;
  readonly level: string | null;
  readonly year: number | null;
  readonly kind: string;
  readonly handling: string;
  readonly built_in: number;
}

export interface VersionRow {
  readonly id: string;
  readonly revision: number;
  readonly report_id: string;
  readonly content_id: string;
  readonly kind: string;
  readonly speaker: string | null;
  readonly date: string | null;
  readonly source_name: string;
  readonly imported_at: number;
}

export interface TaskRow {
  readonly id: string;
  readonly revision: number;
  readonly version_id: string;
  readonly heading_id: string | null;
  readonly block_id: string;
  readonly path: string;
  readonly title: string;
  readonly range_start: number;
  readonly range_end: number;
  readonly measure_ids: string;
  readonly commitments: string;
}

export interface AnnotationRow {
  readonly id: string;
  readonly revision: number;
  readonly version_id: string;
  readonly kind: string;
  readonly target: string;
  /** Where it stands in the text: canonical offset; −1 for the whole report. */
  readonly position: number;
  readonly body: string;
  readonly wording_change: string | null;
  readonly tags: string;
  readonly important: number;
  readonly private: number;
  readonly author_id: string;
  readonly created_at: number;
  readonly updated_at: number;
}

export interface ScoreRow {
  readonly id: string;
  readonly revision: number;
  readonly version_id: string;
  readonly target_type: string;
  readonly target_id: string;
  readonly rubric_id: string;
  readonly rubric_revision: number;
  readonly criteria: string;
  readonly overall: string | null;
  readonly importance: number | null;
  readonly note: string;
  readonly evidence: string;
  readonly author_id: string;
  readonly created_at: number;
  readonly updated_at: number;
}

export interface CompositionRow {
  readonly id: string;
  readonly revision: number;
  readonly version_id: string;
  readonly paper: string;
  readonly excluded: string;
  readonly item_order: string;
  readonly wordings: string;
}
