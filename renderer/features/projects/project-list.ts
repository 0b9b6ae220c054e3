import type { CandidateProject } from '../../../shared/review/candidate-project.ts';

/** How the list is arranged: as it was handed out, or by the person's own order. */
export const projectOrders = ['list', 'mine'] as const;
export type ProjectOrder = (typeof projectOrders)[number];

/** A project with its number in the list that was handed out. */
export interface NumberedProject {
  readonly number: number;
  readonly project: CandidateProject;
}

export interface ProjectGroup {
  /** Category; null where the own order rules. */
  readonly title: string | null;
  readonly rows: readonly NumberedProject[];
}

/** The rows to show; in the own order those without one follow as they stand in the list. */
export function projectGroups(
  projects: readonly CandidateProject[],
  order: ProjectOrder,
  noCategory: string,
): ProjectGroup[] {
  const rows = projects.map((project, index) => ({ number: index + 1, project }));
  if (order === 'mine') {
    const placed = rows.toSorted(
      (a, b) =>
        (a.project.preference ?? Infinity) - (b.project.preference ?? Infinity) || a.number - b.number,
    );
    return [{ title: null, rows: placed }];
  }
  if (projects.every(({ category }) => category === '')) return [{ title: null, rows }];
  const groups = new Map<string, NumberedProject[]>();
  for (const row of rows) {
    const title = row.project.category || noCategory;
    const group = groups.get(title);
    if (group) group.push(row);
    else groups.set(title, [row]);
  }
  return [...groups].map(([title, grouped]) => ({ title, rows: grouped }));
}
