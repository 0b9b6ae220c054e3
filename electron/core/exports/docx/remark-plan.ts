import type { ParagraphEnd, Remark, Run, Sheet, SheetBlock } from '../../../../shared/sheet/model.ts';
import { commentParagraphs, resolutionReply } from '../../../../shared/review/comment-text.ts';
import { namelessAuthor, remarkWords } from '../../../../shared/wording/remarks.ts';
import type { Revision } from './tracked-runs.ts';

/** A comment or a reply of comments.xml; ids count from 0 in the order of the file. */
export interface PlannedComment {
  readonly id: number;
  /** The comment that it answers. */
  readonly parent: number | null;
  readonly author: string;
  readonly time: number;
  /** LF inside a paragraph is a line break. */
  readonly paragraphs: readonly string[];
  readonly done: boolean;
}

/** A run, or the end of a paragraph: what a comment's range begins before and ends after. */
type Spot = Run | ParagraphEnd;

/** How the remarks of a sheet become comments and tracked changes. */
export interface RemarkPlan {
  readonly comments: readonly PlannedComment[];
  /** Ids of the comments whose range begins before, or ends after, a spot. */
  readonly starts: ReadonlyMap<Spot, readonly number[]>;
  readonly ends: ReadonlyMap<Spot, readonly number[]>;
  /** Who changed an inserted or deleted spot; counts up with every call. */
  readonly revise: (spot: Spot) => Revision;
}

/** Plans the comments of a paper; one without remarks gives none. */
export function planRemarks(sheet: Sheet): RemarkPlan {
  const remarks = sheet.remarks ?? [];
  const byId = new Map(remarks.map((remark) => [remark.id, remark]));
  const ranges = rangesOf(sheet, byId);
  const silent = silentRemarks(remarks, sheet.properties.author);
  const comments: PlannedComment[] = [];
  const starts = new Map<Spot, number[]>();
  const ends = new Map<Spot, number[]>();
  for (const remark of remarks) {
    const range = ranges.get(remark.id);
    if (!range || silent.has(remark)) continue;
    const thread = threadOf(remark, comments.length);
    comments.push(...thread);
    for (const { id } of thread) {
      starts.set(range.first, [...(starts.get(range.first) ?? []), id]);
      ends.set(range.last, [...(ends.get(range.last) ?? []), id]);
    }
  }
  let revision = 0;
  return {
    comments,
    starts,
    ends,
    revise: (spot) => {
      const owner = spot.remarks
        ?.map((id) => byId.get(id))
        // An insertion deletes nothing, though the words it stands behind may be deleted by another.
        .find(
          (remark) =>
            remark?.change?.tracked && !(spot.role === 'deleted' && remark.change.operation === 'insert'),
        );
      const { author, time } = owner ?? { author: '', time: 0 };
      revision += 1;
      return { id: revision, author: author || namelessAuthor, time };
    },
  };
}

/** A thread: the comment, its replies, and the reason for which it was closed. */
function threadOf(remark: Remark, id: number): PlannedComment[] {
  const { kind, about = 'range', important = false, tags = [], text, change, resolution } = remark;
  const done = resolution !== null;
  const author = remark.author || namelessAuthor;
  const paragraphs = commentParagraphs({
    kind,
    about,
    important,
    tags,
    body: text,
    reason: change?.reason ?? '',
    operation: change?.operation ?? null,
    proposed: change === null || change.tracked ? null : change.proposed,
  });
  const replies = [
    ...remark.replies.map((reply) => ({
      author: reply.author || namelessAuthor,
      time: reply.time,
      text: reply.text,
    })),
    ...(resolution === null ? [] : [{ author, time: remark.time, text: resolutionReply(resolution) }]),
  ];
  return [
    { id, parent: null, author, time: remark.time, paragraphs, done },
    ...replies.map((reply, index): PlannedComment => ({
      id: id + index + 1,
      parent: id,
      author: reply.author,
      time: reply.time,
      paragraphs: [reply.text],
      done,
    })),
  ];
}

/**
 * Changes of wording that the text shows in full: a comment would say nothing more. An insertion keeps its comment,
 * whose range is the quote it stands after, and so does a change whose author and time another one shares, since
 * they would be read as one. Where there is no comment the import gives the tag of what came with a file, except to
 * the owner's own changes.
 */
function silentRemarks(remarks: readonly Remark[], owner: string | null): Set<Remark> {
  const changes = remarks.filter(({ change }) => change?.tracked);
  const key = ({ author, time }: Remark): string => `${author} ${Math.floor(time / 60_000)}`;
  const counts = new Map<string, number>();
  for (const remark of changes) counts.set(key(remark), (counts.get(key(remark)) ?? 0) + 1);
  return new Set(
    changes.filter((remark) => {
      const { author, change, text, tags = [], important = false, replies, resolution } = remark;
      const saysMore = text + (change?.reason ?? '') !== '' || important || replies.length > 0;
      const plainTags = tags.join() === (author === owner ? '' : remarkWords.tag);
      const isPlain = plainTags && resolution === null && change?.operation !== 'insert';
      return isPlain && !saysMore && counts.get(key(remark)) === 1;
    }),
  );
}

/** First and last spot of each remark; one that no spot names stands on the first. */
function rangesOf(
  sheet: Sheet,
  remarks: ReadonlyMap<string, Remark>,
): Map<string, { first: Spot; last: Spot }> {
  const ranges = new Map<string, { first: Spot; last: Spot }>();
  if (remarks.size === 0) return ranges;
  let opening: Spot | undefined;
  for (const spot of sheet.sections.flatMap(({ blocks }) => blocks).flatMap(spotsOf)) {
    opening ??= spot;
    for (const id of spot.remarks ?? []) {
      const known = ranges.get(id);
      if (known) known.last = spot;
      else ranges.set(id, { first: spot, last: spot });
    }
  }
  if (opening) {
    for (const id of remarks.keys()) if (!ranges.has(id)) ranges.set(id, { first: opening, last: opening });
  }
  return ranges;
}

function spotsOf(block: SheetBlock): Spot[] {
  if (
    block.type !== 'title' &&
    block.type !== 'subtitle' &&
    block.type !== 'heading' &&
    block.type !== 'paragraph'
  ) {
    return [];
  }
  return [...(block.runs ?? []), ...(block.end ? [block.end] : [])];
}
