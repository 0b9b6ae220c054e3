import { UnstyledButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useKeys } from '../../state/keys.ts';
import { useVersion } from '../../state/version.tsx';
import { KindWord } from '../../ui/kind-badge.tsx';
import { reading as words } from '../../wording/reading.ts';
import { noteWords } from './note-words.ts';
import { useReading } from './reading-state.tsx';
import styles from './selection-bar.module.css';

/** 这里有 3 条批注: which of the marks that lie over each other to open. */
export function MarkList() {
  const { list } = useReading();
  return list ? <List /> : null;
}

function List() {
  const { view, list, setList, open } = useReading();
  const { annotationById } = useVersion();
  const items = useRef<HTMLDivElement>(null);
  useEffect(() => items.current?.querySelector('button')?.focus({ preventScroll: true }), []);
  const step = (direction: 1 | -1) => {
    const buttons = [...(items.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (at < 0) return false;
    buttons[(at + direction + buttons.length) % buttons.length]?.focus({ preventScroll: true });
    return undefined;
  };
  useKeys([
    { keys: ['ArrowDown'], run: () => step(1) },
    { keys: ['ArrowUp'], run: () => step(-1) },
    {
      keys: ['Escape'],
      run: () => {
        setList(null);
        view.root()?.focus({ preventScroll: true });
        return undefined;
      },
    },
  ]);
  /** By keyboard the caret goes into the note, after a click the keys stay with the text. */
  const choose = (id: string, byKeyboard: boolean) => {
    open(id, byKeyboard);
    if (!byKeyboard) view.root()?.focus({ preventScroll: true });
  };
  const box = list ? view.boxes(list.offset, list.offset + 1)[0] : undefined;
  if (!list || !box) return null;
  return (
    <div className={styles['list']} style={{ left: Math.max(8, box.left - 80), top: box.bottom + 14 }}>
      <p id="marks-here" className={styles['listTitle']}>
        {words.listHere(list.ids.length)}
      </p>
      <div ref={items} role="group" aria-labelledby="marks-here">
        {list.ids.map((id) => {
          const annotation = annotationById.get(id);
          if (!annotation) return null;
          return (
            <UnstyledButton
              key={id}
              className={styles['listItem']}
              onClick={(event) => choose(id, event.detail === 0)}
            >
              <KindWord kind={annotation.kind} />
              <span className={styles['listWords']}>{noteWords(annotation) || words.nothingYet}</span>
            </UnstyledButton>
          );
        })}
      </div>
    </div>
  );
}
