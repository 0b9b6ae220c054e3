import { createHash, randomBytes } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { refusal } from '../refusal.ts';

/**
 * Writes a file so that it is either whole or not there: temporary file beside it, flush to the disk, rename, read
 * back. Gives its SHA-256, hexadecimal. Throws outputUnwritable; an older file of that name is then as it was.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<string> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`);
  const wanted = digest(bytes);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    if (digest(await readFile(path)) !== wanted) throw new Error('read back otherwise than written');
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw refusal('outputUnwritable', path, { cause: String(error) });
  }
  return wanted;
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
