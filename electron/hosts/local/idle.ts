/** Silence after which the program ends, milliseconds. */
const IDLE_LIMIT_MS = 60_000;
/** How often the watch looks, milliseconds. */
export const TICK_MS = 1_000;

/** Adds up the time without a client. */
export interface IdleWatch {
  /** Call about every TICK_MS with a clock that goes on in suspend; true once the limit is reached. */
  tick(now: number, clients: number): boolean;
}

/**
 * A machine that sleeps stops the ticks but not the clock, and its page comes back a moment after waking.
 * So one tick never counts for more than two, however far the clock jumped.
 */
export function createIdleWatch(limit = IDLE_LIMIT_MS): IdleWatch {
  let last: number | null = null;
  let silent = 0;
  return {
    tick(now, clients) {
      const passed = last === null ? 0 : Math.min(Math.max(now - last, 0), 2 * TICK_MS);
      last = now;
      silent = clients > 0 ? 0 : silent + passed;
      return silent >= limit;
    },
  };
}
