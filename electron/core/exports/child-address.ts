import { fileURLToPath } from 'node:url';

/**
 * The program of a child process or worker, by the name of its file without extension (such as paper-child).
 * `near` is the import.meta.url of a module in the same source folder. From source Node runs the .ts beside
 * it; in a bundle every entry lies flat in one folder, so build/parts.ts must make an entry of this name of
 * every *-child.ts and *-worker.ts under electron/core.
 */
export function childProgram(name: string, near: string): string {
  const extension = near.endsWith('.ts') ? 'ts' : 'js';
  return fileURLToPath(new URL(`./${name}.${extension}`, near));
}
