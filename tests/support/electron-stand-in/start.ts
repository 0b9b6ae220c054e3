import { execFileSync, fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ControlAnswer } from './control.ts';
import type { Asked } from './record.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const REGISTER = join(import.meta.dirname, 'register.ts');

/** The desktop host running under the stand-in, and its controls. */
export interface Desktop {
  readonly workspace: string;
  readonly home: string;
  /** Everything the main process asked for by this name, in order. */
  asked(what: string): Promise<unknown[]>;
  /** Value of an expression in the page; a promise is awaited. */
  evaluate<T>(expression: string): Promise<T>;
  command<T>(name: string, argument?: unknown): Promise<T>;
  /** Polls until `ready` says so. */
  until(ready: () => Promise<boolean>): Promise<void>;
  /** The exit code, once the process has ended. */
  readonly exited: Promise<number | null>;
  stderr(): string;
  /** Ends the process if it still runs, and removes its folders. */
  dispose(): Promise<void>;
}

export interface StartParameters {
  /** Defaults to a fresh folder, removed by `dispose`. */
  readonly workspace?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Defaults to the built main of this checkout. */
  readonly main?: string;
}

/** Builds what is older than its sources. */
export function buildDesktop(): void {
  const build = ['build/bundle.ts', '--stale', '--desktop', '--renderer', '--resources'];
  execFileSync(process.execPath, build, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Starts the built main process with the stand-in for `electron`. */
export function startDesktop(parameters: StartParameters = {}): Desktop {
  const home = mkdtempSync(join(tmpdir(), 'desktop-'));
  const workspace = parameters.workspace ?? join(home, 'workspace');
  const main = parameters.main ?? join(ROOT, 'dist', 'desktop', 'main.js');
  const child: ChildProcess = fork(main, ['--workspace', workspace], {
    execArgv: ['--disable-warning=ExperimentalWarning', '--import', REGISTER],
    env: { ...process.env, NODE_OPTIONS: '', STAND_IN_HOME: home, ...parameters.env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let next = 0;
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.on('message', (answer: ControlAnswer) => {
    const call = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.ok) call?.resolve(answer.value);
    else call?.reject(new Error(answer.message));
  });
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  void exited.then(() => {
    for (const call of waiting.values()) call.reject(new Error(`the program ended\n${errors}`));
  });

  const command = async <T>(name: string, argument: unknown = null): Promise<T> => {
    const id = next++;
    const call = Promise.withResolvers<unknown>();
    waiting.set(id, call);
    if (!child.connected) throw new Error(`the program has ended\n${errors}`);
    child.send({ id, command: name, argument }, () => undefined);
    return (await call.promise) as T;
  };

  return {
    workspace,
    home,
    exited,
    command,
    stderr: () => errors,
    evaluate: (expression) => command('evaluate', expression),
    async asked(what) {
      const all = await command<readonly Asked[]>('asked');
      return all.filter((each) => each.what === what).map((each) => each.with);
    },
    async until(ready) {
      while (!(await ready())) await new Promise((resolve) => setTimeout(resolve, 25));
    },
    async dispose() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await exited;
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
