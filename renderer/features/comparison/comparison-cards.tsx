import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { registerViewNames } from '../../../shared/wording/register.ts';
import { comparisonWording as words } from '../../wording/comparison.ts';
import type { Column } from './columns.ts';
import type { ComparisonItem, ComparisonLine } from './comparison-items.ts';
import styles from './cards.module.css';
import { Bullet } from './bullet.tsx';
import { ChangeSign } from './change-sign.tsx';
import { GradeBadge, ItemValue } from './row-cells.tsx';

/** One card per indicator where the window is narrow; the chosen one holds its detail. */
export function ComparisonCards(props: {
  label: string;
  lines: readonly ComparisonLine[];
  columns: readonly Column[];
  chosenKey: string | null;
  onChoose: (key: string | null) => void;
  detail: ReactNode;
}) {
  const { chosenKey } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[data-open]')?.scrollIntoView({ block: 'nearest' });
  }, [chosenKey]);
  return (
    <div ref={list} className={styles['cards']} role="list" aria-label={props.label}>
      {props.lines.map((line) =>
        line.type === 'group' ? (
          <div key={line.key} role="listitem" className={styles['group']}>
            <h2>{registerViewNames[line.view]}</h2>
            <span>{line.view === 'same' ? words.sameNote : words.differingNote}</span>
          </div>
        ) : (
          <div
            key={line.key}
            role="listitem"
            className={styles['card']}
            data-open={line.key === chosenKey || undefined}
          >
            <CardHead
              item={line}
              columns={props.columns}
              open={line.key === chosenKey}
              onToggle={() => props.onChoose(line.key === chosenKey ? null : line.key)}
            />
            {line.key === chosenKey ? props.detail : null}
          </div>
        ),
      )}
    </div>
  );
}

function CardHead(props: {
  item: ComparisonItem;
  columns: readonly Column[];
  open: boolean;
  onToggle: () => void;
}) {
  const { item } = props;
  const row = item.type === 'indicator' ? item.row : null;
  const figures = props.columns.filter(({ id }) => !['name', 'change', 'share', 'grade'].includes(id));
  return (
    <button type="button" className={styles['cardHead']} aria-expanded={props.open} onClick={props.onToggle}>
      <span className={styles['cardTitle']}>
        <b>{item.type === 'indicator' ? item.row.indicator : item.row.task.title}</b>
        {row?.grade ? <GradeBadge grade={row.grade} /> : null}
      </span>
      <span className={styles['figures']}>
        {figures.map(({ id, name }) => (
          <span key={id}>
            <span className={styles['figureName']}>{name}</span>
            <span className={styles['figure']}>
              <ItemValue id={id} item={item} />
            </span>
          </span>
        ))}
      </span>
      {row?.direction ? (
        <span className={styles['cardChange']}>
          <ChangeSign row={row} />
          {row.share === null ? null : <Bullet share={row.share} />}
        </span>
      ) : null}
    </button>
  );
}
