import type { ChangedSubject } from '../../../shared/contract/events.ts';
import type { SqlName } from './sql.ts';
import { sqlName } from './sql.ts';
import type { OpinionApartRow, OpinionGroupRow } from './consolidation-rows.ts';
import type { EnteredNoteRow, PacketReceiptRow, PacketRow, RosterEntryRow } from './packet-rows.ts';
import type {
  AdoptionRow,
  AnnotationRow,
  BlockRow,
  CandidateProjectRow,
  CompositionRow,
  HeadingRow,
  MeasureRow,
  PairRow,
  PlacementRow,
  ProfileRow,
  ProposalRow,
  ReplyRow,
  ReportRow,
  RubricRow,
  RubricUseRow,
  ScoreRow,
  SettingRow,
  TaskRow,
  TemplateRow,
  VersionRow,
} from './rows.ts';

/** The records that commands change; each change of one goes through the change log. */
export interface EntityRows {
  readonly profile: ProfileRow;
  readonly report: ReportRow;
  readonly version: VersionRow;
  readonly block: BlockRow;
  readonly heading: HeadingRow;
  readonly measure: MeasureRow;
  readonly indicator_pair: PairRow;
  readonly task: TaskRow;
  readonly annotation: AnnotationRow;
  readonly annotation_reply: ReplyRow;
  readonly placement: PlacementRow;
  readonly adoption: AdoptionRow;
  readonly score: ScoreRow;
  readonly rubric: RubricRow;
  readonly rubric_use: RubricUseRow;
  readonly candidate_project: CandidateProjectRow;
  readonly composition: CompositionRow;
  readonly proposal: ProposalRow;
  readonly paper_template: TemplateRow;
  readonly setting: SettingRow;
  readonly roster_entry: RosterEntryRow;
  readonly packet: PacketRow;
  readonly packet_receipt: PacketReceiptRow;
  readonly entered_note: EnteredNoteRow;
  readonly opinion_group: OpinionGroupRow;
  readonly opinion_apart: OpinionApartRow;
}

export type EntityName = keyof EntityRows;

/** Fields that a command may set; the id is fixed and the revision is counted by the log. */
export type Fields<N extends EntityName> = Omit<EntityRows[N], 'id' | 'revision'>;

interface Entity {
  readonly table: SqlName;
  /** Every column but id and revision. */
  readonly columns: readonly string[];
  readonly subject: ChangedSubject;
  /**
   * Whether its revisions are counted here and its deletions leave tombstones. A packet brings its sender's own
   * revision; undoing an import must leave no trace of it.
   */
  readonly counted: boolean;
}

/** A record of all columns, so that one forgotten here does not compile. */
const entity = <N extends EntityName>(
  name: N,
  subject: ChangedSubject,
  columns: Readonly<Record<keyof Fields<N>, true>>,
  counted = true,
): Entity => ({ table: sqlName(name), columns: Object.keys(columns), subject, counted });

