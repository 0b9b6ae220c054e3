import { Menu, UnstyledButton } from '@mantine/core';
import { IconCopy, IconDots } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { KeyboardEvent } from 'react';
import { annotationKind } from '../../../shared/review/annotation.ts';
import { kindNames } from '../../../shared/wording/names.ts';
import { rangeOfSelection } from '../../reader/sentences.ts';
import { useKeys } from '../../state/keys.ts';
import { useUndo } from '../../state/undo.tsx';
import { useVersion } from '../../state/version.tsx';
import { KindBadge } from '../../ui/kind-badge.tsx';
import { reading as words } from '../../wording/reading.ts';
import { useReading } from './reading-state.tsx';
import { useWriteNote } from './use-write-note.ts';
import { WriteOnItems } from './write-on-items.tsx';
import styles from './selection-bar.module.css';

const GAP = 12;

/** The six kinds beside the selected words. Focus stays in the text; Tab enters, arrows move, Esc closes. */
export function SelectionBar() {
  const { barShown, selection } = useReading();
  if (!barShown || !selection || selection.anchor === selection.focus) return null;
  return <Bar />;
}

function Bar() {
  const { view, selection, setBarShown } = useReading();
  const { content } = useVersion();
  const { tell } = useUndo();
  const write = useWriteNote();
  const bar = useRef<HTMLDivElement>(null);
  const sheet = useSyncExternalStore(view.subscribe, view.read);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const range = selection ? rangeOfSelection(selection) : { start: 0, end: 0 };
  const { start, end } = range;

  useLayoutEffect(() => {
    const element = bar.current;
    const scroller = view.scroller();
    const boxes = view.boxes(start, end);
    const first = boxes[0];
    const last = boxes.at(-1);
    if (!element || !scroller || !first || !last) return;
    const { offsetWidth: width, offsetHeight: height } = element;
    const viewTop = view.contentPoint(0, scroller.getBoundingClientRect().top).y;
    const below = last.bottom + GAP;
    const fits = below + height < viewTop + scroller.clientHeight - GAP;
    const top = fits ? below : Math.max(viewTop + GAP, first.top - GAP - height);
    const middle = (last.left + last.right) / 2 - width / 2;
    setPlace({ left: Math.max(GAP, Math.min(middle, sheet.textRight - width + 20)), top });
  }, [view, start, end, sheet]);

  const close = () => {
    setBarShown(false);
    view.root()?.focus({ preventScroll: true });
  };
  useKeys([
    {
      keys: ['Escape'],
      run: () => {
        close();
        return undefined;
      },
    },
    {
      keys: ['Tab'],
      run: () => {
        if (bar.current?.contains(document.activeElement)) return false;
        bar.current?.querySelector('button')?.focus();
        return undefined;
      },
    },
  ]);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };

  const copy = () => {
    void navigator.clipboard.writeText(content.text.slice(start, end));
    tell(words.copied);
    close();
  };
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={words.selectionBar}
      className={styles['bar']}
      style={place ? { left: place.left, top: place.top } : { visibility: 'hidden' }}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      {annotationKind.options.map((kind, i) => (
        <UnstyledButton
          key={kind}
          className={styles['key']}
          onClick={() => write(kind)}
          title={`${kindNames[kind]}（${i + 1}）`}
        >
          <span className={styles['sign']}>
            <KindBadge kind={kind} large />
            <span aria-hidden className={styles['digit']}>
              {i + 1}
            </span>
          </span>
          {kindNames[kind]}
        </UnstyledButton>
      ))}
      <span className={styles['rule']} />
      <UnstyledButton className={styles['small']} onClick={copy}>
        <IconCopy aria-hidden size="1.25rem" />
        {words.copy}
      </UnstyledButton>
      <Menu position="bottom-end">
        <Menu.Target>
          <UnstyledButton className={styles['small']}>
            <IconDots aria-hidden size="1.25rem" />
            {words.more}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <WriteOnItems offset={start} />
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
