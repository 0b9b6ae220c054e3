import { chineseNumber } from './marks.ts';
import { matchAt } from './number-token.ts';
import type { NumberToken } from './number-token.ts';
import { unitAt } from './units.ts';

const CN_VALUES: Record<string, number> = {
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

const CN_RANK = /第([一二三四五六七八九十]{1,3})(位|名)?|首位|榜首/uy;
const CN_MULTIPLE = /翻(?:了)?([一两二三四]?)番/uy;
const CN_TIMES = /(?<=[长高升加大是到为的近超过了])([一两二三四五六七八九十])倍/uy;
const CN_PERCENT = /百分之([一二三四五六七八九十]{1,3})/uy;
const RANKED =
  /(?:居|列|位|排名|名列|全省|全国|全市|全区|全州|西部|中部|东部|世界|全球|蝉联|保持|稳居|跃居|跃升至|上升至|提升至|评分|份额|亚洲|国内|国际|同类|城市|地区|地级市|省份|排|至|到|为|总量|增速|获|均|并列|分别)$/u;
/** 居省会城市机场首位: the field of the comparison stands between the verb and the rank. */
const RANKED_AMONG = /(?:居(?![民住家])|[位名]列|排[名在]|蝉联)[^，。；：、\d]{1,12}$/u;
const RANK_ROW = /(?:第[一二三四五六七八九十]{1,3}[、和])+$/u;
const AFTER_RANK = /^(?:[，。；、！）和与及]|$|的(?:成绩|位置|好成绩)|\s)/u;

const rankWordAt = (text: string, at: number): NumberToken[] | null => {
  const found = execAt(CN_RANK, text, at);
  if (found === null) return null;
  const end = at + found[0].length;
  // 分别居全国第二、第七、第九: the verb stands before the first of the row.
  const left = text.slice(Math.max(0, at - 24), at).replace(RANK_ROW, '');
  const right = text.slice(end, end + 4);
  const word = found[1];
  if (found[2] === undefined) {
    if (!(RANKED.test(left.slice(-4)) || RANKED_AMONG.test(left.slice(-14))) || !AFTER_RANK.test(right))
      return null;
  } else if (found[2] === '名' && !/[居列位获]$|排名$/u.test(left)) return null;
  const value = word === undefined ? 1 : chineseNumber(word);
  return [{ form: 'rank', start: at, end, value, value2: null, scale: 1, unit: '位', over: false }];
};

const execAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** Round numbers in words count only behind a verb that reaches or passes them: 突破百亿美元, 超过百家. */
const roundAt = (text: string, at: number): NumberToken[] | null => {
  if (!/(?:突破|超过?|达到?|逾|近|过|到|至|为)$/u.test(text.slice(Math.max(0, at - 2), at))) return null;
  const word = matchAt(/(?:十|百|千)?(?:万亿|亿|万)|百|千/uy, text, at);
  if (word === '') return null;
  const amount = Array.from(word).reduce(
    (sum, unit) =>
      ({ 百: sum * 100, 千: sum * 1000, 十: sum * 10, 万: sum * 1e4, 亿: sum * 1e8 })[unit] ?? sum,
    1,
  );
  const unit = unitAt(text, at + word.length);
  if (unit === '' || /^[级强]/u.test(text.slice(at + word.length + unit.length))) return null;
  const big = amount >= 1e8 ? 1e8 : amount >= 1e4 ? 1e4 : 1;
  return [
    {
      form: 'amount',
      start: at,
      end: at + word.length + unit.length,
      value: amount / big,
      value2: null,
      scale: big,
      unit,
      over: false,
    },
  ];
};

/** Reads the number in words at an offset (第一, 翻番, 两倍, 百分之五, 突破百亿元), or null. */
export const wordAt = (text: string, at: number): NumberToken[] | null => {
  const unit = text.charAt(at);
  if (unit === '第' || unit === '首' || unit === '榜') return rankWordAt(text, at);
  if (unit === '翻') {
    const found = execAt(CN_MULTIPLE, text, at);
    if (found === null) return null;
    const times = { 两: 4, 二: 4, 三: 8, 四: 16 }[found[1] ?? ''] ?? 2;
    return [
      {
        form: 'multiple',
        start: at,
        end: at + found[0].length,
        value: times,
        value2: null,
        scale: 1,
        unit: '倍',
        over: false,
      },
    ];
  }
  if (text.charAt(at + 1) === '倍') {
    const found = execAt(CN_TIMES, text, at);
    const over = /[多余]/u.test(text.charAt(at + 2));
    if (found !== null)
      return [
        {
          form: 'amount',
          start: at,
          end: at + (over ? 3 : 2),
          value: CN_VALUES[found[1] ?? ''] ?? 1,
          value2: null,
          scale: 1,
          unit: '倍',
          over,
        },
      ];
  }
  if (unit === '百' && text.startsWith('百分之', at)) {
    const found = execAt(CN_PERCENT, text, at);
    if (found !== null)
      return [
        {
          form: 'amount',
          start: at,
          end: at + found[0].length,
          value: chineseNumber(found[1] ?? ''),
          value2: null,
          scale: 1,
          unit: '%',
          over: false,
        },
      ];
  }
  if ('十百千万亿'.includes(unit)) return roundAt(text, at);
  return null;
};
