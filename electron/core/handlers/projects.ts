import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { projectOperations } from '../../../shared/contract/projects.ts';
import type { CandidateFields, CandidateProject } from '../../../shared/review/candidate-project.ts';
import { candidateFields } from '../../../shared/review/candidate-project.ts';
import { candidateLines, readCandidates } from '../../../shared/review/candidate-table.ts';
import { withChanges } from '../../../shared/review/changes.ts';
import { stepLabels } from '../../../shared/wording/history.ts';
import { loadContent } from '../library/load-content.ts';
import { readInChild } from '../readers/read-in-child.ts';
import { refusal } from '../refusal.ts';
import { findProject, listProjects, nextOrdinal, projectFields } from '../store/tables/candidate-project.ts';
import { findReport } from '../store/tables/library.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';
import { ownCommand } from './own-command.ts';

/** Handlers of candidate projects: read from a list, stored, marked, taken off. */
export function projectHandlers(context: HandlerContext): HandlersOf<typeof projectOperations> {
  const { store, ports, personId } = context;
  const info = ownCommand(personId);
  const mustFind = (id: string): CandidateProject => {
    const project = findProject(store.read, id);
    if (!project) throw refusal('notFound', undefined, { projectId: id });
    return project;
  };
  return {
    'project.list': ({ reportId }) => ({ projects: listProjects(store.read, reportId) }),
    'project.preview': async ({ source }) => {
      const { projects, skipped } = readCandidates(await linesOf(context, source));
      // What is longer than a record may be is no project but a page of text.
      const fitting = projects.filter((project) => candidateFields.safeParse(project).success);
      return { projects: fitting, skipped: skipped + projects.length - fitting.length };
    },
    'project.import': ({ reportId, projects }) => {
      if (!findReport(store.read, reportId)) throw refusal('notFound', undefined, { reportId });
      const known = new Set(listProjects(store.read, reportId).map(keyOf));
      const fresh = projects.filter((project) => {
        const key = keyOf(project);
        if (known.has(key)) return false;
        known.add(key);
        return true;
      });
      const first = nextOrdinal(store.read, reportId);
      store.command(info('project.import', stepLabels.projectsImported(fresh.length), reportId), (write) => {
        fresh.forEach((project, index) => {
          const made = { ...project, id: ports.newId(), reportId, mark: null, preference: null, note: '' };
          write.create('candidate_project', made.id, {
            ...projectFields(made),
            ordinal: first + index,
            author_id: personId,
            updated_at: ports.now(),
          });
        });
      });
      return { projects: listProjects(store.read, reportId), added: fresh.length };
    },
    'project.change': ({ id, changes, editSession }) => {
      const before = mustFind(id);
      const after = withChanges(before, changes);
      if (JSON.stringify(after) === JSON.stringify(before)) return { project: before };
      store.command(
        {
          ...info('project.change', stepLabels.projectChanged(after.name), id),
          editSession: editSession ?? null,
        },
        (write) =>
          write.update('candidate_project', id, { ...projectFields(after), updated_at: ports.now() }),
      );
      return { project: after };
    },
    'project.remove': ({ ids }) => {
      const found = ids.map(mustFind);
      const label = stepLabels.projectsRemoved(found.map(({ name }) => name));
      store.command(info('project.remove', label, found[0]?.reportId ?? ''), (write) => {
        for (const { id } of found) write.remove('candidate_project', id);
      });
      return {};
    },
  };
}

const keyOf = ({ name, content }: Pick<CandidateFields, 'name' | 'content'>): string => `${name}\n${content}`;

/** The lines of the list; a file is read in a process of its own, since it may be broken. */
async function linesOf(
  { store, closing }: HandlerContext,
  source: ParsedInputOf<'project.preview'>['source'],
): Promise<string[]> {
  switch (source.type) {
    case 'text':
      return source.text.split(/\r\n?|\n/u);
    case 'file': {
      const bytes = Buffer.from(source.base64, 'base64');
      const { blocks } = await readInChild(source.name, bytes, { signal: closing, workbooks: true });
      return blocks.map(({ text }) => text);
    }
    case 'version': {
      const { text, blocks, report } = loadContent(store.read, source.versionId);
      const lines = (kept: typeof blocks) => kept.map(({ start, end }) => text.slice(start, end));
      if (report.kind === 'livelihoodProjects') return lines(blocks);
      return candidateLines(lines(blocks.filter(({ role }) => role === 'annex' || role === 'furniture')));
    }
  }
}
