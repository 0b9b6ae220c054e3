import { buildRegister } from '../../../shared/report/register.ts';
import { followYears } from '../../../shared/report/register-years.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import { understandSource } from '../library/understand-source.ts';
import type { ReportSource } from '../library/understand-source.ts';

/** A register is a table; these are the files of one. */
export type TableFormat = 'xlsx' | 'csv';

/**
 * The register of a report file as a table file, without a workspace. Last year's report gives its targets where it
 * is one. Throws OperationError inputClassified or inputEmpty.
 */
export function encodeRegister(
  source: ReportSource,
  lastYear: ReportSource | null,
  format: TableFormat,
): Promise<Uint8Array> {
  const content = understandSource(source);
  return encodeRegisterOf(content, lastYear ? [understandSource(lastYear)] : [], format);
}

/** The same of a version of the workspace; `earlier` are the reports of the years before, newest first. */
export async function encodeRegisterOf(
  content: VersionContent,
  earlier: readonly VersionContent[],
  format: TableFormat,
): Promise<Uint8Array> {
  const register = buildRegister(content, followYears([content, ...earlier]));
  // Loaded on demand: the library is large, and only a written workbook needs it.
  if (format === 'xlsx') return (await import('./xlsx/register.ts')).encodeRegisterXlsx(content, register);
  return (await import('./csv/register.ts')).encodeRegisterCsv(content, register);
}
