/** Ends of the pieces of a text before and after NFC; both lists begin with 0 and end with the length. */
export interface ComposedPieces {
  readonly source: readonly number[];
  readonly canonical: readonly number[];
}

interface Piece {
  readonly raw: string;
  readonly composed: string;
}

const MARK = /^\p{M}/u;

/**
 * Splits a text into the smallest pieces that NFC treats alone, so that positions can be carried across it; runs of
 * characters that stay as they are form one piece. `composed` is `text.normalize('NFC')`.
 */
export function composedPieces(text: string, composed: string): ComposedPieces {
  const pieces = mergeUnchanged(split(text));
  // Marks never begin a piece, so nothing is reordered across an edge; should that fail, the text is one piece.
  const whole = pieces.map((piece) => piece.composed).join('') === composed;
  return ends(whole ? pieces : [{ raw: text, composed }]);
}

function split(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const character of text) {
    const last = pieces.at(-1);
    const alone = character.normalize('NFC');
    const joined = last ? (last.raw + character).normalize('NFC') : '';
    if (last && (MARK.test(character) || joined !== last.composed + alone)) {
      pieces[pieces.length - 1] = { raw: last.raw + character, composed: joined };
    } else {
      pieces.push({ raw: character, composed: alone });
    }
  }
  return pieces;
}

function mergeUnchanged(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  let run: string[] = [];
  const close = (): void => {
    if (run.length > 0) merged.push({ raw: run.join(''), composed: run.join('') });
    run = [];
  };
  for (const piece of pieces) {
    if (piece.raw === piece.composed) {
      run.push(piece.raw);
    } else {
      close();
      merged.push(piece);
    }
  }
  close();
  return merged;
}

function ends(pieces: readonly Piece[]): ComposedPieces {
  const source = [0];
  const canonical = [0];
  for (const { raw, composed } of pieces) {
    source.push((source.at(-1) ?? 0) + raw.length);
    canonical.push((canonical.at(-1) ?? 0) + composed.length);
  }
  return { source, canonical };
}
