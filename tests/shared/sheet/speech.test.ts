import { describe, expect, test } from '@jest/globals';
import { emptyComposition } from '../../../shared/contract/paper.ts';
import { buildSpeech, spokenCharacters, spokenSeconds } from '../../../shared/review/speech.ts';
import type { SpeechPart } from '../../../shared/review/speech.ts';
import { buildSpeechSheet } from '../../../shared/sheet/speech.ts';
import { durationWords } from '../../../shared/wording/papers.ts';
import { fullInput } from './opinions-input.ts';

const point = (id: string, part: SpeechPart, length: number) => ({
  id,
  part,
  text: '说'.repeat(length),
  place: '',
});
const plain = { opening: '', closing: '' };

describe('the time of a speech', () => {
  test.each([
    ['建议写明台数。', 6],
    ['增长5.2%以上', 10],
    ['“智改数转”，A级，𠮷和䶮', 9],
    ['　，。', 0],
  ])('%s is read as %d characters', (text, count) => {
    expect(spokenCharacters(text)).toBe(count);
  });

  test('follows the rate', () => {
    expect([200, 220, 260].map((rate) => spokenSeconds(2200, rate))).toEqual([660, 600, 508]);
  });

  test.each([
    [40, '40秒'],
    [60, '1分钟'],
    [80, '1分20秒'],
    [600, '10分钟'],
  ])('%d seconds are %s', (seconds, words) => expect(durationWords(seconds)).toBe(words));
});

describe('hints', () => {
  const hints = (lengths: readonly [SpeechPart, number][], minutes: number) =>
    buildSpeech(
      lengths.map(([part, length], index) => point(String(index), part, length)),
      plain,
      { minutes, rate: 200 },
    ).hints;

  test('none for a speech within its limit', () => {
    expect(
      hints(
        [
          ['praise', 100],
          ['problem', 200],
          ['suggestion', 300],
        ],
        3,
      ),
    ).toEqual([]);
  });

  test('how much is too much, which points are long, and that there are many', () => {
    expect(hints([['problem', 300], ...Array<[SpeechPart, number]>(7).fill(['suggestion', 100])], 3)).toEqual(
      [
        { type: 'over', seconds: 120, characters: 400 },
        { type: 'longest', ids: ['0'], seconds: 90 },
        { type: 'many', count: 8 },
      ],
    );
  });

  test('praise beyond a third, and nothing suggested', () => {
    expect(
      hints(
        [
          ['praise', 200],
          ['problem', 200],
        ],
        10,
      ),
    ).toEqual([{ type: 'praise', percent: 50 }, { type: 'noSuggestion' }]);
  });
});

describe('the outline', () => {
  const sheetOf = (composition = emptyComposition) => {
    const { profile, signature, pageNumbers, content, annotations, today } = fullInput();
    const input = { profile, signature, pageNumbers, content, annotations, today };
    return buildSpeechSheet({ ...input, composition, minutes: 10, rate: 220 });
  };
  const textOf = (composition = emptyComposition): string[] =>
    (sheetOf(composition).sections[0]?.blocks ?? []).flatMap((block) =>
      block.type === 'paragraph'
        ? [block.runs.map(({ text }) => text).join('')]
        : 'text' in block
          ? [block.text]
          : [],
    );

  test('goes from praise over problems to suggestions, wordings as sentences', () => {
    const lines = textOf();
    expect(lines.filter((line) => /^[一二三]、/.test(line))).toEqual([
      '一、肯定成绩（约5秒）',
      '二、问题和不足（约10秒）',
      '三、意见建议（约15秒）',
    ]);
    expect(lines).toContain('3.建议将“2.4万人以上”改为“3万人以上”。（第三部分第3段，约5秒）');
    expect(lines).toContain('4.建议删去“聚焦”。（第三部分第4段，约5秒）');
  });

  test('has the first and last lines, own points, and another section for a note', () => {
    const lines = textOf({
      ...emptyComposition,
      excluded: fullInput().annotations.flatMap(({ id }) => (id === 'voice' ? [] : [id])),
      opening: '各位代表：',
      closing: '完了。',
      points: [{ id: 'own', section: 'suggestion', text: '多走走。' }],
      sections: { voice: 'suggestion' },
      order: ['own'],
    });
    expect(lines.slice(2, 8)).toEqual([
      '预计5秒（17字，每分钟220字），限时10分钟。',
      '各位代表：',
      '一、意见建议（约5秒）',
      '1.多走走。（约5秒）',
      '2.voice的意见（第三部分第2段，约5秒）',
      '完了。',
    ]);
  });

  test('an empty one says so', () => {
    const excluded = fullInput().annotations.map(({ id }) => id);
    expect(textOf({ ...emptyComposition, excluded })).toContain('暂无发言要点。');
  });
});
