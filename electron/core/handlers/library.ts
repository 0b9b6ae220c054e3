import type { libraryOperations } from '../../../shared/contract/library.ts';
import type { Report } from '../../../shared/report/model.ts';
import { withChanges } from '../../../shared/review/changes.ts';
import { isScored } from '../../../shared/review/score-rules.ts';
import { stepLabels } from '../../../shared/wording/history.ts';
import { loadContent, mustFindVersion } from '../library/load-content.ts';
import { refusal } from '../refusal.ts';
import type { CommandInfo } from '../store/change-log.ts';
import { countAnnotations } from '../store/tables/annotation.ts';
import {
  findReport,
  findVersion,
  listReports,
  listVersions,
  readPosition,
  reportFields,
  writePosition,
} from '../store/tables/library.ts';
import { readMeta, writeMeta } from '../store/tables/meta.ts';
import { listScores } from '../store/tables/score.ts';
import { countTasks } from '../store/tables/task.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';

/** Handlers of reports and their versions. */
export function libraryHandlers(context: HandlerContext): HandlersOf<typeof libraryOperations> {
  const { store, personId } = context;
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
