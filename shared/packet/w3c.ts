import type { Annotation } from '../review/annotation.ts';
import type { AnnotationReply } from '../review/annotation-reply.ts';
import type { Score } from '../review/score.ts';
import type { W3cAnnotation, W3cReply, W3cScore } from './w3c-schema.ts';
import { linksFromW3c, linksToW3c, targetsFromW3c, targetsToW3c } from './w3c-target.ts';
import type { BaseText } from './w3c-target.ts';

const IRI = 'urn:shenyitai:';
const iriOf = (type: 'annotation' | 'reply' | 'score' | 'person', id: string): string =>
  `${IRI}${type}:${encodeURIComponent(id)}`;
const idOf = (iri: string): string => decodeURIComponent(iri.slice(iri.lastIndexOf(':') + 1));

/**
 * Notes as W3C annotations on their base text, without their replies (repliesToW3c); `wordings` are those of the
 * paper, by annotation id.
 */
export function annotationsToW3c(
  annotations: readonly Annotation[],
  base: BaseText,
  wordings: Readonly<Record<string, string>> = {},
): W3cAnnotation[] {
  const targets = targetsToW3c(
    annotations.map(({ target }) => target),
    base,
  );
  return annotations.flatMap((annotation, index): W3cAnnotation[] => {
    const target = targets[index];
    if (!target) return [];
    const { id, body, tags, wordingChange, kind } = annotation;
    const paperWording = Object.hasOwn(wordings, id) ? wordings[id] : undefined;
    return [
      {
        ...common('annotation', annotation),
        motivation: kind === 'textEdit' ? 'editing' : 'commenting',
        body: [
          textualBody('commenting', body),
          ...(wordingChange ? [textualBody('editing', wordingChange.proposed)] : []),
          ...tags.map((tag) => textualBody('tagging', tag)),
        ],
        target,
        'syt:kind': kind,
        'syt:wordingChange': wordingChange,
        'syt:important': annotation.important,
        'syt:private': annotation.private,
        'syt:resolution': annotation.resolution,
        'syt:links': linksToW3c(annotation.links, base),
        ...(paperWording === undefined ? {} : { 'syt:paperWording': paperWording }),
      },
    ];
  });
}

/**
 * The way back, on the same text, each note with those of `replies` that are on it; throws RangeError on another text
 * (see targetsFromW3c).
 */
export function annotationsFromW3c(
  annotations: readonly W3cAnnotation[],
  base: BaseText,
  replies: readonly W3cReply[] = [],
): Annotation[] {
  const threads = Map.groupBy(replies.map(replyFromW3c), ({ annotationId }) => annotationId);
  const targets = targetsFromW3c(
    annotations.map(({ target }) => target),
    base,
  );
  return annotations.flatMap((annotation, index): Annotation[] => {
    const target = targets[index];
    if (!target) return [];
    const shared = commonFromW3c(annotation);
    return [
      {
        ...shared,
        kind: annotation['syt:kind'],
        target,
        body: valuesOf(annotation, 'commenting')[0] ?? '',
        wordingChange: annotation['syt:wordingChange'],
        tags: valuesOf(annotation, 'tagging'),
        important: annotation['syt:important'],
        private: annotation['syt:private'],
        resolution: annotation['syt:resolution'],
        links: linksFromW3c(annotation['syt:links'], base),
        replies: inOrder(threads.get(shared.id) ?? []),
      },
    ];
  });
}

/** The replies of notes as W3C annotations on these notes. */
export function repliesToW3c(annotations: readonly Pick<Annotation, 'replies'>[]): W3cReply[] {
  return annotations.flatMap(({ replies }) =>
    replies.map((reply): W3cReply => ({
      id: iriOf('reply', reply.id),
      type: 'Annotation',
      motivation: 'replying',
      creator: { type: 'Person', id: iriOf('person', reply.authorId), name: reply.authorName },
      created: new Date(reply.createdAt).toISOString(),
      modified: new Date(reply.updatedAt).toISOString(),
      body: [{ type: 'TextualBody', purpose: 'replying', format: 'text/plain', value: reply.body }],
      target: iriOf('annotation', reply.annotationId),
      'syt:revision': reply.revision,
    })),
  );
}

