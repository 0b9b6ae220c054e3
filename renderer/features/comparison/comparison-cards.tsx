import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { GridColumn, GridLine } from '../../ui/register-grid.tsx';
import styles from './cards.module.css';
import { Bullet } from './bullet.tsx';
import { ChangeSign } from './change-sign.tsx';
import { nameOf } from './comparison-items.ts';
import type { ComparisonItem } from './comparison-items.ts';
import { GradeBadge } from './grade-badge.tsx';

/** One card per indicator where the window is narrow; the chosen one holds its detail. */
export function ComparisonCards(props: {
  label: string;
  lines: readonly GridLine<ComparisonItem>[];
  columns: readonly GridColumn<ComparisonItem>[];
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
            <h2>{line.title}</h2>
            <span>{line.note}</span>
          </div>
        ) : (
          <div
            key={line.key}
            role="listitem"
            className={styles['card']}
            data-open={line.key === chosenKey || undefined}
          >
            <CardHead
              item={line.row}
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
  columns: readonly GridColumn<ComparisonItem>[];
  open: boolean;
  onToggle: () => void;
}) {
  const { item } = props;
  const row = item.type === 'indicator' ? item.row : null;
  const figures = props.columns.filter(({ id }) => !['name', 'change', 'share', 'grade'].includes(id));
  return (
    <button type="button" className={styles['cardHead']} aria-expanded={props.open} onClick={props.onToggle}>
      <span className={styles['cardTitle']}>
        <b>{nameOf(item)}</b>
        {row?.grade ? <GradeBadge grade={row.grade} /> : null}
      </span>
      <span className={styles['figures']}>
        {figures.map(({ id, name, cell }) => (
          <span key={id}>
            <span className={styles['figureName']}>{name}</span>
            <span>{cell(item)}</span>
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
