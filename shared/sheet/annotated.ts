import type { VersionContent } from '../report/model.ts';
import type { Annotation } from '../review/annotation.ts';
import { splitAuthor } from '../review/remark-author.ts';
import { kindNames } from '../wording/names.ts';
import {
  annotatedIntroduction,
  changeSentence,
  paperTitles,
  remarkHead,
  remarkReply,
  remarkResolved,
} from '../wording/papers.ts';
import { annotatedText } from './annotated-text.ts';
import { cleanLine, cleanParagraphs, printableText } from './clean.ts';
import { authorOf, documentTitle, proposerOf } from './common.ts';
import type { Signer } from './common.ts';
import type { Mark } from './marked-runs.ts';
import type { DateParts, Remark, RemarkBlock, Sheet, SheetBlock } from './model.ts';
import { placeOf } from './place-of.ts';
import { trackedEdits } from './tracked-edits.ts';

/** All that the 批注版报告 is made of. */
export interface AnnotatedInput extends Signer {
  readonly content: VersionContent;
  readonly annotations: readonly Annotation[];
  /** The person whose paper it is. */
  readonly personId: string;
  /** Private notes stay out unless they are asked for. */
  readonly includePrivate: boolean;
  readonly today: DateParts;
}

interface Placed {
  readonly annotation: Annotation;
  readonly place: string;
  readonly start: number | null;
  readonly end: number;
}

/**
 * Builds the 批注版报告: the whole text with every note at its words; a note on the whole report stands under the title.
 * A wording change is shown in the text unless another change of the same words begins before it. Names only as the
 * signature mode allows.
 */
export function buildAnnotatedSheet(input: AnnotatedInput): Sheet {
  const { content, today } = input;
  const placed = placedNotes(input);
  const tracked = trackedEdits(
    placed.flatMap(({ annotation, start, end }) => (start === null ? [] : [{ annotation, start, end }])),
  );
  const remarks = placed.map((note, index) =>
    remarkOf(note, index + 1, tracked.has(note.annotation.id), input),
  );
  const marks = placed.flatMap(({ annotation, start, end }, index): Mark[] => {
    const change = tracked.has(annotation.id) ? annotation.wordingChange : null;
    return start === null ? [] : [{ id: annotation.id, number: index + 1, start, end, tracked: change }];
  });
  const byId = new Map(remarks.map((remark) => [remark.id, remark]));
  const printed = (ids: readonly string[]): SheetBlock[] =>
    ids.flatMap((id) => byId.get(id) ?? []).map(remarkBlock);
  const text = annotatedText(content, marks, printed);
  const titles = text.findLastIndex(({ type }) => type === 'title') + 1;
  const whole = placed.filter(({ start }) => start === null).map(({ annotation }) => annotation.id);
  return {
    paper: 'annotated',
    properties: {
      title: paperTitles.annotated,
      subject: documentTitle(content),
      author: authorOf(input),
      date: today,
    },
    pageNumbers: input.pageNumbers,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          ...(titles > 0
            ? text.slice(0, titles)
            : [{ type: 'title' as const, text: cleanLine(content.report.title), printOnly: true }]),
          {
            type: 'note',
            text: annotatedIntroduction(documentTitle(content), remarks.length),
            printOnly: true,
          },
          ...printed(whole),
          ...text.slice(titles),
        ],
      },
    ],
    remarks,
  };
}

function placedNotes({ annotations, content, includePrivate }: AnnotatedInput): Placed[] {
  return annotations
    .filter((annotation) => includePrivate || !annotation.private)
    .map((annotation): Placed => {
      const { target } = annotation;
      const { name, quote, start } = placeOf(target, content);
      const heading =
        target.type === 'heading' ? content.headings.find(({ id }) => id === target.headingId) : undefined;
      const end = heading?.end ?? (start ?? 0) + quote.length;
      if (start === null || target.type !== 'task') return { annotation, place: name, start, end };
      // The name of a task may be longer than the words it stands on.
      const line = content.text.indexOf('\n', start);
      return { annotation, place: name, start, end: line < 0 ? end : Math.min(end, line) };
    })
    .sort(
      (a, b) =>
        (a.start ?? -1) - (b.start ?? -1) ||
        a.end - b.end ||
        a.annotation.createdAt - b.annotation.createdAt ||
        (a.annotation.id < b.annotation.id ? -1 : 1),
    );
}

function remarkOf(
  { annotation, place }: Placed,
  number: number,
  tracked: boolean,
  input: AnnotatedInput,
): Remark {
  const { id, kind, target, wordingChange, resolution, important, tags } = annotation;
  const own = proposerOf(input);
  // On a paper without this person's name nobody else's stands either.
  const nameOf = (name: string): string => (input.signature === 'named' ? cleanLine(name) : '');
  const { author, body } = splitAuthor(annotation.body);
  return {
    id,
    number,
    kind,
    author: author === null ? (annotation.authorId === input.personId ? own : '') : nameOf(author),
    time: annotation.createdAt,
    text: printableText(body),
    replies: annotation.replies.map(({ authorId, authorName, createdAt, body: said }) => ({
      author: authorId === input.personId ? own : nameOf(authorName),
      time: createdAt,
      text: printableText(said),
    })),
    resolution: resolution === null ? null : printableText(resolution),
    change:
      wordingChange === null
        ? null
        : {
            operation: wordingChange.operation,
            proposed: printableText(wordingChange.proposed),
            reason: printableText(wordingChange.reason),
            tracked,
          },
    place,
    about: target.type,
    important,
    tags: tags.map(cleanLine),
  };
}

/** The remark in words, for a paper that has no comments of its own. */
function remarkBlock(remark: Remark): RemarkBlock {
  const { number, kind, author, change, text, replies, resolution } = remark;
  const plain = (words: string): string => cleanParagraphs(words).join('\n');
  const proposal =
    change === null
      ? ''
      : changeSentence({ ...change, proposed: plain(change.proposed), reason: plain(change.reason) });
  const said = [proposal, plain(text)].filter((each) => each !== '').join('\n');
  return {
    type: 'remark',
    remarkId: remark.id,
    text: [
      `${remarkHead(number, kindNames[kind], author)}${said}`,
      ...replies.map((reply) => remarkReply(reply.author, plain(reply.text))),
      ...(resolution === null ? [] : [remarkResolved(plain(resolution))]),
    ].join('\n'),
  };
}
