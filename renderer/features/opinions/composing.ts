import type { Composition, PaperSection } from '../../../shared/contract/paper.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import type { Annotation, AnnotationKind } from '../../../shared/review/annotation.ts';
import { speechPartOf, speechParts } from '../../../shared/review/speech.ts';
import type { SpeechPart } from '../../../shared/review/speech.ts';
import { paperPoints, paperText } from '../../../shared/sheet/points.ts';
import type { PaperPoint } from '../../../shared/sheet/points.ts';
import { opinionHeadings, speechWords } from '../../../shared/wording/papers.ts';

/** Papers that are composed of notes. */
export type ComposedPaper = 'opinions' | 'speech' | 'edits';

/** One point of the paper while it is composed; `differs`: its words are not the note's. */
export interface PaperItem extends PaperPoint {
  /** The same words as the note has them; for a line of the person's own its words. */
  readonly ownText: string;
  readonly differs: boolean;
}

/** The points under one heading, in the order of the paper. */
export interface ComposingSection {
  readonly kind: AnnotationKind;
  readonly title: string;
  readonly items: readonly PaperItem[];
}

/** What the composing list shows. */
export interface Composing {
  readonly sections: readonly ComposingSection[];
  readonly chosen: number;
  /** Left out by the person, or without any words. */
  readonly unchosen: number;
  /** 不外传: never on a paper. */
  readonly private: number;
}

/** Kinds in the order of the paper: opinions first, wording changes in a table after them. */
const kinds: readonly AnnotationKind[] = [
  'praise',
  'problem',
  'suggestion',
  'question',
  'constituentVoice',
  'textEdit',
];

/** The sections that a paper has, and into which of them a point belongs. */
function sectionsOf(paper: ComposedPaper): readonly { kind: AnnotationKind; title: string }[] {
  if (paper === 'speech') return speechParts.map((kind) => ({ kind, title: speechWords.parts[kind] }));
  const own = paper === 'edits' ? kinds.filter((kind) => kind === 'textEdit') : kinds;
  return own.map((kind) => ({ kind, title: opinionHeadings[kind] }));
}

const placeIn = (paper: ComposedPaper, section: PaperSection): PaperSection | SpeechPart =>
  paper === 'speech' ? speechPartOf(section) : section;

/** Whether notes of a kind stand on a paper. */
export function isForPaper(paper: ComposedPaper, { kind }: Pick<Annotation, 'kind'>): boolean {
  return paper !== 'edits' || kind === 'textEdit';
}

/** Where a point can be put instead: a wording change stands in its table alone. */
export function otherSections(
  paper: ComposedPaper,
  item: PaperItem,
): readonly { kind: AnnotationKind; title: string }[] {
  if (paper === 'edits' || (paper === 'opinions' && item.section === 'textEdit')) return [];
  if (item.annotation?.kind === 'textEdit') return [];
  const here = placeIn(paper, item.section);
  return sectionsOf(paper).filter(({ kind }) => kind !== here && kind !== 'textEdit');
}

/** Builds the composing list of one paper from the notes and its composition. */
export function buildComposing(
  paper: ComposedPaper,
  annotations: readonly Annotation[],
  composition: Composition,
  content: VersionContent,
): Composing {
  const notes = annotations.filter((annotation) => isForPaper(paper, annotation));
  const points = paperPoints(notes, content, composition);
  const blank = composition.points
    .filter(({ id }) => !points.some((point) => point.id === id))
    .map((point): PaperPoint => ({ ...point, place: '', quote: '', annotation: null }));
  const items = [...points, ...blank].map((point): PaperItem => {
    const { annotation } = point;
    const ownText = annotation ? paperText(annotation, { ...composition, wordings: {} }) : point.text;
    return { ...point, ownText, differs: point.text !== ownText };
  });
  const sections = sectionsOf(paper)
    .map((section) => ({
      ...section,
      items: items.filter((item) => placeIn(paper, item.section) === section.kind),
    }))
    .filter((section) => section.items.length > 0);
  const chosen = points.filter(({ annotation }) => annotation !== null).length;
  const withheld = notes.filter((annotation) => annotation.private).length;
  return { sections, chosen, unchosen: notes.length - withheld - chosen, private: withheld };
}

/** The order after one item of a section went `by` places up or down; null when it is already at the end. */
export function movedBy(composing: Composing, id: string, by: 1 | -1): string[] | null {
  const { section, at } = findItem(composing, id);
  const other = section?.items[at + by];
  return other ? movedTo(composing, id, other.id) : null;
}

/**
 * The order after an item was put where another one stands: before it when it comes from below or from another section,
 * else behind it. Null when nothing moves.
 */
export function movedTo(composing: Composing, id: string, placeOfId: string): string[] | null {
  const goal = findItem(composing, placeOfId);
  if (!goal.section || id === placeOfId) return null;
  const own = findItem(composing, id);
  const behind = own.section === goal.section && own.at < goal.at;
  return composing.sections
    .flatMap((section) => section.items.map((item) => item.id))
    .filter((other) => other !== id)
    .flatMap((other) => (other === placeOfId ? (behind ? [other, id] : [id, other]) : [other]));
}

/** The section of an item and the item's index in it; -1 where there is none. */
export function findItem(composing: Composing, id: string): { section: ComposingSection | null; at: number } {
  for (const section of composing.sections) {
    const at = section.items.findIndex((item) => item.id === id);
    if (at >= 0) return { section, at };
  }
  return { section: null, at: -1 };
}

/** What has to change so that an item prints `text`; a note's own words remove its wording. */
export function reworded(
  { wordings, points }: Composition,
  item: Pick<PaperItem, 'id' | 'annotation' | 'ownText'>,
  text: string,
): Partial<Composition> {
  if (item.annotation === null) {
    return { points: points.map((point) => (point.id === item.id ? { ...point, text } : point)) };
  }
  const others = Object.entries(wordings).filter(([id]) => id !== item.id);
  if (text !== item.ownText) others.push([item.id, text]);
  return { wordings: Object.fromEntries(others) };
}

/** What has to change so that an item stands in a section; a note's own kind needs no entry. */
export function resectioned(
  { sections, points }: Composition,
  { id, annotation }: Pick<PaperItem, 'id' | 'annotation'>,
  section: PaperSection,
): Partial<Composition> {
  if (annotation === null) {
    return { points: points.map((point) => (point.id === id ? { ...point, section } : point)) };
  }
  const others = Object.entries(sections).filter(([other]) => other !== id);
  if (section !== annotation.kind) others.push([id, section]);
  return { sections: Object.fromEntries(others) };
}

/** What has to change so that an item is gone: a note is left out, a line of the person's own is removed. */
export function withoutItem(
  { excluded, points }: Composition,
  { id, annotation }: Pick<PaperItem, 'id' | 'annotation'>,
): Partial<Composition> {
  return annotation === null
    ? { points: points.filter((point) => point.id !== id) }
    : { excluded: [...excluded, id] };
}
