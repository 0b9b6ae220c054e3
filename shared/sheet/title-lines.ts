import { characterWidth, page, size, twipsToPoints } from './layout.ts';
import type { SheetSection, SubtitleBlock, TitleBlock } from './model.ts';

/** What no line begins with, and what none ends with. */
const NOT_FIRST = /^[，。、；：？！）》”’」』】〉…·%％的]/u;
const NOT_LAST = /[（《“‘「『【〈]$/u;
/** Names that no dictionary holds in one piece. */
const NAMES = /(人民代表大会(?:常务委员会)?|第[一二三四五六七八九十百\d]+(?:届|次会议))/u;
/** How much longer than the others the first of two lines, and the middle one of more, is to be, in characters. */
const SHAPE = 2;
/** What needs more lines is no title, and the page breaks it. */
const MOST_LINES = 8;

/**
 * A title of more than one line, parted between words so that its lines make a trapezium (the upper line longer) or a
 * lozenge (the middle ones longer), as GB/T 9704-2012 has it. `most` is the width of a line in full-width characters.
 * A title that fits, or that cannot be parted so, is one line.
 */
export function titleLines(title: string, most: number): string[] {
  const width = characterWidth(title);
  if (width <= most) return [title];
  // The fewest lines first; words that fit badly may take one more.
  const fewest = Math.ceil(width / most);
  if (fewest > MOST_LINES) return [title];
  const words = wordsOf(title);
  return partedInto(words, fewest, width, most) ?? partedInto(words, fewest + 1, width, most) ?? [title];
}

/** A title or the line under it with its text parted by LF, as it fits its page; one in runs stays as it is. */
export function withTitleLines<Block extends TitleBlock | SubtitleBlock>(
  block: Block,
  orientation: SheetSection['orientation'],
): Block {
  if (block.runs) return block;
  const width =
    orientation === 'portrait' ? page.width - page.left - page.right : page.height - page.top - page.bottom;
  const most = Math.floor(twipsToPoints(width) / (block.type === 'title' ? size.title : size.body));
  return { ...block, text: titleLines(block.text, most).join('\n') };
}

/** The pieces between which a line may end. */
function wordsOf(title: string): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const segments = title
    .split(NAMES)
    .flatMap((piece, index) =>
      index % 2 === 1 ? [piece] : Array.from(segmenter.segment(piece), ({ segment }) => segment),
    );
  const words: string[] = [];
  for (const segment of segments) {
    const last = words.at(-1);
    if (last !== undefined && (NOT_FIRST.test(segment) || NOT_LAST.test(last))) {
      words[words.length - 1] = last + segment;
    } else words.push(segment);
  }
  return words;
}

/** The best way to make exactly so many lines; null where a line would be too long. */
function partedInto(words: readonly string[], count: number, width: number, most: number): string[] | null {
  const wanted = Array.from({ length: count }, (_, line) => {
    const isLong = count === 2 ? line === 0 : line > 0 && line < count - 1;
    return Math.min(most, width / count + (isLong ? SHAPE / 2 : -SHAPE / 2));
  });
  // best[n]: the lines so far that take the first n words, and how far they are from the shape that is wanted.
  const none = (): (Parting | null)[] => [null, ...words.map(() => null)];
  let start = none();
  start[0] = { lines: [], cost: 0 };
  for (const target of wanted) {
    const best = none();
    start.forEach((parting, from) => {
      if (parting === null) return;
      let line = '';
      for (let to = from; to < words.length; to += 1) {
        line += words[to] ?? '';
        const length = characterWidth(line.trim());
        if (length > most) break;
        const cost = parting.cost + (length - target) ** 2;
        const known = best[to + 1];
        if (!known || cost < known.cost) best[to + 1] = { lines: [...parting.lines, line.trim()], cost };
      }
    });
    start = best;
  }
  return start[words.length]?.lines ?? null;
}

interface Parting {
  readonly lines: string[];
  /** Sum of the squared differences in length. */
  readonly cost: number;
}
