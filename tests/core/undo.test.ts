import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ContractClient } from '../../shared/contract/client.ts';
import { OperationError } from '../../shared/contract/errors.ts';
import type { VersionContent } from '../../shared/report/model.ts';
import { annotationKind } from '../../shared/review/annotation.ts';
import { dumpWorkspace, searchDifferences } from '../support/dump-workspace.ts';
import { annotate, rangeTarget, setUp } from '../support/reviewing.ts';
import type { TestCore } from '../support/test-core.ts';
import { noFields } from '../../shared/review/candidate-project.ts';
import { openTestCore, removeFolder, temporaryFolder, testProfile } from '../support/test-core.ts';

let folder: string;
let app: TestCore;
let content: VersionContent;

beforeEach(async () => {
  folder = temporaryFolder('undo');
  app = await openTestCore(folder);
  content = await setUp(app.client);
});

afterEach(async () => {
  await app.core.close();
  removeFolder(folder);
});

async function reopen(idSpace: number): Promise<void> {
  await app.core.close();
  app = await openTestCore(folder, { clock: app.clock, idSpace });
}

/** Undoes or redoes until there is nothing left, and says how many steps that were. */
async function exhaust(client: ContractClient, operation: 'history.undo' | 'history.redo'): Promise<number> {
  for (let steps = 0; ; steps += 1) {
    try {
      await client.call(operation, {});
    } catch (error) {
      expect(error).toBeInstanceOf(OperationError);
      expect((error as OperationError).code).toMatch(/^nothingTo/u);
      return steps;
    }
  }
}

interface Step {
  readonly what: keyof typeof moves;
  /** Picks a record, a kind, a session. */
  readonly pick: number;
  readonly text: string;
  /** Milliseconds before it. */
  readonly pause: number;
}

const kinds = annotationKind.options;

/** Everything a person can do, each with whatever is there to do it to. */
const moves = {
  create: async (client: ContractClient, { pick, text }: Step) => {
    const { blocks } = content;
    const block = blocks[pick % blocks.length];
    const kind = kinds[pick % kinds.length] ?? 'problem';
    await client.call('annotation.create', {
      versionId: content.version.id,
      kind,
      target: rangeTarget(content, content.text.slice(block?.start, block?.end)),
      body: text,
      wordingChange: kind === 'textEdit' ? { operation: 'delete', proposed: '', reason: text } : null,
      editSession: `session-${pick % 3}`,
    });
  },
  update: async (client: ContractClient, { pick, text }: Step) => {
    const id = await anyAnnotation(client, pick);
    const changes = [
      { body: text },
      { tags: [text] },
      { important: text.length > 2 },
      { kind: 'praise' as const },
    ];
    if (id === null) return;
    await client.call('annotation.update', {
      id,
      changes: changes[pick % changes.length] ?? {},
      editSession: `session-${pick % 3}`,
    });
  },
  remove: async (client: ContractClient, { pick }: Step) => {
    const id = await anyAnnotation(client, pick);
    if (id !== null) await client.call('annotation.delete', { id });
  },
  score: async (client: ContractClient, { pick, text }: Step) => {
    const heading = content.headings[pick % content.headings.length];
    const evidence = await anyAnnotation(client, pick);
    await client.call('score.set', {
      versionId: content.version.id,
      target: { type: 'heading', headingId: heading?.id ?? '' },
      changes: {
        criteria: { measurable: pick % 4, risk: pick % 2 === 0 ? null : 'skipped' },
        overall: pick % 3 === 0 ? null : 'satisfied',
        note: text,
        evidence: evidence === null ? [] : [evidence],
      },
    });
  },
  rubric: async (client: ContractClient, { pick, text }: Step) => {
    const criteria = ['measurable', 'risk'].map((id) => ({
      id,
      name: `${id}${text}`,
      hint: '',
      weight: 1 + pick,
    }));
    const rubric = {
      name: text,
      scale: { type: 'words' as const, words: ['缺', '弱', '可', '好'] },
      criteria,
    };
    const { rubrics } = await client.call('rubric.list', {});
    const own = rubrics.filter(({ builtIn }) => !builtIn);
    const rubricId = own[pick % Math.max(1, own.length)]?.id;
    if (rubricId === undefined) await client.call('rubric.create', { content: rubric });
    else if (pick % 4 === 0) await client.call('rubric.remove', { rubricId });
    else if (pick % 4 === 1) await client.call('rubric.use', { rubricId });
    else
      await client.call('rubric.change', { rubricId, content: rubric, editSession: `session-${pick % 3}` });
  },
  project: async (client: ContractClient, { pick, text }: Step) => {
    const reportId = content.report.id;
    const { projects } = await client.call('project.list', { reportId });
    const id = projects[pick % Math.max(1, projects.length)]?.id;
    if (id === undefined || pick % 5 === 0)
      await client.call('project.import', { reportId, projects: [{ ...noFields, name: text }] });
    else if (pick % 5 === 1) await client.call('project.remove', { ids: [id] });
    else
      await client.call('project.change', { id, changes: { mark: 'for', note: text, preference: 1 + pick } });
  },
  compose: async (client: ContractClient, { pick, text }: Step) => {
    const id = await anyAnnotation(client, pick);
    await client.call('paper.compose', {
      paper: 'opinions',
      versionId: content.version.id,
      changes: id === null ? { order: [text] } : { excluded: [id], wordings: { [id]: text } },
    });
  },
  describe: async (client: ContractClient, { text }: Step) => {
    await client.call('library.describe', { reportId: content.report.id, changes: { title: text } });
  },
  stage: async (client: ContractClient, { pick }: Step) => {
    const kind = pick % 2 === 0 ? 'published' : 'reviewText';
    await client.call('library.setVersionKind', { versionId: content.version.id, kind });
  },
  importText: async (client: ContractClient, { text }: Step) => {
    await client.call('library.import', { source: { type: 'text', name: '甲.txt', text: `一、${text}。` } });
  },
  profile: async (client: ContractClient, { text }: Step) => {
    await client.call('profile.save', { ...testProfile, delegation: text });
  },
  undo: (client: ContractClient) => client.call('history.undo', {}).catch(() => undefined),
  redo: (client: ContractClient) => client.call('history.redo', {}).catch(() => undefined),
};

