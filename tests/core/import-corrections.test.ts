import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyCorrection } from '../../shared/report/corrections.ts';
import type { VersionContent } from '../../shared/report/model.ts';
import { isBody } from '../../shared/report/numbering.ts';
import { dumpWorkspace, searchDifferences } from '../support/dump-workspace.ts';
import { correctionOf, moves } from '../support/random-corrections.ts';
import { countingIds, smallReport } from '../support/report-content.ts';
import type { TestCore } from '../support/test-core.ts';
import { openTestCore, removeFolder, temporaryFolder, testProfile } from '../support/test-core.ts';

let folder: string;
let app: TestCore;

beforeEach(async () => {
  folder = temporaryFolder('corrections');
  app = await openTestCore(folder);
  await app.client.call('profile.save', testProfile);
});

afterEach(async () => {
  await app.core.close();
  removeFolder(folder);
});

const source = { type: 'text', name: '报告.txt', text: smallReport } as const;

async function importSmall(): Promise<VersionContent> {
  const { versionId } = await app.client.call('library.import', { source });
  return open(versionId);
}

const open = (versionId: string): Promise<VersionContent> => app.client.call('library.open', { versionId });

async function reopen(idSpace: number): Promise<void> {
  await app.core.close();
  app = await openTestCore(folder, { clock: app.clock, idSpace });
}

const headingAt = ({ headings }: VersionContent, title: string) => {
  const found = headings.find((heading) => heading.title === title);
  if (!found) throw new Error(`no heading ${title}`);
  return found;
};

