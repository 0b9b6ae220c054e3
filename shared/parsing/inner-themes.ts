import type { Slice } from './sentences.ts';
import { themeOf, withoutQuoted } from './themes.ts';
import type { ThemeKind } from './themes.ts';

/** Predicates that sum up a whole field of work, at the end of a theme inside a paragraph. */
const SUMS_UP =
  /(?:成效|效果|成果|步伐|进展|突破|活力|引擎|跨越|台阶|局面|面貌|风貌)(?:显著|明显|突出|加快|丰硕|良好|凸显|初显)?$|(?:持续|不断|稳步|显著|明显|全面|更加|加快|加速|加力|扎实|有序|有力|有效|深入|大幅|逐步|积极|快速|蓬勃|协同|统筹|系统|纵深|初步|基本|日益|进一步|平稳|如期|竞相|逆势|织密|突围|稳定|和睦|优势|高效|高质量|提质|扩量|增多|做强|赋能|回暖)[^，。]{2,5}$|(?:增效|提质|升级|提速|扩面|见效|向好|兜牢|交账|破局|和顺|就绪|良好|壮大|做强|有魅力|熠熠生辉|亮点纷呈|蹄疾步稳|向上|向优|向善|向新)$/u;

interface Inner extends Slice {
  readonly text: string;
  readonly theme: Exclude<ThemeKind, null>;
  readonly index: number;
}

const STARTS_WE = /^(?:我们)?(?:要|将|必须)(?!求)/u;

const innerOf = (paragraph: string, sentence: Slice, index: number): Inner | null => {
  const raw = paragraph.slice(sentence.start, sentence.end);
  if (!raw.endsWith('。')) return null;
  const text = raw.slice(0, -1);
  const lead = text.length - text.trimStart().length;
  const title = text.trim();
  if (title.length < 4 || title.length > 34 || /[；：]/u.test(withoutQuoted(title))) return null;
  const stripped = title.replace(STARTS_WE, '');
  const theme = themeOf(stripped, 1);
  if (theme === null) return null;
  return { start: sentence.start + lead, end: sentence.start + lead + title.length, text: title, theme, index };
};

/**
 * Themes inside one paragraph that open a run of sentences each: two or more sentences built alike, with text
 * between them. Single short sentences are plain text, for nothing tells them from a fact.
 */
export function innerThemes(paragraph: string, sentences: readonly Slice[], skip: number, headed: boolean): Slice[] {
  const all: Inner[] = [];
  sentences.forEach((sentence, index) => {
    if (index < skip) return;
    const inner = innerOf(paragraph, sentence, index);
    if (inner !== null) all.push(inner);
  });
  if (all.length < 2) return [];
  const sets = [byPrefix(all, 4), byPrefix(all, 2), bySuccess(all), byVerb(all)];
  let best: Inner[] = [];
  for (const set of sets) {
    const spaced = spacedOut(set, sentences, paragraph.length);
    if (spaced.length >= 2 && opensEarly(spaced, sentences, skip, headed, paragraph.length) && spaced.length > best.length) best = spaced;
  }
  return best.map(({ start, end }) => ({ start, end }));
}

const byPrefix = (all: readonly Inner[], length: number): Inner[] => {
  const groups = new Map<string, Inner[]>();
  for (const inner of all) {
    const key = inner.text.slice(0, length);
    groups.set(key, [...(groups.get(key) ?? []), inner]);
  }
  const biggest = [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  if (biggest.length < 2) return [];
  const size = biggest[0]?.text.length ?? 0;
  if (length < 4 && biggest.length < 3 && biggest.some((inner) => Math.abs(inner.text.length - size) > 2)) return [];
  // A neighbour of the same length and build belongs to the row although it begins with another word.
  return all.filter((inner) => biggest.includes(inner) || (biggest.every((one) => one.text.length === inner.text.length) && inner.theme === biggest[0]?.theme));
};

const bySuccess = (all: readonly Inner[]): Inner[] =>
  all.filter((inner) => inner.theme === 'success' && inner.text.length <= 20 && SUMS_UP.test(withoutQuoted(inner.text)));

const byVerb = (all: readonly Inner[]): Inner[] => {
  const verbs = all.filter((inner) => inner.theme === 'verb' && inner.text.length <= 20 && !inner.text.includes('，'));
  if (verbs.length < 3) return [];
  const middle = [...verbs].sort((a, b) => a.text.length - b.text.length)[Math.floor(verbs.length / 2)]?.text.length ?? 0;
  const alike = verbs.filter((inner) => Math.abs(inner.text.length - middle) <= 3);
  return alike.length >= 3 ? alike : [];
};

/** Keeps the themes that are followed by enough text of their own. */
const spacedOut = (set: readonly Inner[], sentences: readonly Slice[], length: number): Inner[] =>
  set.filter((inner, position) => {
    const next = set[position + 1];
    const until = next?.start ?? length;
    const own = until - inner.end;
    const following = sentences[inner.index + 1];
    return following !== undefined && own >= 24 && (next === undefined || next.index > inner.index + 1);
  });

const opensEarly = (set: readonly Inner[], sentences: readonly Slice[], skip: number, headed: boolean, length: number): boolean => {
  const first = set[0];
  if (first === undefined) return false;
  const before = first.start - (sentences[skip]?.start ?? 0);
  const gaps = (length - first.start) / set.length;
  return before <= Math.max(headed ? 110 : 160, length * 0.25) && gaps >= 45;
};