export const entities: Readonly<Record<EntityName, Entity>> = {
  profile: entity('profile', 'profile', {
    name: true,
    delegation: true,
    session: true,
    deputy_number: true,
    employer: true,
    phone: true,
    convener: true,
    secrecy_notice_read_at: true,
  }),
  report: entity('report', 'library', {
    title: true,
    place: true,
    level: true,
    year: true,
    kind: true,
    handling: true,
    built_in: true,
  }),
  version: entity('version', 'library', {
    report_id: true,
    content_id: true,
    kind: true,
    speaker: true,
    date: true,
    source_name: true,
    imported_at: true,
  }),
  block: entity('block', 'library', {
    content_id: true,
    ordinal: true,
    range_start: true,
    range_end: true,
    role: true,
    part: true,
    paragraph: true,
    page: true,
    line: true,
  }),
  heading: entity('heading', 'library', {
    content_id: true,
    ordinal: true,
    block_id: true,
    parent_id: true,
    level: true,
    style: true,
    mark: true,
    title: true,
    range_start: true,
    range_end: true,
  }),
  measure: entity('measure', 'library', {
    content_id: true,
    ordinal: true,
    block_id: true,
    range_start: true,
    range_end: true,
    quote: true,
    indicator: true,
    value: true,
    value_to: true,
    unit: true,
    scale: true,
    bound: true,
    aspect: true,
    stance: true,
  }),
  indicator_pair: entity('indicator_pair', 'library', {
    content_id: true,
    ordinal: true,
    grade: true,
    indicator: true,
    last_measure_id: true,
    this_measure_id: true,
    difference: true,
    difference_unit: true,
    direction: true,
  }),
  task: entity('task', 'task', {
    version_id: true,
    heading_id: true,
    block_id: true,
    path: true,
    title: true,
    range_start: true,
    range_end: true,
    measure_ids: true,
    commitments: true,
  }),
  annotation: entity('annotation', 'annotation', {
    version_id: true,
    kind: true,
    target: true,
    position: true,
    body: true,
    wording_change: true,
    tags: true,
    important: true,
    private: true,
    resolution: true,
    links: true,
    author_id: true,
    created_at: true,
    updated_at: true,
  }),
  annotation_reply: entity('annotation_reply', 'annotation', {
    annotation_id: true,
    author_id: true,
    author_name: true,
    body: true,
    created_at: true,
    updated_at: true,
  }),
  placement: entity('placement', 'annotation', {
    from_version_id: true,
    to_version_id: true,
    annotation_id: true,
    state: true,
    range_start: true,
    range_end: true,
    near_start: true,
    near_end: true,
    score: true,
    decision: true,
    carried_id: true,
  }),
  adoption: entity('adoption', 'annotation', {
    version_id: true,
    annotation_id: true,
    verdict: true,
    author_id: true,
    updated_at: true,
  }),
  score: entity('score', 'score', {
    version_id: true,
    target_type: true,
    target_id: true,
    rubric_id: true,
    rubric_revision: true,
    criteria: true,
    overall: true,
    importance: true,
    note: true,
    evidence: true,
    author_id: true,
    created_at: true,
    updated_at: true,
  }),
  rubric: entity('rubric', 'score', {
    rubric_id: true,
    edition: true,
    name: true,
    scale: true,
    criteria: true,
    shelved: true,
    author_id: true,
    updated_at: true,
  }),
  rubric_use: entity('rubric_use', 'score', { rubric_id: true }),
  candidate_project: entity('candidate_project', 'score', {
    report_id: true,
    ordinal: true,
    category: true,
    name: true,
    content: true,
    total_investment: true,
    year_investment: true,
    unit: true,
    due: true,
    mark: true,
    preference: true,
    note: true,
    author_id: true,
    updated_at: true,
  }),
  composition: entity('composition', 'paper', {
    version_id: true,
    paper: true,
    excluded: true,
    item_order: true,
    wordings: true,
    points: true,
    sections: true,
    opening: true,
    closing: true,
  }),
  proposal: entity('proposal', 'paper', {
    version_id: true,
    form: true,
    title: true,
    category: true,
    in_session: true,
    open: true,
    situation: true,
    analysis: true,
    measures: true,
    co_signers: true,
    sources: true,
    author_id: true,
    created_at: true,
    updated_at: true,
  }),
  paper_template: entity('paper_template', 'paper', { name: true, content: true }),
  // Most settings change outside the log, so that it cannot count their revisions.
  setting: entity('setting', 'settings', { value: true }, false),
  roster_entry: entity('roster_entry', 'roster', { ordinal: true, name: true, delegation: true }),
  packet: entity(
    'packet',
    'packet',
    {
      version_id: true,
      sender_id: true,
      sender_kind: true,
      mode: true,
      name: true,
      delegation: true,
      packet_revision: true,
      digest: true,
      signer: true,
      base_hash: true,
      withdrawn: true,
      content_id: true,
    },
    false,
  ),
  packet_receipt: entity(
    'packet_receipt',
    'packet',
    { version_id: true, file_name: true, taken_at: true, outcome: true, counts: true },
    false,
  ),
  entered_note: entity('entered_note', 'packet', {
    version_id: true,
    roster_id: true,
    name: true,
    delegation: true,
    source: true,
    kind: true,
    target_type: true,
    range_start: true,
    range_end: true,
    quote: true,
    body: true,
    wording_change: true,
    author_id: true,
    created_at: true,
    updated_at: true,
  }),
  opinion_group: entity('opinion_group', 'consolidation', {
    version_id: true,
    members: true,
    wording: true,
    decision: true,
    reason: true,
    position: true,
    author_id: true,
    created_at: true,
    updated_at: true,
  }),
  opinion_apart: entity('opinion_apart', 'consolidation', {
    version_id: true,
    members: true,
    author_id: true,
    created_at: true,
  }),
};

/** Whether a string from the log names an entity. */
export function isEntityName(name: string): name is EntityName {
  return Object.hasOwn(entities, name);
}
