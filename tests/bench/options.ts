import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../support/test-core.ts';

function option(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** The number behind `--name`, else the usual one. */
export function numberOption(name: string, usual: number): number {
  const given = option(name);
  return given === undefined ? usual : Number(given);
}

/** Folder of reports as text files: the one of `--corpus`, else those beside the repository, else the built-in report. */
export function reportsFolder(): string {
  const beside = join(repositoryRoot, '..', 'shared', 'corpus', 'text');
  return option('corpus') ?? (existsSync(beside) ? beside : join(repositoryRoot, 'seeds'));
}
