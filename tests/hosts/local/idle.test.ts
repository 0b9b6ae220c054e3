import { describe, expect, test } from '@jest/globals';
import { createIdleWatch, TICK_MS } from '../../../electron/hosts/local/idle.ts';

/** Ticks every second from `from`, until the watch gives up or `most` ticks are over; the number of ticks. */
function ticksUntilEnd(watch: ReturnType<typeof createIdleWatch>, from: number, most: number): number {
  for (let i = 1; i <= most; i++) if (watch.tick(from + i * TICK_MS, 0)) return i;
  return most + 1;
}

describe('idle watch', () => {
  test('ends after 60 s without a client', () => {
    const watch = createIdleWatch();
    watch.tick(0, 0);
    expect(ticksUntilEnd(watch, 0, 100)).toBe(60);
  });

  test('a client starts the count anew', () => {
    const watch = createIdleWatch();
    watch.tick(0, 0);
    expect(ticksUntilEnd(watch, 0, 59)).toBe(60);
    expect(watch.tick(59_500, 1)).toBe(false);
    expect(ticksUntilEnd(watch, 59_500, 100)).toBe(60);
  });

  test('never ends while a client is there', () => {
    const watch = createIdleWatch();
    for (let i = 0; i < 1000; i++) expect(watch.tick(i * TICK_MS, 1)).toBe(false);
  });

  test('a night of suspend counts for two ticks at most', () => {
    const watch = createIdleWatch();
    watch.tick(0, 0);
    expect(watch.tick(8 * 60 * 60 * 1000, 0)).toBe(false);
    expect(ticksUntilEnd(watch, 8 * 60 * 60 * 1000, 100)).toBe(58);
  });

  test('a clock that is set back does not lengthen the silence', () => {
    const watch = createIdleWatch();
    watch.tick(100_000, 0);
    expect(watch.tick(0, 0)).toBe(false);
    expect(ticksUntilEnd(watch, 0, 100)).toBe(60);
  });
});
