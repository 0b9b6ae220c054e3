import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DATABASE_NAME } from '../../../electron/core/store/open.ts';
import { connect } from '../../../electron/core/store/database.ts';
import { appended, beginnings, confirmed } from '../../../electron/core/store/search-postings.ts';
import { searchDifferences } from '../../support/dump-workspace.ts';
import { annotate, setUp } from '../../support/reviewing.ts';
import { openTestCore, removeFolder, temporaryFolder } from '../../support/test-core.ts';

describe('places of a phrase', () => {
  test('are those of a plain search, whatever the lists are like', () => {
    const text = fc.string({ unit: fc.constantFrom('的', '发', '展', '甲'), maxLength: 200 });
    const query = fc.string({ unit: fc.constantFrom('的', '发', '展'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(text, query, fc.nat(70_000), (searched, wanted, base) => {
        const placesOf = (phrase: string) =>
          Array.from(searched).flatMap((_, at) => (searched.startsWith(phrase, at) ? [base + at] : []));
        const lists = Array.from(wanted, (unit, shift) => ({
          list: appended(undefined, placesOf(unit)),
          shift,
        }));
        const [first, ...others] =
          fc.sample(fc.shuffledSubarray(lists, { minLength: lists.length }), 1)[0] ?? [];
        const found = others.reduce(
          (places, { list, shift }) => confirmed(places, list, shift),
          beginnings(first?.list ?? new Uint8Array(0), first?.shift ?? 0),
        );
        expect([...found]).toEqual(placesOf(wanted));
      }),
    );
  });

  test('hold three bytes each, and more can follow', () => {
    const list = appended(appended(undefined, [0, 255, 256]), [2 ** 24 - 1]);
    expect(list).toHaveLength(12);
    expect([...beginnings(list, 0)]).toEqual([0, 255, 256, 2 ** 24 - 1]);
  });
});

describe('the index of a workspace', () => {
  let folder: string;
  beforeEach(() => {
    folder = temporaryFolder('search-index');
  });
  afterEach(() => removeFolder(folder));

  test('is built when the workspace comes from an earlier program', async () => {
    const app = await openTestCore(folder);
    const content = await setUp(app.client);
    await annotate(app.client, content, '老旧小区', { body: '停车位反而少了' });
    await app.core.close();
    const db = connect(join(folder, DATABASE_NAME), { timeout: 0 });
    db.script(
      `DELETE FROM meta WHERE name = 'searchBuild'; DELETE FROM search_entry; DELETE FROM search_fresh;`,
    );
    db.close();
    expect(searchDifferences(folder)).not.toEqual([]);
    const again = await openTestCore(folder);
    const { counts } = await again.client.call('search.find', { text: '停车位' });
    await again.core.close();
    expect(counts.annotation).toBe(1);
    expect(searchDifferences(folder)).toEqual([]);
  });
});
