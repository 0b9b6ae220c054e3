import type { Block } from './model.ts';

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

const OUTSIDE: Partial<Record<Block['role'], string>> = {
  title: '标题',
  salutation: '称呼',
  closing: '结束语',
  annex: '附件部分',
};

/** Chinese numeral of 1–99, as deputies cite parts (第三部分). */
export function numeral(n: number): string {
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens] ?? ''}十`;
  return head + (ones > 0 ? (DIGITS[ones] ?? '') : '');
}

/** 第三部分; 开头 before the first part. */
export function partName(part: number): string {
  return part === 0 ? '开头' : `第${numeral(part)}部分`;
}

/**
 * The place as deputies cite it: 第三部分第23段 (paragraphs counted under the part, headings not counted);
 * with the page where the source has pages: 第三部分第23段（第18页）. A heading is 第三部分标题处, before the first part 开头第1段;
 * what stands around the body is named by what it is: 标题, 称呼, 结束语.
 */
export function placeName(block: Pick<Block, 'part' | 'paragraph' | 'page' | 'role'>): string {
  const page = block.page === null ? '' : `（第${block.page}页）`;
  if (block.part === null) return (OUTSIDE[block.role] ?? '正文之外') + page;
  const part = partName(block.part);
  const paragraph = block.paragraph === null ? '标题处' : `第${block.paragraph}段`;
  return part + paragraph + page;
}

/** The block that holds an offset of the canonical text (a paragraph separator belongs to the block before it). */
export function blockAt<B extends Pick<Block, 'start' | 'end'>>(
  blocks: readonly B[],
  offset: number,
): B | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const candidate = blocks[middle];
    if (candidate && candidate.start <= offset) low = middle;
    else high = middle - 1;
  }
  return blocks[low];
}
