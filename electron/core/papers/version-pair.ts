import { OperationError } from '../../../shared/contract/errors.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import { versionBefore } from '../../../shared/report/version-order.ts';
import { comparisonWording } from '../../../shared/wording/comparison.ts';
import { versionKindNames } from '../../../shared/wording/names.ts';
import type { HandlerContext } from '../handlers/handlers.ts';
import { loadContent } from '../library/load-content.ts';
import { refusal } from '../refusal.ts';
import { listVersions } from '../store/tables/library.ts';
import type { PaperRequest } from './load-sheet.ts';

/** Two versions of one report and how a reader calls them. */
export interface VersionPair {
  readonly older: VersionContent;
  readonly newer: VersionContent;
  readonly names: { readonly older: string; readonly newer: string };
}

/** The version that a paper is asked for and the one it is compared with. Throws notFound, invalidInput. */
export function loadPair(context: HandlerContext, request: PaperRequest): VersionPair {
  const db = context.store.read;
  const newer = loadContent(db, request.versionId);
  const olderId =
    request.otherVersionId ?? versionBefore(listVersions(db, newer.report.id), newer.version.id)?.id;
  if (olderId === undefined) throw new OperationError('notFound', comparisonWording.onlyOne);
  const older = loadContent(db, olderId);
  if (older.report.id !== newer.report.id || older.version.id === newer.version.id)
    throw refusal('invalidInput');
  return {
    older,
    newer,
    names: {
      older: versionKindNames[older.version.kind],
      newer: versionKindNames[newer.version.kind],
    },
  };
}
