import { readCommitments } from '../parsing/commitments.ts';
import { forwardParts, readTasks } from '../parsing/tasks.ts';
import { isBody } from './numbering.ts';
import type { Commitment, Task, VersionContent } from './model.ts';
import { blockAt } from './place.ts';
import { parsedHeading, parsedMeasure } from './parsed-view.ts';
import { textLines } from './text-lines.ts';

/** What tasks are read out of. */
export type TaskSource = Pick<VersionContent, 'text' | 'blocks' | 'headings' | 'measures'>;

/** The tasks and commitments that follow from outline and measures, in text order, with fresh ids. */
export function deriveTasks(source: TaskSource, newId: () => string): Task[] {
  const { text, blocks, headings, measures } = source;
  const body = blocks.filter(isBody);
  const [first, last] = [body[0], body.at(-1)];
  if (!first || !last) return [];
  const lines = textLines(text);
  const firstLine = lines.lineOf(first.start);
  const bodyEnd = lines.lineOf(Math.max(last.start, last.end - 1));
  const inBody = lines.paragraphs.filter(({ line }) => line >= firstLine && line <= bodyEnd);
  const structure = headings.map((heading) => parsedHeading(heading, lines));
  const found = measures.map((measure) => ({
    ...parsedMeasure(measure, lines),
    action: '',
    span: 'year' as const,
  }));
  const regions = forwardParts(structure, bodyEnd);
  const commitments = readCommitments(inBody, regions, found);
  const idsOf = (indexes: readonly number[]): string[] =>
    indexes.flatMap((index) => measures[index]?.id ?? []);
  return readTasks(inBody, structure, regions, found, commitments, bodyEnd).map((task): Task => {
    const from = lines.startOf(task.line);
    const start = from + task.start;
    const lastLine = lines.blocks[task.endLine - 1];
    const endOfLast =
      task.endLine > task.line ? lines.startOf(task.endLine) + (lastLine?.text.length ?? 0) : 0;
    return {
      id: newId(),
      headingId: task.headingId,
      blockId: blockAt(blocks, start)?.id ?? first.id,
      path: [...task.path],
      title: task.title,
      start,
      end: Math.max(from + task.end, endOfLast),
      measureIds: idsOf(task.measureIndexes),
      commitments: task.commitmentIndexes.flatMap((index): Commitment[] => {
        const commitment = commitments[index];
        if (!commitment) return [];
        const at = lines.startOf(commitment.line);
        return [
          {
            start: at + commitment.start,
            end: at + commitment.end,
            text: commitment.text,
            kind: commitment.kind,
            provinceAssigned: commitment.provinceAssigned,
            measureIds: idsOf(commitment.measureIndexes),
          },
        ];
      }),
    };
  });
}

/**
 * The tasks after a correction. A task keeps its id (scores and annotations hang on it) as long as its heading is
 * there, or, failing that, as long as one begins at the same place; a name that a person gave it stays.
 */
export function followTasks(
  before: Pick<VersionContent, 'tasks' | 'headings'>,
  after: TaskSource,
  newId: () => string,
): Task[] {
  const left = new Set(before.tasks);
  const titles = new Map(before.headings.map(({ id, title }) => [id, title]));
  const take = (same: (task: Task) => boolean): Task | undefined => {
    const found = [...left].find(same);
    if (found) left.delete(found);
    return found;
  };
  const derived = deriveTasks(after, () => '');
  const byHeading = derived.map((task) =>
    take((old) => old.headingId !== null && old.headingId === task.headingId),
  );
  return derived.map((task, index): Task => {
    const old = byHeading[index] ?? take((other) => other.start === task.start);
    if (!old) return { ...task, id: newId() };
    const renamed = old.headingId !== null && titles.get(old.headingId) !== old.title;
    return { ...task, id: old.id, title: renamed ? old.title : task.title };
  });
}
