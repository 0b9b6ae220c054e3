import { z } from 'zod';
import { describeRange } from '../anchoring/anchor.ts';
import type { CarriedRange, CarryRange } from '../anchoring/carry.ts';
import type { VersionContent } from '../report/model.ts';
import { blockAt } from '../report/place.ts';
import type { Annotation, AnnotationLink, AnnotationTarget } from './annotation.ts';

const id = z.string().min(1);
const offset = z.int().min(0);

/** 已定位 / 待核对 / 未找到: what the program found for a note of one version in another. */
export const placementState = z.enum(['placed', 'check', 'lost']);
/** What a person said to it: nothing yet, it is right, it belongs elsewhere, it stays with the old version. */
const placementDecision = z.enum(['open', 'confirmed', 'reattached', 'left']);

/**
 * Where a note of one version went in another. The note itself stays with its version; a copy is made on the new one
 * only where the place is certain or a person confirmed it, and `annotationId` and `carriedId` link the two.
 */
export const placement = z.object({
  id,
  revision: z.int().min(1),
  fromVersionId: id,
  toVersionId: id,
  annotationId: id,
  state: placementState,
  /** The place found, code units of the new text; null for a lost note and for one on the whole report. */
  start: offset.nullable(),
  end: offset.nullable(),
  /** What stands in the new text where the words of a lost note were cut out. */
  nearStart: offset.nullable(),
  nearEnd: offset.nullable(),
  /** 0–1. */
  score: z.number(),
  decision: placementDecision,
  /** The copy on the new version. */
  carriedId: id.nullable(),
});

export type PlacementState = z.infer<typeof placementState>;
export type PlacementDecision = z.infer<typeof placementDecision>;
export type Placement = z.infer<typeof placement>;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The words that a note is about, in code units; null for one on the whole report or on a record that is gone. */
export function rangeOfTarget(target: AnnotationTarget, content: VersionContent): Range | null {
  switch (target.type) {
    case 'range':
      return target.anchor;
    case 'heading':
      return content.headings.find((each) => each.id === target.headingId) ?? null;
    case 'task':
      return content.tasks.find((each) => each.id === target.taskId) ?? null;
    case 'measure':
      return content.measures.find((each) => each.id === target.measureId) ?? null;
    case 'report':
      return null;
  }
}

/**
 * What to look for in the other text. A task may be several paragraphs long, and its beginning says which one it is:
 * its heading, or else its first sentence.
 */
export function rangesToCarry(annotations: readonly Annotation[], content: VersionContent): CarryRange[] {
  return annotations.flatMap(({ id: noteId, target }) => {
    const range = rangeOfTarget(target, content);
    if (!range) return [];
    if (target.type !== 'task') return [{ id: noteId, start: range.start, end: range.end }];
    const task = content.tasks.find((each) => each.id === target.taskId);
    const heading = content.headings.find((each) => each.id === task?.headingId);
    const { start, end } = heading ?? firstSentence(range, content.text);
    return [{ id: noteId, start, end }];
  });
}

function firstSentence({ start, end }: Range, text: string): Range {
  const stop = text.indexOf('。', start);
  return { start, end: stop < 0 || stop >= end ? end : stop + 1 };
}

/** The outcome for one note: its state and place, and what its copy would be on. */
export interface CarriedNote {
  readonly state: PlacementState;
  readonly place: Range | null;
  readonly near: Range | null;
  readonly score: number;
  /** Null where no place was found. */
  readonly target: AnnotationTarget | null;
}

/**
 * Reads the outcome of the search for one note; `found` is undefined for a note on the whole report, which needs no
 * search. A heading, task or measure becomes the one at the same place of the new version; where there is none the
 * note would stand on the words, and a person must look.
 */
export function carriedNote(
  { target }: Annotation,
  found: CarriedRange | undefined,
  content: VersionContent,
): CarriedNote {
  if (target.type === 'report')
    return { state: 'placed', place: null, near: null, score: 1, target: { type: 'report' } };
  if (!found || found.state === 'lost' || found.start === found.end)
    return { state: 'lost', place: null, near: found?.near ?? null, score: 0, target: null };
  const place = { start: found.start, end: found.end };
  const onPlace = targetAt(target, place, content);
  const state = onPlace.type === target.type ? found.state : 'check';
  return { state, place, near: null, score: found.score, target: onPlace };
}

/** What a note on `target` is on at a place of another version: the record that stands there, or else the words. */
export function targetAt(target: AnnotationTarget, place: Range, content: VersionContent): AnnotationTarget {
  return recordAt(target, place, content) ?? rangeTargetAt(place, content);
}

/**
 * The links of a note for another version: the task with the same title, the measure that says the same number of the
 * same indicator. A link that has no such twin, or more than one, stays with the old version.
 */
export function linksOn(
  links: readonly AnnotationLink[],
  from: Pick<VersionContent, 'tasks' | 'measures'>,
  to: Pick<VersionContent, 'tasks' | 'measures'>,
): AnnotationLink[] {
  return links.flatMap((link): AnnotationLink[] => {
    if (link.type === 'task') {
      const title = from.tasks.find((task) => task.id === link.taskId)?.title;
      const [twin, ...others] = to.tasks.filter((task) => task.title === title);
      return twin && others.length === 0 ? [{ type: 'task', taskId: twin.id }] : [];
    }
    const said = from.measures.find((measure) => measure.id === link.measureId);
    const [twin, ...others] = to.measures.filter(
      ({ indicator, quote, stance }) =>
        indicator === said?.indicator && quote === said.quote && stance === said.stance,
    );
    return twin && others.length === 0 ? [{ type: 'measure', measureId: twin.id }] : [];
  });
}

/** A range target on words of a version. */
export function rangeTargetAt({ start, end }: Range, content: VersionContent): AnnotationTarget {
  const blockId = blockAt(content.blocks, start)?.id ?? null;
  return { type: 'range', anchor: describeRange(content.text, start, end, blockId) };
}

function recordAt(target: AnnotationTarget, place: Range, content: VersionContent): AnnotationTarget | null {
  switch (target.type) {
    case 'heading': {
      const heading = content.headings.find((each) => overlaps(each, place));
      return heading ? { type: 'heading', headingId: heading.id } : null;
    }
    case 'task': {
      const task = content.tasks.findLast((each) => each.start <= place.start && place.start < each.end);
      return task ? { type: 'task', taskId: task.id } : null;
    }
    case 'measure': {
      const measure = content.measures.find((each) => overlaps(each, place));
      return measure ? { type: 'measure', measureId: measure.id } : null;
    }
    case 'range':
    case 'report':
      return null;
  }
}

const overlaps = (one: Range, other: Range): boolean => one.start < other.end && other.start < one.end;
