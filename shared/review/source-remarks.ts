import { z } from 'zod';
import { describeRange } from '../anchoring/anchor.ts';
import type { VersionContent } from '../report/model.ts';
import { blockAt } from '../report/place.ts';
import { remarkWords } from '../wording/remarks.ts';
import type { Annotation, AnnotationTarget } from './annotation.ts';
import { readCommentParagraphs, readResolutionReply } from './comment-text.ts';
import type { CommentText } from './comment-text.ts';
import { withLostThreads } from './lost-threads.ts';
import { withAuthor } from './remark-author.ts';
import { TrackedChanges } from './tracked-changes.ts';
import type { TrackedEdit } from './tracked-changes.ts';

const offset = z.int().min(0);

/** A comment or tracked change of a file; the text is the one before the changes, places are canonical offsets. */
export const sourceRemark = z.object({
  kind: z.enum(['comment', 'insertion', 'deletion']),
  author: z.string(),
  /** Milliseconds since the epoch; null where the file gives no time. */
  at: z.number().nullable(),
  /** The inserted or deleted words; those of a comment with LF between paragraphs and U+2028 for a line break. */
  text: z.string(),
  start: offset,
  end: offset,
  /** Index of the comment that this one answers; null at top level. */
  parent: z.int().min(0).nullable(),
  /** Marked as dealt with in the file. */
  done: z.boolean(),
});

export type SourceRemark = z.infer<typeof sourceRemark>;

/** A reply before it is a record. */
export interface RemarkReply {
  readonly author: string;
  /** Milliseconds since the epoch; null where the file gives no time. */
  readonly at: number | null;
  readonly body: string;
}

type Made = Pick<Annotation, 'kind' | 'body' | 'wordingChange' | 'tags' | 'important' | 'resolution'>;

/** An annotation that a remark becomes, before it has an id and an owner. */
export type RemarkAnnotation = Made & {
  readonly target: AnnotationTarget;
  readonly at: number | null;
  readonly replies: readonly RemarkReply[];
};

/** What the text says around the remarks. */
export type Surroundings = Pick<VersionContent, 'text' | 'blocks' | 'headings' | 'tasks' | 'measures'>;

/** Words before an insertion that say where it stands. */
const QUOTE = 8;

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The annotations that comments and tracked changes become. A comment that this program wrote comes back as the note
 * it was; any other is a suggestion, or a question when it ends with one. Tracked changes that no comment speaks of
 * are changes of wording. An author other than `ownName` is named in the body.
 */
