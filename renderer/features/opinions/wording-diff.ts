/** A piece of the comparison of two wordings. */
export interface DiffPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Longest middle part (in characters of both sides) that is compared character by character. */
const careful = 1_500;

function push(pieces: DiffPiece[], kind: DiffPiece['kind'], text: string): void {
  const last = pieces.at(-1);
  if (text === '') return;
  if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text };
  else pieces.push({ kind, text });
}

/** Longest common subsequence of two short texts, by code points. */
function compare(before: readonly string[], after: readonly string[]): DiffPiece[] {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: DiffPiece[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      push(pieces, 'same', before[i] ?? '');
      i += 1;
      j += 1;
    } else if (j >= after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1))) {
      push(pieces, 'removed', before[i] ?? '');
      i += 1;
    } else {
      push(pieces, 'added', after[j] ?? '');
      j += 1;
    }
  }
  return pieces;
}

/** What was taken out of and put into a wording, by code points; very long changes are told as one piece. */
export function diffWording(before: string, after: string): DiffPiece[] {
  const a = Array.from(before);
  const b = Array.from(after);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  ) {
    tail += 1;
  }
  const pieces: DiffPiece[] = [];
  push(pieces, 'same', a.slice(0, head).join(''));
  const oldMiddle = a.slice(head, a.length - tail);
  const newMiddle = b.slice(head, b.length - tail);
  if (oldMiddle.length + newMiddle.length <= careful) {
    for (const piece of compare(oldMiddle, newMiddle)) push(pieces, piece.kind, piece.text);
  } else {
    push(pieces, 'removed', oldMiddle.join(''));
    push(pieces, 'added', newMiddle.join(''));
  }
  push(pieces, 'same', a.slice(a.length - tail).join(''));
  return pieces;
}
