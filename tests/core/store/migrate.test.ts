import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { backUpBeforeMigration } from '../../../electron/core/store/backup.ts';
import { connect } from '../../../electron/core/store/database.ts';
import type { Database } from '../../../electron/core/store/database.ts';
import { latestVersion, migrate, migrations, schemaVersion } from '../../../electron/core/store/migrate.ts';
import type { Migration } from '../../../electron/core/store/migrate.ts';
import { sql } from '../../../electron/core/store/sql.ts';
import { removeFolder, temporaryFolder } from '../../support/test-core.ts';

let folder: string;
let db: Database;

beforeEach(() => {
  folder = temporaryFolder('migrate');
  db = connect(join(folder, 'workspace.sqlite'), { timeout: 0 });
});

afterEach(() => {
  db.close();
  removeFolder(folder);
});

const noBackup = (): void => undefined;
const names = (): string[] =>
  db
    .all<{ name: string }>(sql`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .map(({ name }) => name);

const steps: readonly Migration[] = [
  { version: 1, script: 'CREATE TABLE one (x INTEGER); INSERT INTO one VALUES (7);' },
  { version: 2, script: 'CREATE TABLE two AS SELECT x FROM one;' },
];

describe('migrating', () => {
  test('takes each step that is due, once, and copies the file before the first', () => {
    migrate(db, noBackup, steps.slice(0, 1));
    let copied: number | null = null;
    migrate(
      db,
      (from) => {
        copied = from;
        backUpBeforeMigration(db, folder, from);
      },
      steps,
    );
    expect(copied).toBe(1);
    expect(db.all(sql`SELECT x FROM two`)).toEqual([{ x: 7 }]);
    expect(schemaVersion(db)).toBe(2);
    const [name] = readdirSync(join(folder, 'backups'));
    const copy = connect(join(folder, 'backups', name ?? ''), { timeout: 0, readonly: true });
    expect(schemaVersion(copy)).toBe(1);
    expect(copy.all(sql`SELECT x FROM one`)).toEqual([{ x: 7 }]);
    copy.close();
    migrate(db, () => expect(true).toBe(false), steps);
  });

  test('a step that fails leaves the version before it', () => {
    const broken = [...steps.slice(0, 1), { version: 2, script: 'CREATE TABLE two (x); SELECT nonsense;' }];
    expect(() => migrate(db, noBackup, broken)).toThrow();
    expect(schemaVersion(db)).toBe(1);
    expect(names()).toEqual(['one']);
  });

  test('a file from the future is refused', () => {
    migrate(db, noBackup, steps);
    expect(() => migrate(db, noBackup, steps.slice(0, 1))).toThrow(
      expect.objectContaining({ code: 'workspaceNewer' }),
    );
  });

  test('the versions of the program count up by one', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
    expect(latestVersion()).toBe(migrations.length);
  });
});

test('migration 1 makes the tables of the records, the log and the search', () => {
  migrate(db, noBackup, migrations.slice(0, 1));
  expect(names().filter((name) => !name.startsWith('search_token_'))).toEqual([
    'annotation',
    'block',
    'change_command',
    'change_entry',
    'composition',
    'content',
    'glossary_term',
    'heading',
    'indicator_pair',
    'measure',
    'meta',
    'profile',
    'reading_position',
    'report',
    'score',
    'search_entry',
    'search_token',
    'setting',
    'sqlite_sequence',
    'task',
    'tombstone',
    'version',
  ]);
  expect(db.pragma('foreign_key_check')).toBeUndefined();
});

test('migration 3 adds placements and adoptions, migration 4 the reason for which a note is dealt with', () => {
  migrate(db, noBackup, migrations.slice(0, 2));
  const before = names();
  migrate(db, noBackup, migrations.slice(0, 3));
  expect(names().filter((name) => !before.includes(name))).toEqual(['adoption', 'placement']);
  db.script(`
    INSERT INTO report VALUES ('r', 1, 't', NULL, NULL, NULL, 'workReport', 'public', 0);
    INSERT INTO content VALUES ('c', '', '', 0);
    INSERT INTO version VALUES ('v', 1, 'r', 'c', 'reviewText', NULL, NULL, 'n', 0);
    INSERT INTO annotation VALUES ('a', 1, 'v', 'praise', '{}', 0, '', NULL, '[]', 0, 0, 'p', 0, 0);
  `);
  migrate(db, noBackup, migrations.slice(0, 4));
  expect(db.all(sql`SELECT id, resolution FROM annotation`)).toEqual([{ id: 'a', resolution: null }]);
});

test('migration 6 adds rubrics, the one in use, and candidate projects that belong to a report', () => {
  migrate(db, noBackup, migrations.slice(0, 5));
  const before = names();
  migrate(db, noBackup, migrations.slice(0, 6));
  expect(names().filter((name) => !before.includes(name))).toEqual([
    'candidate_project',
    'rubric',
    'rubric_use',
  ]);
  const project = `INSERT INTO candidate_project VALUES ('p', 1, 'r', 0, '', '', '', '', '', '', '', NULL, NULL, '', 'me', 0)`;
  expect(() => db.script(project)).toThrow(/FOREIGN KEY/u);
  db.script(
    `INSERT INTO report VALUES ('r', 1, 't', NULL, NULL, NULL, 'workReport', 'public', 0); ${project};`,
  );
  expect(db.pragma('foreign_key_check')).toBeUndefined();
});

test('migration 5 adds links and replies, and the index of places instead of the one of tokens', () => {
  migrate(db, noBackup, migrations.slice(0, 4));
  const before = names();
  db.script(`
    INSERT INTO report VALUES ('r', 1, 't', NULL, NULL, NULL, 'workReport', 'public', 0);
    INSERT INTO content VALUES ('c', '', '', 0);
    INSERT INTO version VALUES ('v', 1, 'r', 'c', 'reviewText', NULL, NULL, 'n', 0);
    INSERT INTO annotation VALUES ('a', 1, 'v', 'praise', '{}', 0, '', NULL, '[]', 0, 0, 'p', 0, 0, NULL);
  `);
  migrate(db, noBackup, migrations.slice(0, 5));
  expect(names().filter((name) => !before.includes(name))).toEqual([
    'annotation_reply',
    'search_fresh',
    'search_posting',
    'search_segment',
    'search_version',
  ]);
  expect(names()).not.toContain('search_token');
  expect(db.all(sql`SELECT id, links FROM annotation`)).toEqual([{ id: 'a', links: '[]' }]);
});

test('migration 7 adds proposals and templates, and leaves profile and compositions as they were', () => {
  migrate(db, noBackup, migrations.slice(0, 6));
  const before = names();
  db.script(`
    INSERT INTO profile VALUES ('p', 1, '周文斌', '京口代表团', '第三次会议', 0, NULL);
    INSERT INTO report VALUES ('r', 1, 't', NULL, NULL, NULL, 'workReport', 'public', 0);
    INSERT INTO content VALUES ('c', '', '', 0);
    INSERT INTO version VALUES ('v', 1, 'r', 'c', 'reviewText', NULL, NULL, 'n', 0);
    INSERT INTO composition VALUES ('k', 1, 'v', 'opinions', '["a"]', '["b"]', '{"a":"改"}');
  `);
  migrate(db, noBackup, migrations.slice(0, 7));
  expect(names().filter((name) => !before.includes(name))).toEqual(['paper_template', 'proposal']);
  expect(db.all(sql`SELECT name, deputy_number, employer, phone FROM profile`)).toEqual([
    { name: '周文斌', deputy_number: '', employer: '', phone: '' },
  ]);
  expect(db.all(sql`SELECT excluded, wordings, points, sections, opening, closing FROM composition`)).toEqual(
    [{ excluded: '["a"]', wordings: '{"a":"改"}', points: '[]', sections: '{}', opening: '', closing: '' }],
  );
});

test('migration 10 adds the groups of packets and leaves what packets brought as it was', () => {
  migrate(db, noBackup, migrations.slice(0, 9));
  const before = names();
  db.script(`
    INSERT INTO packet_note VALUES ('n', 'p', 'v', 'r', 1, 'a', '王秀兰', '', 'named', 'problem', 'report', 'placed',
      NULL, NULL, '', '', '太长。', NULL, '[]', 0, NULL, '[]', 0, 0);
  `);
  migrate(db, noBackup, migrations.slice(0, 10));
  expect(names().filter((name) => !before.includes(name))).toEqual(['packet_group']);
  expect(db.all(sql`SELECT body, entered_from FROM packet_note`)).toEqual([
    { body: '太长。', entered_from: null },
  ]);
});

test('migration 11 makes settings records, keeps what was set, and adds those that a template sets', () => {
  migrate(db, noBackup, migrations.slice(0, 10));
  db.script(`INSERT INTO setting VALUES ('theme', '"dark"'), ('speechRate', '260')`);
  migrate(db, noBackup, migrations.slice(0, 11));
  expect(db.all(sql`SELECT id, revision, value FROM setting ORDER BY id`)).toEqual([
    { id: 'evidence', revision: 1, value: 'true' },
    { id: 'pageNumbers', revision: 1, value: '"outer"' },
    { id: 'signature', revision: 1, value: '"named"' },
    { id: 'speechMinutes', revision: 1, value: '10' },
    { id: 'speechRate', revision: 1, value: '260' },
    { id: 'theme', revision: 1, value: '"dark"' },
  ]);
});