export function annotationsOfRemarks(
  inFile: readonly SourceRemark[],
  content: Surroundings,
  ownName: string,
): RemarkAnnotation[] {
  const { text, blocks } = content;
  const remarks = withLostThreads(inFile);
  const changes = new TrackedChanges(remarks);
  const notes = [...threadsOf(remarks)].flatMap(([comment, answers]): RemarkAnnotation[] => {
    const { author, at, done } = comment;
    const read = readCommentParagraphs(paragraphsOf(comment));
    const { note, range } = read ? ownNote(comment, read) : { note: foreignNote(comment), range: comment };
    const words = wordsOf(range);
    if (!words) return [];
    const last = answers.at(-1);
    const reason = done && last ? readResolutionReply(saidBy(last)) : null;
    const replies = reason === null ? answers : answers.slice(0, -1);
    return [
      {
        ...note,
        body: signed(author, note.body),
        resolution: done ? (reason ?? remarkWords.done) : null,
        target: targetOf(read?.about ?? 'range', words),
        at,
        replies: replies.map((reply) => ({ author: reply.author, at: reply.at, body: saidBy(reply) })),
      },
    ];
  });
  return [...notes, ...changes.takeRest().flatMap(editNote)];

  function signed(author: string, body: string): string {
    return withAuthor(author === ownName ? '' : author, body);
  }

  function ownNote(comment: SourceRemark, read: CommentText): { note: Made; range: Range } {
    const { kind, body, reason, operation, proposed, tags, important } = read;
    const note = { kind, body, wordingChange: null, tags: [...tags], important, resolution: null };
    if (kind !== 'textEdit' || operation === null) return { note, range: comment };
    if (proposed !== null) {
      return { note: { ...note, wordingChange: { operation, proposed, reason } }, range: comment };
    }
    const edit = changes.takeFor(comment, operation);
    if (edit) {
      return {
        note: { ...note, wordingChange: { operation, proposed: edit.proposed, reason } },
        range: comment,
      };
    }
    // Accepted or rejected in the meantime: what is left is what was said of it.
    const said = [body, reason].filter((each) => each !== '').join('\n');
    return { note: { ...note, kind: 'suggestion', body: said }, range: comment };
  }

  function editNote(edit: TrackedEdit): RemarkAnnotation[] {
    const place = edit.operation === 'insert' ? insertionPlace(edit) : { ...edit, range: edit };
    if (!place) return [];
    const { operation, proposed, range } = place;
    return [
      {
        kind: 'textEdit',
        body: signed(edit.author, ''),
        wordingChange: { operation, proposed, reason: '' },
        tags: edit.author === ownName ? [] : [remarkWords.tag],
        important: false,
        resolution: null,
        target: targetOf('range', range),
        at: edit.at,
        replies: [],
      },
    ];
  }

  function insertionPlace({
    start: at,
    proposed,
  }: TrackedEdit): (Pick<TrackedEdit, 'operation' | 'proposed'> & { range: Range }) | null {
    const block = blockAt(blocks, at);
    if (!block) return null;
    const start = Math.max(block.start, at - QUOTE);
    if (start < at) return { operation: 'insert', proposed, range: { start, end: at } };
    // Nothing stands before it in its paragraph, and an insertion stands after its quote.
    const first = String.fromCodePoint(text.codePointAt(at) ?? 0);
    return { operation: 'replace', proposed: proposed + first, range: { start: at, end: at + first.length } };
  }

  /** The words a comment is on; one on a point is on its paragraph. */
  function wordsOf(range: Range): Range | null {
    const end = Math.min(range.end, text.length);
    if (range.start < end && text.slice(range.start, end).trim() !== '') return { start: range.start, end };
    const block = blockAt(blocks, range.start);
    return block && block.start < block.end ? block : null;
  }

  /** The record that stands on these words, where the comment says that it is about one; else the words. */
  function targetOf(about: AnnotationTarget['type'], { start, end }: Range): AnnotationTarget {
    const on = (each: Range): boolean => each.start === start;
    const heading = about === 'heading' ? content.headings.find(on) : undefined;
    if (heading) return { type: 'heading', headingId: heading.id };
    const task = about === 'task' ? content.tasks.find(on) : undefined;
    if (task) return { type: 'task', taskId: task.id };
    const measure =
      about === 'measure' ? content.measures.find((each) => on(each) && each.end === end) : undefined;
    if (measure) return { type: 'measure', measureId: measure.id };
    if (about === 'report') return { type: 'report' };
    return { type: 'range', anchor: describeRange(text, start, end, blockAt(blocks, start)?.id ?? null) };
  }
}

/** How many comments (without replies) and changes of wording a person would get. */
export function countRemarks(
  remarks: readonly SourceRemark[],
  content: Surroundings,
): { comments: number; changes: number } {
  const all = annotationsOfRemarks(remarks, content, '');
  const changes = all.filter(({ kind }) => kind === 'textEdit').length;
  return { comments: all.length - changes, changes };
}

function foreignNote(comment: SourceRemark): Made {
  const body = saidBy(comment).trim();
  return {
    kind: /[？?]$/u.test(body) ? 'question' : 'suggestion',
    body,
    wordingChange: null,
    tags: [remarkWords.tag],
    important: false,
    resolution: null,
  };
}

/** The comments at top level, each with all that was answered below it, in the order of the file. */
function threadsOf(remarks: readonly SourceRemark[]): Map<SourceRemark, SourceRemark[]> {
  const threads = new Map<SourceRemark, SourceRemark[]>();
  for (const remark of remarks) {
    if (remark.kind !== 'comment') continue;
    const root = rootOf(remarks, remark);
    const answers = threads.get(root) ?? [];
    threads.set(root, remark === root ? answers : [...answers, remark]);
  }
  return threads;
}

function rootOf(remarks: readonly SourceRemark[], remark: SourceRemark): SourceRemark {
  const seen = new Set<SourceRemark>();
  let current = remark;
  while (current.parent !== null && !seen.has(current)) {
    seen.add(current);
    const above = remarks[current.parent];
    if (!above) break;
    current = above;
  }
  return current;
}

const withBreaks = (text: string): string => text.replaceAll('\u2028', '\n');
const saidBy = ({ text }: SourceRemark): string => withBreaks(text);
const paragraphsOf = ({ text }: SourceRemark): string[] => text.split('\n').map(withBreaks);
