// Both functions are sent to the browser as text, so each holds all it needs. They speak through events of
// the document, whose detail is a string: objects do not cross from one world to another.

type Shape =
  | { readonly kind: 'function'; readonly id: number }
  | { readonly kind: 'object'; readonly members: Readonly<Record<string, Shape>> }
  | { readonly kind: 'promise'; readonly id: number }
  | { readonly kind: 'value'; readonly value: unknown };

/** In the page's own world: rebuilds what the preload exposes, frozen. */
export function runInPage(secret: string): void {
  if (window !== window.top) return;
  const callbacks: ((...args: unknown[]) => unknown)[] = [];
  const promises = new Map<number, PromiseWithResolvers<unknown>>();
  let returned: Shape | { readonly kind: 'throw'; readonly message: string } | null = null;

  const tell = (name: string, detail: unknown): void => {
    document.dispatchEvent(new CustomEvent(`${secret}:${name}`, { detail: JSON.stringify(detail) }));
  };
  const listen = (name: string, listener: (detail: never) => void): void =>
    document.addEventListener(`${secret}:${name}`, (event) =>
      listener(JSON.parse((event as CustomEvent<string>).detail) as never),
    );

  const build = (shape: Shape): unknown => {
    switch (shape.kind) {
      case 'function':
        return (...args: unknown[]) => call(shape.id, args);
      case 'object':
        return Object.freeze(
          Object.fromEntries(Object.entries(shape.members).map(([name, member]) => [name, build(member)])),
        );
      case 'promise': {
        const made = Promise.withResolvers<unknown>();
        promises.set(shape.id, made);
        return made.promise;
      }
      case 'value':
        return shape.value;
    }
  };
  const call = (id: number, args: readonly unknown[]): unknown => {
    const sent = args.map((arg) =>
      typeof arg === 'function'
        ? { kind: 'function', id: callbacks.push(arg as () => unknown) - 1 }
        : { kind: 'value', value: arg },
    );
    returned = null;
    // Events are dispatched synchronously: the answer is there when this returns.
    tell('call', { id, args: sent });
    const answer = returned as Shape | { readonly kind: 'throw'; readonly message: string } | null;
    if (answer === null) return undefined;
    if (answer.kind === 'throw') throw new Error(answer.message);
    return build(answer);
  };

  listen('expose', ({ name, shape }: { name: string; shape: Shape }) => {
    if (name in window) throw new Error(`Cannot bind an API on top of an existing property: ${name}`);
    Object.defineProperty(window, name, { value: build(shape), enumerable: true });
  });
  listen('return', (shape: Shape) => {
    returned = shape;
  });
  listen('settle', ({ id, ok, value }: { id: number; ok: boolean; value: unknown }) => {
    const promise = promises.get(id);
    promises.delete(id);
    if (ok) promise?.resolve(value);
    else promise?.reject(new Error(String(value)));
  });
  listen('callback', ({ id, args }: { id: number; args: unknown[] }) => void callbacks[id]?.(...args));
}

/** In the preload's isolated world: gives it `electron`, and nothing else to require. */
export function runInPreload(
  secret: string,
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
): void {
  if (window !== window.top) return;
  const functions: ((...args: unknown[]) => unknown)[] = [];
  const listeners = new Map<string, ((event: object, ...args: unknown[]) => void)[]>();
  const invocations = new Map<number, PromiseWithResolvers<unknown>>();
  let next = 0;

  const tell = (name: string, detail: unknown): void => {
    document.dispatchEvent(new CustomEvent(`${secret}:${name}`, { detail: JSON.stringify(detail) }));
  };
  const describe = (value: unknown): Shape => {
    if (typeof value === 'function') {
      return { kind: 'function', id: functions.push(value as () => unknown) - 1 };
    }
    if (value instanceof Promise) {
      const id = next++;
      value.then(
        (result: unknown) => tell('settle', { id, ok: true, value: result }),
        (cause: unknown) => tell('settle', { id, ok: false, value: (cause as Error).message }),
      );
      return { kind: 'promise', id };
    }
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return {
        kind: 'object',
        members: Object.fromEntries(Object.entries(value).map(([name, member]) => [name, describe(member)])),
      };
    }
    return { kind: 'value', value };
  };

  document.addEventListener(`${secret}:call`, (event) => {
    const { id, args } = JSON.parse((event as CustomEvent<string>).detail) as { id: number; args: Shape[] };
    const received = args.map((arg) =>
      arg.kind === 'function'
        ? (...given: unknown[]) => tell('callback', { id: arg.id, args: given })
        : arg.kind === 'value'
          ? arg.value
          : undefined,
    );
    try {
      tell('return', describe(functions[id]?.(...received)));
    } catch (cause) {
      tell('return', { kind: 'throw', message: (cause as Error).message });
    }
  });

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) => {
      const id = next++;
      const made = Promise.withResolvers<unknown>();
      invocations.set(id, made);
      const toMain = Reflect.get(globalThis, 'toMain') as (payload: string) => void;
      toMain(JSON.stringify({ id, channel, args }));
      return made.promise;
    },
    on: (channel: string, listener: (event: object, ...args: unknown[]) => void) =>
      void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    removeListener: (channel: string, listener: (event: object, ...args: unknown[]) => void) =>
      void listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((each) => each !== listener),
      ),
  };
  const contextBridge = {
    exposeInMainWorld: (name: string, api: object) => tell('expose', { name, shape: describe(api) }),
  };
  Object.defineProperty(globalThis, 'fromMain', {
    value: {
      settle: (id: number, ok: boolean, value: unknown) => {
        const made = invocations.get(id);
        invocations.delete(id);
        if (ok) made?.resolve(value);
        else made?.reject(new Error(String(value)));
      },
      receive: (channel: string, args: unknown[]) => {
        for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
      },
    },
  });
  const require = (name: string): unknown => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`);
    return { contextBridge, ipcRenderer };
  };
  preload(require, { exports: {} }, {});
}
