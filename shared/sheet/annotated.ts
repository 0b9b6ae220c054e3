import type { Block, Heading, VersionContent } from '../report/model.ts';
import type { Annotation } from '../review/annotation.ts';
import { kindNames } from '../wording/names.ts';
import {
  annotatedIntroduction,
  changeSentence,
  paperTitles,
  remarkHead,
  remarkReply,
  remarkResolved,
} from '../wording/papers.ts';
import { cleanParagraphs, cleanText } from './clean.ts';
import { authorOf, documentTitle } from './common.ts';
import type { Signer } from './common.ts';
import { markedRuns } from './marked-runs.ts';
import type { Mark } from './marked-runs.ts';
import type { DateParts, HeadingLevel, Remark, RemarkBlock, Run, Sheet, SheetBlock } from './model.ts';
import { placeOf } from './place-of.ts';

/** All that the 批注版报告 is made of. */
export interface AnnotatedInput extends Signer {
  readonly content: VersionContent;
  /** Private ones are left out here. */
  readonly annotations: readonly Annotation[];
  /** Name of an author as the signature mode allows; `name` is what the record itself says. */
  readonly nameOf: (authorId: string, name: string) => string;
  readonly today: DateParts;
}

interface Placed {
  readonly annotation: Annotation;
  readonly place: string;
  readonly start: number | null;
  readonly end: number;
}

/**
 * Builds the 批注版报告: the whole text with every note at its words. Private notes never enter it; a note on the whole
 * report stands under the title. A wording change is shown in the text unless it crosses a paragraph or meets another
 * change that began before it. Text is cleaned of what no paper can print, as on every paper.
 */
export function buildAnnotatedSheet(input: AnnotatedInput): Sheet {
  const { content, today } = input;
  const placed = placedNotes(input);
  const tracked = trackedChanges(placed, content);
  const remarks = placed.map((note, index) =>
    remarkOf(note, index + 1, tracked.has(note.annotation.id), input),
  );
  const marks = placed.flatMap((note, index): Mark[] => {
    if (note.start === null) return [];
    const change = tracked.has(note.annotation.id) ? note.annotation.wordingChange : null;
    const { start, end } = note;
    return [{ id: note.annotation.id, number: index + 1, start, end, tracked: change }];
  });
  const whole = remarks.filter((_, index) => placed[index]?.start === null);
  const byId = new Map(remarks.map((remark) => [remark.id, remark]));
  const own = content.blocks.find(({ role }) => role === 'title');
  const title = own ? content.text.slice(own.start, own.end) : content.report.title;
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
          {
            type: 'title',
            text: cleanText(title),
            ...(whole.length > 0 ? { remarks: whole.map(({ id }) => id) } : {}),
          },
          { type: 'note', text: annotatedIntroduction(documentTitle(content), remarks.length) },
          ...whole.map(remarkBlock),
          ...bodyBlocks(content, own, marks, byId),
        ],
      },
    ],
    remarks,
  };
}

function placedNotes({ annotations, content }: AnnotatedInput): Placed[] {
  return annotations
    .filter((annotation) => !annotation.private)
    .map((annotation): Placed => {
      const { name, quote, start } = placeOf(annotation.target, content);
      return { annotation, place: name, start, end: (start ?? 0) + quote.length };
    })
    .sort(
      (a, b) =>
        (a.start ?? -1) - (b.start ?? -1) ||
        a.end - b.end ||
        a.annotation.createdAt - b.annotation.createdAt ||
        (a.annotation.id < b.annotation.id ? -1 : 1),
    );
}

/** Changes whose words can stand in the text: within one paragraph and clear of those that came first. */
function trackedChanges(placed: readonly Placed[], { blocks }: VersionContent): Set<string> {
  const tracked = new Set<string>();
  let free = 0;
  let block = 0;
  for (const { annotation, start, end } of placed) {
    if (annotation.wordingChange === null || start === null) continue;
    while ((blocks[block + 1]?.start ?? Infinity) <= start) block += 1;
    if (start < free || end > (blocks[block]?.end ?? 0)) continue;
    tracked.add(annotation.id);
    free = Math.max(end, start + 1);
  }
  return tracked;
}

function remarkOf(
  { annotation, place }: Placed,
  number: number,
  tracked: boolean,
  { nameOf }: AnnotatedInput,
): Remark {
  const { id, kind, body, wordingChange, resolution, replies } = annotation;
  return {
    id,
    number,
    kind,
    author: nameOf(annotation.authorId, ''),
    time: annotation.createdAt,
    text: cleanParagraphs(body).join('\n'),
    replies: replies.map(({ authorId, authorName, createdAt, body: words }) => ({
      author: nameOf(authorId, authorName),
      time: createdAt,
      text: cleanParagraphs(words).join('\n'),
    })),
    resolution,
    change:
      wordingChange === null
        ? null
        : {
            operation: wordingChange.operation,
            proposed: cleanText(wordingChange.proposed),
            reason: cleanText(wordingChange.reason),
            tracked,
          },
    place,
  };
}

/** The remark in words, for a paper that has no comments of its own. */
function remarkBlock(remark: Remark): RemarkBlock {
  const { number, kind, author, change, text, replies, resolution } = remark;
  const said = [change === null ? '' : changeSentence(change), text].filter((each) => each !== '').join('\n');
  return {
    type: 'remark',
    remarkId: remark.id,
    text: [
      `${remarkHead(number, kindNames[kind], author)}${said}`,
      ...replies.map((reply) => remarkReply(reply.author, reply.text)),
      ...(resolution === null ? [] : [remarkResolved(resolution)]),
    ].join('\n'),
  };
}

function bodyBlocks(
  content: VersionContent,
  title: Block | undefined,
  marks: readonly Mark[],
  remarks: ReadonlyMap<string, Remark>,
): SheetBlock[] {
  const { blocks, text } = content;
  const headings = new Map(
    content.headings.flatMap((each) => (each.style === 'standalone' ? [[each.blockId, each] as const] : [])),
  );
  // Marks are in text order, so each paragraph takes up where the last one left off.
  let open: Mark[] = [];
  let next = 0;
  return blocks.flatMap((block): SheetBlock[] => {
    open = open.filter((mark) => mark.end > block.start);
    for (let mark = marks[next]; mark && mark.start <= block.end; mark = marks[next]) {
      open.push(mark);
      next += 1;
    }
    const ended = open.filter((mark) => mark.end <= block.end).flatMap(({ id }) => remarks.get(id) ?? []);
    const under = ended.map(remarkBlock);
    if (block === title) return under;
    const runs = markedRuns(text, block, open).map(cleanRun);
    return [textBlock(headings.get(block.id), runs), ...under];
  });
}

function textBlock(heading: Heading | undefined, runs: readonly Run[]): SheetBlock {
  if (heading === undefined) return { type: 'paragraph', runs, sourceId: null };
  const text = runs
    .filter(({ role }) => role === 'body' || role === 'deleted')
    .map((run) => run.text)
    .join('');
  return { type: 'heading', level: levelOf(heading), text, ...(runs.length > 1 ? { runs } : {}) };
}

const levelOf = ({ level }: Heading): HeadingLevel => (level === 1 || level === 2 || level === 3 ? level : 4);

const cleanRun = (run: Run): Run => ({ ...run, text: cleanText(run.text).replaceAll('\n', ' ') });
