import type { SourceBlock } from '../../../shared/text/source.ts';

/** A mark may stand alone only among the first lines, where GB/T 9704 puts it. */
const TOP_LINES = 12;

const MARK = '(?:绝\\s*密|机\\s*密|秘\\s*密)';
const WITH_STAR = new RegExp(`${MARK}\\s*[★☆]|[★☆]\\s*${MARK}`, 'u');
const ALONE = new RegExp(`^\\s*${MARK}\\s*$`, 'u');

/**
 * Whether a document bears the mark of a state secret: 秘密★, 机密★ or 绝密★ (GB/T 9704) anywhere, or the bare word
 * as a line of its own at the top.
 */
export function isClassified(blocks: readonly SourceBlock[]): boolean {
  const filled = blocks.filter(({ text }) => text.trim() !== '');
  return (
    filled.some(({ text }) => WITH_STAR.test(text)) ||
    filled.slice(0, TOP_LINES).some(({ text }) => ALONE.test(text))
  );
}
