import { report, reportVersion } from '../../../../shared/report/model.ts';
import type { Report, ReportVersion } from '../../../../shared/report/model.ts';
import type { Readable, Writable } from '../database.ts';
import type { Fields } from '../entities.ts';
import type { ReportRow, VersionRow } from '../rows.ts';
import { sql } from '../sql.ts';

type VersionWithText = VersionRow & { readonly text_hash: string; readonly units: number };

const VERSION = sql`SELECT version.*, content.text_hash, content.units
                    FROM version JOIN content ON content.id = version.content_id`;

/** A report by its id; null = none. */
export function findReport(db: Readable, id: string): Report | null {
  const row = db.get<ReportRow>(sql`SELECT * FROM report WHERE id = ${id}`);
  return row ? toReport(row) : null;
}

/** All reports, the one imported last first. */
export function listReports(db: Readable): Report[] {
  return db
    .all<ReportRow>(
      sql`SELECT report.* FROM report JOIN version ON version.report_id = report.id
          GROUP BY report.id ORDER BY max(version.imported_at) DESC, report.id`,
    )
    .map(toReport);
}

/** A version by its id; null = none. */
export function findVersion(db: Readable, id: string): ReportVersion | null {
  const row = db.get<VersionWithText>(sql`${VERSION} WHERE version.id = ${id}`);
  return row ? toVersion(row) : null;
}

/** The versions of a report, newest first. */
export function listVersions(db: Readable, reportId: string): ReportVersion[] {
  return db
    .all<VersionWithText>(
      sql`${VERSION} WHERE version.report_id = ${reportId} ORDER BY version.imported_at DESC, version.id`,
    )
    .map(toVersion);
}

/** The built-in report when it was imported before. */
export function findBuiltIn(
  db: Readable,
  textHash: string,
): { reportId: string; versionId: string } | undefined {
  return db.get<{ reportId: string; versionId: string }>(
    sql`SELECT report.id AS reportId, version.id AS versionId
        FROM report JOIN version ON version.report_id = report.id JOIN content ON content.id = version.content_id
        WHERE report.built_in = 1 AND content.text_hash = ${textHash} ORDER BY version.id LIMIT 1`,
  );
}

/** The version imported last that has a text, by the SHA-256 of the text; null = none. */
export function findVersionOfText(db: Readable, textHash: string): string | null {
  const row = db.get<{ id: string }>(
    sql`SELECT version.id FROM version JOIN content ON content.id = version.content_id
        WHERE content.text_hash = ${textHash} ORDER BY version.imported_at DESC, version.id LIMIT 1`,
  );
  return row?.id ?? null;
}

/** Whether the library holds anything. */
export function hasReports(db: Readable): boolean {
  return db.all(sql`SELECT 1 FROM report LIMIT 1`).length > 0;
}

/** The columns of a report. */
export function reportFields(value: Omit<Report, 'id'>): Fields<'report'> {
  const { title, place, level, year, kind, handling, builtIn } = value;
  return { title, place, level, year, kind, handling, built_in: builtIn ? 1 : 0 };
}

/** Where the person stopped reading: an offset of the canonical text, 0 when never opened. */
export function readPosition(db: Readable, versionId: string): number {
  return (
    db.get<{ text_offset: number }>(
      sql`SELECT text_offset FROM reading_position
          WHERE content_id = (SELECT content_id FROM version WHERE id = ${versionId})`,
    )?.text_offset ?? 0
  );
}

/** Remembers where reading stopped in a version, in code units. */
export function writePosition(db: Writable, versionId: string, offset: number): void {
  db.run(
    sql`INSERT INTO reading_position (content_id, text_offset)
        SELECT content_id, ${offset} FROM version WHERE id = ${versionId}
        ON CONFLICT (content_id) DO UPDATE SET text_offset = excluded.text_offset`,
  );
}

function toReport({ built_in, ...row }: ReportRow): Report {
  return report.parse({ ...row, builtIn: built_in === 1 });
}

function toVersion(row: VersionWithText): ReportVersion {
  return reportVersion.parse({
    id: row.id,
    reportId: row.report_id,
    kind: row.kind,
    textHash: row.text_hash,
    length: row.units,
    speaker: row.speaker,
    date: row.date,
    sourceName: row.source_name,
    importedAt: row.imported_at,
  });
}
