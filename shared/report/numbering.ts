import type { Block, BlockRole, Heading, VersionContent } from './model.ts';

const SALUTATION = /^(?:各位|尊敬的).{0,40}[：:]$/u;
const CLOSING = /^(?:各位|同志们|让我们)/u;
const BODY: ReadonlySet<BlockRole> = new Set(['salutation', 'heading', 'runIn', 'paragraph', 'closing']);

/** Whether a block belongs to the report itself and not to what stands around it. */
export function isBody({ role }: Pick<Block, 'role'>): boolean {
  return BODY.has(role);
}

/** The blocks with role and numbers as they follow from the headings; what is not of the body keeps its role. */
export function settleBlocks({
  text,
  blocks,
  headings,
}: Pick<VersionContent, 'text' | 'blocks' | 'headings'>): Block[] {
  const first = blocks.findIndex(isBody);
  const last = blocks.findLastIndex(isBody);
  const byBlock = Map.groupBy(headings, ({ blockId }) => blockId);
  const lastHeading = headings.at(-1)?.start ?? -1;
  const settled = blocks.map((block, index): Block => {
    if (!isBody(block)) return block;
    const role = bodyRole(text.slice(block.start, block.end), byBlock.get(block.id) ?? [], {
      from: block.start,
      first: index === first,
      last: index === last && block.start > lastHeading,
    });
    return { ...block, role };
  });
  return numberBlocks(settled, headings);
}

interface BodyPlace {
  /** Canonical offset at which the block begins. */
  readonly from: number;
  readonly first: boolean;
  /** The last block, behind every heading. */
  readonly last: boolean;
}

function bodyRole(text: string, own: readonly Heading[], { from, first, last }: BodyPlace): BlockRole {
  if (own.some(({ style }) => style === 'standalone')) return 'heading';
  if (own.some(({ start, mark }) => start - mark.length <= from + 1)) return 'runIn';
  if (first && SALUTATION.test(text)) return 'salutation';
  if (last && CLOSING.test(text)) return 'closing';
  return 'paragraph';
}

/**
 * Counts the blocks and gives them the numbers that deputies cite: parts by the headings of level 1, paragraphs under
 * their part, standalone headings not counted.
 */
function numberBlocks(blocks: readonly Block[], headings: readonly Heading[]): Block[] {
  const begins = new Set(headings.filter(({ level }) => level === 1).map(({ blockId }) => blockId));
  let part = 0;
  let counted = 0;
  return blocks.map((block, ordinal): Block => {
    const cited = block.role === 'heading' || block.role === 'runIn' || block.role === 'paragraph';
    if (!cited) return { ...block, ordinal, part: null, paragraph: null };
    if (begins.has(block.id)) {
      part += 1;
      counted = 0;
    }
    if (block.role !== 'heading') counted += 1;
    return { ...block, ordinal, part, paragraph: block.role === 'heading' ? null : counted };
  });
}
