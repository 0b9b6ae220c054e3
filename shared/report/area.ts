import type { Heading, Task } from './model.ts';

/** A part of the report that rows are put under. */
export interface Area {
  readonly key: string;
  /** Mark and title as printed, such as （七）用力增进民生福祉. */
  readonly title: string;
}

/** The part that a task stands under: the heading above its own. */
export function areaOfTask(
  task: Pick<Task, 'headingId' | 'path' | 'title'>,
  headings: ReadonlyMap<string, Heading>,
): Area {
  const own = task.headingId === null ? undefined : headings.get(task.headingId);
  const parent = own?.parentId ? headings.get(own.parentId) : undefined;
  if (parent) return { key: parent.id, title: parent.mark + parent.title };
  return { key: `path:${task.path.join('/')}`, title: task.path.at(-1) ?? task.title };
}

/** The part that a place stands under: the last heading on a line of its own before it; `headings` in text order. */
export function areaAt(headings: readonly Heading[], offset: number): Area | null {
  const found = headings.findLast(({ style, start }) => style === 'standalone' && start <= offset);
  return found ? { key: found.id, title: found.mark + found.title } : null;
}
