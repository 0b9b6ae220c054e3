import type { Run } from './model.ts';

/** A remark on a range of the text, in code units of the canonical text; `start` = `end` marks a point. */
export interface Mark {
  readonly id: string;
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** The proposed change where its words stand in the text. */
  readonly tracked: { readonly operation: 'insert' | 'delete' | 'replace'; readonly proposed: string } | null;
}

/**
 * The runs of one paragraph of the text: cut wherever a mark begins or ends, with the ids of the marks over each run.
 * A mark's number stands behind its last character, a tracked change's new words before that number. `marks` are those
 * that touch the paragraph; one that goes on in the next paragraph has its number there.
 */
export function markedRuns(
  text: string,
  paragraph: { readonly start: number; readonly end: number },
  marks: readonly Mark[],
): Run[] {
  const { start, end } = paragraph;
  const inside = (offset: number): number => Math.min(Math.max(offset, start), end);
  const cuts = [
    ...new Set([start, end, ...marks.flatMap((mark) => [inside(mark.start), inside(mark.end)])]),
  ].sort((a, b) => a - b);
  const endings = (offset: number): Run[] =>
    marks.filter((mark) => mark.end === offset).flatMap((mark) => [...insertedRun(mark), numberRun(mark)]);
  return cuts.flatMap((from, index): Run[] => {
    const to = cuts[index + 1];
    const closed = endings(from);
    if (to === undefined) return closed;
    const over = marks.filter((mark) => mark.start <= from && mark.end >= to);
    const deleted = over.some(({ tracked }) => tracked !== null && tracked.operation !== 'insert');
    const run: Run = { text: text.slice(from, to), role: deleted ? 'deleted' : 'body' };
    return [...closed, over.length === 0 ? run : { ...run, remarks: over.map(({ id }) => id) }];
  });
}

function insertedRun({ id, tracked }: Mark): Run[] {
  if (tracked === null || tracked.operation === 'delete' || tracked.proposed === '') return [];
  return [{ text: tracked.proposed, role: 'inserted', remarks: [id] }];
}

const numberRun = ({ id, number }: Mark): Run => ({ text: `[${number}]`, role: 'number', remarks: [id] });
