import type { PaperSection } from '../contract/paper.ts';

/** Parts of a speech in their order: 肯定, 问题, 建议. */
export const speechParts = ['praise', 'problem', 'suggestion'] as const;
export type SpeechPart = (typeof speechParts)[number];

/** One thing that is said. */
export interface SpeechPoint {
  readonly id: string;
  readonly part: SpeechPart;
  /** What is said, paragraphs separated by LF. */
  readonly text: string;
  readonly place: string;
  readonly characters: number;
  readonly seconds: number;
}

/** What could make a speech shorter or better; only rules of length and balance, never of content. */
export type SpeechHint =
  | { readonly type: 'over'; readonly seconds: number; readonly characters: number }
  | { readonly type: 'longest'; readonly ids: readonly string[]; readonly seconds: number }
  | { readonly type: 'many'; readonly count: number }
  | { readonly type: 'praise'; readonly percent: number }
  | { readonly type: 'noSuggestion' };

export interface Speech {
  readonly parts: readonly {
    readonly part: SpeechPart;
    readonly points: readonly SpeechPoint[];
    readonly seconds: number;
  }[];
  readonly characters: number;
  readonly seconds: number;
  readonly limit: number;
  readonly hints: readonly SpeechHint[];
}

/** A speech with more points than this is told to leave some out when it is too long. */
const MANY = 6;
/** A point that takes more than this share of the limit is named when the speech is too long. */
const LONG = 0.2;
/** Praise beyond this share of a speech is pointed out: too much of it is the first fault that guides for deputies name. */
const MOST_PRAISE = 1 / 3;

/** The part of a speech in which a section of a paper is said. */
export function speechPartOf(section: PaperSection): SpeechPart {
  switch (section) {
    case 'praise':
      return 'praise';
    case 'problem':
    case 'question':
    case 'constituentVoice':
      return 'problem';
    case 'suggestion':
    case 'textEdit':
      return 'suggestion';
  }
}

/**
 * How many characters are read out: letters, ideographs and digits one each, a point between digits one, a per cent sign
 * three (百分之). Punctuation and blanks take no time of their own: the rate counts their pauses in.
 */
export function spokenCharacters(text: string): number {
  const spoken = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const points = text.match(/(?<=\d)\.(?=\d)/g)?.length ?? 0;
  const shares = text.match(/[%％]/g)?.length ?? 0;
  return spoken + points + 3 * shares;
}

/** Seconds of reading at a rate in characters a minute. */
export function spokenSeconds(characters: number, rate: number): number {
  return Math.round((characters * 60) / rate);
}

/** Reckons a speech; `minutes` is the limit, `rate` in characters a minute (200–260). */
export function buildSpeech(
  drafts: readonly Pick<SpeechPoint, 'id' | 'part' | 'text' | 'place'>[],
  { opening, closing }: { readonly opening: string; readonly closing: string },
  { minutes, rate }: { readonly minutes: number; readonly rate: number },
): Speech {
  const points = drafts.map((draft): SpeechPoint => {
    const characters = spokenCharacters(draft.text);
    return { ...draft, characters, seconds: spokenSeconds(characters, rate) };
  });
  const parts = speechParts.flatMap((part) => {
    const own = points.filter((point) => point.part === part);
    const seconds = spokenSeconds(sumOf(own), rate);
    return own.length === 0 ? [] : [{ part, points: own, seconds }];
  });
  const characters = sumOf(points) + spokenCharacters(opening) + spokenCharacters(closing);
  const seconds = spokenSeconds(characters, rate);
  const limit = minutes * 60;
  return { parts, characters, seconds, limit, hints: hintsOf(points, characters, seconds, limit, rate) };
}

const sumOf = (points: readonly SpeechPoint[]): number =>
  points.reduce((sum, { characters }) => sum + characters, 0);

function hintsOf(
  points: readonly SpeechPoint[],
  characters: number,
  seconds: number,
  limit: number,
  rate: number,
): SpeechHint[] {
  const hints: SpeechHint[] = [];
  if (seconds > limit) {
    hints.push({
      type: 'over',
      seconds: seconds - limit,
      characters: characters - Math.floor((limit * rate) / 60),
    });
    const long = points.filter((point) => point.seconds > limit * LONG);
    if (long.length > 0) {
      const together = spokenSeconds(sumOf(long), rate);
      hints.push({ type: 'longest', ids: long.map(({ id }) => id), seconds: together });
    }
    if (points.length > MANY) hints.push({ type: 'many', count: points.length });
  }
  const praise = sumOf(points.filter(({ part }) => part === 'praise'));
  if (points.length > 1 && praise > characters * MOST_PRAISE) {
    hints.push({ type: 'praise', percent: Math.round((praise / characters) * 100) });
  }
  if (points.length > 0 && points.every(({ part }) => part !== 'suggestion'))
    hints.push({ type: 'noSuggestion' });
  return hints;
}
