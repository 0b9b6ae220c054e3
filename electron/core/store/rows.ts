/** Rows as SQLite holds them: JSON columns are text, truth values 0 or 1, times milliseconds since the epoch. */

export interface ProfileRow {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly delegation: string;
  readonly session: string;
  readonly deputy_number: string;
  readonly employer: string;
  readonly phone: string;
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

export interface BlockRow {
  readonly id: string;
  readonly revision: number;
  readonly content_id: string;
  readonly ordinal: number;
  readonly range_start: number;
  readonly range_end: number;
  readonly role: string;
  readonly part: number | null;
  readonly paragraph: number | null;
  readonly page: number | null;
  readonly line: number;
}

export interface HeadingRow {
  readonly id: string;
  readonly revision: number;
  readonly content_id: string;
  readonly ordinal: number;
  readonly block_id: string;
  readonly parent_id: string | null;
  readonly level: number;
  readonly style: string;
  readonly mark: string;
  readonly title: string;
  readonly range_start: number;
  readonly range_end: number;
}

export interface MeasureRow {
  readonly id: string;
  readonly revision: number;
  readonly content_id: string;
  readonly ordinal: number;
  readonly block_id: string;
  readonly range_start: number;
  readonly range_end: number;
  readonly quote: string;
  readonly indicator: string;
  readonly value: number;
  readonly value_to: number | null;
  readonly unit: string;
  readonly scale: number;
  readonly bound: string;
  readonly aspect: string;
  readonly stance: string;
}

export interface PairRow {
  readonly id: string;
  readonly revision: number;
  readonly content_id: string;
  readonly ordinal: number;
  readonly grade: string;
  readonly indicator: string;
  readonly last_measure_id: string;
  readonly this_measure_id: string;
  readonly difference: number | null;
  readonly difference_unit: string | null;
  readonly direction: string | null;
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
  readonly resolution: string | null;
  readonly links: string;
  readonly author_id: string;
  readonly created_at: number;
  readonly updated_at: number;
}

export interface ReplyRow {
  readonly id: string;
  readonly revision: number;
  readonly annotation_id: string;
  readonly author_id: string;
  readonly author_name: string;
  readonly body: string;
  readonly created_at: number;
  readonly updated_at: number;
}

export interface PlacementRow {
  readonly id: string;
  readonly revision: number;
  readonly from_version_id: string;
  readonly to_version_id: string;
  readonly annotation_id: string;
  readonly state: string;
  readonly range_start: number | null;
  readonly range_end: number | null;
  readonly near_start: number | null;
  readonly near_end: number | null;
  readonly score: number;
  readonly decision: string;
  readonly carried_id: string | null;
}

export interface AdoptionRow {
  readonly id: string;
  readonly revision: number;
  readonly version_id: string;
  readonly annotation_id: string;
  readonly verdict: string;
  readonly author_id: string;
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
  readonly points: string;
  readonly sections: string;
  readonly opening: string;
  readonly closing: string;
}

export interface ProposalRow {
  readonly id: string;
  readonly revision: number;
  readonly version_id: string;
  readonly form: string;
  readonly title: string;
  readonly category: string;
  readonly in_session: number;
  readonly open: number;
  readonly situation: string;
  readonly analysis: string;
  readonly measures: string;
  readonly co_signers: string;
  readonly sources: string;
  readonly author_id: string;
  readonly created_at: number;
  readonly updated_at: number;
}

export interface SettingRow {
  /** Its name. */
  readonly id: string;
  readonly revision: number;
  /** JSON. */
  readonly value: string;
}

export interface TemplateRow {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly content: string;
}

/** One revision of a person's own rubric; `revision` counts writes of the row, `edition` is the rubric's revision. */
export interface RubricRow {
  readonly id: string;
  readonly revision: number;
  readonly rubric_id: string;
  readonly edition: number;
  readonly name: string;
  readonly scale: string;
  readonly criteria: string;
  /** 1 = taken off the list; scores that were given by it still find it. */
  readonly shelved: number;
  readonly author_id: string;
  readonly updated_at: number;
}

export interface RubricUseRow {
  readonly id: string;
  readonly revision: number;
  readonly rubric_id: string;
}

export interface CandidateProjectRow {
  readonly id: string;
  readonly revision: number;
  readonly report_id: string;
  readonly ordinal: number;
  readonly category: string;
  readonly name: string;
  readonly content: string;
  readonly total_investment: string;
  readonly year_investment: string;
  readonly unit: string;
  readonly due: string;
  readonly mark: string | null;
  readonly preference: number | null;
  readonly note: string;
  readonly author_id: string;
  readonly updated_at: number;
}
