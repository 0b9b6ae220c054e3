import type { Heading, Task } from './model.ts';

/** The nearest heading above a task, such as （七）用力增进民生福祉; a task without one is grouped by its path. */
export function areaOfTask(
  task: Pick<Task, 'headingId' | 'path' | 'title'>,
  headings: ReadonlyMap<string, Heading>,
): { readonly key: string; readonly title: string } {
  const own = task.headingId === null ? undefined : headings.get(task.headingId);
  const parent = own?.parentId ? headings.get(own.parentId) : undefined;
  if (parent) return { key: parent.id, title: parent.mark + parent.title };
  return { key: `path:${task.path.join('/')}`, title: task.path.at(-1) ?? task.title };
}
