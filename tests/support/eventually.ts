import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type { Locator } from 'playwright-core';

/** How long anything on a page may take, milliseconds: a busy machine is slow, not wrong. */
export const PATIENCE_MS = 45_000;
const PAUSE_MS = 50;

/**
 * Reads until the value equals `expected` (deeply), or matches it where it is a pattern: what an action changes is
 * there a moment after it. Fails with the last value, or with the last error where reading itself failed.
 */
export async function eventually<Value>(
  read: () => Promise<Value> | Value,
  expected: NoInfer<Value> | RegExp,
): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      const value = await read();
      if (expected instanceof RegExp) assert.match(String(value), expected);
      else assert.deepEqual(value, expected);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await wait(PAUSE_MS);
  }
}

/** Waits until the caret is in the field that an action has just opened: keys go where the focus is. */
export const focused = (field: Locator): Promise<void> => field.and(field.page().locator(':focus')).waitFor();

/** Types into such a field as a person does, key by key. */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await focused(field);
  await field.page().keyboard.type(text);
}
