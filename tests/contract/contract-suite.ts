import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ContractClient, Transport } from '../../shared/contract/client.ts';
import { createClient } from '../../shared/contract/client.ts';
import type { OperationName } from '../../shared/contract/contract.ts';
import { contract } from '../../shared/contract/contract.ts';
import { responseEnvelope } from '../../shared/contract/envelope.ts';
import type { CoreEvent } from '../../shared/contract/events.ts';
import { annotate, rangeTarget, setUp } from '../support/reviewing.ts';
import { removeFolder, temporaryFolder, testProfile } from '../support/test-core.ts';

/** A host under test: a core on the workspace folder, reached the way this host reaches it. */
export interface HostUnderTest {
  readonly transport: Transport;
  close(): Promise<void>;
}

export interface SuiteOptions {
  /** Whether the host hands on events; a command line does not. */
  readonly events: boolean;
  /** Whether requests may be on their way at the same time. */
  readonly parallel: boolean;
  /** Milliseconds for one test. */
  readonly timeout?: number;
}

/** The same behaviour is asked of every host: a host only carries envelopes. */
export function runContractSuite(
  name: string,
  open: (workspacePath: string) => Promise<HostUnderTest>,
  { events, parallel, timeout = 20_000 }: SuiteOptions,
): void {
  describe(`the contract over ${name}`, () => {
    let folder: string;
    let host: HostUnderTest;
    let client: ContractClient;

    beforeEach(async () => {
      folder = temporaryFolder('contract');
      host = await open(join(folder, 'workspace'));
      client = createClient(host.transport, randomUUID);
    }, timeout);

    afterEach(async () => {
      await host.close();
      removeFolder(folder);
    }, timeout);

    const reopen = async (): Promise<void> => {
      await host.close();
      host = await open(join(folder, 'workspace'));
      client = createClient(host.transport, randomUUID);
    };

    test(
      'refuses what does not fit, for every operation, with the id of the request',
      async () => {
        for (const operation of Object.keys(contract) as OperationName[]) {
          const id = randomUUID();
          const answer = responseEnvelope.parse(
            await host.transport.send({ id, operation, input: { noSuchField: true } }),
          );
          expect([operation, answer]).toMatchObject([
            operation,
            { id, ok: false, error: { code: 'invalidInput' } },
          ]);
        }
        const answer = await host.transport.send({ id: 'x', operation: 'no.such', input: {} });
        expect(answer).toMatchObject({ id: 'x', ok: false, error: { code: 'unknownOperation' } });
      },
      timeout,
    );

    test(
      'takes a new workspace from the first start to a paper, and keeps all of it',
      async () => {
        expect(await client.call('workspace.status', {})).toMatchObject({ profile: null, savedAt: null });
        const content = await setUp(client);
        const versionId = content.version.id;
        const note = await annotate(client, content, '新改造老旧小区130万平方米', { body: '少四成' });
        await client.call('annotation.update', {
          id: note.id,
          changes: { tags: ['老旧小区'], important: true },
        });
        const heading = content.headings.find(({ title }) => title.startsWith('用力增进民生福祉'));
        await client.call('score.set', {
          versionId,
          target: { type: 'heading', headingId: heading?.id ?? '' },
          changes: {
            overall: 'basicallySatisfied',
            importance: 5,
            criteria: { measurable: 3 },
            evidence: [note.id],
          },
        });
        await client.call('paper.compose', {
          paper: 'opinions',
          versionId,
          changes: { wordings: { [note.id]: '请说明原因' } },
        });
        await client.call('settings.save', { typeSize: 'elder', speechMinutes: 5 });
        await client.call('reading.moveTo', { versionId, offset: 1200 });
        const path = join(folder, '意见.json');
        const written = await client.call('paper.export', {
          paper: 'opinions',
          versionId,
          format: 'json',
          path,
        });
        expect(readFileSync(path)).toHaveLength(written.bytes);

        await reopen();
        const status = await client.call('workspace.status', {});
        expect(status.profile).toMatchObject(testProfile);
        expect(status.settings).toMatchObject({ typeSize: 'elder', speechMinutes: 5, theme: 'light' });
        expect(status.savedAt).not.toBeNull();
        expect(await client.call('library.open', { versionId })).toEqual(content);
        const { documents, lastVersionId } = await client.call('library.list', {});
        expect(lastVersionId).toBe(versionId);
        expect(documents[0]?.versions[0]).toMatchObject({ annotations: 1, tasks: content.tasks.length });
        const { annotations } = await client.call('annotation.list', { versionId });
        expect(annotations).toMatchObject([
          { id: note.id, body: '少四成', tags: ['老旧小区'], important: true, revision: 2 },
        ]);
        const { scores } = await client.call('score.list', { versionId });
        expect(scores).toMatchObject([{ overall: 'basicallySatisfied', importance: 5, evidence: [note.id] }]);
        const { composition } = await client.call('paper.composition', { paper: 'opinions', versionId });
        expect(composition.wordings).toEqual({ [note.id]: '请说明原因' });
        expect(await client.call('reading.position', { versionId })).toEqual({ offset: 1200 });
        const found = await client.call('search.find', { text: '老旧小区', versionId });
        expect(found.counts).toMatchObject({ report: 3, annotation: 1 });
        const { path: copy } = await client.call('workspace.backup', {});
        expect(readFileSync(copy).subarray(0, 15).toString()).toBe('SQLite format 3');
      },
      timeout,
    );

    test(
      'undoes and redoes across a restart and names the step',
      async () => {
        const content = await setUp(client);
        const versionId = content.version.id;
        const note = await annotate(client, content, '老旧小区', { kind: 'question', body: '为什么' });
        await client.call('annotation.delete', { id: note.id });
        await reopen();
        const { undo } = await client.call('history.state', {});
        expect(undo).toMatchObject({ label: '删除一条“询问”批注', recordId: note.id, versionId });
        await client.call('history.undo', {});
        expect((await client.call('annotation.list', { versionId })).annotations).toMatchObject([
          { id: note.id, body: '为什么' },
        ]);
        const { step } = await client.call('history.redo', {});
        expect(step.label).toBe('删除一条“询问”批注');
        expect((await client.call('annotation.list', { versionId })).annotations).toEqual([]);
        const { steps } = await client.call('history.list', { recordId: note.id });
        expect(steps.map(({ label }) => label)).toEqual(['删除一条“询问”批注', '新增一条“询问”批注']);
      },
      timeout,
    );

    test(
      'says by a code what it refuses, and a refusal changes nothing',
      async () => {
        const content = await setUp(client);
        const versionId = content.version.id;
        const target = rangeTarget(content, '老旧小区');
        const id = randomUUID();
        await client.call('annotation.create', { id, versionId, kind: 'problem', target });
        const before = await client.call('history.state', {});
        const refused = async (code: string, work: () => Promise<unknown>): Promise<void> => {
          await expect(work()).rejects.toMatchObject({ code });
        };
        await refused('notFound', () => client.call('library.open', { versionId: 'none' }));
        await refused('conflict', () =>
          client.call('annotation.create', { id, versionId, kind: 'praise', target }),
        );
        await refused('notFound', () => client.call('annotation.delete', { id: randomUUID() }));
        await refused('invalidInput', () =>
          client.call('annotation.create', {
            versionId,
            kind: 'problem',
            target: {
              type: 'range',
              anchor: { exact: '别的话', prefix: '', suffix: '', start: 0, end: 3, blockId: null },
            },
          }),
        );
        await refused('invalidInput', () =>
          client.call('annotation.create', { versionId, kind: 'textEdit', target }),
        );
        await refused('nothingToRedo', () => client.call('history.redo', {}));
        await refused('outputUnwritable', () =>
          client.call('paper.export', {
            paper: 'opinions',
            versionId,
            format: 'json',
            path: join(folder, 'no', 'such', 'folder', 'x.json'),
          }),
        );
        expect(await client.call('history.state', {})).toEqual(before);
      },
      timeout,
    );

    test(
      'carries every character unharmed',
      async () => {
        const content = await setUp(client);
        const versionId = content.version.id;
        const body = `“引号”\\"'<b>&amp;</b>\n\t第二行\u3000𠮷😀 e\u0301 é \u2028${'长'.repeat(40_000)}`;
        const { annotation } = await client.call('annotation.create', {
          versionId,
          kind: 'constituentVoice',
          target: { type: 'report' },
          body,
        });
        expect(annotation.body).toBe(body);
        expect((await client.call('annotation.list', { versionId })).annotations[0]?.body).toBe(body);
      },
      timeout,
    );

    if (events) {
      test(
        'tells after a write which subjects changed, and nothing after a query',
        async () => {
          const content = await setUp(client);
          const heard: CoreEvent[] = [];
          const enough = new Promise<void>((resolve) => {
            client.onEvent((event) => {
              heard.push(event);
              if (event.type === 'changed' && event.subjects.includes('settings')) resolve();
            });
          });
          await client.call('annotation.list', { versionId: content.version.id });
          await annotate(client, content, '老旧小区');
          await client.call('settings.save', { theme: 'dark' });
          await enough;
          expect(heard).toMatchObject([
            { type: 'changed', subjects: ['annotation'] },
            { type: 'changed', subjects: ['settings'] },
          ]);
        },
        timeout,
      );
    }

    if (parallel) {
      test(
        'gives each of many requests at once its own answer',
        async () => {
          const content = await setUp(client);
          const versionId = content.version.id;
          const bodies = Array.from({ length: 30 }, (_, index) => `第${index}条`);
          const made = await Promise.all(
            bodies.map((body) =>
              client.call('annotation.create', {
                versionId,
                kind: 'problem',
                target: { type: 'report' },
                body,
              }),
            ),
          );
          expect(made.map(({ annotation }) => annotation.body)).toEqual(bodies);
          expect((await client.call('annotation.list', { versionId })).annotations).toHaveLength(30);
        },
        timeout,
      );
    }
  });
}
