import type { Slice } from './sentences.ts';
import { takenUp } from './taken-up.ts';
import { themeOf, withoutQuoted } from './themes.ts';
import type { ThemeKind } from './themes.ts';

/** Predicates that sum up a whole field of work, at the end of a theme inside a paragraph. */
const SUMS_UP =
  /(?:成效|效果|成果|步伐|进展|突破|活力|引擎|跨越|台阶|局面|面貌|风貌)(?:显著|明显|突出|加快|丰硕|良好|凸显|初显)?$|(?:焕发|激发|点燃|增添|实现|取得|迈上|持续|不断|稳步|显著|明显|全面|更加|加快|加速|加力|大幅|有力|扎实|有序|有力|有效|深入|大幅|逐步|积极|快速|蓬勃|协同|统筹|系统|纵深|初步|基本|日益|进一步|平稳|如期|竞相|逆势|织密|突围|稳定|和睦|优势|高效|高质量|提质|扩量|增多|做强|赋能|回暖)[^，。]{2,5}$|(?:稳中有进|稳中向好|稳中提质|成势|起势|发展壮大|丰硕|上扬|扩大|显现|增效|提质|升级|提速|扩面|见效|向好|兜牢|交账|破局|和顺|就绪|良好|壮大|做强|有魅力|熠熠生辉|亮点纷呈|蹄疾步稳|向上|向优|向善|向新)$/u;

interface Inner extends Slice {
  readonly text: string;
  readonly theme: ThemeKind;
  readonly index: number;
}

const STARTS_WE = /^(?:我们)?(?:要|将|必须)(?!求)/u;
const FOUR_FOUR = /^[^，。、]{4}[^，。、]{4}$/u;

/** What one paragraph offers: rows that are headings by their own form, and rows that need the example of its siblings. */
export interface InnerRows {
  readonly sure: readonly Slice[];
  readonly likely: readonly Slice[];
  /** The likely row with items of less text, for where the siblings have settled that the paragraph holds a row. */
  readonly full: readonly Slice[];
}

/** Figures, and the ordinals of meetings and fairs, belong to facts. */
const NUMBERED = /[；：\d%]|第[一二三四五六七八九十]+(?!产业)/u;

const innerOf = (paragraph: string, sentence: Slice, index: number): Inner | null => {
  const raw = paragraph.slice(sentence.start, sentence.end);
  if (!raw.endsWith('。')) return null;
  const text = raw.slice(0, -1);
  const lead = text.length - text.trimStart().length;
  const title = text.trim();
  const bare = withoutQuoted(title);
  if (title.length < 4 || title.length > 36 || NUMBERED.test(bare) || bare.split('，').length > 3)
    return null;
  const theme = themeOf(title.replace(STARTS_WE, ''), 1);
  return {
    start: sentence.start + lead,
    end: sentence.start + lead + title.length,
    text: title,
    theme,
    index,
  };
};

/**
 * Themes inside one paragraph that open a run of sentences each: two or more sentences built alike, with text
 * between them. Single short sentences are plain text, for nothing tells them from a fact.
 */
