import { useSyncExternalStore } from 'react';
import { useReading } from './reading-state.tsx';
import styles from './sheet.module.css';

/** The caret of the reading cursor; the report is no text field, so that the browser draws none. */
export function TextCaret() {
  const { view, selection } = useReading();
  useSyncExternalStore(view.subscribe, view.read);
  if (!selection || selection.anchor !== selection.focus) return null;
  const next = view.boxes(selection.focus, selection.focus + 1)[0];
  const last = next ? undefined : view.boxes(selection.focus - 1, selection.focus).at(-1);
  const box = next ?? last;
  if (!box) return null;
  return (
    <div
      aria-hidden
      className={styles['caret']}
      style={{ left: (next ? box.left : box.right) - 1, top: box.top, height: box.bottom - box.top }}
    />
  );
}
