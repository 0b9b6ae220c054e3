import { describe, expect, test } from '@jest/globals';
import { annotationsOf, buildPassages, passageAt } from '../../../renderer/features/meeting/passages.ts';
import {
  clock,
  elapsed,
  stoppedTimer,
  timerView,
  toggleTimer,
} from '../../../renderer/features/meeting/timer.ts';
import { annotation, block, range } from '../screen-fixtures.ts';

describe('speech timer', () => {
  test('counts only while it runs', () => {
    const running = toggleTimer(stoppedTimer, 1_000);
    expect(elapsed(running, 5_000)).toBe(4_000);
    const paused = toggleTimer(running, 5_000);
    expect(elapsed(paused, 99_000)).toBe(4_000);
    expect(elapsed(toggleTimer(paused, 100_000), 101_000)).toBe(5_000);
  });

  test('a clock set back never takes time away', () => {
    expect(elapsed(toggleTimer(stoppedTimer, 10_000), 2_000)).toBe(0);
  });

  test.each([
    [0, 'normal', 600],
    [402, 'normal', 198],
    [540, 'normal', 60],
    [541, 'lastMinute', 59],
    [600, 'lastMinute', 0],
    [601, 'over', 1],
    [620, 'over', 20],
  ] as const)('after %d s of 10 minutes: %s, %d', (seconds, phase, rest) => {
    const view = timerView({ counted: 0, runningSince: 0 }, 10, seconds * 1_000);
    expect([view.phase, view.rest]).toEqual([phase, rest]);
  });

  test('knows that it was not started, and writes m:ss', () => {
    expect(timerView(stoppedTimer, 10, 5).phase).toBe('notStarted');
    expect([clock(402), clock(5), clock(3_600)]).toEqual(['6:42', '0:05', '60:00']);
  });
});

describe('passages', () => {
  const first = '甲'.repeat(30) + '。' + '乙'.repeat(30) + '；' + '丙'.repeat(30) + '。';
  const text = `标题\n${first}\n丁。”`;
  const blocks = [
    block('h', 0, 2, { role: 'heading', paragraph: null }),
    block('p1', 3, 3 + first.length, { paragraph: 1 }),
    block('p2', 4 + first.length, text.length, { paragraph: 2 }),
  ];

  test('cut long paragraphs at sentence ends and lose nothing', () => {
    const passages = buildPassages(blocks, text, 70);
    expect(passages.map(({ start, end }) => text.slice(start, end))).toEqual([
      '甲'.repeat(30) + '。' + '乙'.repeat(30) + '；',
      '丙'.repeat(30) + '。',
      '丁。”',
    ]);
  });

  test('a sentence longer than the size stays whole', () => {
    const passages = buildPassages(blocks, text, 10);
    expect(passages.map(({ start, end }) => end - start)).toEqual([31, 31, 31, 3]);
  });

  test('what would leave a page more than half empty is cut between clauses', () => {
    const words = `甲乙。${'丙'.repeat(30)}，${'丁'.repeat(30)}，${'戊'.repeat(30)}。`;
    const one = [block('p', 0, words.length, { paragraph: 1 })];
    const cut = (size: number) =>
      buildPassages(one, words, size).map(({ start, end }) => words.slice(start, end));
    expect(cut(70)).toEqual([`甲乙。${'丙'.repeat(30)}，${'丁'.repeat(30)}，`, `${'戊'.repeat(30)}。`]);
    expect(cut(40).join('')).toBe(words);
    expect(Math.max(...cut(40).map((each) => each.length))).toBeLessThanOrEqual(40);
  });

  test('find the passage of an offset and its notes', () => {
    const passages = buildPassages(blocks, text, 70);
    expect([
      passageAt(passages, 0),
      passageAt(passages, 40),
      passageAt(passages, 70),
      passageAt(passages, 9_999),
    ]).toEqual([0, 0, 1, 2]);
    const [one, two] = passages;
    if (!one || !two) throw new Error('no passages');
    const notes = [annotation('x', range(60, 70)), annotation('y', { type: 'report' })];
    expect(annotationsOf(one, notes).map(({ id }) => id)).toEqual(['x']);
    expect(annotationsOf(two, notes).map(({ id }) => id)).toEqual(['x']);
  });
});