export function innerRows(paragraph: string, sentences: readonly Slice[], skip: number): InnerRows {
  const all: Inner[] = [];
  sentences.forEach((sentence, index) => {
    if (index < skip) return;
    const inner = innerOf(paragraph, sentence, index);
    if (inner !== null) all.push(inner);
  });
  // A paragraph of hundreds of themes is no paragraph of a report.
  if (all.length < 2 || all.length > 200) return { sure: [], likely: [], full: [] };
  const settle = (set: readonly Inner[], own: number, intro = 150): Inner[] => {
    const spaced = spacedOut(set, sentences, paragraph.length, own);
    return spaced.length >= 2 && opensEarly(spaced, sentences, skip, paragraph.length, intro) ? spaced : [];
  };
  const sure = longest(
    longest(settle(byPrefix(all), 20), settle(byMould(all), 20)),
    settle(couplets(all), 20),
  );
  const likely = longest(
    settle(bySuccess(all), 55),
    longest(
      longest(settle(byVerb(all), 55, 80), settle(opening(all, skip), 55, 80)),
      settle(twoVerbs(all, paragraph), 90, 80),
    ),
  );
  const same = settle(sameWord(all), 40);
  if (same.length >= 3 && same.length >= likely.length) return { sure, likely: same, full: same };
  if (sure.length > likely.length) return { sure, likely: sure, full: sure };
  // Facts of general success stand close together too; only rows of verbs may have little text between them.
  const full = longest(longest(likely, settle(byVerb(all), 25, 80)), settle(opening(all, skip), 35, 80));
  // A theme right behind the paragraph's own heading (产业升级步伐加快。工业经济稳中有进。…) can only open a row below it.
  // Verbs may be a plain row of doings; only long stretches below each tell that they are themes.
  const roomy =
    likely.some((inner) => inner.theme !== 'verb') ||
    paragraph.length >= likely.length * ROOM ||
    (paragraph.length >= likely.length * LITTLE_ROOM && takenUp(paragraph, likely));
  const direct = skip > 0 && likely.length >= 3 && likely[0]?.index === skip && roomy;
  return { sure: direct || (sure.length >= 3 && within(sure, likely)) ? likely : sure, likely, full };
}

/** How much text each verb theme of a row has on average that needs no example of its siblings, code units. */
const ROOM = 150;
/** The same where the text behind the themes takes up their words. */
const LITTLE_ROOM = 80;
/**
 * Verb themes of any length, where the first stands right behind the paragraph's own heading (（四）扩大开放。做优平台。…):
 * no text of the heading's own comes between, so that the row must be its division.
 */
const opening = (all: readonly Inner[], skip: number): Inner[] => {
  const verbs = all.filter(
    (inner) => inner.theme === 'verb' && inner.text.length <= 20 && !/，|、[^、]*、/u.test(inner.text),
  );
  return skip > 0 && verbs[0]?.index === skip ? verbs : [];
};

/** Two verb themes of one length, each with much text that takes up its words (全力释放消费潜能。…积极扩大有效投资。…). */
const twoVerbs = (all: readonly Inner[], paragraph: string): Inner[] => {
  const verbs = all.filter(
    (inner) => inner.theme === 'verb' && inner.text.length <= 14 && !/[，、]/u.test(inner.text),
  );
  const [first, second] = verbs;
  if (first === undefined || second === undefined || verbs.length !== 2) return [];
  return Math.abs(first.text.length - second.text.length) <= 1 && takenUp(paragraph, verbs) ? verbs : [];
};

const longest = (a: readonly Inner[], b: readonly Inner[]): readonly Inner[] => (b.length > a.length ? b : a);

const within = (a: readonly Inner[], b: readonly Inner[]): boolean => a.every((inner) => b.includes(inner));

/** Words that carry the likeness of sentences cast in one mould: 布局更科学 交通更便捷, 在…上持续加力. */
const MOULD = /(?:越来越|更加|更|愈加|日益)(?=[^，。]{1,3}$)|上[^，。]{2,4}$/u;

