import type { Sheet } from '../../../shared/sheet/model.ts';
import { buildProjectsSheet } from '../../../shared/sheet/projects-sheet.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { loadContent } from '../library/load-content.ts';
import { listProjects } from '../store/tables/candidate-project.ts';
import type { PaperRequest } from './load-sheet.ts';
import { loadPerson, todayOf } from './person.ts';

/** The candidate projects of the document that a version belongs to. Throws notFound. */
export function loadProjectsSheet(context: HandlerContext, { versionId }: PaperRequest): Sheet {
  const content = loadContent(context.store.read, versionId);
  return buildProjectsSheet({
    ...loadPerson(context),
    content,
    projects: listProjects(context.store.read, content.report.id),
    today: todayOf(context),
  });
}
