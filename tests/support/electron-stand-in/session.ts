import { EventEmitter } from 'node:events';
import { offer } from './control.ts';
import { note } from './record.ts';

type ProtocolHandler = (request: Request | { method: string; url: string }) => Promise<Response> | Response;
type RequestHandler = (details: { url: string }, answer: (decision: { cancel?: boolean }) => void) => void;
type PermissionHandler = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: { requestingUrl: string },
) => void;
type PermissionCheck = (
  contents: unknown,
  permission: string,
  origin: string,
  details: { requestingUrl?: string },
) => boolean;

/** Keeps the handlers; the pages (pages.ts) run every request of the browser through them. */
export class Session extends EventEmitter {
  readonly name: string;
  readonly handlers = new Map<string, ProtocolHandler>();
  readonly protocol = {
    handle: (scheme: string, handler: ProtocolHandler) => {
      if (this.handlers.has(scheme)) throw new Error(`second handler for ${scheme}:`);
      this.handlers.set(scheme, handler);
    },
  };
  readonly webRequest = {
    onBeforeRequest: (handler: RequestHandler) => {
      this.#beforeRequest = handler;
    },
  };
  #beforeRequest: RequestHandler | null = null;
  #permission: PermissionHandler | null = null;
  #check: PermissionCheck | null = null;
  #device: (() => boolean) | null = null;

  constructor(name: string) {
    super();
    this.name = name;
  }

  setSpellCheckerEnabled(on: boolean): void {
    note('spellChecker', [this.name, on]);
  }

  setPermissionRequestHandler(handler: PermissionHandler): void {
    this.#permission = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.#check = handler;
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.#device = handler;
  }

  /** Whether webRequest cancels this address; without a handler nothing is cancelled. */
  cancels(url: string): Promise<boolean> {
    const handler = this.#beforeRequest;
    if (!handler) return Promise.resolve(false);
    return new Promise((resolve) => handler({ url }, ({ cancel }) => resolve(cancel === true)));
  }

  /** What the three permission handlers decide; Electron grants where there is no handler. */
  async decide(permission: string, requestingUrl: string): Promise<boolean[]> {
    const { promise: asked, resolve } = Promise.withResolvers<boolean>();
    if (this.#permission) this.#permission(null, permission, resolve, { requestingUrl });
    else resolve(true);
    const checked = this.#check?.(null, permission, requestingUrl, { requestingUrl }) ?? true;
    return [await asked, checked, this.#device?.() ?? true];
  }
}

const sessions = new Map<string, Session>();
const ofName = (name: string): Session => {
  const found = sessions.get(name) ?? new Session(name);
  sessions.set(name, found);
  return found;
};

export const session = {
  defaultSession: ofName(''),
  fromPartition: (name: string) => ofName(name),
};

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown) => note('privilegedSchemes', schemes),
};

offer(
  'permission',
  ({ session: name, permission, url }: { session: string; permission: string; url: string }) =>
    ofName(name).decide(permission, url),
);
offer('cancels', ({ session: name, url }: { session: string; url: string }) => ofName(name).cancels(url));
offer('request', async ({ session: name, url, method }: { session: string; url: string; method: string }) => {
  const handler = ofName(name).handlers.get(url.slice(0, url.indexOf(':')));
  if (!handler) throw new Error(`no handler for ${url}`);
  const response = await handler({ method, url });
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
});
