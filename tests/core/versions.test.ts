import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { VersionContent } from '../../shared/report/model.ts';
import { dumpWorkspace } from '../support/dump-workspace.ts';
import { annotate, setUp } from '../support/reviewing.ts';
import type { TestCore } from '../support/test-core.ts';
import { openTestCore, removeFolder, temporaryFolder } from '../support/test-core.ts';

let folder: string;
let app: TestCore;
let old: VersionContent;
let revised: VersionContent;

const KEPT = '推进老旧小区加装电梯';
const CHANGED = '新改造老旧小区130万平方米';
const GONE = '治理城市积水点20处';
const MOVED = '开放共享机关和企事业单位停车泊位1500个';

/** The built-in report with a figure changed, words deleted and a paragraph moved to another place. */
function reviseText({ text }: VersionContent): string {
  const paragraphs = text.replace(CHANGED, '新改造老旧小区160万平方米').replace(`${GONE}，`, '').split('\n');
  const from = paragraphs.findIndex((paragraph) => paragraph.includes(MOVED));
  const [moved = ''] = paragraphs.splice(from, 1);
  paragraphs.splice(from - 3, 0, moved);
  return paragraphs.join('\n');
}

const pair = () => ({ fromVersionId: old.version.id, toVersionId: revised.version.id });
const outcomes = async () => (await app.client.call('versions.placements', pair())).placements;

async function outcomeOf(annotationId: string): Promise<Awaited<ReturnType<typeof outcomes>>[number]> {
  const found = (await outcomes()).find(({ annotation }) => annotation.id === annotationId);
  if (!found) throw new Error('no placement');
  return found;
}

beforeEach(async () => {
  folder = temporaryFolder('versions');
  app = await openTestCore(folder);
  old = await setUp(app.client);
  const { versionId } = await app.client.call('library.import', {
    source: { type: 'text', name: '修改稿.txt', text: reviseText(old) },
    reportId: old.report.id,
    versionKind: 'revisedText',
  });
  revised = await app.client.call('library.open', { versionId });
});

afterEach(async () => {
  await app.core.close();
  removeFolder(folder);
});

test('a further version belongs to the report and keeps its kind', async () => {
  const { documents } = await app.client.call('library.list', {});
  expect(documents).toHaveLength(1);
  expect(documents[0]?.versions.map(({ kind }) => kind).sort()).toEqual(['reviewText', 'revisedText']);
  expect(revised.report).toEqual(old.report);
});

describe('comparing', () => {
  test('turns the old text into the new one and shows what moved', async () => {
    const { blocks } = await app.client.call('versions.compare', pair());
    expect(rebuild(old.text, revised.text, blocks)).toBe(revised.text);
    expect(new Set(blocks.map(({ op }) => op))).toContain('moved');
  });

  test('two versions of different reports, or a version with itself, are refused', async () => {
    const { versionId } = await app.client.call('library.import', {
      source: { type: 'text', name: '别的.txt', text: '一、别的\n别的内容。' },
    });
    for (const toVersionId of [versionId, old.version.id]) {
      await expect(
        app.client.call('versions.compare', { fromVersionId: old.version.id, toVersionId }),
      ).rejects.toMatchObject({ code: 'invalidInput' });
    }
  });
});

describe('carrying scores over', () => {
  const own = async (content: VersionContent) =>
    (await app.client.call('score.list', { versionId: content.version.id })).scores;

  test('those on tasks that are there too go along with the notes, once, and one undo takes them back', async () => {
    const note = await annotate(app.client, old, KEPT, { body: '请说明进度' });
    const [first, second] = old.tasks;
    if (!first || !second) throw new Error('no tasks');
    const versionId = old.version.id;
    await app.client.call('score.set', {
      versionId,
      target: { type: 'task', taskId: first.id },
      changes: { overall: 'satisfied', note: '说得清楚', evidence: [note.id] },
    });
    await app.client.call('score.set', {
      versionId,
      target: { type: 'task', taskId: second.id },
      changes: { importance: 4 },
    });
    const twin = revised.tasks.find(({ title }) => title === second.title);
    if (!twin) throw new Error('no twin');
    await app.client.call('score.set', {
      versionId: revised.version.id,
      target: { type: 'task', taskId: twin.id },
      changes: { importance: 1 },
    });
    const before = await own(old);
    const untouched = await own(revised);
    expect((await app.client.call('versions.placements', pair())).waitingScores).toBe(1);
    expect(await app.client.call('versions.carry', pair())).toEqual({
      placed: 1,
      check: 0,
      lost: 0,
      scores: 1,
    });
    expect(await own(old)).toEqual(before);
    const scores = await own(revised);
    expect(scores.map(({ overall, importance, note: said }) => [overall, importance, said])).toEqual(
      expect.arrayContaining([
        [null, 1, ''],
        ['satisfied', null, '说得清楚'],
      ]),
    );
    const [copy] = scores.filter(({ overall }) => overall === 'satisfied');
    const carried = (await outcomeOf(note.id)).placement.carriedId;
    expect(copy?.evidence).toEqual([carried]);
    expect(
      revised.tasks.find(({ id }) => copy?.target.type === 'task' && id === copy.target.taskId)?.title,
    ).toBe(first.title);
    expect((await app.client.call('versions.carry', pair())).scores).toBe(0);
    await app.client.call('history.undo', {});
    expect(await own(revised)).toEqual(untouched);
    expect(await outcomes()).toEqual([]);
  });
});

