import { annotationKind } from '../../../shared/review/annotation.ts';
import { marksAt } from '../../reader/marks.ts';
import { writeSelection } from '../../reader/page-selection.ts';
import { moveByCharacter, moveByUnit, rangeOfSelection, sentencesOf } from '../../reader/sentences.ts';
import type { TextSelection } from '../../reader/sentences.ts';
import { useKeys } from '../../state/keys.ts';
import { useUndo } from '../../state/undo.tsx';
import { useVersion } from '../../state/version.tsx';
import { reading as words } from '../../wording/reading.ts';
import { useReading } from './reading-state.tsx';
import { useNoteCommands } from './use-note-commands.ts';
import { useWriteNote } from './use-write-note.ts';

/** Whether the arrow keys belong to the text: it, or nothing in particular, has the focus. */
function isInText(root: HTMLElement | null): boolean {
  const active = document.activeElement;
  return active === root || active === document.body || active === null || active.id === 'main';
}

/** Opens the note after (before) the open one or the caret and returns where it stands; says where there is none. */
export function useStepNote(): (direction: 1 | -1) => number | null {
  const { index } = useVersion();
  const { view, shown, markById, openId, selection, open } = useReading();
  const { tell } = useUndo();
  return (direction) => {
    const ordered = [...shown].sort(
      (a, b) => (index.rangeOf(a)?.start ?? -1) - (index.rangeOf(b)?.start ?? -1),
    );
    const at = ordered.findIndex((a) => a.id === openId);
    const from = selection?.focus ?? view.readPoint().offset;
    const next =
      at >= 0
        ? ordered[at + direction]
        : direction === 1
          ? ordered.find((a) => (index.rangeOf(a)?.start ?? -1) >= from)
          : ordered.findLast((a) => (index.rangeOf(a)?.start ?? -1) < from);
    if (!next) {
      tell(direction === 1 ? words.noNext : words.noPrevious);
      return null;
    }
    open(next.id);
    const mark = markById.get(next.id);
    if (mark) view.reveal(mark.start, mark.end, false);
    else view.scrollBy(-1e9);
    return mark?.start ?? null;
  };
}

/** The keys of the reading screen; single keys act outside text fields only. */
export function useReadingKeys(): void {
  const { content, index, annotationById } = useVersion();
  const { view, marks, openId, open, selection, setSelection, setList } = useReading();
  const { remove } = useNoteCommands();
  const { tell } = useUndo();
  const write = useWriteNote();
  const stepNote = useStepNote();

  const start = (): TextSelection => {
    if (selection) return selection;
    const block = index.blockAt(view.readPoint().offset);
    const offset = block?.start ?? 0;
    return { anchor: offset, focus: offset };
  };
  const move = (next: TextSelection) => {
    const root = view.root();
    if (!root) return;
    root.focus({ preventScroll: true });
    writeSelection(root, next);
    setSelection(next);
    view.reveal(Math.max(0, next.focus - 1), next.focus, false);
  };
  const arrow = (run: (from: TextSelection, extend: boolean) => TextSelection) => (event: KeyboardEvent) => {
    if (!isInText(view.root())) return false;
    move(run(start(), event.shiftKey));
    return undefined;
  };
  const sentences = (from: TextSelection) => {
    const here = index.blockAt(from.focus)?.ordinal ?? 0;
    return content.blocks
      .slice(Math.max(0, here - 2), here + 3)
      .flatMap((block) => sentencesOf(content.text, block));
  };
  const bySentence = (direction: 1 | -1) =>
    arrow((from, extend) => moveByUnit(sentences(from), from, direction, extend));
  const byParagraph = (direction: 1 | -1) =>
    arrow((from, extend) => moveByUnit(content.blocks, from, direction, extend));
  const byCharacter = (direction: 1 | -1) =>
    arrow((from, extend) => moveByCharacter(content.text, from, direction, extend));

  /** The caret goes along, so that Enter and the arrows go on from there. */
  const step = (direction: 1 | -1) => () => {
    const at = stepNote(direction);
    const root = view.root();
    if (!root) return undefined;
    root.focus({ preventScroll: true });
    if (at === null) return undefined;
    writeSelection(root, { anchor: at, focus: at });
    setSelection({ anchor: at, focus: at });
    return undefined;
  };

  const marksHere = () => {
    if (!selection) return [];
    const { start: from, end } = rangeOfSelection(selection);
    return from === end ? marksAt(marks, from) : marks.filter((m) => m.start < end && m.end > from);
  };
  const openHere = () => {
    if (!isInText(view.root())) return false;
    const here = marksHere();
    const isOpenHere = here.length === 0 || here.some(({ id }) => id === openId);
    if (openId !== null && isOpenHere) open(openId, true);
    else if (here.length === 0) return false;
    else if (here.length > 1) setList({ ids: here.map((m) => m.id), offset: selection?.focus ?? 0 });
    else open(here[0]?.id ?? null, true);
    return undefined;
  };

  useKeys([
    { keys: ['ArrowDown', 'Shift+ArrowDown'], run: bySentence(1) },
    { keys: ['ArrowUp', 'Shift+ArrowUp'], run: bySentence(-1) },
    { keys: ['Ctrl+ArrowDown', 'Ctrl+Shift+ArrowDown'], run: byParagraph(1) },
    { keys: ['Ctrl+ArrowUp', 'Ctrl+Shift+ArrowUp'], run: byParagraph(-1) },
    { keys: ['ArrowRight', 'Shift+ArrowRight'], run: byCharacter(1) },
    { keys: ['ArrowLeft', 'Shift+ArrowLeft'], run: byCharacter(-1) },
    ...annotationKind.options.map((kind, i) => ({
      keys: [String(i + 1)],
      run: () => {
        if (!write(kind)) tell(words.writeHint);
        return undefined;
      },
    })),
    { keys: ['Enter'], run: openHere },
    {
      keys: ['F8'],
      inText: true,
      run: step(1),
    },
    {
      keys: ['Shift+F8'],
      inText: true,
      run: step(-1),
    },
    {
      keys: ['Delete'],
      run: () => {
        const annotation = openId === null ? undefined : annotationById.get(openId);
        if (!annotation) return false;
        remove(annotation);
        return undefined;
      },
    },
    {
      keys: ['Escape'],
      run: () => {
        if (openId === null) return false;
        open(null);
        return undefined;
      },
    },
  ]);
}
