import { commentChanges, commentMarks, commentTargets } from '../wording/remarks.ts';
import { kindNames, wordingChangeNames } from '../wording/names.ts';
import { annotationKind } from './annotation.ts';
import type { AnnotationKind, AnnotationTarget, WordingChange } from './annotation.ts';

/** What a comment in a Word file says of a note. */
export interface CommentText {
  readonly kind: AnnotationKind;
  readonly about: AnnotationTarget['type'];
  readonly important: boolean;
  readonly tags: readonly string[];
  readonly body: string;
  readonly reason: string;
  /** What a change of wording does; null where there is none. */
  readonly operation: WordingChange['operation'] | null;
  /** Its new words where the comment must tell them; null where the text itself shows the change. */
  readonly proposed: string | null;
}

const DOT = '·';
const kinds = new Map(annotationKind.options.map((kind) => [kindNames[kind], kind]));
const targets = new Map(
  (['heading', 'task', 'measure', 'report'] as const).map((type) => [commentTargets[type], type]),
);
const OPERATIONS = ['insert', 'delete', 'replace'] as const;
const operations = new Map(OPERATIONS.map((operation) => [wordingChangeNames[operation], operation]));
const told = new Map(OPERATIONS.map((operation) => [commentChanges[operation], operation]));

/**
 * The paragraphs of a comment. The first begins with a mark such as 【指出问题·任务·重要·#教育】 and holds the body; others
 * begin with 【建议改为】 or 【理由】. LF inside a paragraph is a line break, so that no line of a body is taken for a mark.
 */
export function commentParagraphs(comment: CommentText): string[] {
  const { kind, about, important, tags, body, reason, operation, proposed } = comment;
  const mark = [
    kindNames[kind],
    ...(operation === null ? [] : [wordingChangeNames[operation]]),
    ...(about === 'range' ? [] : [commentTargets[about]]),
    ...(important ? [commentMarks.important] : []),
    ...tags.map((tag) => `#${tag.replaceAll(DOT, '・').replaceAll('】', '］')}`),
  ];
  return [
    `【${mark.join(DOT)}】${body}`,
    ...(operation === null || proposed === null ? [] : [`【${commentChanges[operation]}】${proposed}`]),
    ...(reason === '' ? [] : [`【${commentMarks.reason}】${reason}`]),
  ];
}

/**
 * Reads the paragraphs of a comment of ours; null for any other. A paragraph without a mark, which somebody added in
 * Word, goes on with the one before.
 */
export function readCommentParagraphs(paragraphs: readonly string[]): CommentText | null {
  const [first = '', ...rest] = paragraphs;
  const [mark, opening] = parted(first);
  const [kindName = '', ...parts] = mark?.split(DOT) ?? [];
  const kind = kinds.get(kindName);
  if (kind === undefined) return null;
  const read = { body: opening, reason: '', proposed: '' };
  let operation = parts.map((part) => operations.get(part)).find((each) => each !== undefined) ?? null;
  let isTold = false;
  let current: keyof typeof read = 'body';
  for (const paragraph of rest) {
    const [name, text] = parted(paragraph);
    const change = told.get(name ?? '');
    if (change !== undefined || name === commentMarks.reason) {
      operation = change ?? operation;
      current = change === undefined ? 'reason' : 'proposed';
      read[current] = text;
      isTold ||= change !== undefined;
    } else read[current] += `\n${paragraph}`;
  }
  return {
    kind,
    about: parts.map((part) => targets.get(part)).find((type) => type !== undefined) ?? 'range',
    important: parts.includes(commentMarks.important),
    tags: parts.filter((part) => part.startsWith('#')).map((part) => part.slice(1)),
    body: read.body,
    reason: read.reason,
    operation,
    proposed: isTold ? read.proposed : null,
  };
}

/** The reply that says why a thread is dealt with. */
export const resolutionReply = (resolution: string): string => `【${commentMarks.resolution}】${resolution}`;

/** What such a reply says; null for any other. */
export function readResolutionReply(text: string): string | null {
  const [name, said] = parted(text);
  return name === commentMarks.resolution ? said : null;
}

function parted(paragraph: string): [mark: string | null, text: string] {
  const end = paragraph.indexOf('】');
  return paragraph.startsWith('【') && end > 0
    ? [paragraph.slice(1, end), paragraph.slice(end + 1)]
    : [null, paragraph];
}
