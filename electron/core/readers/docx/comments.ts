import { momentOfStamps } from '../../../../shared/text/word-time.ts';
import { isOn, readXml } from './xml.ts';

/** A comment of comments.xml; where it stands is told by the document part. */
export interface WordComment {
  readonly id: string;
  readonly author: string;
  readonly at: number | null;
  /** Paragraphs separated by LF; a line break inside one is U+2028. */
  readonly text: string;
  readonly parentId: string | null;
  readonly done: boolean;
}

/** The parts that Word keeps comments in, as far as a file has them. */
export interface CommentParts {
  readonly comments: Uint8Array | undefined;
  /** Replies and the done mark. */
  readonly extended: Uint8Array | undefined;
  /** Lasting ids of comments, and the exact time by lasting id. */
  readonly ids: Uint8Array | undefined;
  readonly extensible: Uint8Array | undefined;
}

interface Found {
  readonly id: string;
  readonly author: string;
  readonly date: string | undefined;
  readonly paragraphs: string[];
  /** The last paragraph's; threads and times are told by it. */
  paraId: string;
}

/** Reads all comments. A reply whose parent is unknown stays at top level. */
export function readComments(parts: CommentParts): WordComment[] {
  const found = readWords(parts.comments);
  const threads = attributesBy(parts.extended, 'commentEx', 'paraId');
  const lasting = attributesBy(parts.ids, 'commentId', 'paraId');
  const times = attributesBy(parts.extensible, 'commentExtensible', 'durableId');
  const idOfParagraph = new Map(found.map(({ paraId, id }) => [paraId, id]));
  return found.map(({ id, author, date, paragraphs, paraId }) => {
    const thread = threads.get(paraId);
    const time = times.get(lasting.get(paraId)?.['durableId'] ?? '');
    const above = thread?.['paraIdParent'];
    return {
      id,
      author,
      at: momentOfStamps(date, time?.['dateUtc']),
      text: paragraphs.join('\n'),
      parentId: above === undefined ? null : (idOfParagraph.get(above) ?? null),
      done: isOn({ name: 'done', attributes: { val: thread?.['done'] ?? '0' } }),
    };
  });
}

function readWords(part: Uint8Array | undefined): Found[] {
  const found: Found[] = [];
  if (!part) return found;
  let inText = false;
  const add = (words: string): void => {
    const paragraphs = found.at(-1)?.paragraphs;
    if (paragraphs && paragraphs.length > 0) paragraphs.push((paragraphs.pop() ?? '') + words);
  };
  readXml(part, {
    open({ name, attributes }) {
      const comment = found.at(-1);
      if (name === 'comment') {
        const { id = '', author = '', date } = attributes;
        found.push({ id, author, date, paragraphs: [], paraId: '' });
      } else if (name === 'p' && comment) {
        comment.paragraphs.push('');
        comment.paraId = attributes['paraId'] ?? comment.paraId;
      } else if (name === 't') inText = true;
      else if (name === 'br' || name === 'cr') add('\u2028');
      else if (name === 'tab') add('\t');
    },
    close(name) {
      if (name === 't') inText = false;
    },
    text(text) {
      if (inText) add(text);
    },
  });
  return found;
}

/** The attributes of all elements of a name, by one of them. */
function attributesBy(
  part: Uint8Array | undefined,
  element: string,
  key: string,
): Map<string, Readonly<Record<string, string>>> {
  const found = new Map<string, Readonly<Record<string, string>>>();
  if (!part) return found;
  readXml(part, {
    open({ name, attributes }) {
      const value = attributes[key];
      if (name === element && value !== undefined) found.set(value, attributes);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}