describe('carrying notes over', () => {
  test('sorts them into placed, to be checked and lost, and copies the certain ones only', async () => {
    const kept = await annotate(app.client, old, KEPT, { body: '写明台数' });
    const moved = await annotate(app.client, old, MOVED);
    const changed = await annotate(app.client, old, CHANGED);
    const gone = await annotate(app.client, old, GONE);
    expect(await app.client.call('versions.carry', pair())).toEqual({
      placed: 2,
      check: 1,
      lost: 1,
      scores: 0,
    });
    const { annotations } = await app.client.call('annotation.list', { versionId: revised.version.id });
    expect(
      annotations.map(({ target }) => (target.type === 'range' ? target.anchor.exact : '')).sort(),
    ).toEqual([KEPT, MOVED].sort());
    const copy = annotations.find(({ body }) => body === '写明台数');
    expect((await outcomeOf(kept.id)).placement.carriedId).toBe(copy?.id);
    expect((await outcomeOf(moved.id)).placement.state).toBe('placed');
    expect(await outcomeOf(changed.id)).toMatchObject({
      placement: { state: 'check', decision: 'open', carriedId: null },
      old: { words: CHANGED },
      new: { words: '新改造老旧小区160万平方米' },
    });
    expect(await outcomeOf(gone.id)).toMatchObject({ placement: { state: 'lost', start: null }, new: null });
    // The old version keeps all of them.
    expect(
      (await app.client.call('annotation.list', { versionId: old.version.id })).annotations,
    ).toHaveLength(4);
  });

  test('again carries only what is new', async () => {
    await annotate(app.client, old, KEPT);
    await app.client.call('versions.carry', pair());
    await annotate(app.client, old, MOVED);
    expect((await app.client.call('versions.placements', pair())).waiting).toBe(1);
    expect(await app.client.call('versions.carry', pair())).toEqual({
      placed: 1,
      check: 0,
      lost: 0,
      scores: 0,
    });
    expect(await app.client.call('versions.carry', pair())).toEqual({
      placed: 0,
      check: 0,
      lost: 0,
      scores: 0,
    });
    // A copy goes not back to the version that it came from.
    const back = { fromVersionId: revised.version.id, toVersionId: old.version.id };
    expect(await app.client.call('versions.carry', back)).toEqual({
      placed: 0,
      check: 0,
      lost: 0,
      scores: 0,
    });
  });

  test('notes on a heading, a task, a measure and the report find theirs', async () => {
    const [heading] = old.headings;
    const task = old.tasks.at(-1);
    const measure = old.measures.at(-1);
    const targets = [
      { type: 'heading', headingId: heading?.id ?? '' },
      { type: 'task', taskId: task?.id ?? '' },
      { type: 'measure', measureId: measure?.id ?? '' },
      { type: 'report' },
    ] as const;
    for (const target of targets) {
      await app.client.call('annotation.create', { versionId: old.version.id, kind: 'question', target });
    }
    expect(await app.client.call('versions.carry', pair())).toEqual({
      placed: 4,
      check: 0,
      lost: 0,
      scores: 0,
    });
    const { annotations } = await app.client.call('annotation.list', { versionId: revised.version.id });
    const at = <T extends { readonly id: string }>(records: readonly T[], id: string): T | undefined =>
      records.find((record) => record.id === id);
    for (const { target } of annotations) {
      if (target.type === 'heading') {
        expect(at(revised.headings, target.headingId)?.title).toBe(heading?.title);
      } else if (target.type === 'task') expect(at(revised.tasks, target.taskId)?.title).toBe(task?.title);
      else if (target.type === 'measure') {
        expect(at(revised.measures, target.measureId)?.quote).toBe(measure?.quote);
      }
    }
    expect(annotations.map(({ target }) => target.type).sort()).toEqual([
      'heading',
      'measure',
      'report',
      'task',
    ]);
  });

  test('a person confirms, re-attaches, leaves, and takes each back', async () => {
    const changed = await annotate(app.client, old, CHANGED);
    const gone = await annotate(app.client, old, GONE, { kind: 'textEdit', body: '治理城市积水点30处' });
    const kept = await annotate(app.client, old, KEPT);
    await app.client.call('versions.carry', pair());
    const copies = async () =>
      (await app.client.call('annotation.list', { versionId: revised.version.id })).annotations;
    const exacts = async () =>
      (await copies()).map(({ target }) => (target.type === 'range' ? target.anchor.exact : '')).sort();

    const confirmed = await app.client.call('versions.confirm', {
      placementId: (await outcomeOf(changed.id)).placement.id,
    });
    expect(confirmed.placement.decision).toBe('confirmed');
    expect(await exacts()).toContain('新改造老旧小区160万平方米');

    const lost = (await outcomeOf(gone.id)).placement.id;
    await expect(app.client.call('versions.confirm', { placementId: lost })).rejects.toMatchObject({
      code: 'invalidInput',
    });
    const start = revised.text.indexOf('提升改造雨污管网');
    await app.client.call('versions.reattach', { placementId: lost, start, end: start + 8 });
    expect(await outcomeOf(gone.id)).toMatchObject({
      placement: { decision: 'reattached' },
      new: { words: '提升改造雨污管网' },
    });
    expect((await copies()).find(({ kind }) => kind === 'textEdit')?.wordingChange).toEqual(
      gone.wordingChange,
    );

    const placed = (await outcomeOf(kept.id)).placement.id;
    await app.client.call('versions.leave', { placementId: placed });
    expect(await exacts()).not.toContain(KEPT);
    expect((await outcomeOf(kept.id)).placement).toMatchObject({ decision: 'left', carriedId: null });
    await app.client.call('history.undo', {});
    expect(await exacts()).toContain(KEPT);
    await app.client.call('history.undo', {});
    await app.client.call('history.undo', {});
    expect(await exacts()).toEqual([KEPT]);
  });

  test('undoing all of it leaves the workspace as it was', async () => {
    await annotate(app.client, old, KEPT);
    await annotate(app.client, old, GONE);
    await app.core.close();
    const before = dumpWorkspace(folder);
    app = await openTestCore(folder, { clock: app.clock, idSpace: 2 });
    await app.client.call('versions.carry', pair());
    await app.client.call('history.undo', {});
    await app.core.close();
    expect(dumpWorkspace(folder)).toBe(before);
    app = await openTestCore(folder, { clock: app.clock, idSpace: 3 });
    await app.client.call('history.redo', {});
    expect((await outcomes()).map(({ placement }) => placement.state)).toEqual(['placed', 'lost']);
  });

  test('a copy that was deleted on the new version is shown as missing', async () => {
    const kept = await annotate(app.client, old, KEPT);
    await app.client.call('versions.carry', pair());
    const { carriedId } = (await outcomeOf(kept.id)).placement;
    await app.client.call('annotation.delete', { id: carriedId ?? '' });
    expect((await outcomeOf(kept.id)).placement.carriedId).toBeNull();
    await app.client.call('versions.confirm', { placementId: (await outcomeOf(kept.id)).placement.id });
    expect((await outcomeOf(kept.id)).placement.carriedId).not.toBeNull();
  });
});

