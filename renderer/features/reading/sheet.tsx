import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { isStruck } from '../../reader/marks.ts';
import { termSigns } from '../../reader/glossary.ts';
import type { TermSign } from '../../reader/glossary.ts';
import type { Mark } from '../../reader/marks.ts';
import type { SheetElements } from '../../reader/sheet-types.ts';
import type { Block, Heading } from '../../../shared/report/model.ts';
import { useVersion } from '../../state/version.tsx';
import { reading as words } from '../../wording/reading.ts';
import { MarkLayer } from './mark-layer.tsx';
import { useReading } from './reading-state.tsx';
import { SectionHead } from './section-head.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { SheetBlock } from './sheet-block.tsx';
import { TextCaret } from './text-caret.tsx';
import { MarkList } from './mark-list.tsx';
import { useTextSelection } from './use-text-selection.ts';
import styles from './sheet.module.css';

/** The report as a sheet of paper; `lane` stands beside it and scrolls with it, `inlineNote` opens under its line. */
export function Sheet(props: { lane: ReactNode; inlineNote: ReactNode }) {
  const { content, annotationById, annotations } = useVersion();
  const { view, marks, openId, hoverId } = useReading();
  const scroller = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const article = useRef<HTMLElement>(null);
  const under = useRef<HTMLDivElement>(null);
  const over = useRef<HTMLDivElement>(null);
  const handlers = useTextSelection();

  useEffect(() => {
    const page = {
      scroller: scroller.current,
      content: inner.current,
      article: article.current,
      under: under.current,
      over: over.current,
    };
    return isWhole(page) ? view.attach(page) : undefined;
  }, [view]);

  // New wording takes room in the line, old wording is struck: both are drawn anew when they change, other words not.
  const wording = annotations
    .filter((a) => a.wordingChange !== null)
    .map((a) => `${a.id} ${isStruck(a) ? '-' : '+'} ${a.wordingChange?.proposed ?? ''}`)
    .join('\n');
  useEffect(() => {
    const struck = wording.split('\n').flatMap((line) => {
      const [id, sign] = line.split(' ');
      return id !== undefined && sign === '-' ? [id] : [];
    });
    view.setMarks(marks, new Set(struck));
  }, [view, marks, wording]);
  useEffect(() => view.emphasize({ openId, hoverId }), [view, openId, hoverId]);

  const openMark = marks.find((m) => m.id === openId);
  const cut = useLineEnd(props.inlineNote ? openMark : undefined);
  const marksByBlock = useMarksByBlock(content.blocks, marks);

  const titles = useMemo(() => headingsByBlock(content.headings), [content]);
  const terms = useMemo(() => termSigns(content), [content]);
  const noteAtTop = props.inlineNote && openId !== null && !openMark ? props.inlineNote : null;

  return (
    <div className={styles['scroller']} ref={scroller}>
      <div className={styles['content']} ref={inner}>
        <div className={styles['paper']}>
          <SectionHead />
          <div ref={under} className={styles['under']} aria-hidden data-foreign />
          <article
            ref={article}
            className={styles['article']}
            aria-label={words.text}
            aria-description={words.keysHint}
            lang="zh-CN"
            tabIndex={0}
            {...handlers}
          >
            {noteAtTop}
            {content.blocks.map((block) => {
              const isCut = cut !== null && block.start < cut && cut <= block.end;
              return (
                <SheetBlock
                  key={block.id}
                  block={block}
                  headings={titles.get(block.id) ?? noHeadings}
                  text={content.text}
                  marks={marksByBlock.get(block.id) ?? noMarks}
                  annotationById={annotationById}
                  terms={terms.get(block.id) ?? noTerms}
                  cut={isCut ? cut : null}
                  note={isCut ? props.inlineNote : null}
                />
              );
            })}
          </article>
        </div>
        {props.lane}
        <MarkLayer ref={over} />
        <TextCaret />
        <SelectionBar />
        <MarkList />
      </div>
    </div>
  );
}

function isWhole(page: { [Name in keyof SheetElements]: HTMLElement | null }): page is SheetElements {
  return Object.values(page).every((element) => element !== null);
}

const noMarks: readonly Mark[] = [];
const noHeadings: readonly Heading[] = [];
const noTerms: readonly TermSign[] = [];

function headingsByBlock(headings: readonly Heading[]): ReadonlyMap<string, readonly Heading[]> {
  const found = new Map<string, Heading[]>();
  for (const heading of headings)
    found.set(heading.blockId, [...(found.get(heading.blockId) ?? []), heading]);
  return found;
}

/** The marks that touch each block; blocks whose marks did not change keep their list, so that they are not drawn again. */
function useMarksByBlock(
  blocks: readonly Block[],
  marks: readonly Mark[],
): ReadonlyMap<string, readonly Mark[]> {
  const { index } = useVersion();
  const [cache] = useState(() => new Map<string, { key: string; marks: readonly Mark[] }>());
  return useMemo(() => {
    const found = new Map<string, Mark[]>();
    for (const mark of marks) {
      for (
        let block = index.blockAt(mark.start);
        block && block.start < mark.end;
        block = blocks[block.ordinal + 1]
      ) {
        const known = found.get(block.id);
        if (known) known.push(mark);
        else found.set(block.id, [mark]);
      }
    }
    const result = new Map<string, readonly Mark[]>();
    for (const [id, list] of found) {
      const key = list.map((m) => `${m.id} ${m.kind} ${m.start} ${m.end} ${m.number}`).join();
      const known = cache.get(id);
      if (known?.key !== key) cache.set(id, { key, marks: list });
      result.set(id, known?.key === key ? known.marks : list);
    }
    return result;
  }, [blocks, marks, index, cache]);
}

/** Where the line ends under which the open note opens; measured on the page before it is cut there. */
function useLineEnd(mark: Mark | undefined): number | null {
  const { view } = useReading();
  // A word, not the snapshot: what is drawn near the view concerns no line.
  const layout = useSyncExternalStore(view.subscribe, () => {
    const { textRight, root } = view.read();
    return `${textRight} ${root}`;
  });
  const [cut, setCut] = useState<{ key: string; at: number } | null>(null);
  const end = mark?.end;
  const key = mark === undefined ? null : `${mark.id} ${mark.end} ${layout}`;
  useEffect(() => {
    if (key === null || end === undefined) return undefined;
    // With a new key the paragraph was drawn whole again, so that its lines can be read.
    const frame = requestAnimationFrame(() => setCut({ key, at: view.lineEnd(end) }));
    return () => cancelAnimationFrame(frame);
  }, [view, key, end]);
  useEffect(() => {
    view.invalidate();
    // The whole note comes into view; one on a heading or the report has no line to measure.
    view.root()?.querySelector('[data-inline]')?.scrollIntoView({ block: 'nearest' });
  }, [view, cut]);
  return cut !== null && cut.key === key ? cut.at : null;
}
