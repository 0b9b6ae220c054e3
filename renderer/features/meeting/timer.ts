/** A speech timer that counts up; times are milliseconds since the epoch, given by the caller. */
export interface TimerState {
  /** Milliseconds counted before the current run. */
  readonly counted: number;
  /** When the current run began; null while paused. */
  readonly runningSince: number | null;
}

export const stoppedTimer: TimerState = { counted: 0, runningSince: null };

/** Milliseconds counted until `now`. */
export function elapsed(timer: TimerState, now: number): number {
  return timer.counted + (timer.runningSince === null ? 0 : Math.max(0, now - timer.runningSince));
}

/** Starts a paused timer, pauses a running one. */
export function toggleTimer(timer: TimerState, now: number): TimerState {
  return timer.runningSince === null
    ? { counted: timer.counted, runningSince: now }
    : { counted: elapsed(timer, now), runningSince: null };
}

/** What the bar shows. */
export interface TimerView {
  readonly phase: 'notStarted' | 'normal' | 'lastMinute' | 'over';
  /** Whole seconds counted. */
  readonly seconds: number;
  /** Whole seconds left; after the end, seconds over. */
  readonly rest: number;
  /** Part of the time that is gone, 0 to 1. */
  readonly part: number;
}

/** Reads the timer for a speech of `minutes` minutes. */
export function timerView(timer: TimerState, minutes: number, now: number): TimerView {
  const seconds = Math.floor(elapsed(timer, now) / 1000);
  const total = minutes * 60;
  const left = total - seconds;
  const started = timer.runningSince !== null || timer.counted > 0;
  const phase = !started ? 'notStarted' : left < 0 ? 'over' : left < 60 ? 'lastMinute' : 'normal';
  return { phase, seconds, rest: Math.abs(left), part: Math.min(1, seconds / total) };
}

/** 6:42, from whole seconds. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
