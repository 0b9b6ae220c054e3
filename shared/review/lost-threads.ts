import { readCommentParagraphs, readResolutionReply } from './comment-text.ts';
import type { SourceRemark } from './source-remarks.ts';

/**
 * The remarks of a file with threads that another program has taken apart: before 7.6 LibreOffice writes every reply
 * as a comment of its own, on the same words and right behind the one that it answers. Where no comment answers
 * another, one without our mark goes back to the nearest comment of ours before it that stands on exactly the same
 * words and is no later. A file that has threads keeps them as they are.
 */
export function withLostThreads(remarks: readonly SourceRemark[]): readonly SourceRemark[] {
  if (remarks.some(({ parent }) => parent !== null)) return remarks;
  /** Index of the newest comment of ours by its words. */
  const own = new Map<string, number>();
  return remarks.map((remark, index) => {
    if (remark.kind !== 'comment') return remark;
    const words = `${remark.start}-${remark.end}`;
    if (isOwn(remark)) {
      own.set(words, index);
      return remark;
    }
    const parent = own.get(words);
    const above = parent === undefined ? undefined : remarks[parent];
    const isLater = above === undefined || above.at === null || remark.at === null || remark.at >= above.at;
    return parent !== undefined && isLater ? { ...remark, parent } : remark;
  });
}

/** Whether this program wrote it as the beginning of a thread. */
function isOwn({ text }: SourceRemark): boolean {
  return readResolutionReply(text) === null && readCommentParagraphs(text.split('\n')) !== null;
}
