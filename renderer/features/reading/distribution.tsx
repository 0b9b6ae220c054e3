import { UnstyledButton } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { useVersion } from '../../state/version.tsx';
import { reading as words } from '../../wording/reading.ts';
import { outlineRows } from './outline-rows.ts';
import { useReading } from './reading-state.tsx';
import { useReadingPoint } from './use-reading-point.ts';
import styles from './distribution.module.css';

/** 全文分布: how the notes spread over the sections, each as high as it is long. */
export function Distribution() {
  const { content, annotations: written, index } = useVersion();
  const annotations = useDeferredValue(written);
  const { view } = useReading();
  const rows = useMemo(() => {
    const all = outlineRows(content, annotations, index, words.beginning);
    const standalone = new Set(content.headings.filter((h) => h.style === 'standalone').map((h) => h.id));
    // The innermost standalone sections; a part that has sections is shown through them.
    return all.filter(
      (r) =>
        r.id !== null &&
        standalone.has(r.id) &&
        !all.some((c) => c.parentId === r.id && c.id !== null && standalone.has(c.id)),
    );
  }, [content, annotations, index]);
  const current = useReadingPoint(({ offset }) => rows.findIndex((r) => r.start <= offset && offset < r.end));
  const most = Math.max(1, ...rows.map((r) => r.notes));
  return (
    <nav className={styles['column']} aria-label={words.distribution}>
      <div className={styles['title']} aria-hidden>
        {words.distribution}
      </div>
      <div className={styles['rows']}>
        {rows.map((row, i) => (
          <UnstyledButton
            key={row.id}
            className={styles['row']}
            style={{ flexGrow: row.end - row.start }}
            aria-current={i === current || undefined}
            title={row.title}
            onClick={() => view.reveal(row.start, row.start + 1, true)}
          >
            <span className={styles['mark']}>{row.mark}</span>
            <svg aria-hidden className={styles['bar']} viewBox="0 0 40 8" preserveAspectRatio="none">
              <rect width={(row.notes / most) * 40} height="8" />
            </svg>
            <span>
              <span className="spoken">{words.outlineCount(words.columnNotes)}</span>
              {row.notes}
            </span>
          </UnstyledButton>
        ))}
      </div>
    </nav>
  );
}
