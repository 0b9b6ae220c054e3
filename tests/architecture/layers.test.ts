import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { repositoryRoot } from '../support/test-core.ts';
import { importsOf, readImports, sourceFiles } from './import-graph.ts';
import { findViolations } from './layers.ts';

const FOLDERS = ['shared', 'electron', 'renderer', 'seeds', 'build', 'tests'] as const;

test('no file of the repository imports what its layer may not', () => {
  const imports = readImports(repositoryRoot, FOLDERS);
  expect(imports.length).toBeGreaterThan(300);
  expect(findViolations(imports)).toEqual([]);
});

describe('a forbidden import is found', () => {
  test.each([
    ['shared/report/x.ts', `import { createCore } from '../../electron/core/core.ts';`],
    ['shared/report/x.ts', `import type { Core } from '../../electron/core/core.ts';`],
    ['shared/report/x.ts', `export { join } from 'node:path';`],
    ['shared/report/x.ts', `const read = () => import('node:fs');`],
    ['shared/report/x.ts', `let it: import('better-sqlite3').Database;`],
    ['shared/report/x.ts', `import { useState } from 'react';`],
    ['electron/core/handlers/x.ts', `import SQLite from 'better-sqlite3';`],
    ['electron/core/library/x.ts', `import type { BrowserWindow } from 'electron';`],
    ['electron/core/store/x.ts', `import { host } from '../../hosts/local/host.ts';`],
    ['electron/core/store/x.ts', `import { handlers } from '../handlers/handlers.ts';`],
    ['electron/hosts/local/x.ts', `import { app } from 'electron';`],
    ['electron/hosts/local/x.ts', `import { openStore } from '../../core/store/open.ts';`],
    ['electron/hosts/desktop/x.ts', `import { run } from '../local/run.ts';`],
    ['electron/hosts/cli/x.ts', `import type { Handlers } from '../../core/handlers/handlers.ts';`],
    ['renderer/app/x.tsx', `import type { Core } from '../../electron/core/core.ts';`],
    ['renderer/app/x.tsx', `import { readFileSync } from 'node:fs';`],
    ['renderer/features/tasks/x.tsx', `import { Mark } from '../reading/mark.tsx';`],
    ['seeds/x.ts', `import { connect } from '../electron/core/store/database.ts';`],
    ['build/x.ts', `import { openTestCore } from '../tests/support/test-core.ts';`],
    ['elsewhere/x.ts', `import { z } from 'zod';`],
  ])('%s: %s', (file, source) => {
    expect(findViolations(importsOf(file, source))).toHaveLength(1);
  });
});

describe('an allowed import is none', () => {
  test.each([
    ['shared/contract/x.ts', `import { z } from 'zod'; import { block } from '../report/model.ts';`],
    ['electron/core/store/x.ts', `import SQLite from 'better-sqlite3';`],
    ['electron/hosts/desktop/x.ts', `import { app } from 'electron'; import '../../core/core.ts';`],
    ['renderer/features/tasks/x.tsx', `import '../../ui/button.tsx'; import './x.css'; import 'react';`],
  ])('%s: %s', (file, source) => {
    expect(findViolations(importsOf(file, source))).toEqual([]);
  });
});

test('shared asks neither the clock nor chance', () => {
  const asks =
    /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\brandomUUID\b|\bperformance\.now\b|\bgetRandomValues\b/u;
  const found = sourceFiles(join(repositoryRoot, 'shared'))
    .filter((path) => asks.test(readFileSync(path, 'utf8')))
    .map((path) => relative(repositoryRoot, path));
  expect(found).toEqual([]);
});