describe('what was adopted', () => {
  const rows = async () => (await app.client.call('versions.adoption', pair())).rows;

  test('is told for suggestions and wording changes, with the passage that shows it', async () => {
    await annotate(app.client, old, '130万平方米', { kind: 'textEdit', body: '160万平方米' });
    await annotate(app.client, old, KEPT, { kind: 'suggestion', body: '建议写明台数。' });
    await annotate(app.client, old, MOVED, { kind: 'problem', body: '不在其中' });
    await app.client.call('annotation.create', {
      versionId: old.version.id,
      kind: 'suggestion',
      target: { type: 'report' },
      body: '建议加强调研。',
    });
    expect((await rows()).map(({ verdict, byHand }) => [verdict, byHand])).toEqual([
      ['unclear', false],
      ['adopted', false],
      ['notAdopted', false],
    ]);
    expect((await rows())[1]?.evidence?.words).toContain('160万平方米');
  });

  test('is corrected by hand, and back again', async () => {
    const note = await annotate(app.client, old, KEPT, { kind: 'suggestion', body: '建议写明台数。' });
    const judge = (verdict: 'partly' | 'adopted' | null) =>
      app.client.call('versions.judge', { annotationId: note.id, toVersionId: revised.version.id, verdict });
    await judge('partly');
    await judge('adopted');
    expect(await rows()).toMatchObject([{ verdict: 'adopted', found: 'notAdopted', byHand: true }]);
    await app.client.call('history.undo', {});
    expect(await rows()).toMatchObject([{ verdict: 'partly', byHand: true }]);
    await judge(null);
    expect(await rows()).toMatchObject([{ verdict: 'notAdopted', byHand: false }]);
  });
});

/** The new text put together from the old one and the comparison. */
function rebuild(oldText: string, newText: string, blocks: OutputOf<'versions.compare'>['blocks']): string {
  return blocks
    .map(({ old: block, changes }) => {
      let at = block.start;
      let made = '';
      for (const change of changes) {
        made += oldText.slice(at, change.old.start) + newText.slice(change.new.start, change.new.end);
        at = change.old.end;
      }
      return made + oldText.slice(at, block.end);
    })
    .join('');
}
