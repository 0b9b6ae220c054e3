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
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  useKeys([
    {
      keys: ['Escape'],
      run: () => {
        setList(null);
        view.root()?.focus({ preventScroll: true });
        return undefined;
      },
    },
  ]);
  const box = list ? view.boxes(list.offset, list.offset + 1)[0] : undefined;
  if (!list || !box) return null;
  return (
    <div className={styles['list']} style={{ left: Math.max(8, box.left - 80), top: box.bottom + 14 }}>
      <p id="marks-here" className={styles['listTitle']}>
        {words.listHere(list.ids.length)}
      </p>
      <div role="group" aria-labelledby="marks-here">
        {list.ids.map((id, i) => {
          const annotation = annotationById.get(id);
          if (!annotation) return null;
          return (
            <UnstyledButton
              key={id}
              ref={i === 0 ? first : undefined}
              className={styles['listItem']}
              onClick={() => open(id)}
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
