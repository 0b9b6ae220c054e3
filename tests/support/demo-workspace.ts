import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * Fills a fresh workspace with the demonstration: 43 notes and 15 scores on the built-in report; `group` makes its
 * person a convener who took in the packets of eight deputies.
 */
export async function demoWorkspace(workspace: string, { group = false } = {}): Promise<void> {
  const script = join(ROOT, 'build', 'demo.ts');
  const args = ['--workspace', workspace, ...(group ? ['--group'] : [])];
  await promisify(execFile)(process.execPath, [script, ...args]);
}