async function anyAnnotation(client: ContractClient, pick: number): Promise<string | null> {
  const { annotations } = await client.call('annotation.list', { versionId: content.version.id });
  return annotations[pick % Math.max(1, annotations.length)]?.id ?? null;
}

const steps = fc.array(
  fc.record<Step>({
    what: fc.constantFrom(...(Object.keys(moves) as (keyof typeof moves)[])),
    pick: fc.nat({ max: 40 }),
    text: fc.stringMatching(/^[甲乙丙丁A-C]{1,4}$/u),
    pause: fc.constantFrom(0, 400, 31_000),
  }),
  { maxLength: 25 },
);

test('undoing everything gives the beginning back, redoing everything the end, across restarts', async () => {
  await reopen(1_000);
  let run = 1_000;
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      await exhaust(app.client, 'history.undo');
      run += 10;
      await reopen(run);
      await app.core.close();
      const beginning = dumpWorkspace(folder);
      app = await openTestCore(folder, { clock: app.clock, idSpace: run + 1 });
      for (const step of sequence) {
        app.clock.now += step.pause;
        await moves[step.what](app.client, step);
      }
      await exhaust(app.client, 'history.redo');
      await app.core.close();
      const end = dumpWorkspace(folder);
      app = await openTestCore(folder, { clock: app.clock, idSpace: run + 2 });
      const undone = await exhaust(app.client, 'history.undo');
      await app.core.close();
      expect(dumpWorkspace(folder)).toBe(beginning);
      expect(searchDifferences(folder)).toEqual([]);
      app = await openTestCore(folder, { clock: app.clock, idSpace: run + 3 });
      expect(await exhaust(app.client, 'history.redo')).toBe(undone);
      await app.core.close();
      expect(dumpWorkspace(folder)).toBe(end);
      expect(searchDifferences(folder)).toEqual([]);
      app = await openTestCore(folder, { clock: app.clock, idSpace: run + 4 });
    }),
    { numRuns: 25 },
  );
});

