import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFileSafely, writeRefusal } from '../../../electron/core/exports/safe-write.ts';
import type { FileSystem } from '../../../electron/core/exports/safe-write.ts';

describe('safe writing', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'safe-write-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const bytes = new TextEncoder().encode('新的文稿');

  test('replaces an older file and says what it wrote', async () => {
    const path = join(folder, '审议意见表.docx');
    writeFileSync(path, '旧的文稿，长一些');
    const written = await writeFileSafely(path, bytes);
    expect(readFileSync(path)).toEqual(Buffer.from(bytes));
    expect(written).toEqual({ path, bytes: 12, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(readdirSync(folder)).toEqual(['审议意见表.docx']);
  });

  test('a folder that does not exist is a refusal with the path in it', async () => {
    const path = join(folder, 'missing', 'a.docx');
    await expect(writeFileSafely(path, bytes)).rejects.toMatchObject({
      code: 'outputUnwritable',
      message: expect.stringContaining(path),
      details: { reason: 'ENOENT' },
    });
  });

  test('a failed rename leaves what was there and no temporary file', async () => {
    const path = join(folder, 'taken');
    mkdirSync(path);
    writeFileSync(join(path, 'inside'), 'old');
    await expect(writeFileSafely(path, bytes)).rejects.toMatchObject({ code: 'outputUnwritable' });
    expect(readFileSync(join(path, 'inside'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['taken']);
  });

  test('a very long name is written as well', async () => {
    const path = join(folder, `${'长'.repeat(80)}.docx`);
    await writeFileSafely(path, bytes);
    expect(readdirSync(folder)).toEqual([`${'长'.repeat(80)}.docx`]);
  });

  test('a full disk has its own code and sentence', () => {
    const error = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    expect(writeRefusal('/media/stick/a.docx', error)).toMatchObject({
      code: 'diskFull',
      message: expect.stringMatching(/磁盘已满.*a\.docx/),
    });
  });

  describe.each([
    ['there is an old file', true],
    ['there is none', false],
  ])('when a step fails and %s', (_, hasOld) => {
    const OLD = '旧的文稿，长一些';
    const STEPS = ['open', 'write', 'half', 'flush', 'close', 'read back', 'other bytes', 'rename'] as const;
    const LATE = ['open folder', 'flush folder'] as const;

    /** The file system, except that one step fails as a pulled stick lets it fail; with `gone` nothing works after it. */
    const failing = (step: string, gone: boolean): FileSystem => {
      let lost = false;
      const fail = (here: string): void => {
        if (here === step) lost = true;
        if (here === step || (gone && lost)) throw Object.assign(new Error(here), { code: 'EIO' });
      };
      return {
        open: async (path, flags, mode) => {
          fail(flags === 'r' ? 'open folder' : 'open');
          const file = await open(path, flags, mode);
          return {
            writeFile: async (data) => {
              if (step === 'half') await file.writeFile(bytes.subarray(0, 5));
              fail('half');
              fail('write');
              await file.writeFile(data);
            },
            sync: async () => {
              fail(flags === 'r' ? 'flush folder' : 'flush');
              await file.sync();
            },
            close: async () => {
              await file.close();
              fail('close');
            },
          };
        },
        readFile: async (path) => {
          fail('read back');
          return step === 'other bytes' ? new Uint8Array(3) : readFile(path);
        },
        rename: async (from, to) => {
          fail('rename');
          await rename(from, to);
        },
        rm: async (path) => {
          fail('rm');
          await rm(path, { force: true });
        },
      };
    };

    test.each(STEPS.flatMap((step) => [[step, false] as const, [step, true] as const]))(
      'at %s (stick gone: %p) what was there is there, whole',
      async (step, gone) => {
        const path = join(folder, '表.docx');
        if (hasOld) writeFileSync(path, OLD);
        await expect(writeFileSafely(path, bytes, failing(step, gone))).rejects.toMatchObject({
          code: 'outputUnwritable',
        });
        expect(existsSync(path)).toBe(hasOld);
        if (hasOld) expect(readFileSync(path, 'utf8')).toBe(OLD);
        // What could not be cleared away does not pass for a paper.
        const rest = readdirSync(folder).filter((name) => name !== '表.docx');
        expect(rest.every((name) => gone && name.startsWith('.shenyitai-') && name.endsWith('.tmp'))).toBe(
          true,
        );
      },
    );

    test.each(LATE)('at %s the new file is there, whole', async (step) => {
      const path = join(folder, '表.docx');
      if (hasOld) writeFileSync(path, OLD);
      await expect(writeFileSafely(path, bytes, failing(step, true))).rejects.toMatchObject({
        code: 'outputUnwritable',
      });
      expect(readFileSync(path)).toEqual(Buffer.from(bytes));
    });
  });
});
