import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { storageError } from '../../../electron/core/store/errors.ts';
import { connect } from '../../../electron/core/store/database.ts';
import type { Database } from '../../../electron/core/store/database.ts';
import { migrate } from '../../../electron/core/store/migrate.ts';
import { sql } from '../../../electron/core/store/sql.ts';
import { createStore } from '../../../electron/core/store/store.ts';
import { removeFolder, temporaryFolder } from '../../support/test-core.ts';

let folder: string;
let db: Database;

beforeEach(() => {
  folder = temporaryFolder('failures');
  db = connect(join(folder, 'workspace.sqlite'), { timeout: 0 });
  migrate(db, () => undefined);
});

afterEach(() => {
  db.close();
  removeFolder(folder);
});

const command = {
  operation: 'library.describe',
  label: '试',
  authorId: 'a',
  versionId: null,
  recordId: null,
  editSession: null,
  undoable: true,
} as const;

const report = {
  title: '',
  place: null,
  level: null,
  year: null,
  kind: 'other',
  handling: 'internal',
  built_in: 0,
} as const;

function makeStore() {
  const heard: string[][] = [];
  let ids = 0;
  const store = createStore(
    db,
    {
      now: () => 1,
      newId: () => {
        ids += 1;
        return `id-${ids}`;
      },
      log: () => undefined,
      changed: (subjects) => heard.push([...subjects]),
    },
    () => undefined,
  );
  return { store, heard };
}

/** The code that the dispatcher would answer with. */
function codeOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    return storageError(error)?.code;
  }
  return undefined;
}

test('a full disk rolls the whole command back, says so, and lets the next one through', () => {
  const { store, heard } = makeStore();
  store.command(command, (write) => write.create('report', 'small', report));
  const pages = Number(db.pragma('page_count'));
  db.pragma(`max_page_count = ${pages}`);
  const tooMuch = { ...report, title: '长'.repeat(200_000) };
  const code = codeOf(() =>
    store.command(command, (write) => {
      write.update('report', 'small', { title: '改' });
      write.create('report', 'large', tooMuch);
    }),
  );
  expect(code).toBe('diskFull');
  expect(db.all(sql`SELECT id, title FROM report`)).toEqual([{ id: 'small', title: '' }]);
  expect(db.all(sql`SELECT sequence FROM change_command`)).toHaveLength(1);
  expect(heard).toEqual([['library']]);
  db.pragma(`max_page_count = ${pages + 1000}`);
  store.command(command, (write) => write.create('report', 'large', tooMuch));
  expect(db.all(sql`SELECT id FROM report ORDER BY id`)).toEqual([{ id: 'large' }, { id: 'small' }]);
});

test('an error in the middle of a command leaves rows, log and search as they were', () => {
  const { store, heard } = makeStore();
  expect(() =>
    store.command(command, (write) => {
      write.create('report', 'one', report);
      throw new Error('stop');
    }),
  ).toThrow('stop');
  expect(db.all(sql`SELECT 1 FROM report UNION ALL SELECT 1 FROM change_command`)).toEqual([]);
  expect(heard).toEqual([]);
});

test('foreign keys hold', () => {
  db.pragma('foreign_keys = ON');
  const { store } = makeStore();
  expect(() =>
    store.command(command, (write) =>
      write.create('composition', 'c', {
        version_id: 'none',
        paper: 'opinions',
        excluded: '[]',
        item_order: '[]',
        wordings: '{}',
        points: '[]',
        sections: '{}',
        opening: '',
        closing: '',
      }),
    ),
  ).toThrow('FOREIGN KEY');
});

test.each([
  ['ENOSPC', 'diskFull'],
  ['EROFS', 'workspaceUnwritable'],
  ['EACCES', 'workspaceUnwritable'],
])('the system says %s, the person hears %s', (system, code) => {
  expect(storageError(Object.assign(new Error(''), { code: system }))?.code).toBe(code);
});

test('an error that has nothing to do with the disk is none of storage', () => {
  expect(storageError(new TypeError('x'))).toBeNull();
  expect(storageError(Object.assign(new Error(''), { code: 'ERR_INVALID_ARG_TYPE' }))).toBeNull();
});
