import { OperationError } from '../../../shared/contract/errors.ts';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import { errorSentences } from '../../../shared/wording/errors.ts';
import { sqliteCode } from './database.ts';

const SQLITE_KINDS: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^SQLITE_FULL/u, 'diskFull'],
  [/^SQLITE_(BUSY|LOCKED)/u, 'workspaceBusy'],
  [/^SQLITE_(CORRUPT|NOTADB|FORMAT)/u, 'workspaceDamaged'],
  [/^SQLITE_(READONLY|CANTOPEN|PERM|IOERR|AUTH)/u, 'workspaceUnwritable'],
];

const SYSTEM_KINDS: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EACCES: 'workspaceUnwritable',
  EPERM: 'workspaceUnwritable',
  EROFS: 'workspaceUnwritable',
  ENOTDIR: 'workspaceUnwritable',
  EEXIST: 'workspaceUnwritable',
};

/**
 * The one place where errors of SQLite and of the file system around the workspace get a code; null for any other
 * error. `path` goes into the sentence where it helps.
 */
export function storageError(error: unknown, path?: string): OperationError | null {
  const sqlite = sqliteCode(error);
  const code =
    sqlite === null
      ? SYSTEM_KINDS[systemCode(error) ?? '']
      : SQLITE_KINDS.find(([pattern]) => pattern.test(sqlite))?.[1];
  if (!code) return null;
  return new OperationError(code, errorSentences[code](path), { cause: sqlite ?? systemCode(error) });
}

function systemCode(error: unknown): string | null {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode && typeof error.code === 'string' ? error.code : null;
}
