import { setTimeout as wait } from 'node:timers/promises';
import type { CoreEvent } from '../../../shared/contract/events.ts';
import { createCore } from '../../core/core.ts';
import type { Core } from '../../core/core.ts';
import { nodePorts } from '../common/node-ports.ts';
import type { ProgramFolders } from '../common/program-folder.ts';
import { createIdleWatch, TICK_MS } from './idle.ts';
import { makeHostFolder, newSecret, removeRendezvous, writeRendezvous } from './rendezvous.ts';
import { startServer } from './server.ts';
import type { LocalServer } from './server.ts';
import { createWindows, profileIn } from './windows.ts';
import { sentences } from './wording.ts';

/** A page that reloads is gone for a moment; so long after the browser's end nothing comes back, milliseconds. */
const LAST_LOOK_MS = 2_000;

/** A host that runs. */
export interface LocalHost {
  /** Resolves when there is nobody left to serve. */
  readonly unused: Promise<void>;
  /** Closes server, core and everything that belongs to this run. */
  close(): Promise<void>;
}

/** What the host is started with. */
export interface HostOptions {
  readonly program: ProgramFolders;
  /** Absolute. */
  readonly workspacePath: string;
  readonly window: boolean;
  readonly openPackets?: readonly string[];
  /** A line for the person. */
  readonly say: (line: string) => void;
}

/** Opens the workspace and serves it; rejects as createCore does. */
export async function startHost(options: HostOptions): Promise<LocalHost> {
  const { program, workspacePath, say, openPackets = [] } = options;
  let emit: (event: CoreEvent) => void = () => undefined;
  const core = await createCore(
    {
      host: 'local',
      programVersion: program.version,
      workspacePath,
      resourcesPath: program.resources,
      openPackets,
    },
    nodePorts((event) => emit(event)),
  );
  try {
    return await serve(core, options, say, (server) => {
      emit = (event) => server.emit(event);
    });
  } catch (error) {
    await core.close();
    throw error;
  }
}

async function serve(
  core: Core,
  { program, workspacePath, window }: HostOptions,
  say: (line: string) => void,
  connect: (server: LocalServer) => void,
): Promise<LocalHost> {
  const unused = Promise.withResolvers<undefined>();
  const secret = newSecret();
  const folder = await makeHostFolder(workspacePath);
  /** A printed address waits for the person as long as it takes. */
  let waiting = false;
  /** Whether a page has ever listened. */
  let seen = false;
  const server = await startServer({
    core,
    pageRoot: program.renderer,
    forwardSecret: secret,
    onClients: (count) => {
      if (count === 0) return;
      waiting = false;
      seen = true;
    },
    async onForward({ window: asksWindow, packets }) {
      if (packets.length > 0)
        await core.dispatch({ id: 'forward', operation: 'packets.open', input: { paths: packets } });
      if (!asksWindow) return { address: server.issueAddress() };
      server.emit({ type: 'comeForward' });
      if (server.clients() > 0 && (await windows.raise())) return { address: null };
      return { address: 'sentence' in (await windows.open()) ? server.issueAddress() : null };
    },
  });
  connect(server);

  const printAddress = (reason?: string): void => {
    waiting = true;
    if (reason !== undefined) say(reason);
    say(sentences.address(server.issueAddress()));
  };
  const windows = createWindows({
    port: server.port,
    profile: profileIn(folder),
    issueCode: () => server.issueCode(),
    onGone(failed, browser) {
      if (failed && server.clients() === 0) printAddress(sentences.browserFailed(browser.name));
      // Without a page so far, the window may have been handed to a browser that outlived an earlier run;
      // if none comes, the watch on silence ends the program.
      else if (seen) {
        void wait(LAST_LOOK_MS).then(() => {
          if (server.clients() === 0 && !waiting) unused.resolve(undefined);
        });
      }
    },
  });

  await writeRendezvous(folder, { pid: process.pid, port: server.port, secret });
  if (window) {
    const opened = await windows.open();
    if ('browser' in opened) say(sentences.opened(opened.browser.name));
    else printAddress(opened.sentence);
  } else printAddress();

  const idle = createIdleWatch();
  const ticking = setInterval(() => {
    if (idle.tick(Date.now(), waiting ? 1 : server.clients())) unused.resolve(undefined);
  }, TICK_MS);

  return {
    unused: unused.promise,
    async close() {
      clearInterval(ticking);
      await removeRendezvous(folder);
      await windows.close();
      await server.close();
      await core.close();
    },
  };
}
