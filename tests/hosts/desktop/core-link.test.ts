import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { ResponseEnvelope } from '../../../shared/contract/envelope.ts';
import { OperationError } from '../../../shared/contract/errors.ts';
import type { Core } from '../../../electron/core/core.ts';
import type { CoreConfig, CorePorts } from '../../../electron/core/ports.ts';
import type { CoreLink } from '../../../electron/hosts/desktop/core-link.ts';
import { linkCore } from '../../../electron/hosts/desktop/core-link.ts';
import type {
  CoreWish,
  FromCore,
  ToCore,
  WishAnswer,
} from '../../../electron/hosts/desktop/core-messages.ts';
import { serveCore } from '../../../electron/hosts/desktop/core-service.ts';

// The two ends of the port against each other, without processes; the port copies, and delivers later.
class Child extends EventEmitter {
  readonly toCore = new EventEmitter();
  killed = false;

  postMessage(message: ToCore): void {
    const copy = structuredClone(message);
    setImmediate(() => this.toCore.emit('message', copy));
  }

  kill(): boolean {
    this.killed = true;
    this.emit('exit', 1);
    return true;
  }
}

const config: CoreConfig = { host: 'desktop', programVersion: '1', workspacePath: '/w', resourcesPath: '/r' };
const answerTo = (envelope: unknown): ResponseEnvelope => ({
  id: (envelope as { id: string }).id,
  ok: true,
  output: envelope,
});

let child: Child;
let died: number[];
let events: string[];
let wishes: CoreWish[];
let wishAnswer: () => Promise<WishAnswer>;

beforeEach(() => {
  child = new Child();
  died = [];
  events = [];
  wishes = [];
  wishAnswer = () => Promise.resolve('/picked.docx');
});

function start(open: (config: CoreConfig, ports: CorePorts) => Promise<Core>): CoreLink {
  serveCore(
    {
      post: (message: FromCore) => setImmediate(() => child.emit('message', structuredClone(message))),
      onMessage: (listener) => child.toCore.on('message', listener),
      end: (code) => setImmediate(() => child.emit('exit', code)),
    },
    open,
  );
  return linkCore(child, config, {
    event: (event) => events.push(event.type),
    fulfil: (wish) => {
      wishes.push(wish);
      return wishAnswer();
    },
    died: (code) => died.push(code),
  });
}

const core = (dispatch: Core['dispatch'], closed: () => void = () => undefined): Core => ({
  dispatch,
  close: () => {
    closed();
    return Promise.resolve();
  },
});

describe('a core behind its port', () => {
  test('gets the configuration and answers what was asked before it was open', async () => {
    const opened = Promise.withResolvers<Core>();
    let seen: CoreConfig | null = null;
    const link = start((given) => {
      seen = given;
      return opened.promise;
    });
    const early = link.call({ id: '1' });
    opened.resolve(core((envelope) => Promise.resolve(answerTo(envelope))));
    expect(await early).toEqual({ id: '1', ok: true, output: { id: '1' } });
    expect(await link.opening).toEqual({ ok: true });
    expect(seen).toEqual(config);
  });

  test('pairs answers with questions whatever their order and their ids', async () => {
    const first = Promise.withResolvers<ResponseEnvelope>();
    const link = start(() =>
      Promise.resolve(
        core((envelope) =>
          (envelope as { n: number }).n === 1 ? first.promise : Promise.resolve(answerTo(envelope)),
        ),
      ),
    );
    const slow = link.call({ id: 'same', n: 1 });
    expect(await link.call({ id: 'same', n: 2 })).toMatchObject({ output: { n: 2 } });
    first.resolve(answerTo({ id: 'same', n: 1 }));
    expect(await slow).toMatchObject({ output: { n: 1 } });
  });

  test('is refused a workspace: every call, earlier or later, gets that sentence', async () => {
    const link = start(() => Promise.reject(new OperationError('workspaceBusy', '占用着。')));
    const early = link.call({ id: 'a' });
    const refusal = { code: 'workspaceBusy', message: '占用着。' };
    expect(await link.opening).toEqual({ ok: false, ...refusal });
    expect(await early).toEqual({ id: 'a', ok: false, error: refusal });
    expect(await link.call({ id: 'b' })).toEqual({ id: 'b', ok: false, error: refusal });
    await link.close();
    expect(died).toEqual([]);
  });

  test('passes events on, and its wishes to the main process', async () => {
    let ports: CorePorts | null = null;
    const link = start((_config, given) => {
      ports = given;
      return Promise.resolve(core((envelope) => Promise.resolve(answerTo(envelope))));
    });
    await link.opening;
    const given = ports as CorePorts | null;
    given?.emit({ type: 'comeForward' });
    expect(await given?.pickSavePath?.('/a.docx', 'docx')).toBe('/picked.docx');
    expect(wishes).toEqual([{ kind: 'pickSavePath', suggestedPath: '/a.docx', extension: 'docx' }]);
    expect(events).toEqual(['comeForward']);
    wishAnswer = () => Promise.reject(new Error('no dialog'));
    expect(await given?.pickSavePath?.('/a.docx', 'docx')).toBeNull();
    expect(await given?.showInFolder('/a.docx')).toBe(false);
  });

  test('closes only after what is under way has been answered', async () => {
    const slow = Promise.withResolvers<ResponseEnvelope>();
    let finished = false;
    let closedAfter: boolean | null = null;
    const link = start(() =>
      Promise.resolve(
        core(
          () => slow.promise,
          () => {
            closedAfter = finished;
          },
        ),
      ),
    );
    await link.opening;
    const call = link.call({ id: 'x' });
    const closing = link.close();
    expect(link.close()).toBe(closing);
    expect(await link.call({ id: 'late' })).toMatchObject({ ok: false, error: { code: 'disconnected' } });
    // Long enough for a core that does not wait to be closed.
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    finished = true;
    slow.resolve(answerTo({ id: 'x' }));
    expect(await call).toMatchObject({ ok: true });
    await closing;
    expect(closedAfter).toBe(true);
    expect(died).toEqual([]);
  });

  test('that dies answers all with the sentence of a lost connection, and is reported once', async () => {
    const link = start(() => Promise.resolve(core(() => new Promise(() => undefined))));
    await link.opening;
    const hanging = link.call({ id: 'h' });
    child.kill();
    expect(await hanging).toMatchObject({ id: 'h', ok: false, error: { code: 'disconnected' } });
    expect(await link.call('nonsense')).toMatchObject({ id: '', ok: false, error: { code: 'disconnected' } });
    expect(died).toEqual([1]);
  });

  test('that dies while it opens counts as disconnected', async () => {
    const link = start(() => new Promise(() => undefined));
    child.kill();
    expect(await link.opening).toMatchObject({ ok: false, code: 'disconnected' });
  });

  test('whose opening fails unexpectedly says so in a sentence', async () => {
    const link = start(() => Promise.reject(new Error('secret detail')));
    const opening = await link.opening;
    expect(opening).toMatchObject({ ok: false, code: 'internal' });
    expect(JSON.stringify(opening)).not.toContain('secret');
  });
});
