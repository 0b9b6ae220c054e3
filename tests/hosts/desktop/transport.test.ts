/** @jest-environment jsdom */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { DesktopBridge } from '../../../shared/contract/desktop-bridge.ts';
import type { CoreEvent } from '../../../shared/contract/events.ts';
import { createDesktopTransport, findDesktopBridge } from '../../../renderer/state/transports/desktop.ts';

const changed: CoreEvent = { type: 'changed', subjects: ['annotation'], savedAt: 5 };
const request = { id: '1', operation: 'workspace.status', input: {} };
const answer = { id: '1', ok: true, output: 7 };
const lost = { id: '1', ok: false, error: { code: 'disconnected', message: '断了。' } };

let call: () => Promise<unknown>;
let tell: (event: CoreEvent) => void;
const bridge: DesktopBridge = {
  call: () => call(),
  onEvent: (listener) => {
    tell = listener;
    return () => undefined;
  },
};

beforeEach(() => {
  call = () => Promise.resolve(answer);
  Reflect.deleteProperty(window, 'shenyitai');
});

describe('the bridge', () => {
  test('is found where the preload has put it, and nowhere else', () => {
    expect(findDesktopBridge()).toBeNull();
    Reflect.set(window, 'shenyitai', { call: 1, onEvent: () => undefined });
    expect(findDesktopBridge()).toBeNull();
    Reflect.set(window, 'shenyitai', bridge);
    expect(findDesktopBridge()).toBe(bridge);
  });
});

describe('the transport over it', () => {
  test('carries an envelope and its answer', async () => {
    expect(await createDesktopTransport(bridge).send(request)).toEqual(answer);
  });

  test('hands events to whoever listens, and only events of the contract', () => {
    const transport = createDesktopTransport(bridge);
    const seen: CoreEvent[] = [];
    const end = transport.onEvent((event) => seen.push(event));
    tell(changed);
    tell({ type: 'unknown' } as never);
    end();
    tell({ type: 'comeForward' });
    expect(seen).toEqual([changed]);
  });

  test('says when the core is lost, and when it is back', async () => {
    const transport = createDesktopTransport(bridge);
    const seen: boolean[] = [];
    transport.onConnection?.((connected) => seen.push(connected));
    call = () => Promise.resolve(lost);
    expect(await transport.send(request)).toEqual(lost);
    await transport.send(request);
    // The first thing that a core says which was started again.
    tell(changed);
    expect(seen).toEqual([true, false, true]);
  });

  test('takes a bridge that fails for a lost core', async () => {
    const transport = createDesktopTransport(bridge);
    const seen: boolean[] = [];
    transport.onConnection?.((connected) => seen.push(connected));
    call = () => Promise.reject(new Error('gone'));
    await expect(transport.send(request)).rejects.toMatchObject({ code: 'disconnected' });
    call = () => Promise.resolve(answer);
    await transport.send(request);
    expect(seen).toEqual([true, false, true]);
  });
});
