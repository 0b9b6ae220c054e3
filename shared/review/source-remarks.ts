import { z } from 'zod';
import { describeRange } from '../anchoring/anchor.ts';
import type { Block } from '../report/model.ts';
import { blockAt } from '../report/place.ts';
import { remarkWords } from '../wording/remarks.ts';
import type { Annotation, WordingChange } from './annotation.ts';

const offset = z.int().min(0);

/** A comment or tracked change of a file; the text is the one before the changes, places are canonical offsets. */
export const sourceRemark = z.object({
  kind: z.enum(['comment', 'insertion', 'deletion']),
  author: z.string(),
  /** Milliseconds since the epoch; null where the file gives no time. */
  at: z.number().nullable(),
  /** The comment, the inserted or the deleted words. */
  text: z.string(),
  start: offset,
  end: offset,
  /** Index of the comment that this one answers; null at top level. */
  parent: z.int().min(0).nullable(),
  /** Marked as dealt with in the file. */
  done: z.boolean(),
});

export type SourceRemark = z.infer<typeof sourceRemark>;

/** An annotation that a remark becomes, before it has an id and an owner. */
export type RemarkAnnotation = Pick<Annotation, 'kind' | 'target' | 'body' | 'wordingChange' | 'tags'> & {
  readonly at: number | null;
};

/** A replacement is a deletion and an insertion that one author made within this time (milliseconds). */
const TOGETHER = 60_000;
/** Words before an insertion that say where it stands. */
const QUOTE = 8;

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The annotations that comments and tracked changes become. A comment is a suggestion, or a question when it ends with
 * one; its replies go into its body. A deletion and an insertion at one place by one author within a minute are one
 * replacement.
 */
export function annotationsOfRemarks(
  remarks: readonly SourceRemark[],
  text: string,
  blocks: readonly Block[],
): RemarkAnnotation[] {
  const used = new Set<SourceRemark>();
  return remarks.flatMap((remark, index): RemarkAnnotation[] => {
    if (used.has(remark)) return [];
    if (remark.kind === 'comment') {
      if (remark.parent !== null) return [];
      const replies = remarks.filter((other) => rootOf(remarks, other) === index && other !== remark);
      return made(remark, commentRange(remark, text, blocks), {
        kind: /[？?]\s*$/u.test(remark.text) ? 'question' : 'suggestion',
        body: [remark.text, ...replies.map((reply) => remarkWords.reply(reply.author, reply.text))].join(
          '\n',
        ),
        wordingChange: null,
      });
    }
    const partner = remarks.find((other) => !used.has(other) && isReplacement(remark, other));
    if (partner) used.add(partner);
    const deletion = remark.kind === 'deletion' ? remark : partner;
    const insertion = remark.kind === 'insertion' ? remark : partner;
    if (deletion && deletion.start < deletion.end) {
      return edit(deletion, deletion, insertion ? 'replace' : 'delete', insertion?.text ?? '');
    }
    if (insertion) return insertAt(insertion);
    return [];
  });

  function made(
    { author, at, done }: SourceRemark,
    range: Range | null,
    what: Pick<RemarkAnnotation, 'kind' | 'body' | 'wordingChange'>,
  ): RemarkAnnotation[] {
    if (!range || range.start >= range.end) return [];
    const anchor = describeRange(text, range.start, range.end, blockAt(blocks, range.start)?.id ?? null);
    const tags = done ? [remarkWords.tag, remarkWords.doneTag] : [remarkWords.tag];
    const body = (author === '' ? '' : remarkWords.from(author)) + what.body;
    return [{ ...what, body, target: { type: 'range', anchor }, tags, at }];
  }

  function edit(
    remark: SourceRemark,
    range: Range,
    operation: WordingChange['operation'],
    proposed: string,
  ): RemarkAnnotation[] {
    return made(remark, range, {
      kind: 'textEdit',
      body: '',
      wordingChange: { operation, proposed, reason: '' },
    });
  }

  function insertAt(remark: SourceRemark): RemarkAnnotation[] {
    const at = remark.start;
    const block = blockAt(blocks, at);
    if (!block) return [];
    const start = Math.max(block.start, at - QUOTE);
    if (start < at) return edit(remark, { start, end: at }, 'insert', remark.text);
    // Nothing stands before it in its paragraph, and an insertion stands after its quote.
    const first = String.fromCodePoint(text.codePointAt(at) ?? 0);
    return edit(remark, { start: at, end: at + first.length }, 'replace', remark.text + first);
  }
}

/** How many comments (without replies) and changes of wording a person would get. */
export function countRemarks(
  remarks: readonly SourceRemark[],
  text: string,
  blocks: readonly Block[],
): { comments: number; changes: number } {
  const all = annotationsOfRemarks(remarks, text, blocks);
  const changes = all.filter(({ kind }) => kind === 'textEdit').length;
  return { comments: all.length - changes, changes };
}

function rootOf(remarks: readonly SourceRemark[], remark: SourceRemark): number {
  const seen = new Set<SourceRemark>();
  let current = remark;
  while (current.parent !== null && !seen.has(current)) {
    seen.add(current);
    const above = remarks[current.parent];
    if (!above) break;
    current = above;
  }
  return remarks.indexOf(current);
}

function isReplacement(a: SourceRemark, b: SourceRemark): boolean {
  if (a.kind === 'comment' || b.kind === 'comment' || a.kind === b.kind) return false;
  const [deletion, insertion] = a.kind === 'deletion' ? [a, b] : [b, a];
  const touches = insertion.start === deletion.end || insertion.start === deletion.start;
  return a.author === b.author && touches && Math.abs((a.at ?? 0) - (b.at ?? 0)) <= TOGETHER;
}

/** The words a comment is on; one on a point is on its paragraph. */
function commentRange(remark: SourceRemark, text: string, blocks: readonly Block[]): Range | null {
  const end = Math.min(remark.end, text.length);
  if (remark.start < end && text.slice(remark.start, end).trim() !== '') return { start: remark.start, end };
  return blockAt(blocks, remark.start) ?? null;
}
