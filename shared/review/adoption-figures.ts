import type { AdoptionWindow } from './adoption-window.ts';
import type { AdoptionVerdict } from './adoption.ts';

/** A figure that an opinion asks for: 提高到500, 不低于5%, 至少50个, 建议4.5个. */
const ASKED =
  /(\d+(?:\.\d+)?)[^\d，。；、？！]{0,4}(?:就可以|就行|为宜|较妥|更妥)|(?:提高?|提升|增加?|上?调高?|扩大?|升|改|定|降低?|压减|减少?|压缩|要求|不低于|不少于|至少|达到?|突破|超过|应|建议)(?:[到至为成在是]|不低于|不少于)?[^\d，。；、？！]{0,3}(\d+(?:\.\d+)?)/gu;
const MORE = /偏低|太低|过低|低了|太少|偏少|少了|不够|保守|提高|调高|上调|增加|加大|扩大/u;
const LESS = /偏高|太高|过高|高了|太多|偏多|多了|下调|调低|降低|压减|减少|压缩/u;

/**
 * What became of a figure that an opinion wants changed: to a value that it names, or only up or down. Null where it
 * asks for no such thing, or where figures came or went so that they cannot be told apart.
 */
export function judgeFigures(window: AdoptionWindow, body: string): AdoptionVerdict | null {
  const asked = [...body.matchAll(ASKED)].map(([, fitting, figure]) => Number(fitting ?? figure));
  const wanted = asked.filter((figure) => !figuresOf(window.oldSentence).includes(figure));
  const direction = MORE.test(body) === LESS.test(body) ? 0 : MORE.test(body) ? 1 : -1;
  if (wanted.length === 0 && direction === 0) return null;
  return wanted.length > 0 ? towards(window, wanted) : upOrDown(window, direction);
}

/** What became of figures for which others were proposed: taken over, moved towards them, or left. */
export function towards(window: AdoptionWindow, wanted: readonly number[]): AdoptionVerdict | null {
  const changes = changedFigures(window);
  if (!changes) return null;
  const news = changes.map(([, now]) => now);
  const met = wanted.filter((figure) => news.includes(figure)).length;
  if (met > 0) return met === wanted.length ? 'adopted' : 'partly';
  if (changes.length === 0) return null;
  const nearer = changes.some(([before, now]) =>
    wanted.some((figure) => (before < now && now < figure) || (figure < now && now < before)),
  );
  return nearer ? 'partly' : null;
}

function upOrDown(window: AdoptionWindow, direction: number): AdoptionVerdict | null {
  const changes = changedFigures(window);
  if (!changes || changes.length === 0) return null;
  return changes.some(([before, now]) => Math.sign(now - before) === direction) ? 'adopted' : 'notAdopted';
}

/** The figures of the quote that differ now, old and new; null unless as many figures stand there as before. */
function changedFigures({ quote, instead }: AdoptionWindow): [number, number][] | null {
  const [olds, news] = [figuresOf(quote), figuresOf(instead)];
  if (olds.length === 0 || olds.length !== news.length) return null;
  return olds.flatMap((before, i): [number, number][] => {
    const now = news[i] ?? before;
    return now === before ? [] : [[before, now]];
  });
}

/** The figures of a text, in order. */
export const figuresOf = (text: string): number[] =>
  [...text.matchAll(/\d+(?:\.\d+)?/gu)].map(([figure]) => Number(figure));
