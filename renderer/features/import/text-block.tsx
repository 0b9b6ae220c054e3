import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { memo } from 'react';
import type { Block, Heading, Measure } from '../../../shared/report/model.ts';
import { isBody } from '../../../shared/report/numbering.ts';
import { placeName } from '../../../shared/report/place.ts';
import { importWording as words } from '../../wording/import.ts';
import { useReview } from './review.tsx';
import styles from './text.module.css';
import { textPieces } from './text-pieces.ts';

interface TextBlockProps {
  readonly block: Block;
  readonly text: string;
  readonly headings: readonly Heading[];
  readonly measures: readonly Measure[];
  readonly doubtful: ReadonlySet<string>;
}

/** One paragraph as it was understood: its level at the left, heading and numbers marked, its corrections in a menu. */
export const TextBlock = memo(function TextBlock({
  block,
  text,
  headings,
  measures,
  doubtful,
}: TextBlockProps) {
  const body = isBody(block);
  const [heading] = headings;
  const alone = heading?.style === 'standalone';
  return (
    <div
      className={styles['block']}
      data-role={block.role}
      data-outside={!body || undefined}
      data-block={block.start}
    >
      {heading ? (
        <span className={styles['badge']} data-alone={alone || undefined}>
          {words.levelNames[heading.level - 1]}
        </span>
      ) : null}
      <p data-start={block.start} data-level={alone ? heading.level : undefined}>
        {textPieces(block, headings, measures).map((piece) => {
          const own = text.slice(piece.start, piece.end);
          if (piece.measure) {
            return (
              <span
                key={piece.start}
                className={styles['measure']}
                data-doubt={doubtful.has(piece.measure.id) || undefined}
                title={piece.measure.indicator}
              >
                {own}
              </span>
            );
          }
          return piece.heading ? <b key={piece.start}>{own}</b> : own;
        })}
      </p>
      <BlockMenu block={block} heading={heading} text={text} />
    </div>
  );
});

/** Everything that can be done to a paragraph, for the keyboard as well. */
function BlockMenu(props: { block: Block; heading: Heading | undefined; text: string }) {
  const { block, heading } = props;
  const { content, correct } = useReview();
  const body = isBody(block);
  const bodyBlocks = content.blocks.filter(isBody);
  const from = bodyBlocks[0]?.start ?? 0;
  const to = bodyBlocks.at(-1)?.start ?? 0;
  const own = props.text.slice(block.start, block.end);
  const sentence = /^[^。：，]{2,40}[。：，]/u.exec(own)?.[0];
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          className={styles['menu'] ?? ''}
          aria-label={words.paragraphMenu(placeName(block))}
        >
          <IconDots aria-hidden size="1.125rem" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {body && !heading ? (
          <Menu.Item onClick={() => void correct({ type: 'heading', start: block.start, end: block.end })}>
            {words.makeHeading}
          </Menu.Item>
        ) : null}
        {body && !heading && sentence ? (
          <Menu.Item
            onClick={() =>
              void correct({ type: 'heading', start: block.start, end: block.start + sentence.length })
            }
          >
            {words.makeRunIn}
          </Menu.Item>
        ) : null}
        {heading ? (
          <Menu.Item onClick={() => void correct({ type: 'noHeading', at: heading.start })}>
            {words.noHeading}
          </Menu.Item>
        ) : null}
        {block.ordinal > 0 ? (
          <Menu.Item onClick={() => void correct({ type: 'joinParagraph', at: block.start })}>
            {words.joinParagraph}
          </Menu.Item>
        ) : null}
        {block.start <= to && block.start !== from ? (
          <Menu.Item onClick={() => void correct({ type: 'body', from: block.start, to })}>
            {words.bodyFrom}
          </Menu.Item>
        ) : null}
        {block.start >= from && block.start !== to ? (
          <Menu.Item onClick={() => void correct({ type: 'body', from, to: block.start })}>
            {words.bodyTo}
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
