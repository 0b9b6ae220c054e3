import { createHash, randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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

/** What safe writing asks of the file system; a test pulls the stick at each of these calls. */
export interface FileSystem {
  open(path: string, flags: string, mode?: number): Promise<Pick<FileHandle, 'writeFile' | 'sync' | 'close'>>;
  readFile(path: string): Promise<Uint8Array>;
  rename(from: string, to: string): Promise<void>;
  rm(path: string, options: { readonly force: boolean }): Promise<void>;
}

const nodeFiles: FileSystem = { open, readFile, rename, rm };

/**
 * Writes a file so that a pulled stick or a full disk leaves the old file or the new one, never half of it:
 * temporary file in the same folder, flush, read back and compare, rename, flush of the folder. On failure the
 * temporary file is removed and the old file is as it was; rejects with OperationError outputUnwritable or
 * diskFull (whose details carry the system's code).
 */
export async function writeFileSafely(
  path: string,
  bytes: Uint8Array,
  files: FileSystem = nodeFiles,
): Promise<WrittenFile> {
  const folder = dirname(path);
  // Not made from the paper's name: that may already be as long as the file system allows.
  const temporary = join(folder, `.shenyitai-${randomUUID()}.tmp`);
  const wanted = sha256Of(bytes);
  try {
    await writeThrough(temporary, bytes, files);
    // Read back before the rename: once it has the name of the old file there is no old file any more.
    if (sha256Of(await files.readFile(temporary)) !== wanted)
      throw new Error('read back differs from what was written');
    await files.rename(temporary, path);
    await flushFolder(folder, files);
  } catch (error) {
    await files.rm(temporary, { force: true }).catch(() => undefined);
    throw writeRefusal(path, error);
  }
  return { path, bytes: bytes.length, sha256: wanted };
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function writeThrough(path: string, bytes: Uint8Array, files: FileSystem): Promise<void> {
  const file = await files.open(path, 'wx', 0o644);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the rename itself durable. Windows and some stick file systems cannot flush a folder. */
async function flushFolder(folder: string, files: FileSystem): Promise<void> {
  let handle: Awaited<ReturnType<FileSystem['open']>> | undefined;
  try {
    handle = await files.open(folder, 'r');
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
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** The refusal for a failed write; `reason` in its details is the system's code where there is one. */
export function writeRefusal(path: string, error: unknown): OperationError {
  const reason = codeOf(error) ?? String(error);
  return FULL.has(reason)
    ? new OperationError('diskFull', outputDiskFull(path), { reason })
    : new OperationError('outputUnwritable', errorSentences.outputUnwritable(path), { reason });
}
