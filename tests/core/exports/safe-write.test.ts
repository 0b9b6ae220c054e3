import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFileSafely, writeRefusal } from '../../../electron/core/exports/safe-write.ts';

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
});
