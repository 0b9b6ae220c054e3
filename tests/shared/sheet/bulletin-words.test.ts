import { expect, test } from '@jest/globals';
import { groupPaperWords as words } from '../../../shared/wording/group-papers.ts';

test('who said it is called a deputy once', () => {
  expect(words.spoken(['王秀兰', '李国栋'], 2)).toBe('王秀兰、李国栋代表提出：');
  expect(words.spoken(['王秀兰'], 3)).toBe('王秀兰等3位代表提出：');
  expect(words.spoken([words.unsigned], 1)).toBe('不署名代表提出：');
  expect(words.spoken(['王秀兰', words.ofDelegation('京口代表团')], 2)).toBe('王秀兰、京口代表团代表提出：');
});
