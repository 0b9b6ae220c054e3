/** A text made equal for search, with the way back to the original. */
export interface FoldedText {
  /** NFKC, case folded, without blanks and punctuation. */
  readonly folded: string;
  /**
   * For each code unit of `folded` the code-unit offset in the original of the character it came from, and
   * one entry more, the length of the original: the hit `folded[a..b)` began at `toOriginal[a]`.
   */
  readonly toOriginal: Uint32Array;
}

/** Blanks, punctuation, control and format characters (zero-width space, BOM) carry no meaning in search. */
const IGNORED = /[\p{P}\p{Z}\p{Cc}\p{Cf}]/u;
/** A character with what NFKC may join to it: combining marks, half-width kana marks, Hangul vowels and finals. */
const CLUSTER = String.raw`[^\p{M}](?:[\p{M}\uFF9E\uFF9F\u1160-\u11FF])*|\p{M}+`;
const CLUSTER_AT = new RegExp(CLUSTER, 'suy');

/**
 * Folds a text for search: Unicode NFKC (full-width forms, circled numbers, ligatures), then case folded,
 * then blanks and punctuation (Unicode category P, the % sign with it) removed. Digits, letters and other
 * symbols stay.
 */
export function foldForSearch(text: string): FoldedText {
  const origins: number[] = [];
  let folded = '';
  for (let at = 0; at < text.length;) {
    const cluster = clusterAt(text, at);
    const kept = foldCluster(cluster);
    for (let i = 0; i < kept.length; i++) origins.push(at);
    folded += kept;
    at += cluster.length;
  }
  origins.push(text.length);
  return { folded, toOriginal: Uint32Array.from(origins) };
}

/**
 * The original range of the hit `start`–`end` (code units of `folded`, end exclusive): from the first
 * character of the hit to the end of its last one, blanks and marks after it left out.
 */
export function originalRange(
  text: string,
  { toOriginal }: FoldedText,
  start: number,
  end: number,
): { start: number; end: number } {
  const from = toOriginal[start] ?? text.length;
  if (end <= start) return { start: from, end: from };
  const last = toOriginal[end - 1] ?? text.length;
  return { start: from, end: last + clusterAt(text, last).length };
}

/** The cluster that begins at an offset; empty at the end of the text. */
function clusterAt(text: string, at: number): string {
  if (standsAlone(text.charCodeAt(at)) && (at + 1 === text.length || standsAlone(text.charCodeAt(at + 1))))
    return text.charAt(at);
  CLUSTER_AT.lastIndex = at;
  return CLUSTER_AT.exec(text)?.[0] ?? '';
}

/** Nearly all of a report: ASCII and Latin, ideographs and their punctuation, full-width forms; none joins another. */
function standsAlone(unit: number): boolean {
  return (
    unit < 0x300 ||
    (unit >= 0x3000 && unit < 0x302a) ||
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0xff01 && unit <= 0xff60)
  );
}

/** What single characters become, since the same few hundred come again and again. */
const known = new Map<string, string>();

function foldCluster(cluster: string): string {
  // Most characters of a report are ideographs, which no step changes.
  const unit = cluster.charCodeAt(0);
  if (cluster.length > 1) return foldWhole(cluster);
  if (unit >= 0x4e00 && unit <= 0x9fff) return cluster;
  const before = known.get(cluster);
  if (before !== undefined) return before;
  const folded = foldWhole(cluster);
  known.set(cluster, folded);
  return folded;
}

function foldWhole(cluster: string): string {
  const plain = foldCase(cluster.normalize('NFKC')).normalize('NFKC');
  return Array.from(plain)
    .filter((character) => !IGNORED.test(character))
    .join('');
}

/** Full case folding for all that matters here: upper case first brings ß and ss, ς and σ together. */
function foldCase(text: string): string {
  return text.toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}
