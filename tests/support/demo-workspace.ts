import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '..', '..');

/** Fills a fresh workspace with the demonstration: 43 notes and 15 scores on the built-in report. */
export async function demoWorkspace(workspace: string): Promise<void> {
  await promisify(execFile)(process.execPath, [join(ROOT, 'build', 'demo.ts'), '--workspace', workspace]);
}
