import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT } from './parts.ts';

const LOCK = join(ROOT, '.cache', 'build.lock');

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Takes the lock; false while a living process holds it. */
function take(): boolean {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    let holder = '';
    try {
      holder = readFileSync(LOCK, 'utf8');
    } catch {
      // Given back in this moment.
    }
    if (holder !== '' && !isAlive(Number(holder))) rmSync(LOCK, { force: true });
    return false;
  }
}

/** Does the work while no other process builds: tests that run side by side all see to it that dist/ is fresh. */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  while (!take()) await wait(100);
  try {
    return await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}
