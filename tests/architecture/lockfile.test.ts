import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { repositoryRoot } from '../support/test-core.ts';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type Packages = Readonly<Record<string, LockedPackage>>;

const lock = JSON.parse(readFileSync(join(repositoryRoot, 'package-lock.json'), 'utf8')) as {
  packages: Packages;
};

/** Optional packages that something asks for and the lock does not hold: npm ci then fails on another platform. */
function missingOptionals(packages: Packages): string[] {
  const held = new Set(Object.keys(packages).map((path) => path.split('node_modules/').pop()));
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !held.has(name))
      .map((name) => `${path} -> ${name}`),
  );
}

describe('the lockfile', () => {
  test('holds the packages of every platform', () => {
    expect(missingOptionals(lock.packages)).toEqual([]);
  });

  test('names no registry and has the hash of every package', () => {
    const bad = Object.entries(lock.packages)
      .filter(([path]) => path !== '')
      .filter(([, { resolved, integrity }]) => resolved !== undefined || integrity === undefined)
      .map(([path]) => path);
    expect(bad).toEqual([]);
  });

  test('a missing platform would be found', () => {
    expect(missingOptionals({ 'node_modules/a': { optionalDependencies: { 'a-win32': '1' } } })).toEqual([
      'node_modules/a -> a-win32',
    ]);
  });
});