describe('corrections of a stored version', () => {
  test('survive a new start, and undo and redo take them back and forth', async () => {
    const before = await importSmall();
    const versionId = before.version.id;
    const at = headingAt(before, '保障改善民生').start;
    await app.client.call('library.correct', { versionId, corrections: [{ type: 'level', at, by: -1 }] });
    await app.client.call('library.correct', {
      versionId,
      corrections: [
        { type: 'document', changes: { title: '江北市2024年政府工作报告' } },
        { type: 'version', changes: { kind: 'revisedText' } },
      ],
    });
    const corrected = await open(versionId);
    expect(headingAt(corrected, '保障改善民生').level).toBe(1);
    await reopen(2);
    expect(await open(versionId)).toEqual(corrected);
    const { undo } = await app.client.call('history.state', {});
    expect(undo?.label).toBe('核对《江北市政府工作报告》：修改资料信息');
    await app.client.call('history.undo', {});
    await app.client.call('history.undo', {});
    expect(await open(versionId)).toEqual(before);
    await app.client.call('history.redo', {});
    await app.client.call('history.redo', {});
    expect(await open(versionId)).toEqual(corrected);
  });

  test('that find nothing to act on change nothing, also those before them', async () => {
    const before = await importSmall();
    const versionId = before.version.id;
    const corrections = [
      { type: 'noHeading' as const, at: headingAt(before, '抓好重大项目').start },
      { type: 'noHeading' as const, at: 1 },
    ];
    await expect(app.client.call('library.correct', { versionId, corrections })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await open(versionId)).toEqual(before);
  });

  test('lose no annotation: one on a heading that goes is on its words, and undo puts it back', async () => {
    const before = await importSmall();
    const versionId = before.version.id;
    const { id, start, end } = headingAt(before, '激发消费潜能');
    const task = before.tasks.find(({ headingId }) => headingId === id);
    const write = (target: { type: 'heading'; headingId: string } | { type: 'task'; taskId: string }) =>
      app.client.call('annotation.create', {
        versionId,
        kind: 'suggestion',
        target,
        body: '建议写明办法。',
        wordingChange: null,
      });
    await write({ type: 'heading', headingId: id });
    await write({ type: 'task', taskId: task?.id ?? '' });
    await app.client.call('score.set', {
      versionId,
      target: { type: 'task', taskId: task?.id ?? '' },
      changes: { importance: 5 },
    });
    const made = await app.client.call('annotation.list', { versionId });
    const answer = await app.client.call('library.correct', {
      versionId,
      corrections: [{ type: 'noHeading', at: start }],
    });
    expect(answer).toEqual({ movedAnnotations: 2, hiddenScores: 0 });
    // The task before it, which holds its words now, was not scored.
    const heir = before.tasks.find(({ title }) => title === '抓好重大项目');
    const moved = await app.client.call('score.list', { versionId });
    expect(moved.scores.map(({ target, importance }) => [target, importance])).toEqual([
      [{ type: 'task', taskId: heir?.id }, 5],
    ]);
    const { annotations } = await app.client.call('annotation.list', { versionId });
    expect(annotations.map(({ target }) => target)).toEqual([
      expect.objectContaining({ anchor: expect.objectContaining({ start, end, exact: '激发消费潜能' }) }),
      expect.objectContaining({ anchor: expect.objectContaining({ start, end, exact: '激发消费潜能' }) }),
    ]);
    await app.client.call('history.undo', {});
    const back = await app.client.call('annotation.list', { versionId });
    expect(back.annotations.map(({ target }) => target)).toEqual(
      made.annotations.map(({ target }) => target),
    );
    const { scores } = await app.client.call('score.list', { versionId });
    expect(scores[0]?.target).toEqual({ type: 'task', taskId: task?.id });
    await app.client.call('score.set', {
      versionId,
      target: { type: 'task', taskId: heir?.id ?? '' },
      changes: { importance: 2 },
    });
    const both = await app.client.call('library.correct', {
      versionId,
      corrections: [{ type: 'noHeading', at: start }],
    });
    expect(both.hiddenScores).toBe(1);
    const kept = await app.client.call('score.list', { versionId });
    expect(kept.scores.map(({ target }) => target)).toEqual(
      expect.arrayContaining([
        { type: 'task', taskId: task?.id },
        { type: 'task', taskId: heir?.id },
      ]),
    );
  });

  test('tell the screens that the library and the tasks changed', async () => {
    const before = await importSmall();
    app.events.length = 0;
    await app.client.call('library.correct', {
      versionId: before.version.id,
      corrections: [{ type: 'noHeading', at: headingAt(before, '激发消费潜能').start }],
    });
    const [event] = app.events;
    expect(event).toMatchObject({ type: 'changed' });
    expect(event?.type === 'changed' && event.subjects).toEqual(expect.arrayContaining(['library', 'task']));
  });

  test('bring search along: a joined paragraph is found across its break', async () => {
    const text = smallReport.replace('，完成投资260亿元', '，完成投\n资260亿元');
    const { versionId } = await app.client.call('library.import', { source: { ...source, text } });
    const hits = async () =>
      (await app.client.call('search.find', { text: '完成投资260' })).hits
        .filter(({ group }) => group === 'report')
        .map(({ start, end }) => text.slice(start ?? 0, end ?? 0));
    expect(await hits()).toEqual([]);
    await app.client.call('library.correct', {
      versionId,
      corrections: [{ type: 'joinParagraph', at: text.indexOf('资260亿元') }],
    });
    expect(await hits()).toEqual(['完成投\n资260']);
    await app.client.call('history.undo', {});
    expect(await hits()).toEqual([]);
    await app.core.close();
    expect(searchDifferences(folder)).toEqual([]);
    app = await openTestCore(folder, { idSpace: 3 });
  });

  test('the same list gives the same, before storing and after', async () => {
    const { content } = await app.client.call('library.preview', { source });
    const corrections = [
      { type: 'noHeading' as const, at: headingAt(content, '激发消费潜能').start },
      { type: 'document' as const, changes: { year: 2025, kind: 'plan' as const } },
      { type: 'level' as const, at: headingAt(content, '保障改善民生').start, by: -1 as const },
    ];
    const first = await app.client.call('library.import', { source, corrections });
    const second = await app.client.call('library.import', { source });
    await app.client.call('library.correct', { versionId: second.versionId, corrections });
    const bare = async (versionId: string) => {
      const { report, headings, tasks, blocks, measures } = await open(versionId);
      return {
        report: { ...report, id: '' },
        headings: headings.map(({ title, level }) => ({ title, level })),
        tasks: tasks.map(({ title, start, end, path }) => ({ title, start, end, path })),
        blocks: blocks.map(({ role, part, paragraph }) => ({ role, part, paragraph })),
        measures: measures.map(({ quote, stance }) => ({ quote, stance })),
      };
    };
    expect(await bare(first.versionId)).toEqual(await bare(second.versionId));
  });

  test('any row of them: stored as computed, and undone to the very rows there were', async () => {
    let idSpace = 10;
    await fc.assert(
      fc.asyncProperty(moves, async (row) => {
        // A workspace of its own, so that a failing row can be made smaller.
        await app.core.close();
        removeFolder(folder);
        folder = temporaryFolder('corrections');
        idSpace += 2;
        app = await openTestCore(folder, { idSpace });
        const first = await importSmall();
        const versionId = first.version.id;
        await app.core.close();
        const beginning = dumpWorkspace(folder, { texts: true });
        app = await openTestCore(folder, { idSpace: idSpace + 1 });
        let steps = 0;
        for (const move of row) {
          const content = await open(versionId);
          const correction = correctionOf(content, move);
          const wanted = correction && applyCorrection(content, correction, countingIds('made'));
          if (!wanted) continue;
          const { undo } = await app.client.call('history.state', {});
          await app.client.call('library.correct', { versionId, corrections: [correction] });
          const stored = await open(versionId);
          const bare = ({ blocks, headings, measures, tasks, pairs }: VersionContent) => ({
            blocks: blocks.map((block) => ({ ...block, id: '' })),
            headings: headings.map(({ start, end, level, title }) => ({ start, end, level, title })),
            measures: measures.map(({ start, end, value, indicator }) => ({ start, end, value, indicator })),
            tasks: tasks.map(({ start, end, title, path }) => ({ start, end, title, path })),
            pairs: pairs.map(({ grade, indicator, difference }) => ({ grade, indicator, difference })).length,
          });
          expect(bare(stored)).toEqual(bare(wanted));
          expect(stored.blocks.some(isBody)).toBe(true);
          const after = await app.client.call('history.state', {});
          if (after.undo?.sequence !== undo?.sequence) steps += 1;
        }
        for (let step = 0; step < steps; step += 1) await app.client.call('history.undo', {});
        expect(await open(versionId)).toEqual(first);
        await app.core.close();
        expect(dumpWorkspace(folder, { texts: true })).toBe(beginning);
        expect(searchDifferences(folder)).toEqual([]);
        app = await openTestCore(folder, { idSpace });
      }),
      { numRuns: 10 },
    );
  });
});
