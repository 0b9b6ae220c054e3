import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { createAutosaver, pageClock } from '../state/autosave.ts';
import type { Autosaver } from '../state/autosave.ts';
import { useConnection } from '../state/core-client.tsx';
import { isComposingKey } from '../state/keys.ts';
import { SavedMark } from './saved-mark.tsx';
import styles from './ui.module.css';

export interface AutosaveTextareaProps {
  /** The record's stored text. A change from outside (undo) is taken over unless words here are unsaved. */
  value: string;
  /** Stores the text; rejects when it could not. Saves of one editing session share `editSession`. */
  onSave: (text: string, editSession: string) => Promise<unknown>;
  label: string;
  /** Shows the label above; otherwise it is only read out. */
  labelShown?: boolean;
  placeholder?: string;
  minRows?: number;
  autoFocus?: boolean;
  /** One line: Enter does not break the line. */
  singleLine?: boolean;
  showSaved?: boolean;
  /** While nothing can be stored; the words can still be copied. */
  readOnly?: boolean;
  /** Stored this long (ms) after the last stroke instead of 150; where a preview follows the words. */
  pause?: number;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  /** The text after every stroke that is no composition. */
  onTyped?: (text: string) => void;
  fieldRef?: (field: HTMLTextAreaElement | null) => void;
  className?: string;
}

/** Sets the height to the content; never while composing, so that nothing moves under the input method. */
function fit(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
}

/**
 * A text field that stores itself while typing. The field is not controlled by React: a re-render never touches
 * its text, caret or composition, and the field's own Ctrl+Z keeps working.
 */
export function AutosaveTextarea(props: AutosaveTextareaProps) {
  const { saveState } = useConnection();
  const id = useId();
  const field = useRef<HTMLTextAreaElement | null>(null);
  const latest = useRef(props);
  const saver = useRef<Autosaver | null>(null);
  const [state, setState] = useState<'untouched' | 'typing' | 'saved'>('untouched');

  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const made = createAutosaver({
      clock: pageClock,
      newSession: () => crypto.randomUUID(),
      pause: latest.current.pause,
      save: async (text, session) => {
        await latest.current.onSave(text, session);
        setState('saved');
      },
      failed: (error, retry) => saveState.fail(error, retry),
    });
    saver.current = made;
    const leave = () => void made.flush(true);
    window.addEventListener('pagehide', leave);
    window.addEventListener('blur', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('blur', leave);
      made.dispose();
      saver.current = null;
    };
  }, [saveState]);

  const { value } = props;
  useLayoutEffect(() => {
    const element = field.current;
    const busy = saver.current?.isDirty() === true || saver.current?.isComposing() === true;
    if (!element || busy || element.value === value) return;
    const caret = Math.min(element.selectionStart, value.length);
    element.value = value;
    if (document.activeElement === element) element.setSelectionRange(caret, caret);
    fit(element);
  }, [value]);

  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return undefined;
    fit(element);
    let width = element.clientWidth;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === width || saver.current?.isComposing() === true) return;
      width = element.clientWidth;
      fit(element);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const typed = (element: HTMLTextAreaElement) => {
    setState('typing');
    saver.current?.typed(element.value);
    if (saver.current?.isComposing() === true) return;
    fit(element);
    props.onTyped?.(element.value);
  };

  return (
    <div className={styles['field']}>
      {props.labelShown ? (
        <label htmlFor={id} className={styles['label']}>
          {props.label}
        </label>
      ) : null}
      <textarea
        id={id}
        ref={(element) => {
          field.current = element;
          props.fieldRef?.(element);
        }}
        className={`${styles['area'] ?? ''} ${props.className ?? ''}`}
        defaultValue={value}
        rows={props.minRows ?? 1}
        placeholder={props.placeholder}
        aria-label={props.labelShown ? undefined : props.label}
        spellCheck={false}
        autoComplete="off"
        autoCorrect="off"
        translate="no"
        autoFocus={props.autoFocus}
        readOnly={props.readOnly}
        onInput={(event) => typed(event.currentTarget)}
        onCompositionStart={() => saver.current?.compositionStarted()}
        onCompositionEnd={(event) => {
          const element = event.currentTarget;
          saver.current?.compositionEnded(element.value);
          fit(element);
          props.onTyped?.(element.value);
        }}
        onBlur={() => void saver.current?.flush(true)}
        onKeyDown={(event) => {
          if (isComposingKey(event.nativeEvent)) return;
          if (props.singleLine && event.key === 'Enter') event.preventDefault();
          props.onKeyDown?.(event);
        }}
      />
      {props.showSaved ? <SavedMark saving={state === 'typing'} /> : null}
    </div>
  );
}
