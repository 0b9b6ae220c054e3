import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

/** How long a page may take, milliseconds; a loaded machine with a throttled browser is no failure. */
const LIMIT_MS = 20_000;
const PAUSE_MS = 50;

/**
 * Reads until the value equals `expected` (deeply), or matches it where it is a pattern: what an action changes is
 * there a moment after it. Fails with the last value, or with the last error where reading itself failed.
 */
export async function eventually<Value>(
  read: () => Promise<Value> | Value,
  expected: NoInfer<Value> | RegExp,
): Promise<void> {
  const end = Date.now() + LIMIT_MS;
  for (;;) {
    try {
      const value = await read();
      if (expected instanceof RegExp) assert.match(String(value), expected);
      else if (!isDeepStrictEqual(value, expected)) assert.deepEqual(value, expected);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await wait(PAUSE_MS);
  }
}
