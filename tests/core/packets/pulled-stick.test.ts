import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileSystem } from '../../../electron/core/exports/safe-write.ts';
import { writeFileSafely } from '../../../electron/core/exports/safe-write.ts';
import { removeFolder, temporaryFolder } from '../../support/test-core.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder('stick');
});
afterEach(() => removeFolder(folder));

const OLD = Buffer.from('the packet of last week');
const NEW = Buffer.from('x'.repeat(100_000));

/** A stick that is gone from call number `last` on; half of what that call wrote may have arrived. */
function stick(last: number): { files: FileSystem; calls: () => number } {
  let calls = 0;
  const present = (): boolean => {
    calls += 1;
    return calls < last;
  };
  const gone = (): Error => Object.assign(new Error('no device'), { code: 'EIO' });
  const guard = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (!present()) throw gone();
    return work();
  };
  const files: FileSystem = {
    open: (path, flags, mode) =>
      guard(async () => {
        const handle = await open(path, flags, mode);
        return {
          writeFile: async (data) => {
            if (present()) return handle.writeFile(data);
            await handle.writeFile((data as Buffer).subarray(0, 50_000));
            throw gone();
          },
          sync: () => guard(() => handle.sync()),
          close: async () => {
            // The descriptor of this process is closed in any case.
            await handle.close();
            if (!present()) throw gone();
          },
        };
      }),
    readFile: (path) => guard(() => readFile(path)),
    rename: (from, to) => guard(() => rename(from, to)),
    rm: (path, options) => guard(() => rm(path, options)),
  };
  return { files, calls: () => calls };
}

test.each([
  ['an older packet', OLD],
  ['nothing', null],
])(
  'a stick pulled at any call leaves the old file, the new one or none (%s was there)',
  async (_, before) => {
    const path = join(folder, 'packet.yjb');
    const whole = stick(Number.POSITIVE_INFINITY);
    await writeFileSafely(join(folder, 'whole.yjb'), NEW, whole.files);
    const outcomes = new Set<string>();
    for (let at = 1; at <= whole.calls(); at += 1) {
      await rm(path, { force: true });
      if (before) writeFileSync(path, before);
      await expect(writeFileSafely(path, NEW, stick(at).files)).rejects.toMatchObject({
        code: 'outputUnwritable',
      });
      const found = existsSync(path) ? readFileSync(path) : null;
      const isOld = before === null ? found === null : found?.equals(before) === true;
      const isNew = found?.equals(NEW) === true;
      expect([at, isOld || isNew]).toEqual([at, true]);
      outcomes.add(isNew ? 'new' : 'old');
    }
    // Only the flush of the folder comes after the rename.
    expect(outcomes).toEqual(new Set(['old', 'new']));
  },
);
