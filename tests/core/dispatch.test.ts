import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createDispatch } from '../../electron/core/dispatch.ts';
import type { Handlers } from '../../electron/core/handlers/handlers.ts';
import { OperationError } from '../../shared/contract/errors.ts';
import { errorSentences } from '../../shared/wording/errors.ts';
import type { TestCore } from '../support/test-core.ts';
import { openTestCore, removeFolder, temporaryFolder } from '../support/test-core.ts';

let folder: string;
let app: TestCore;

beforeEach(async () => {
  folder = temporaryFolder('dispatch');
  app = await openTestCore(folder);
});

afterEach(async () => {
  await app.core.close();
  removeFolder(folder);
});

describe('the envelope', () => {
  test.each([undefined, null, 7, 'x', {}, { id: 'a' }, { id: '', operation: 'x', input: {} }])(
    '%j is answered, not thrown at',
    async (envelope) => {
      expect(await app.core.dispatch(envelope)).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
    },
  );

  test('its id comes back, also with a refusal', async () => {
    expect(await app.core.dispatch({ id: 'a', operation: 'workspace.status', input: {} })).toMatchObject({
      id: 'a',
      ok: true,
    });
    expect(await app.core.dispatch({ id: 'b', operation: 'no.such', input: {} })).toEqual({
      id: 'b',
      ok: false,
      error: { code: 'unknownOperation', message: errorSentences.unknownOperation('no.such') },
    });
    expect(await app.core.dispatch({ id: 'c', operation: 'toString', input: {} })).toMatchObject({
      id: 'c',
      error: { code: 'unknownOperation' },
    });
  });

  test('input that does not fit is refused with its fields and without its values', async () => {
    const answer = await app.core.dispatch({
      id: 'a',
      operation: 'annotation.delete',
      input: { id: 5, more: '机要的话' },
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
    expect(JSON.stringify(answer)).not.toContain('机要的话');
  });
});

describe('an error in a handler', () => {
  const dispatchWith = (
    failure: () => never,
  ): { send: ReturnType<typeof createDispatch>; logs: string[] } => {
    const logs: string[] = [];
    const handlers = { 'workspace.status': failure } as unknown as Handlers;
    return { send: createDispatch(handlers, (message) => logs.push(message)), logs };
  };
  const request = { id: 'a', operation: 'workspace.status', input: {} };

  test('of a known kind keeps its code, sentence and details', async () => {
    const { send } = dispatchWith(() => {
      throw new OperationError('stopped', '停了', { at: 3 });
    });
    expect(await send(request)).toEqual({
      id: 'a',
      ok: false,
      error: { code: 'stopped', message: '停了', details: { at: 3 } },
    });
  });

  test('of the disk is told from others', async () => {
    const { send } = dispatchWith(() => {
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    });
    expect(await send(request)).toMatchObject({ error: { code: 'diskFull' } });
  });

  test('of an unknown kind is internal, and the log has the place but not the words', async () => {
    const { send, logs } = dispatchWith(() => {
      throw new Error('正文里的一句话');
    });
    expect(await send(request)).toMatchObject({
      error: { code: 'internal', message: errorSentences.internal() },
    });
    expect(logs).toHaveLength(1);
    expect(logs[0]).toContain('workspace.status');
    expect(logs[0]).not.toContain('正文里的一句话');
  });

  test('and an output that breaks the contract is internal too', async () => {
    const { send } = dispatchWith(() => ({ wrong: true }) as never);
    expect(await send(request)).toMatchObject({ error: { code: 'internal' } });
  });
});

test('every sentence for a person is Chinese and ends as a sentence', () => {
  for (const sentence of Object.values(errorSentences)) {
    expect(sentence('甲')).toMatch(/^[\u4e00-\u9fff].*。$/u);
  }
});
