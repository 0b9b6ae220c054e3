import type { Correction } from './correction.ts';
import { applyCorrections } from './corrections.ts';
import type { Heading, Task, VersionContent } from './model.ts';
import { isBody } from './numbering.ts';
import { branchOf } from './outline.ts';

/** Where the name of a task ends at the latest when it is taken from a sentence, in code units. */
const LONGEST_NAME = 30;
const CLAUSE_END = '，。；：！？';

/** Words of the report that a task can begin with, in code units. */
export interface TaskOpening {
  readonly start: number;
  readonly end: number;
}

const headingOf = (task: Task, { headings }: VersionContent): Heading | undefined =>
  headings.find(({ id }) => id === task.headingId);

/** The corrections only where they leave so many tasks more; else they would not do what is meant. */
const checked = (
  content: VersionContent,
  corrections: readonly Correction[],
  more: number,
): readonly Correction[] | null => {
  let count = 0;
  const after = applyCorrections(content, corrections, () => {
    count += 1;
    return `new-${count}`;
  });
  return after?.tasks.length === content.tasks.length + more ? corrections : null;
};

/** Gives a task another name; the words of the report stay. Null where no heading names it. */
export function renameTask(task: Task, content: VersionContent, title: string): readonly Correction[] | null {
  const heading = headingOf(task, content);
  return heading ? [{ type: 'rename', at: heading.start, title }] : null;
}

/** The task before a task under the same heading, which it can be joined with. */
export function taskBefore(task: Task, content: VersionContent): Task | null {
  const before = content.tasks[content.tasks.findIndex(({ id }) => id === task.id) - 1];
  const [own, other] = [headingOf(task, content), before && headingOf(before, content)];
  return before && own && other && own.parentId === other.parentId ? before : null;
}

/** Joins a task with the one before it, whose name, notes and scores the two then have. Null where there is none. */
export function mergeTask(task: Task, content: VersionContent): readonly Correction[] | null {
  const heading = headingOf(task, content);
  if (!heading || !taskBefore(task, content)) return null;
  // Themes inside it would be tasks of their own under the other heading.
  const inner = branchOf(content.headings, content.headings.indexOf(heading)).slice(1);
  return checked(
    content,
    [
      ...inner.toReversed().map(({ start }): Correction => ({ type: 'noHeading', at: start })),
      { type: 'joinHeading', at: heading.start },
    ],
    -1,
  );
}

/** The first words of a sentence, up to the end of its first clause. */
export function openingOf(text: string, sentence: TaskOpening): TaskOpening {
  let end = sentence.start;
  while (end < sentence.end && end - sentence.start < LONGEST_NAME && !CLAUSE_END.includes(text.charAt(end)))
    end += 1;
  return { start: sentence.start, end };
}

/** A second task begins inside a task, where its heading is put. Null where none can begin there. */
export function splitTask(
  task: Task,
  content: VersionContent,
  opening: TaskOpening,
  title: string,
): readonly Correction[] | null {
  const own = headingOf(task, content);
  if (!own || opening.start <= own.end) return null;
  return checked(content, newTask(opening, own.level, title), 1);
}

/** A task begins at words that belong to none yet. Null where none can begin there. */
export function addTask(
  content: VersionContent,
  opening: TaskOpening,
  title: string,
): readonly Correction[] | null {
  const level = content.headings.findLast(
    (heading) =>
      heading.start < opening.start && content.tasks.some(({ headingId }) => headingId === heading.id),
  )?.level;
  const levels = level === undefined ? [] : [level];
  const next = content.headings.find(
    (heading) =>
      heading.start > opening.start && content.tasks.some(({ headingId }) => headingId === heading.id),
  );
  for (const each of [...levels, ...(next ? [next.level] : []), undefined]) {
    const found = checked(content, newTask(opening, each, title), 1);
    if (found) return found;
  }
  return null;
}

const newTask = (
  { start, end }: TaskOpening,
  level: number | undefined,
  title: string,
): readonly Correction[] => [
  { type: 'heading', start, end, ...(level === undefined ? {} : { level }) },
  { type: 'rename', at: start, title },
];

/** Paragraphs of the parts with tasks that belong to no task, in text order. */
export function paragraphsWithoutTask({ blocks, tasks }: VersionContent): readonly TaskOpening[] {
  const parts = new Set(
    tasks.flatMap(
      (task) => blocks.find(({ start, end }) => task.start >= start && task.start < end)?.part ?? [],
    ),
  );
  return blocks.filter(
    (block) =>
      isBody(block) &&
      block.role !== 'heading' &&
      block.part !== null &&
      parts.has(block.part) &&
      !tasks.some(({ start, end }) => start < block.end && end > block.start),
  );
}
