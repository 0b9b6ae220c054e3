import { useLayoutEffect, useRef } from 'react';

/** Returns false when the key is not wanted after all; it then goes on to the next binding. */
export type KeyAction = (event: KeyboardEvent) => boolean | undefined;

export interface KeyBinding {
  /** Chords such as 'Ctrl+K', 'Alt+1', 'Shift+F8', '3', 'Ctrl+Enter'. */
  readonly keys: readonly string[];
  /** Also inside text fields; without it single keys and editing chords stay with the field. */
  readonly inText?: boolean;
  readonly run: KeyAction;
}

/** `keyCode` is old, but 229 is the only sign of the input method that every engine gives. */
interface ComposingKey {
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** Whether the key belongs to the input method (code 229 where isComposing is not set). */
export function isComposingKey(event: ComposingKey): boolean {
  return event.isComposing || event.keyCode === 229;
}

/**
 * Keeps keys of the input method from every listener below the window, those of the component library included, which
 * close menus on Escape and split tags at a comma while a word is being composed. What the key does stays as it is.
 * Returns the function that ends it.
 */
export function guardComposition(): () => void {
  const guard = (event: KeyboardEvent) => {
    if (isComposingKey(event)) event.stopPropagation();
  };
  window.addEventListener('keydown', guard, true);
  return () => window.removeEventListener('keydown', guard, true);
}

/** Half-width form of a full-width digit, every other key as it is. */
export function plainKey(key: string): string {
  const code = key.length === 1 ? key.charCodeAt(0) : 0;
  return code >= 0xff10 && code <= 0xff19 ? String(code - 0xff10) : key;
}

/** The chord of a key press: 'Ctrl+Shift+Z'. Shift is named with letters and named keys only, signs already hold it. */
export function chordOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string {
  const plain = plainKey(event.key);
  const key = plain === ' ' ? 'Space' : plain.length === 1 ? plain.toUpperCase() : plain;
  const shift = event.shiftKey && (key.length > 1 || /[A-Z]/.test(key));
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`;
}

/** Whether typing goes into this element. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  const textless = ['checkbox', 'radio', 'button', 'submit', 'file', 'range', 'color'];
  return target instanceof HTMLInputElement && !textless.includes(target.type);
}

const stack: { current: readonly KeyBinding[] }[] = [];

/** Dialogs and open menus, whose single keys are their own; what lies below keeps its Ctrl chords and the help only. */
const LAYERS = '[aria-modal="true"], [role="menu"], [role="listbox"]';

/** Runs the newest binding of the chord; newest first, so that Esc closes the top layer only. */
function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposingKey(event)) return;
  const chord = chordOf(event);
  const typing = isTextField(event.target);
  const inLayer = event.target instanceof Element && event.target.closest(LAYERS) !== null;
  for (const layer of [...stack].reverse()) {
    for (const binding of layer.current) {
      if (!binding.keys.includes(chord) || (typing && !binding.inText)) continue;
      if (inLayer && !(binding.inText && (chord.startsWith('Ctrl+') || chord === 'F1'))) continue;
      if (binding.run(event) === false) continue;
      event.preventDefault();
      return;
    }
  }
}

/** Binds keys while the component is mounted, from the moment at which it is seen: no press falls in between. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const layer = useRef(bindings);
  useLayoutEffect(() => {
    layer.current = bindings;
  });
  useLayoutEffect(() => {
    if (stack.length === 0) document.addEventListener('keydown', handleKey);
    stack.push(layer);
    return () => {
      stack.splice(stack.indexOf(layer), 1);
      if (stack.length === 0) document.removeEventListener('keydown', handleKey);
    };
  }, []);
}