/** Three or more sentences cast in one mould: the same words at the same distance from the end. */
const byMould = (all: readonly Inner[]): Inner[] => {
  const groups = new Map<string, Inner[]>();
  for (const inner of all) {
    const found = inner.text.includes('，') ? null : MOULD.exec(inner.text);
    if (found === null) continue;
    const key = `${found[0]}${inner.text.length - found.index}`;
    groups.set(key, [...(groups.get(key) ?? []), inner]);
  }
  const best = [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  return best.length >= 3 ? best : [];
};

/** Sentences of two clauses built alike in both (突出政策引领，加力扩大消费。…突出项目攻坚，加力扩大投资。). */
const couplets = (all: readonly Inner[]): Inner[] => {
  const groups = new Map<string, Inner[]>();
  for (const inner of all) {
    const [first = '', second = '', ...rest] = inner.text.split('，');
    if (second === '' || rest.length > 0 || inner.theme === null) continue;
    const key = `${first.slice(0, 2)}${first.length}，${second.slice(0, 2)}`;
    groups.set(key, [...(groups.get(key) ?? []), inner]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
};

/** Verb themes that begin with one word (打好… 打好… 打好…), of any length. */
const sameWord = (all: readonly Inner[]): Inner[] => {
  const groups = new Map<string, Inner[]>();
  for (const inner of all) {
    if (inner.theme === null) continue;
    const key = inner.text.slice(0, 2);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [inner]);
    else group.push(inner);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
};

const byPrefix = (all: readonly Inner[]): Inner[] => {
  const groups = new Map<string, Inner[]>();
  for (const inner of all) {
    for (const length of [2, 3, 4]) {
      const key = inner.text.slice(0, length);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [inner]);
      else group.push(inner);
    }
  }
  let best: Inner[] = [];
  for (const [key, group] of groups) {
    const size = group[0]?.text.length ?? 0;
    const alike = group.every((inner) => Math.abs(inner.text.length - size) <= 2);
    const themes = group.every((inner) => inner.theme !== null);
    const enough =
      key.length >= 3
        ? group.length >= 3 || (group.length === 2 && alike && themes && key.length === 4)
        : group.length >= 3 && alike && themes;
    if (!enough || group.length < best.length) continue;
    // A neighbour of the same length and build belongs to the row although it begins with another word.
    const members = new Set(group);
    const whole = all.filter(
      (inner) =>
        members.has(inner) ||
        (alike && inner.text.length === size && inner.theme !== null && inner.theme === group[0]?.theme),
    );
    if (whole.length > best.length) best = whole;
  }
  return best;
};

const bySuccess = (all: readonly Inner[]): Inner[] => {
  const set = all.filter(
    (inner) =>
      inner.text.length <= 22 &&
      !inner.text.includes('，') &&
      inner.theme !== null &&
      SUMS_UP.test(withoutQuoted(inner.text)),
  );
  const lengths = new Map<number, number>();
  for (const inner of set) lengths.set(inner.text.length, (lengths.get(inner.text.length) ?? 0) + 1);
  const fours = all.filter((inner) => FOUR_FOUR.test(inner.text));
  if (fours.length >= 3 && fours.some((inner) => set.includes(inner)) && fours.length >= set.length - 1)
    return fours;
  const [length, count] = [...lengths].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  // Where the row keeps one length (改革持续深化, 市场回暖向好), a sentence that breaks it is a fact.
  if (count >= 2 && length <= 10) {
    const row = all.filter(
      (inner) => inner.text.length === length && (set.includes(inner) || FOUR_FOUR.test(inner.text)),
    );
    if (row.length >= 3) return row;
  }
  return set;
};

const byVerb = (all: readonly Inner[]): Inner[] => {
  const verbs = all.filter(
    (inner) => inner.theme === 'verb' && inner.text.length <= 20 && !inner.text.includes('，'),
  );
  if (verbs.length < 3) return [];
  const near = (middle: number): Inner[] =>
    verbs.filter((inner) => Math.abs(inner.text.length - middle) <= 4);
  const middles = [...new Set(verbs.map((inner) => inner.text.length))].sort((a, b) => a - b);
  let best: Inner[] = [];
  for (const middle of middles) {
    const row = near(middle);
    if (row.length > best.length) best = row;
  }
  return best;
};

/** Keeps the themes that are followed by enough text of their own; one that comes too soon after another is a fact below it. */
const spacedOut = (
  set: readonly Inner[],
  sentences: readonly Slice[],
  length: number,
  least: number,
): Inner[] => {
  const kept: Inner[] = [];
  for (const inner of set) {
    const before = kept.at(-1);
    if (sentences[inner.index + 1] === undefined || length - inner.end < least) continue;
    // Of two in a row the first has no text of its own.
    if (before !== undefined && inner.index === before.index + 1) kept.pop();
    else if (before !== undefined && inner.start - before.end < least) continue;
    kept.push(inner);
  }
  return kept;
};

const opensEarly = (
  set: readonly Inner[],
  sentences: readonly Slice[],
  skip: number,
  length: number,
  intro: number,
): boolean => {
  const first = set[0];
  if (first === undefined) return false;
  const before = first.start - (sentences[skip]?.start ?? 0);
  return (
    before <= (intro < 100 ? intro : Math.max(intro, length * 0.3)) &&
    (length - first.start) / set.length >= 45
  );
};
