import { memo } from 'react';
import type { Block } from '../../../shared/report/model.ts';
import { blockAt, placeName } from '../../../shared/report/place.ts';
import { shortenQuote } from '../../../shared/sheet/clean.ts';
import { versionsWording as words } from '../../wording/versions.ts';
import { piecesOf } from './comparison-pieces.ts';
import type { ComparedBlock, ComparedPiece, Side } from './comparison-pieces.ts';
import styles from './compared.module.css';

/** Characters of a moved paragraph that are shown where it stood. */
const OPENING = 24;

/** One paragraph of the comparison. `current` is the number of the change in focus where it lies in this one. */
export const ComparisonBlock = memo(function ComparisonBlock(props: {
  block: ComparedBlock;
  first: number;
  movedUp: boolean;
  current: number | null;
  sideBySide: boolean;
  oldBlocks: readonly Block[];
  newBlocks: readonly Block[];
}) {
  const { block, sideBySide } = props;
  const isWhole = block.op !== 'equal' && block.changes.length === 0;
  const place = placeAt(block.op === 'deleted' ? props.oldBlocks : props.newBlocks, block);
  return (
    <div
      className={styles['compared']}
      data-op={block.op}
      data-change={isWhole ? props.first : undefined}
      data-current={(isWhole && props.current === props.first) || undefined}
    >
      <div className={styles['gutter']}>
        {block.op === 'equal' ? null : (
          <span className={styles['op']}>
            <span aria-hidden>{words.opSigns[block.op]}</span>
            {words.ops[block.op]}
          </span>
        )}
        <span className={styles['quiet']}>{place}</span>
        {block.op === 'moved' ? (
          <span className={styles['movedFrom']}>
            {words.movedFrom(placeAt(props.oldBlocks, { ...block, op: 'deleted' }), props.movedUp)}
          </span>
        ) : null}
      </div>
      {sideBySide ? (
        <>
          <Words {...props} side="old" missing={words.nothingOld} />
          <Words {...props} side="new" missing={words.nothingNew} />
        </>
      ) : (
        <Words {...props} side="both" missing="" />
      )}
    </div>
  );
});

/** Where a moved paragraph stood before: its first words and where it went. */
export const MovedAway = memo(function MovedAway(props: {
  block: ComparedBlock;
  oldBlocks: readonly Block[];
  newBlocks: readonly Block[];
}) {
  const { block } = props;
  return (
    <div className={styles['compared']} data-op="away">
      <div className={styles['gutter']}>
        <span className={styles['op']}>
          <span aria-hidden>{words.opSigns.moved}</span>
          {words.ops.moved}
        </span>
        <span className={styles['quiet']}>{placeAt(props.oldBlocks, { ...block, op: 'deleted' })}</span>
      </div>
      <p className={styles['movedFrom']}>
        {words.movedAway(
          shortenQuote(block.old.text, OPENING),
          placeAt(props.newBlocks, { ...block, op: 'moved' }),
        )}
      </p>
    </div>
  );
});

function placeAt(blocks: readonly Block[], { op, old, new: fresh }: ComparedBlock): string {
  const found = blockAt(blocks, op === 'deleted' ? old.start : fresh.start);
  return found ? placeName(found) : '';
}

function Words(props: {
  block: ComparedBlock;
  first: number;
  current: number | null;
  side: Side;
  missing: string;
}) {
  const pieces = piecesOf(props.block, props.side);
  return (
    <p className={`report-words ${styles['comparedWords'] ?? ''}`} data-side={props.side}>
      {pieces.length === 0 ? <span className={styles['missing']}>{props.missing}</span> : null}
      {pieces.map((piece, i) => (
        <Piece key={i} piece={piece} first={props.first} current={props.current} />
      ))}
    </p>
  );
}

/** A line break that came or went is drawn as a sign, since it has no shape of its own. */
const drawn = (text: string): string => text.replaceAll('\n', '↵\n');

function Piece(props: { piece: ComparedPiece; first: number; current: number | null }) {
  const { kind, text, change } = props.piece;
  if (change === null) return text;
  const number = props.first + change;
  const common = { 'data-change': number, 'data-current': props.current === number || undefined };
  return kind === 'deleted' ? (
    <del {...common}>
      <span className="spoken">{words.spokenDeleted}</span>
      {drawn(text)}
    </del>
  ) : (
    <ins {...common}>
      <span className="spoken">{words.spokenInserted}</span>
      {drawn(text)}
    </ins>
  );
}
