import { createHash, randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { OperationError } from '../../../shared/contract/errors.ts';
import { errorSentences } from '../../../shared/wording/errors.ts';
import { outputDiskFull } from '../../../shared/wording/papers.ts';

/** What was written, as read back. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/**
 * Writes a file so that a pulled stick or a full disk leaves the old file or the new one, never half of it:
 * temporary file in the same folder, flush, read back and compare, rename, flush of the folder. On failure the
 * temporary file is removed and the old file is as it was; rejects with OperationError outputUnwritable or
 * diskFull (whose details carry the system's code).
 */
export async function writeFileSafely(path: string, bytes: Uint8Array): Promise<WrittenFile> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path).slice(0, 100)}.${randomUUID()}.tmp`);
  const wanted = sha256Of(bytes);
  try {
    await writeThrough(temporary, bytes);
    // Read back before the rename: once it has the name of the old file there is no old file any more.
    if (sha256Of(await readFile(temporary)) !== wanted)
      throw new Error('read back differs from what was written');
    await rename(temporary, path);
    await flushFolder(folder);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw refusal(path, error);
  }
  return { path, bytes: bytes.length, sha256: wanted };
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o644);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the rename itself durable. Windows and some stick file systems cannot flush a folder. */
async function flushFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch (error) {
    if (!UNFLUSHABLE.has(codeOf(error) ?? '')) throw error;
  } finally {
    await handle?.close();
  }
}

const UNFLUSHABLE = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP']);
const FULL = new Set(['ENOSPC', 'EDQUOT']);

function codeOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
}

function refusal(path: string, error: unknown): OperationError {
  const code = codeOf(error);
  const reason = code ?? (error instanceof Error ? error.message : String(error));
  return code !== undefined && FULL.has(code)
    ? new OperationError('diskFull', outputDiskFull(path), { reason })
    : new OperationError('outputUnwritable', errorSentences.outputUnwritable(path), { reason });
}
