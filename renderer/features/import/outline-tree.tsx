import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Heading } from '../../../shared/report/model.ts';
import { chordOf, isComposingKey, isTextField } from '../../state/keys.ts';
import { importWording as words } from '../../wording/import.ts';
import { outlineAction, visibleRows } from './outline-keys.ts';
import type { OutlineAction } from './outline-keys.ts';
import { OutlineRow } from './outline-row.tsx';
import { RenameHeading, SplitHeading } from './outline-editors.tsx';
import { useReview } from './review.tsx';
import styles from './outline.module.css';

type Editing = { readonly id: string; readonly what: 'rename' | 'split' } | null;

/** 目录: one tab stop; the chosen row carries its corrections, each with a key. */
export function OutlineTree() {
  const { content, correct, show } = useReview();
  const { headings, tasks } = content;
  const tree = useRef<HTMLDivElement>(null);
  const [chosenId, setChosen] = useState<string | null>(null);
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [editing, setEditing] = useState<Editing>(null);
  const rows = useMemo(() => visibleRows(headings, collapsed), [headings, collapsed]);
  const parents = useMemo(() => new Set(headings.map(({ parentId }) => parentId)), [headings]);
  const tabStop = rows.find(({ id }) => id === chosenId)?.id ?? rows[0]?.id;
  const parts = headings.filter(({ level }) => level === 1).length;
  const sections = headings.filter(({ level }) => level === 2).length;

  const focus = (row: Heading | undefined) => {
    if (!row) return;
    setChosen(row.id);
    // At once: the key after an arrow is meant for the row that the arrow went to.
    tree.current?.querySelector<HTMLElement>(`[data-row="${row.id}"]`)?.focus();
  };
  /** After a correction or an edit the row may be drawn anew. */
  const focusAnew = (row: Heading | undefined) => {
    requestAnimationFrame(() => focus(row));
  };
  const toggle = ({ id }: Heading) => {
    if (!parents.has(id)) return;
    const next = new Set(collapsed);
    if (!next.delete(id)) next.add(id);
    setCollapsed(next);
  };
  const act = (row: Heading, action: OutlineAction) => {
    const at = rows.indexOf(row);
    const keep = async (made: Promise<boolean>, then: Heading | undefined) => {
      if (await made) focusAnew(then);
    };
    const actions: Readonly<Record<OutlineAction, () => void>> = {
      promote: () => void keep(correct({ type: 'level', at: row.start, by: -1 }), row),
      demote: () => void keep(correct({ type: 'level', at: row.start, by: 1 }), row),
      join: () => void keep(correct({ type: 'joinHeading', at: row.start }), rows[at - 1]),
      drop: () => void keep(correct({ type: 'noHeading', at: row.start }), rows[at + 1] ?? rows[at - 1]),
      split: () => setEditing({ id: row.id, what: 'split' }),
      rename: () => setEditing({ id: row.id, what: 'rename' }),
      toggle: () => toggle(row),
      show: () => show(row.start),
      next: () => focus(rows[at + 1]),
      previous: () => focus(rows[at - 1]),
      first: () => focus(rows[0]),
      last: () => focus(rows.at(-1)),
    };
    actions[action]();
  };
  const onKeyDown = (event: KeyboardEvent, row: Heading) => {
    if (isComposingKey(event.nativeEvent) || isTextField(event.target)) return;
    if (event.target !== event.currentTarget) return;
    const action = outlineAction(chordOf(event.nativeEvent));
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    act(row, action);
  };
  const endEditing = (row: Heading) => {
    setEditing(null);
    focusAnew(row);
  };

  return (
    <section aria-label={words.outline} className={styles['outline']}>
      <div className={styles['head']}>
        <h3>{words.outline}</h3>
        <span>{words.outlineCounts(parts, sections, tasks.length)}</span>
      </div>
      {headings.length === 0 ? <p className={styles['empty']}>{words.outlineEmpty}</p> : null}
      <div
        ref={tree}
        role="tree"
        aria-label={words.outline}
        aria-description={words.outlineKeys}
        className={styles['tree']}
      >
        {rows.map((row) => (
          <div
            key={row.id}
            role="treeitem"
            aria-level={row.level}
            aria-selected={row.id === chosenId}
            aria-expanded={parents.has(row.id) ? !collapsed.has(row.id) : undefined}
            tabIndex={row.id === tabStop ? 0 : -1}
            data-row={row.id}
            data-level={Math.min(6, row.level)}
            className={styles['row']}
            onFocus={(event) => {
              if (event.target === event.currentTarget) setChosen(row.id);
            }}
            onClick={() => {
              focus(row);
              show(row.start);
            }}
            onKeyDown={(event) => onKeyDown(event, row)}
          >
            {editing?.id === row.id && editing.what === 'rename' ? (
              <RenameHeading heading={row} onDone={() => endEditing(row)} />
            ) : (
              <OutlineRow
                heading={row}
                chosen={row.id === chosenId}
                foldable={parents.has(row.id)}
                collapsed={collapsed.has(row.id)}
                onToggle={() => toggle(row)}
                onAct={(action) => act(row, action)}
              />
            )}
            {editing?.id === row.id && editing.what === 'split' ? (
              <SplitHeading heading={row} onDone={() => endEditing(row)} />
            ) : null}
          </div>
        ))}
      </div>
      {headings.length > 0 ? <p className={styles['keys']}>{words.outlineKeys}</p> : null}
    </section>
  );
}
