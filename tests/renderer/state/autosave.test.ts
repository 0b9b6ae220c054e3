import { beforeEach, describe, expect, test } from '@jest/globals';
import { createAutosaver } from '../../../renderer/state/autosave.ts';
import type { Autosaver } from '../../../renderer/state/autosave.ts';

/** Time that the test moves by hand. */
function handClock() {
  let at = 0;
  let timers: { due: number; run: () => void }[] = [];
  return {
    now: () => at,
    after(milliseconds: number, run: () => void) {
      const timer = { due: at + milliseconds, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((t) => t !== timer);
      };
    },
    async pass(milliseconds: number) {
      const end = at + milliseconds;
      for (;;) {
        const next = timers.filter((t) => t.due <= end).sort((a, b) => a.due - b.due)[0];
        if (!next) break;
        timers = timers.filter((t) => t !== next);
        at = next.due;
        next.run();
        await settle();
      }
      at = end;
    },
  };
}

const settle = async () => {
  for (let i = 0; i < 10; i += 1) await Promise.resolve();
};

let clock: ReturnType<typeof handClock>;
let saved: { text: string; session: string }[];
let refuse: Error | null;
let complaints: number;
let saver: Autosaver;

beforeEach(() => {
  clock = handClock();
  saved = [];
  refuse = null;
  complaints = 0;
  let sessions = 0;
  saver = createAutosaver({
    clock,
    newSession: () => `s${(sessions += 1)}`,
    save(text, session) {
      if (refuse) return Promise.reject(refuse);
      saved.push({ text, session });
      return Promise.resolve();
    },
    failed() {
      complaints += 1;
      return () => {
        complaints -= 1;
      };
    },
  });
});

test('stored within half a second after the last stroke, once', async () => {
  saver.typed('建');
  await clock.pass(100);
  saver.typed('建议');
  await clock.pass(500);
  expect(saved).toEqual([{ text: '建议', session: 's1' }]);
  expect(saver.isDirty()).toBe(false);
});

test('typing without a pause is stored all the same, so that less than a second of it can be lost', async () => {
  for (let i = 1; i <= 30; i += 1) {
    saver.typed('字'.repeat(i));
    await clock.pass(100);
    expect(i - (saved.at(-1)?.text.length ?? 0)).toBeLessThan(10);
  }
});

test('a word that is being composed is not stored, the words before it do not wait for it', async () => {
  saver.typed('老');
  saver.compositionStarted();
  saver.typed('老jiu');
  await clock.pass(60_000);
  expect(saved.map((s) => s.text)).toEqual(['老']);
  saver.compositionEnded('老旧');
  await clock.pass(500);
  expect(saved.map((s) => s.text)).toEqual(['老', '老旧']);
});

test('leaving stores at once and ends the editing session', async () => {
  saver.typed('一');
  await saver.flush(true);
  saver.typed('二');
  await clock.pass(500);
  expect(saved).toEqual([
    { text: '一', session: 's1' },
    { text: '二', session: 's2' },
  ]);
});

test('thirty idle seconds end the session; a shorter pause does not', async () => {
  saver.typed('一');
  await clock.pass(29_000);
  saver.typed('二');
  await clock.pass(31_000);
  saver.typed('三');
  await clock.pass(500);
  expect(saved.map((s) => s.session)).toEqual(['s1', 's1', 's2']);
});

describe('a refused write', () => {
  test('keeps the words, complains once, and is tried again until it is stored', async () => {
    refuse = new Error('full');
    saver.typed('不能丢');
    await clock.pass(12_000);
    expect(complaints).toBe(1);
    expect(saver.isDirty()).toBe(true);
    refuse = null;
    await clock.pass(6000);
    expect(saved.map((s) => s.text)).toEqual(['不能丢']);
    expect(complaints).toBe(0);
  });
});

test('words typed while a write runs are stored after it', async () => {
  let finish: () => void = () => undefined;
  const texts: string[] = [];
  const slow = createAutosaver({
    clock,
    newSession: () => 's',
    save(text) {
      texts.push(text);
      return new Promise<void>((resolve) => {
        finish = resolve;
      });
    },
    failed: () => () => undefined,
  });
  slow.typed('一');
  await clock.pass(500);
  slow.typed('一二');
  await clock.pass(500);
  expect(texts).toEqual(['一']);
  finish();
  await settle();
  expect(texts).toEqual(['一', '一二']);
});
