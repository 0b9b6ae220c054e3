import { buildRegister } from '../../../shared/report/register.ts';
import { followYears } from '../../../shared/report/register-years.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import type { SourceBlock } from '../../../shared/text/source.ts';
import { prepareImport } from '../library/import-report.ts';

/** A report file as read. */
export interface ReportSource {
  readonly name: string;
  readonly blocks: readonly SourceBlock[];
}

export type RegisterFormat = 'xlsx' | 'csv';

/**
 * The register of a report file as a table file, without a workspace. Last year's report gives its targets where it
 * is one. Throws OperationError inputClassified or inputEmpty.
 */
export async function encodeRegister(
  source: ReportSource,
  lastYear: ReportSource | null,
  format: RegisterFormat,
): Promise<Uint8Array> {
  const content = understand(source);
  const chain = lastYear ? [content, understand(lastYear)] : [content];
  const register = buildRegister(content, followYears(chain));
  // Loaded on demand: the library is large, and only a written workbook needs it.
  if (format === 'xlsx') return (await import('./xlsx/register.ts')).encodeRegisterXlsx(content, register);
  return (await import('./csv/register.ts')).encodeRegisterCsv(content, register);
}

function understand({ name, blocks }: ReportSource): VersionContent {
  let count = 0;
  const newId = (): string => {
    count += 1;
    return String(count);
  };
  const identity = { reportId: 'report', versionId: 'version', importedAt: 0 };
  return prepareImport({ name, blocks, annotations: [], builtIn: false }, identity, newId).content;
}
