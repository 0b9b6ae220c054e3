import { afterEach, describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { paperFontFolders } from '../../../electron/core/exports/paper-fonts.ts';
import { createPaperProcess } from '../../../electron/core/exports/paper-process.ts';
import type { PaperProcess, PaperProcessOptions } from '../../../electron/core/exports/paper-process.ts';
import { createPaperService } from '../../../electron/core/exports/paper-service.ts';
import type { Sheet } from '../../../shared/sheet/model.ts';
import { buildOpinionsSheet } from '../../../shared/sheet/opinions.ts';
import { emptyInput, fullInput } from '../../shared/sheet/opinions-input.ts';

const sheet = buildOpinionsSheet(fullInput());
/** No sheet at all: the engine throws. */
const broken = { ...sheet, sections: null } as unknown as Sheet;

/** Process ids of this test's own paper children, from the system's table. */
function children(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return (
          Number(parent) === process.pid &&
          state !== 'Z' &&
          readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('paper-child')
        );
      } catch {
        return false;
      }
    })
    .map(Number);
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('paper process', () => {
  const started: PaperProcess[] = [];
  const start = (options: Partial<PaperProcessOptions> = {}): PaperProcess => {
    const paperProcess = createPaperProcess({ fontFolders: paperFontFolders(process.cwd()), ...options });
    started.push(paperProcess);
    return paperProcess;
  };
  afterEach(async () => {
    await Promise.all(started.splice(0).map((each) => each.close()));
    await until(() => children().length === 0);
  });

  test('starts with the first job and answers jobs in order', async () => {
    const papers = start();
    expect(children()).toEqual([]);
    const [docx, pdf, preview] = await Promise.all([
      papers.run({ type: 'docx', sheet }),
      papers.run({ type: 'pdf', sheet }),
      papers.run({ type: 'preview', sheet, pages: [1] }),
    ]);
    expect(children()).toHaveLength(1);
    expect(Buffer.from((docx as { bytes: Uint8Array }).bytes).toString('latin1', 0, 2)).toBe('PK');
    expect(Buffer.from((pdf as { bytes: Uint8Array }).bytes).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(preview).toMatchObject({ pageCount: 2, pages: [{ number: 1 }] });
  });

  test('a job that fails leaves the next one alone', async () => {
    const papers = start();
    await expect(papers.run({ type: 'pdf', sheet: broken })).rejects.toThrow();
    await expect(papers.run({ type: 'pdf', sheet })).resolves.toMatchObject({ pageCount: 2 });
  });

  test('a process that is killed fails the job at hand alone; the next one gets a new process', async () => {
    const papers = start();
    await papers.run({ type: 'pdf', sheet });
    const [first = 0] = children();
    // It must not be done with the job before it is killed.
    process.kill(first, 'SIGSTOP');
    const atHand = papers.run({ type: 'preview', sheet, pages: [1] });
    const waiting = papers.run({ type: 'docx', sheet });
    process.kill(first, 'SIGKILL');
    await expect(atHand).rejects.toThrow('ended');
    await expect(waiting).resolves.toMatchObject({ pageCount: null });
    expect(children()).not.toContain(first);
  });

  test('a job that takes too long is ended', async () => {
    const papers = start({ timeLimit: 1 });
    await expect(papers.run({ type: 'pdf', sheet })).rejects.toThrow('too long');
  });

  test('ends when idle and when it has grown too large', async () => {
    await start({ idleAfter: 20 }).run({ type: 'docx', sheet });
    await until(() => children().length === 0);
    const grown = start({ memoryLimit: 1 });
    await grown.run({ type: 'docx', sheet });
    await until(() => children().length === 0);
    await expect(grown.run({ type: 'docx', sheet })).resolves.toMatchObject({ pageCount: null });
  });

  test('closing rejects what waits and ends the process', async () => {
    const papers = start();
    const job = papers.run({ type: 'pdf', sheet });
    await papers.close();
    await expect(job).rejects.toThrow('closed');
    await expect(papers.run({ type: 'pdf', sheet })).rejects.toThrow('closed');
  });
});

test('the service refuses with a sentence and logs no word of the paper', async () => {
  const logged: string[] = [];
  const service = createPaperService({ resourcesPath: process.cwd(), log: (line) => logged.push(line) });
  await expect(service.encode(broken, 'pdf')).rejects.toMatchObject({ code: 'paperFailed' });
  expect(logged).toEqual(['paper opinions failed as pdf']);
  const { pageCount } = await service.encode(buildOpinionsSheet(emptyInput()), 'pdf');
  expect(pageCount).toBe(1);
  await service.close();
});
