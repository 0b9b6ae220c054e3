import type { VersionContent } from '../report/model.ts';

/** Records of a version that a note or score can be on. */
export type RecordType = 'heading' | 'task' | 'measure';

/** UTF-16 code units of the canonical text. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where the records of a version stand. Their ids differ from workspace to workspace, their places do not. */
export interface RecordPlaces {
  readonly rangeOf: (type: RecordType, id: string) => Range | null;
  /** The record of a type with exactly this range. */
  readonly idAt: (type: RecordType, range: Range) => string | null;
}

/** The places of the records of a version; linear in them. */
export function recordPlaces({
  headings,
  tasks,
  measures,
}: Pick<VersionContent, 'headings' | 'tasks' | 'measures'>): RecordPlaces {
  const records = { heading: headings, task: tasks, measure: measures };
  const byId = new Map<string, Range>();
  const byPlace = new Map<string, string>();
  for (const type of ['heading', 'task', 'measure'] as const) {
    for (const { id, start, end } of records[type]) {
      byId.set(`${type} ${id}`, { start, end });
      byPlace.set(`${type} ${start} ${end}`, id);
    }
  }
  return {
    rangeOf: (type, id) => byId.get(`${type} ${id}`) ?? null,
    idAt: (type, { start, end }) => byPlace.get(`${type} ${start} ${end}`) ?? null,
  };
}
