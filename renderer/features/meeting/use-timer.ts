import { useEffect, useState } from 'react';
import { useWorkspace } from '../../state/workspace.tsx';
import { stoppedTimer, timerView, toggleTimer } from './timer.ts';
import type { TimerState, TimerView } from './timer.ts';

/** How often (ms) a running timer looks at the clock. */
const TICK = 250;

export interface MeetingClock {
  readonly view: TimerView;
  readonly running: boolean;
  readonly minutes: number;
  readonly setMinutes: (minutes: number) => void;
  readonly toggle: () => void;
  readonly reset: () => void;
}

// The talk goes on while the deputy looks something up on another screen.
let kept: TimerState = stoppedTimer;

/** The speech timer of this window; it runs on while other screens are open. */
export function useTimer(): MeetingClock {
  const { settings, saveSettings } = useWorkspace();
  const [timer, setTimer] = useState(kept);
  const [now, setNow] = useState(() => Date.now());
  const running = timer.runningSince !== null;

  useEffect(() => {
    kept = timer;
    if (timer.runningSince === null) return undefined;
    const ticking = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(ticking);
  }, [timer]);

  const set = (change: (timer: TimerState, now: number) => TimerState) => {
    const at = Date.now();
    setNow(at);
    setTimer((old) => change(old, at));
  };
  return {
    view: timerView(timer, settings.speechMinutes, now),
    running,
    minutes: settings.speechMinutes,
    setMinutes: (speechMinutes) => saveSettings({ speechMinutes }),
    toggle: () => set(toggleTimer),
    reset: () => set(() => stoppedTimer),
  };
}
