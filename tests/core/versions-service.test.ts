import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { VersionsService } from '../../electron/core/versions/versions-service.ts';
import { createVersionsService } from '../../electron/core/versions/versions-service.ts';

let service: VersionsService;

beforeEach(() => {
  service = createVersionsService();
});

afterEach(() => service.close());

const OLD = '今年新改造老旧小区一百三十万平方米。\n推进老旧小区加装电梯。';
const NEW = '今年新改造老旧小区一百六十万平方米。\n推进老旧小区加装电梯。';
const compare = () => service.run({ type: 'compare', old: OLD, new: NEW });

test('jobs asked for at once are each answered with their own result', async () => {
  const start = OLD.indexOf('加装电梯');
  const [compared, carried] = await Promise.all([
    compare(),
    service.run({ type: 'carry', old: OLD, new: NEW, ranges: [{ id: 'a', start, end: start + 4 }] }),
  ]);
  expect(compared.blocks.map(({ op }) => op)).toEqual(['changed', 'equal']);
  expect(carried).toMatchObject([{ id: 'a', state: 'placed', start, end: start + 4 }]);
});

test('a job that fails says so, and the next one is answered', async () => {
  const ranges = [{ id: 'a', start: 0, end: OLD.length + 1 }];
  await expect(service.run({ type: 'carry', old: OLD, new: NEW, ranges })).rejects.toThrow(
    'not inside a text',
  );
  expect((await compare()).blocks).toHaveLength(2);
});

test('closing ends what is under way; a later job starts anew', async () => {
  const running = compare();
  const ended = expect(running).rejects.toThrow('closed');
  await service.close();
  await ended;
  expect((await compare()).blocks).toHaveLength(2);
});
