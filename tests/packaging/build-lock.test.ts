import { expect, test } from '@jest/globals';
import { alone } from '../../build/build-lock.ts';

test('one build at a time; the next one takes its turn', async () => {
  const order: string[] = [];
  const first = Promise.withResolvers<undefined>();
  const one = alone(async () => {
    order.push('one begins');
    await first.promise;
    order.push('one ends');
  });
  const two = alone(() => Promise.resolve(order.push('two')));
  first.resolve(undefined);
  await Promise.all([one, two]);
  expect(order).toEqual(['one begins', 'one ends', 'two']);
});

test('a build that fails lets the next one in', async () => {
  await expect(alone(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await alone(() => Promise.resolve('built'))).toBe('built');
});
