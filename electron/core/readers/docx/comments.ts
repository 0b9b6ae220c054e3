import { isOn, readXml } from './xml.ts';

/** A comment of comments.xml; where it stands is told by the document part. */
export interface WordComment {
  readonly id: string;
  readonly author: string;
  readonly at: number | null;
  readonly text: string;
  readonly parentId: string | null;
  readonly done: boolean;
}

/** Word's time stamp in milliseconds; it carries no zone, so it is read as UTC, the way we write it. */
export function wordTime(stamp: string | undefined): number | null {
  if (!stamp) return null;
  const time = Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(stamp) ? stamp : `${stamp}Z`);
  return Number.isNaN(time) ? null : time;
}

/**
 * Reads comments.xml and, for replies and the done mark, commentsExtended.xml. A reply whose parent is unknown stays
 * at top level. The thread id sits on the comment's last paragraph (w14:paraId).
 */
export function readComments(part: Uint8Array | undefined, extended: Uint8Array | undefined): WordComment[] {
  if (!part) return [];
  const found: { id: string; author: string; at: number | null; lines: string[]; paraId: string }[] = [];
  let inText = false;
  readXml(part, {
    open({ name, attributes }) {
      const comment = found.at(-1);
      if (name === 'comment') {
        found.push({
          id: attributes['id'] ?? '',
          author: attributes['author'] ?? '',
          at: wordTime(attributes['date']),
          lines: [],
          paraId: '',
        });
      } else if (name === 'p' && comment) {
        comment.lines.push('');
        comment.paraId = attributes['paraId'] ?? comment.paraId;
      } else if (name === 't') inText = true;
      else if (name === 'br' && comment) comment.lines.push('');
    },
    close(name) {
      if (name === 't') inText = false;
    },
    text(text) {
      const lines = found.at(-1)?.lines;
      if (inText && lines && lines.length > 0) lines.push((lines.pop() ?? '') + text);
    },
  });
  const threads = new Map<string, { parent: string | null; done: boolean }>();
  if (extended) {
    readXml(extended, {
      open(element) {
        if (element.name !== 'commentEx') return;
        threads.set(element.attributes['paraId'] ?? '', {
          parent: element.attributes['paraIdParent'] ?? null,
          done: isOn({ name: 'done', attributes: { val: element.attributes['done'] ?? '0' } }),
        });
      },
      close: () => undefined,
      text: () => undefined,
    });
  }
  const idOfParagraph = new Map(found.map((comment) => [comment.paraId, comment.id]));
  return found.map(({ id, author, at, lines, paraId }) => {
    const thread = threads.get(paraId);
    return {
      id,
      author,
      at,
      text: lines.join('\n').trim(),
      parentId: thread?.parent ? (idOfParagraph.get(thread.parent) ?? null) : null,
      done: thread?.done ?? false,
    };
  });
}
