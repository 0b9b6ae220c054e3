import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { libraryOperations } from '../../../shared/contract/library.ts';
import type { Report } from '../../../shared/report/model.ts';
import { withChanges } from '../../../shared/review/changes.ts';
import { isScored } from '../../../shared/review/score-rules.ts';
import { sourceBlocksOfText } from '../../../shared/text/source.ts';
import { stepLabels } from '../../../shared/wording/history.ts';
import type { ImportSource } from '../library/import-report.ts';
import { prepareImport } from '../library/import-report.ts';
import { loadContent, mustFindVersion } from '../library/load-content.ts';
import { readInChild } from '../readers/read-in-child.ts';
import { refusal } from '../refusal.ts';
import type { CommandInfo } from '../store/change-log.ts';
import { countAnnotations } from '../store/tables/annotation.ts';
import { insertContent } from '../store/tables/content.ts';
import {
  findBuiltIn,
  findReport,
  findVersion,
  hasReports,
  listReports,
  listVersions,
  readPosition,
  reportFields,
  writePosition,
} from '../store/tables/library.ts';
import { readMeta, writeMeta } from '../store/tables/meta.ts';
import { listScores } from '../store/tables/score.ts';
import { countTasks, taskFields } from '../store/tables/task.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';

/** The built-in report in the resources folder. */
const BUILT_IN = join('seeds', '2024-zhenjiang.txt');

export function libraryHandlers(context: HandlerContext): HandlersOf<typeof libraryOperations> {
  const { store, ports, config, personId } = context;
  const command = (operation: string, label: string, versionId: string | null, recordId: string) =>
    ({
      operation,
      label,
      authorId: personId,
      versionId,
      recordId,
      editSession: null,
      undoable: true,
    }) satisfies Omit<CommandInfo, 'id'>;
  const mustFindReport = (id: string): Report => {
    const report = findReport(store.read, id);
    if (!report) throw refusal('notFound', undefined, { reportId: id });
    return report;
  };
  /** Null also when the import of that version was undone. */
  const lastVersionId = (): string | null => {
    const id = readMeta(store.read, 'lastVersionId');
    return id !== null && findVersion(store.read, id) ? id : null;
  };
  return {
    'library.list': () => ({
      documents: listReports(store.read).map((report) => ({
        report,
        versions: listVersions(store.read, report.id).map((version) => ({
          ...version,
          annotations: countAnnotations(store.read, version.id),
          tasks: countTasks(store.read, version.id),
          scoredTasks: listScores(store.read, version.id).filter(
            (score) => score.target.type === 'task' && score.authorId === personId && isScored(score),
          ).length,
        })),
      })),
      lastVersionId: lastVersionId(),
    }),
    'library.import': async (input) => {
      const source = await readSource(input, join(config.resourcesPath, BUILT_IN));
      const prepared = prepareImport(source, () => ports.newId());
      const known = source.builtIn ? findBuiltIn(store.read, prepared.content.textHash) : undefined;
      if (known) return known;
      const reportId = ports.newId();
      const versionId = ports.newId();
      const info = {
        ...command('library.import', stepLabels.imported(prepared.report.title), versionId, reportId),
        // The report that a new workspace begins with is part of setting it up.
        undoable: !source.builtIn || hasReports(store.read),
      };
      store.command(info, (write) => {
        const contentId = ports.newId();
        insertContent(write, contentId, prepared.content);
        write.create('report', reportId, reportFields(prepared.report));
        write.create('version', versionId, {
          report_id: reportId,
          content_id: contentId,
          kind: prepared.version.kind,
          speaker: prepared.version.speaker,
          date: prepared.version.date,
          source_name: prepared.version.sourceName,
          imported_at: ports.now(),
        });
        for (const task of prepared.tasks) write.create('task', task.id, taskFields(task, versionId));
      });
      return { reportId, versionId };
    },
    'library.open': ({ versionId }) => loadContent(store.read, versionId),
    'library.describe': ({ reportId, changes }) => {
      const before = mustFindReport(reportId);
      const after: Report = withChanges(before, changes);
      store.command(
        command('library.describe', stepLabels.reportDescribed(after.title), null, reportId),
        (write) => write.update('report', reportId, reportFields(after)),
      );
      return { report: after };
    },
    'library.setVersionKind': ({ versionId, kind }) => {
      const { reportId } = mustFindVersion(store.read, versionId);
      const label = stepLabels.versionKindChanged(mustFindReport(reportId).title);
      store.command(command('library.setVersionKind', label, versionId, versionId), (write) =>
        write.update('version', versionId, { kind }),
      );
      return { version: mustFindVersion(store.read, versionId) };
    },
    'reading.position': ({ versionId }) => {
      mustFindVersion(store.read, versionId);
      return { offset: readPosition(store.read, versionId) };
    },
    'reading.moveTo': ({ versionId, offset }) => {
      const { length } = mustFindVersion(store.read, versionId);
      store.action([], (db) => {
        writePosition(db, versionId, Math.min(offset, length));
        writeMeta(db, 'lastVersionId', versionId);
      });
      return {};
    },
  };
}

/** The blocks of what is to be imported; a file is read in a process of its own, since it may be broken. */
async function readSource(
  { source, documentKind, versionKind, handling }: ParsedInputOf<'library.import'>,
  builtInPath: string,
): Promise<ImportSource> {
  const said = { documentKind, versionKind, handling };
  switch (source.type) {
    case 'builtIn': {
      const text = await readFile(builtInPath, 'utf8');
      return { ...said, name: '2024-zhenjiang.txt', blocks: sourceBlocksOfText(text), builtIn: true };
    }
    case 'text':
      return { ...said, name: source.name, blocks: sourceBlocksOfText(source.text), builtIn: false };
    case 'file': {
      const { blocks } = await readInChild(source.name, Buffer.from(source.base64, 'base64'));
      return { ...said, name: source.name, blocks, builtIn: false };
    }
  }
}