describe('an editing session', () => {
  const listBodies = async (): Promise<string[]> =>
    (await app.client.call('annotation.list', { versionId: content.version.id })).annotations.map(
      ({ body }) => body,
    );

  async function type(
    id: string,
    words: readonly string[],
    pause: number,
    editSession = 'typing',
  ): Promise<void> {
    for (const body of words) {
      app.clock.now += pause;
      await app.client.call('annotation.update', { id, changes: { body }, editSession });
    }
  }

  test('is one step, with the words before it as what undo brings back', async () => {
    const { id } = await annotate(app.client, content, '老旧小区', { body: '原话' });
    await type(id, ['新', '新话', '新话一'], 400);
    expect((await app.client.call('history.list', {})).steps[0]?.label).toBe('修改一条“指出问题”批注');
    await app.client.call('history.undo', {});
    expect(await listBodies()).toEqual(['原话']);
    await app.client.call('history.redo', {});
    expect(await listBodies()).toEqual(['新话一']);
  });

  test('ends after 30 s without a stroke', async () => {
    const { id } = await annotate(app.client, content, '老旧小区', { body: '原话' });
    await type(id, ['甲'], 400);
    await type(id, ['乙'], 30_000);
    await type(id, ['丙'], 30_001);
    await app.client.call('history.undo', {});
    expect(await listBodies()).toEqual(['乙']);
    await app.client.call('history.undo', {});
    expect(await listBodies()).toEqual(['原话']);
  });

  test('ends when something else is done', async () => {
    const { id } = await annotate(app.client, content, '老旧小区', { body: '原话' });
    await type(id, ['甲'], 10);
    await app.client.call('annotation.update', { id, changes: { important: true } });
    await type(id, ['乙'], 10);
    await app.client.call('history.undo', {});
    expect(await listBodies()).toEqual(['甲']);
  });

  test('that made the note takes the note away with it', async () => {
    const { annotation } = await app.client.call('annotation.create', {
      versionId: content.version.id,
      kind: 'question',
      target: { type: 'report' },
      editSession: 'typing',
    });
    await type(annotation.id, ['问', '问一句'], 100);
    const { undo } = await app.client.call('history.state', {});
    expect(undo?.label).toBe('新增一条“询问”批注');
    await app.client.call('history.undo', {});
    expect(await listBodies()).toEqual([]);
    await app.client.call('history.redo', {});
    expect(await listBodies()).toEqual(['问一句']);
  });

  test('that changed nothing in the end leaves no step', async () => {
    const { id } = await annotate(app.client, content, '老旧小区', { body: '原话' });
    const before = await app.client.call('history.state', {});
    app.clock.now += 60_000;
    await type(id, ['原话甲', '原话'], 0);
    expect(await app.client.call('history.state', {})).toEqual(before);
  });
});

describe('steps', () => {
  test('setting up the workspace is no step', async () => {
    expect(await app.client.call('history.state', {})).toEqual({ undo: null, redo: null });
    await expect(app.client.call('history.undo', {})).rejects.toMatchObject({ code: 'nothingToUndo' });
    await expect(app.client.call('history.redo', {})).rejects.toMatchObject({ code: 'nothingToRedo' });
  });

  test('doing something else drops what was undone, but the history still shows it', async () => {
    const first = await annotate(app.client, content, '老旧小区', { kind: 'praise' });
    await app.client.call('history.undo', {});
    await annotate(app.client, content, '老旧小区', { kind: 'question' });
    expect((await app.client.call('history.state', {})).redo).toBeNull();
    const { steps: listed } = await app.client.call('history.list', { limit: 2 });
    expect(listed.map(({ label, undone }) => [label, undone])).toEqual([
      ['新增一条“询问”批注', false],
      ['新增一条“肯定成绩”批注', true],
    ]);
    const own = await app.client.call('history.list', { recordId: first.id });
    expect(own.steps.map(({ label }) => label)).toEqual(['新增一条“肯定成绩”批注']);
  });

  test('a write that changes nothing is no step and counts no revision', async () => {
    const note = await annotate(app.client, content, '老旧小区', { body: '话' });
    const before = await app.client.call('history.state', {});
    app.clock.now += 5;
    const { annotation } = await app.client.call('annotation.update', {
      id: note.id,
      changes: { body: '话' },
    });
    expect(annotation).toEqual(note);
    expect(await app.client.call('history.state', {})).toEqual(before);
  });

  test('revisions count up through undo, redo, deletion and return', async () => {
    const { id } = await annotate(app.client, content, '老旧小区', { body: '甲' });
    const revision = async (): Promise<number | undefined> =>
      (await app.client.call('annotation.list', { versionId: content.version.id })).annotations[0]?.revision;
    const seen = [await revision()];
    await app.client.call('annotation.update', { id, changes: { body: '乙' } });
    seen.push(await revision());
    await app.client.call('history.undo', {});
    seen.push(await revision());
    await app.client.call('annotation.delete', { id });
    await app.client.call('history.undo', {});
    seen.push(await revision());
    expect(seen).toEqual([1, 2, 3, 5]);
  });

  test('deleting a note takes it out of the scores that rest on it, and undo puts it back', async () => {
    const { id } = await annotate(app.client, content, '老旧小区');
    const target = { type: 'heading', headingId: content.headings[0]?.id ?? '' } as const;
    const versionId = content.version.id;
    await app.client.call('score.set', { versionId, target, changes: { evidence: [id] } });
    const evidence = async (): Promise<string[] | undefined> =>
      (await app.client.call('score.list', { versionId })).scores[0]?.evidence;
    await app.client.call('annotation.delete', { id });
    expect(await evidence()).toEqual([]);
    await app.client.call('history.undo', {});
    expect(await evidence()).toEqual([id]);
  });

  test('the host hears after each commit which subjects changed', async () => {
    await annotate(app.client, content, '老旧小区');
    app.events.length = 0;
    app.clock.now += 1000;
    await app.client.call('history.undo', {});
    expect(app.events).toEqual([{ type: 'changed', subjects: ['annotation'], savedAt: app.clock.now }]);
    expect((await app.client.call('workspace.status', {})).savedAt).toBe(app.clock.now);
  });
});