/** A reply as it is stored. */
export function replyFromW3c(reply: W3cReply): AnnotationReply {
  return {
    id: idOf(reply.id),
    revision: reply['syt:revision'],
    annotationId: idOf(reply.target),
    authorId: idOf(reply.creator.id),
    authorName: reply.creator.name,
    body: reply.body[0].value,
    createdAt: Date.parse(reply.created),
    updatedAt: Date.parse(reply.modified),
  };
}

/** Oldest first, as the store lists them. */
function inOrder(replies: readonly AnnotationReply[]): AnnotationReply[] {
  return [...replies].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

/** Scores as W3C annotations that assess. */
export function scoresToW3c(scores: readonly Score[], base: BaseText): W3cScore[] {
  const targets = targetsToW3c(
    scores.map(({ target }) => target),
    base,
  );
  return scores.flatMap((score, index): W3cScore[] => {
    const target = targets[index];
    if (!target) return [];
    return [
      {
        ...common('score', score),
        motivation: 'assessing',
        body: [textualBody('assessing', score.note)],
        target,
        'syt:rubric': { id: score.rubricId, revision: score.rubricRevision },
        'syt:criteria': score.criteria,
        'syt:overall': score.overall,
        'syt:importance': score.importance,
        'syt:evidence': score.evidence.map((id) => iriOf('annotation', id)),
      },
    ];
  });
}

/** The way back; throws RangeError for a score on anything but a task or a heading. */
export function scoresFromW3c(scores: readonly W3cScore[], base: BaseText): Score[] {
  const targets = targetsFromW3c(
    scores.map(({ target }) => target),
    base,
  );
  return scores.flatMap((score, index): Score[] => {
    const target = targets[index];
    if (target?.type !== 'task' && target?.type !== 'heading') {
      throw new RangeError('a score stands on a task or a heading');
    }
    return [
      {
        ...commonFromW3c(score),
        target,
        rubricId: score['syt:rubric'].id,
        rubricRevision: score['syt:rubric'].revision,
        criteria: score['syt:criteria'],
        overall: score['syt:overall'],
        importance: score['syt:importance'],
        note: valuesOf(score, 'assessing')[0] ?? '',
        evidence: score['syt:evidence'].map(idOf),
      },
    ];
  });
}

type Shared = Pick<Annotation, 'id' | 'revision' | 'versionId' | 'authorId' | 'createdAt' | 'updatedAt'>;
type Purpose = W3cAnnotation['body'][number]['purpose'];

function common(type: 'annotation' | 'score', record: Shared) {
  return {
    id: iriOf(type, record.id),
    type: 'Annotation',
    creator: { type: 'Person', id: iriOf('person', record.authorId) },
    created: new Date(record.createdAt).toISOString(),
    modified: new Date(record.updatedAt).toISOString(),
    'syt:revision': record.revision,
    'syt:versionId': record.versionId,
  } as const;
}

function commonFromW3c(record: W3cAnnotation | W3cScore): Shared {
  return {
    id: idOf(record.id),
    revision: record['syt:revision'],
    versionId: record['syt:versionId'],
    authorId: idOf(record.creator.id),
    createdAt: Date.parse(record.created),
    updatedAt: Date.parse(record.modified),
  };
}

function textualBody(purpose: Purpose, value: string): W3cAnnotation['body'][number] {
  return { type: 'TextualBody', purpose, format: 'text/plain', value };
}

function valuesOf({ body }: W3cAnnotation | W3cScore, purpose: Purpose): string[] {
  return body.filter((each) => each.purpose === purpose).map(({ value }) => value);
}
