import { describe, expect, test } from '@jest/globals';
import { momentOfStamps, wordStamps } from '../../../shared/text/word-time.ts';

describe('times in a Word file', () => {
  const moment = Date.parse('2024-01-18T01:42:07.123Z');

  test('the wall clock of Beijing for people, the moment itself beside it', () => {
    expect(wordStamps(moment)).toEqual({ wall: '2024-01-18T09:42:07Z', utc: '2024-01-18T01:42:07.123Z' });
  });

  test('come back to the millisecond, by the wall clock alone to the second', () => {
    const { wall, utc } = wordStamps(moment);
    expect(momentOfStamps(wall, utc)).toBe(moment);
    expect(momentOfStamps(wall)).toBe(moment - 123);
  });

  test('a zone of its own counts; what is no time is none', () => {
    expect(momentOfStamps('2024-01-18T01:42:07+00:00')).toBe(moment - 123);
    expect(momentOfStamps('2024-01-18T09:42:07')).toBe(moment - 123);
    expect(momentOfStamps('yesterday')).toBeNull();
    expect(momentOfStamps(undefined)).toBeNull();
  });

  test('a time that no calendar holds is written as some time, not as nothing', () => {
    expect(wordStamps(Number.MAX_VALUE).wall).toBe('1970-01-01T08:00:00Z');
  });
});
