import type { TextRange } from '../state/version-index.ts';

const ENDS = new Set('。！？；!?');
const CLOSING = new Set('”’）》」』】)"');

/** The sentences of one paragraph; `；` ends one too, since reports string independent tasks together with it. */
export function sentencesOf(text: string, block: TextRange): TextRange[] {
  const sentences: TextRange[] = [];
  let start = block.start;
  let at = block.start;
  while (at < block.end) {
    const ended = ENDS.has(text.charAt(at));
    at += 1;
    if (!ended) continue;
    while (at < block.end && (ENDS.has(text.charAt(at)) || CLOSING.has(text.charAt(at)))) at += 1;
    sentences.push({ start, end: at });
    start = at;
  }
  if (start < block.end) sentences.push({ start, end: block.end });
  return sentences;
}

/** A person's selection in code units; `focus` is the end that moves. Equal ends are a caret. */
export interface TextSelection {
  readonly anchor: number;
  readonly focus: number;
}

/** Start and end of a selection, whichever way it was made. */
export function rangeOfSelection(selection: TextSelection): TextRange {
  return {
    start: Math.min(selection.anchor, selection.focus),
    end: Math.max(selection.anchor, selection.focus),
  };
}

/** Half-open units of a text in order, such as its sentences or paragraphs; none is empty. */
type Units = readonly TextRange[];

function unitAfter(units: Units, offset: number): TextRange | undefined {
  return units.find((u) => u.start >= offset) ?? units.at(-1);
}

function unitBefore(units: Units, offset: number): TextRange | undefined {
  return units.findLast((u) => u.end <= offset) ?? units[0];
}

/**
 * Moves by one unit: without `extend` the next (previous) unit is selected, with it the moving end goes to that
 * unit's far (near) end.
 */
export function moveByUnit(
  units: Units,
  selection: TextSelection,
  direction: 1 | -1,
  extend: boolean,
): TextSelection {
  const { start, end } = rangeOfSelection(selection);
  if (extend) {
    if (direction === 1) {
      const to = units.find((u) => u.end > selection.focus)?.end ?? selection.focus;
      return { anchor: selection.anchor, focus: to };
    }
    const to = units.findLast((u) => u.start < selection.focus)?.start ?? selection.focus;
    return { anchor: selection.anchor, focus: to };
  }
  // A caret inside a unit selects that unit first.
  const inside = start === end ? units.find((u) => u.start <= start && start < u.end) : undefined;
  const unit = inside ?? (direction === 1 ? unitAfter(units, end) : unitBefore(units, start));
  return unit ? { anchor: unit.start, focus: unit.end } : selection;
}

/** Moves by one character of the text (a surrogate pair is one); without `extend` a selection first collapses. */
export function moveByCharacter(
  text: string,
  selection: TextSelection,
  direction: 1 | -1,
  extend: boolean,
): TextSelection {
  const { start, end } = rangeOfSelection(selection);
  if (!extend && start !== end) {
    const to = direction === 1 ? end : start;
    return { anchor: to, focus: to };
  }
  let to = Math.min(text.length, Math.max(0, selection.focus + direction));
  const unit = text.charCodeAt(to);
  if (unit >= 0xdc00 && unit <= 0xdfff) to += direction;
  return { anchor: extend ? selection.anchor : to, focus: to };
}
