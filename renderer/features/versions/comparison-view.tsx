import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { sentenceOf, useQuery } from '../../state/core-client.tsx';
import { useKeys } from '../../state/keys.ts';
import { useLayout } from '../../state/layout.ts';
import { scrollInside } from './scroll-inside.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { SegmentedRow } from '../../ui/segmented-row.tsx';
import { versionsWording as words } from '../../wording/versions.ts';
import { ComparisonBlock, MovedAway } from './comparison-block.tsx';
import { changesOf, numberChanges } from './comparison-pieces.ts';
import type { VersionPair } from '../../state/version-pair.ts';
import styles from './compared.module.css';
import frame from './versions.module.css';

const layouts = ['sideBySide', 'inline'] as const;
/** With tracked changes, for printing, for reading anywhere. */
const EXPORTED = ['docx', 'pdf', 'html'] as const;

/** 对比两稿: paragraph by paragraph, with a way from change to change (F8, Shift+F8). */
export function ComparisonView(props: { pair: VersionPair; actions: HTMLElement | null }) {
  const { pair } = props;
  const compared = useQuery('versions.compare', pair, ['library']);
  const from = useQuery('library.open', { versionId: pair.fromVersionId }, ['library']);
  const to = useQuery('library.open', { versionId: pair.toVersionId }, ['library']);
  const narrow = useLayout() === 'narrow';
  const [layout, setLayout] = useState<(typeof layouts)[number]>('sideBySide');
  const [current, setCurrent] = useState<number | null>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const { items, total } = useMemo(() => numberChanges(compared.data?.blocks ?? []), [compared.data]);

  const step = (by: 1 | -1) => {
    if (total === 0) return;
    const next = current === null ? (by === 1 ? 0 : total - 1) : (current + by + total) % total;
    setCurrent(next);
  };
  useEffect(() => {
    if (current === null) return;
    const found = sheet.current?.querySelector(`[data-change="${current}"]`);
    if (sheet.current && found) scrollInside(sheet.current, found);
  }, [current, layout]);
  const stepKey = (by: 1 | -1) => () => {
    step(by);
    return undefined;
  };
  useKeys([
    { keys: ['F8'], run: stepKey(1) },
    { keys: ['Shift+F8'], run: stepKey(-1) },
  ]);

  const error = compared.error ?? from.error ?? to.error;
  if (error)
    return (
      <div className={frame['notice']}>
        <ErrorNotice message={sentenceOf(error)} />
      </div>
    );
  if (!compared.data || !from.data || !to.data) return <p className={frame['working']}>{words.working}</p>;
  const oldBlocks = from.data.blocks;
  const newBlocks = to.data.blocks;
  const sideBySide = layout === 'sideBySide' && !narrow;
  return (
    <div className={styles['comparison']}>
      {props.actions
        ? createPortal(
            <ExportMenu
              main
              paper="comparison"
              name={words.exportComparison}
              content={to.data}
              otherVersionId={pair.fromVersionId}
              formats={EXPORTED}
            />,
            props.actions,
          )
        : null}
      <div className={frame['strip']}>
        {narrow ? null : (
          <SegmentedRow
            label={words.layout}
            value={layout}
            choices={layouts.map((value) => ({ value, label: words[value] }))}
            onChange={setLayout}
          />
        )}
        <Button
          variant="default"
          disabled={total === 0}
          leftSection={<IconChevronUp aria-hidden size="1.125rem" />}
          aria-keyshortcuts="Shift+F8"
          title={words.previousChange}
          onClick={() => step(-1)}
        >
          {words.previous}
        </Button>
        <Button
          variant="default"
          disabled={total === 0}
          leftSection={<IconChevronDown aria-hidden size="1.125rem" />}
          aria-keyshortcuts="F8"
          title={words.nextChange}
          onClick={() => step(1)}
        >
          {words.next}
        </Button>
        <span role="status" className={styles['count']}>
          {current === null ? words.changesInAll(total) : words.changeCount(current + 1, total)}
        </span>
      </div>
      <div
        ref={sheet}
        role="article"
        aria-label={words.comparedText}
        tabIndex={0}
        className={styles['comparedText']}
        data-side-by-side={sideBySide || undefined}
      >
        {items.map(({ block, away, first, movedUp }, i) =>
          away ? (
            <MovedAway key={i} block={block} oldBlocks={oldBlocks} newBlocks={newBlocks} />
          ) : (
            <ComparisonBlock
              key={i}
              block={block}
              first={first}
              movedUp={movedUp}
              current={
                current !== null && current >= first && current < first + changesOf(block) ? current : null
              }
              sideBySide={sideBySide}
              oldBlocks={oldBlocks}
              newBlocks={newBlocks}
            />
          ),
        )}
      </div>
    </div>
  );
}
