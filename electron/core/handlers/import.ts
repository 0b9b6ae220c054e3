import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { importOperations, ImportSource } from '../../../shared/contract/importing.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import { applyCorrections } from '../../../shared/report/corrections.ts';
import type { Annotation } from '../../../shared/review/annotation.ts';
import type { AnnotationReply } from '../../../shared/review/annotation-reply.ts';
import { annotationsOfRemarks } from '../../../shared/review/source-remarks.ts';
import type { SourceRemark } from '../../../shared/review/source-remarks.ts';
import { stepLabels } from '../../../shared/wording/history.ts';
import { prepareImport } from '../library/import-report.ts';
import type { PreparedImport } from '../library/import-report.ts';
import { loadContent } from '../library/load-content.ts';
import { readSource } from '../library/read-source.ts';
import { rescueReferences } from '../library/rescue-references.ts';
import { storeCorrected, storeImport } from '../library/store-content.ts';
import { refusal } from '../refusal.ts';
import type { CommandInfo } from '../store/change-log.ts';
import { findRow } from '../store/records.ts';
import type { Writer } from '../store/store.ts';
import { annotationFields } from '../store/tables/annotation.ts';
import { findBuiltIn, findReport, hasReports } from '../store/tables/library.ts';
import { replyFields } from '../store/tables/reply.ts';
import { targetStart } from '../store/tables/targets.ts';
import { readProfile } from '../store/tables/workspace.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';

export function importHandlers(context: HandlerContext): HandlersOf<typeof importOperations> {
  const { store, ports, config, personId } = context;
  const newId = (): string => ports.newId();
  const running = new Map<string, AbortController>();

  /** Reads and understands a source; while it does, its task can be stopped and tells how far it is. */
  const prepare = async (
    source: ImportSource,
    taskId: string | undefined,
    said: Pick<ParsedInputOf<'library.import'>, 'documentKind' | 'versionKind' | 'handling'>,
    reportId: string,
  ): Promise<PreparedImport> => {
    const task = new AbortController();
    const signal = AbortSignal.any([task.signal, context.closing]);
    if (taskId !== undefined) running.set(taskId, task);
    try {
      const read = await readSource(source, config.resourcesPath, {
        signal,
        onStep: (done, total) => {
          if (taskId !== undefined) ports.emit({ type: 'progress', taskId, done, total });
        },
      });
      if (signal.aborted) throw refusal('stopped');
      const identity = { reportId, versionId: newId(), importedAt: ports.now() };
      return prepareImport({ ...read, ...said }, identity, newId);
    } finally {
      if (taskId !== undefined) running.delete(taskId);
    }
  };
  const info = (
    operation: string,
    label: string,
    versionId: string,
    recordId: string,
  ): Omit<CommandInfo, 'id'> => ({
    operation,
    label,
    authorId: personId,
    versionId,
    recordId,
    editSession: null,
    undoable: true,
  });
  const createRemarks = (write: Writer, content: VersionContent, remarks: readonly SourceRemark[]): void => {
    const ownName = readProfile(store.read)?.name ?? '';
    const people = new Map([[ownName, personId]]);
    const personOf = (name: string): string => {
      const known = people.get(name) ?? newId();
      people.set(name, known);
      return known;
    };
    for (const { at, replies, ...made } of annotationsOfRemarks(remarks, content, ownName)) {
      const time = at ?? content.version.importedAt;
      const annotation: Annotation = {
        ...made,
        id: newId(),
        revision: 1,
        versionId: content.version.id,
        private: false,
        links: [],
        replies: [],
        authorId: personId,
        createdAt: time,
        updatedAt: time,
      };
      const start = targetStart(write, content.version.id, made.target) ?? -1;
      write.create('annotation', annotation.id, annotationFields(annotation, start));
      for (const reply of replies) {
        const said: AnnotationReply = {
          id: newId(),
          revision: 1,
          annotationId: annotation.id,
          authorId: personOf(reply.author),
          authorName: reply.author,
          body: reply.body,
          createdAt: reply.at ?? time,
          updatedAt: reply.at ?? time,
        };
        write.create('annotation_reply', said.id, replyFields(said));
      }
    }
  };
  return {
    'library.preview': async ({ source, taskId }) => {
      const { content, remarks, warnings } = await prepare(source, taskId, {}, newId());
      return { content, remarks: [...remarks], warnings: [...warnings] };
    },
    'library.import': async ({ source, taskId, reportId: asked, corrections, takeRemarks, ...said }) => {
      const existing = asked === undefined ? null : findReport(store.read, asked);
      if (asked !== undefined && !existing) throw refusal('notFound', undefined, { reportId: asked });
      const { content: found, remarks } = await prepare(source, taskId, said, asked ?? newId());
      const known = found.report.builtIn ? findBuiltIn(store.read, found.version.textHash) : undefined;
      if (known) return known;
      const content = applyCorrections(found, corrections, newId);
      if (!content) throw refusal('conflict');
      const { report, version } = content;
      const label = stepLabels.imported(existing?.title ?? report.title);
      store.command(
        {
          ...info('library.import', label, version.id, report.id),
          // The report that a new workspace begins with is part of setting it up.
          undoable: !report.builtIn || hasReports(store.read),
        },
        (write) => {
          storeImport(write, newId(), content, existing === null);
          if (takeRemarks) createRemarks(write, content, remarks);
        },
      );
      return { reportId: report.id, versionId: version.id };
    },
    'library.stop': ({ taskId }) => {
      const task = running.get(taskId);
      task?.abort();
      return { stopped: task !== undefined };
    },
    'library.correct': ({ versionId, corrections }) => {
      const before = loadContent(store.read, versionId);
      const after = applyCorrections(before, corrections, newId);
      if (!after) throw refusal('conflict', undefined, { versionId });
      const label = stepLabels.corrected(before.report.title, corrections[0]?.type);
      return store.command(info('library.correct', label, versionId, versionId), (write) => {
        storeCorrected(write, findRow(write, 'version', versionId)?.content_id ?? '', before, after);
        return rescueReferences(write, before, after);
      });
    },
  };
}
