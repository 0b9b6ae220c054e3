import type { ReportVersion, VersionContent } from '../../../shared/report/model.ts';
import { refusal } from '../refusal.ts';
import type { Readable } from '../store/database.ts';
import { findRow } from '../store/records.ts';
import { findContent } from '../store/tables/content.ts';
import { findReport, findVersion } from '../store/tables/library.ts';
import { listTasks } from '../store/tables/task.ts';

/** Everything of one version. Throws notFound. */
export function loadContent(db: Readable, versionId: string): VersionContent {
  const version = mustFindVersion(db, versionId);
  const report = findReport(db, version.reportId);
  const content = findContent(db, findRow(db, 'version', versionId)?.content_id ?? '');
  if (!report || !content) throw refusal('notFound');
  const { text, blocks, headings, measures, pairs, glossary } = content;
  return {
    report,
    version,
    text,
    blocks: [...blocks],
    headings: [...headings],
    tasks: listTasks(db, versionId),
    measures: [...measures],
    pairs: [...pairs],
    glossary: [...glossary],
  };
}

/** Throws notFound. */
export function mustFindVersion(db: Readable, versionId: string): ReportVersion {
  const version = findVersion(db, versionId);
  if (!version) throw refusal('notFound', undefined, { versionId });
  return version;
}
