import { Button } from '@mantine/core';
import { Fragment, useEffect, useMemo, useRef, useState } from 'react';
import { measureDoubt, proposeMeasure } from '../../../shared/report/findings.ts';
import { isBody } from '../../../shared/report/numbering.ts';
import { blockAt } from '../../../shared/report/place.ts';
import { offsetOf } from '../../reader/positions.ts';
import { importWording as words } from '../../wording/import.ts';
import { BodyLine } from './body-line.tsx';
import { useReview } from './review.tsx';
import { TextBlock } from './text-block.tsx';
import styles from './text.module.css';

interface Selected {
  readonly start: number;
  readonly end: number;
}

/** 原文: the text as read, with what was found marked in it; words can be selected and made a heading or a number. */
export function TextPane() {
  const { content, shown } = useReview();
  const article = useRef<HTMLElement>(null);
  const [selected, setSelected] = useState<Selected | null>(null);
  const { text, blocks, headings, measures } = content;
  const byBlock = useMemo(
    () => ({
      headings: Map.groupBy(headings, ({ blockId }) => blockId),
      measures: Map.groupBy(measures, ({ blockId }) => blockId),
      doubtful: new Set(measures.filter((each) => measureDoubt(each, text) !== null).map(({ id }) => id)),
    }),
    [text, headings, measures],
  );
  const first = blocks.find(isBody)?.id;
  const last = blocks.findLast(isBody)?.id;

  // Only a place that is asked for scrolls the text, not a correction.
  const latest = useRef(blocks);
  useEffect(() => {
    latest.current = blocks;
  }, [blocks]);
  useEffect(() => {
    if (shown.count === 0) return;
    const at = blockAt(latest.current, shown.offset)?.start;
    article.current?.querySelector(`[data-block="${at ?? ''}"]`)?.scrollIntoView({ block: 'center' });
  }, [shown]);

  const read = () => {
    const selection = document.getSelection();
    const root = article.current;
    if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) {
      setSelected(null);
      return;
    }
    const range = selection.getRangeAt(0);
    if (!root.contains(range.commonAncestorContainer)) return;
    const start = offsetOf(root, { node: range.startContainer, offset: range.startOffset }, 'start');
    const end = offsetOf(root, { node: range.endContainer, offset: range.endOffset }, 'end');
    setSelected(start !== null && end !== null && start < end ? { start, end } : null);
  };

  return (
    <section aria-label={words.text} className={styles['pane']}>
      <div className={styles['head']}>
        <h2>{words.text}</h2>
        <span>{words.textHint}</span>
      </div>
      <article
        ref={article}
        className={styles['article']}
        aria-label={words.text}
        lang="zh-CN"
        onPointerUp={() => requestAnimationFrame(read)}
        onKeyUp={read}
      >
        {blocks.map((block) => (
          <Fragment key={block.id}>
            {block.id === first ? <BodyLine edge="from" /> : null}
            <TextBlock
              block={block}
              text={text}
              headings={byBlock.headings.get(block.id) ?? none}
              measures={byBlock.measures.get(block.id) ?? none}
              doubtful={byBlock.doubtful}
            />
            {block.id === last ? <BodyLine edge="to" /> : null}
          </Fragment>
        ))}
      </article>
      {selected ? <SelectedWords selected={selected} onDone={() => setSelected(null)} /> : null}
    </section>
  );
}

const none: readonly never[] = [];

/** What the selected words can be made; at the foot of the text, so that it never covers them. */
function SelectedWords(props: { selected: Selected; onDone: () => void }) {
  const { start, end } = props.selected;
  const { content, correct, tell } = useReview();
  const act = async (correction: Parameters<typeof correct>[0]) => {
    if (await correct(correction)) {
      document.getSelection()?.removeAllRanges();
      props.onDone();
    }
  };
  const addMeasure = () => {
    const fields = proposeMeasure(content, start, end);
    if (!fields) {
      tell(words.noNumber);
      return;
    }
    void act({ type: 'addMeasure', start, end, fields });
  };
  return (
    <div role="toolbar" aria-label={words.selection} className={styles['selected']}>
      <Button variant="default" onClick={() => void act({ type: 'heading', start, end })}>
        {words.selectHeading}
      </Button>
      <Button variant="default" onClick={addMeasure}>
        {words.selectMeasure}
      </Button>
      <Button variant="default" onClick={() => void act({ type: 'splitParagraph', at: start })}>
        {words.splitHere}
      </Button>
    </div>
  );
}
