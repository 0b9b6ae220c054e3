import { useEffect, useRef } from 'react';
import type { ClipboardEvent, KeyboardEvent, PointerEvent } from 'react';
import { marksAt } from '../../reader/marks.ts';
import { readSelection } from '../../reader/page-selection.ts';
import { offsetOf } from '../../reader/positions.ts';
import { rangeOfSelection } from '../../reader/sentences.ts';
import { isComposingKey } from '../../state/keys.ts';
import { useVersion } from '../../state/version.tsx';
import { useReading } from './reading-state.tsx';

/** The selection bar appears this long (ms) after the mouse or Shift was let go. */
const BAR_DELAY = 150;

/** Follows the selection in the text; a click on a mark opens its note, on a crowd of marks their list. */
export function useTextSelection() {
  const { view, marks, openId, open, setHover, setSelection, setBarShown, setList } = useReading();
  const { content } = useVersion();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pressed = useRef(false);

  useEffect(() => {
    const onChange = () => {
      const root = view.root();
      const selection = root && readSelection(root);
      if (!selection) return;
      setSelection(selection);
      if (selection.anchor === selection.focus) setBarShown(false);
    };
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  }, [view, setSelection, setBarShown]);

  const showBarSoon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const root = view.root();
      const selection = root && readSelection(root);
      if (selection && selection.anchor !== selection.focus) setBarShown(true);
    }, BAR_DELAY);
  };

  useEffect(() => {
    const up = () => {
      if (pressed.current) showBarSoon();
      pressed.current = false;
    };
    document.addEventListener('pointerup', up);
    return () => document.removeEventListener('pointerup', up);
  });

  const offsetAt = (event: { clientX: number; clientY: number }): number | null => {
    const root = view.root();
    const caret = document.caretPositionFromPoint(event.clientX, event.clientY);
    if (!root || !caret || !root.contains(caret.offsetNode)) return null;
    const offset = offsetOf(root, { node: caret.offsetNode, offset: caret.offset }, 'start');
    if (offset === null) return null;
    // The caret lies between two characters; the one under the pointer may be the one before it.
    const under = (at: number) =>
      view.boxes(at, at + 1).some((b) => {
        const content = view.contentPoint(event.clientX, event.clientY);
        return content.x >= b.left && content.x <= b.right && content.y >= b.top && content.y <= b.bottom;
      });
    if (under(offset)) return offset;
    return offset > 0 && under(offset - 1) ? offset - 1 : null;
  };

  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      pressed.current = true;
      clearTimeout(timer.current);
      setBarShown(false);
      setList(null);
    },
    onClick: (event: { clientX: number; clientY: number }) => {
      if (document.getSelection()?.isCollapsed === false) return;
      const offset = offsetAt(event);
      const here = offset === null ? [] : marksAt(marks, offset);
      if (offset === null || here.length === 0) return;
      if (here.length > 2) {
        setList({ ids: here.map((m) => m.id), offset });
        return;
      }
      // Clicking again where two marks lie over each other opens the other one.
      const next = here.length === 2 && here[0]?.id === openId ? here[1] : here[0];
      open(next?.id ?? null);
    },
    onPointerMove: (event: PointerEvent) => {
      if (event.buttons !== 0) return;
      const offset = offsetAt(event);
      setHover(offset === null ? null : (marksAt(marks, offset)[0]?.id ?? null));
    },
    onPointerLeave: () => setHover(null),
    onKeyUp: (event: KeyboardEvent) => {
      if (event.key === 'Shift' && !isComposingKey(event.nativeEvent)) showBarSoon();
    },
    onCopy: (event: ClipboardEvent) => {
      const root = view.root();
      const selection = root && readSelection(root);
      if (!selection || selection.anchor === selection.focus) return;
      const { start, end } = rangeOfSelection(selection);
      event.clipboardData.setData('text/plain', content.text.slice(start, end));
      event.preventDefault();
    },
  };
}
