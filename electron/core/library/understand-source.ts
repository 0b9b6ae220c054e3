import type { VersionContent } from '../../../shared/report/model.ts';
import type { SourceBlock } from '../../../shared/text/source.ts';
import { prepareImport } from './import-report.ts';

/** A report file as read. */
export interface ReportSource {
  readonly name: string;
  readonly blocks: readonly SourceBlock[];
}

/** A report file understood as on import, without a workspace. Throws OperationError inputClassified or inputEmpty. */
export function understandSource({ name, blocks }: ReportSource): VersionContent {
  let count = 0;
  const newId = (): string => {
    count += 1;
    return String(count);
  };
  const identity = { reportId: 'report', versionId: 'version', importedAt: 0 };
  return prepareImport({ name, blocks, annotations: [], builtIn: false }, identity, newId).content;
}
