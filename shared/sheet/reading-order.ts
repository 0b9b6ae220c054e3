import type { ComparedBlock } from '../anchoring/compare.ts';

/**
 * A paragraph of a comparison as it is read from top to bottom: `both` stands in both texts in its place, `old` only
 * before the revision (deleted, or moved from here), `new` only after it (inserted, or moved to here).
 */
export interface ReadBlock<B extends ComparedBlock = ComparedBlock> {
  readonly block: B;
  readonly side: 'both' | 'old' | 'new';
}

/**
 * Puts the blocks of a comparison in one order in which the sides `both` and `old` make the old text and the sides
 * `both` and `new` the new one. A moved block comes twice; what is gone stands before what is new in its place.
 */
export function readingOrder<B extends ComparedBlock>(blocks: readonly B[]): ReadBlock<B>[] {
  const gone = blocks
    .filter(({ op }) => op === 'deleted' || op === 'moved')
    .sort((a, b) => a.old.start - b.old.start);
  const isKept = ({ op }: B): boolean => op === 'equal' || op === 'changed';
  const order: ReadBlock<B>[] = [];
  let next = 0;
  const takeGone = (before: number): void => {
    for (let block = gone[next]; block && block.old.start < before; block = gone[next]) {
      order.push({ block, side: 'old' });
      next += 1;
    }
  };
  let kept = 0;
  for (const [i, block] of blocks.entries()) {
    if (kept <= i && !isKept(block)) {
      kept = i + 1;
      for (let each = blocks[kept]; each && !isKept(each); each = blocks[kept]) kept += 1;
    }
    const following = isKept(block) ? block : blocks[kept];
    takeGone(following?.old.start ?? Infinity);
    if (isKept(block)) order.push({ block, side: 'both' });
    else if (block.op !== 'deleted') order.push({ block, side: 'new' });
  }
  takeGone(Infinity);
  return order;
}
