import type { Composition } from '../../../shared/contract/paper.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import type { Annotation, AnnotationKind } from '../../../shared/review/annotation.ts';
import { paperAnnotations, paperText } from '../../../shared/sheet/points.ts';
import { placeOf } from '../../../shared/sheet/place-of.ts';

/** One opinion of the paper while it is composed. */
export interface PaperItem {
  readonly annotation: Annotation;
  /** Place as the paper cites it, 整篇报告 for a note without one. */
  readonly place: string;
  /** The words that the annotation is about; empty for the whole report. */
  readonly quote: string;
  /** The words that stand on the paper; for a wording change the proposed words. */
  readonly text: string;
  /** The same words as the note has them. */
  readonly ownText: string;
  /** Whether the paper's words differ from the note. */
  readonly differs: boolean;
}

/** The opinions of one kind, in the order of the paper. */
export interface PaperSection {
  readonly kind: AnnotationKind;
  readonly items: readonly PaperItem[];
}

/** What the composing list shows. */
export interface Composing {
  readonly sections: readonly PaperSection[];
  readonly chosen: number;
  /** Left out by the person, or without any words. */
  readonly unchosen: number;
  /** 不外传: never on a paper. */
  readonly private: number;
}

/** Kinds in the order of the paper: opinions first, wording changes in a table after them. */
const sectionKinds: readonly AnnotationKind[] = [
  'praise',
  'problem',
  'suggestion',
  'question',
  'constituentVoice',
  'textEdit',
];

/** Builds the composing list of one paper from the notes and its composition. */
export function buildComposing(
  annotations: readonly Annotation[],
  composition: Composition,
  content: VersionContent,
): Composing {
  const chosen = paperAnnotations(annotations, content, composition);
  const sections = sectionKinds.flatMap((kind) => {
    const items = chosen
      .filter((annotation) => annotation.kind === kind)
      .map((annotation): PaperItem => {
        const place = placeOf(annotation.target, content);
        const text = paperText(annotation, composition);
        const ownText = paperText(annotation, { ...composition, wordings: {} });
        return {
          annotation,
          place: place.name,
          quote: place.quote,
          text,
          ownText,
          differs: text !== ownText,
        };
      });
    return items.length === 0 ? [] : [{ kind, items }];
  });
  const withheld = annotations.filter((annotation) => annotation.private).length;
  return {
    sections,
    chosen: chosen.length,
    unchosen: annotations.length - withheld - chosen.length,
    private: withheld,
  };
}

/** The order after one item of a section went `by` places up or down; null when it is already at the end. */
export function movedBy(composing: Composing, id: string, by: 1 | -1): string[] | null {
  const { section, at } = findItem(composing, id);
  const other = section?.items[at + by];
  return other ? movedTo(composing, id, other.annotation.id) : null;
}

/** The order after an item was put where another item of its section stands; null when they are of two sections. */
export function movedTo(composing: Composing, id: string, placeOfId: string): string[] | null {
  const { section } = findItem(composing, id);
  const ids = section?.items.map((item) => item.annotation.id) ?? [];
  const to = ids.indexOf(placeOfId);
  if (to < 0 || id === placeOfId) return null;
  const moved = ids.filter((other) => other !== id);
  moved.splice(to, 0, id);
  return composing.sections.flatMap((each) =>
    each === section ? moved : each.items.map((item) => item.annotation.id),
  );
}

/** The section of an item and the item's index in it; -1 where there is none. */
export function findItem(composing: Composing, id: string): { section: PaperSection | null; at: number } {
  for (const section of composing.sections) {
    const at = section.items.findIndex((item) => item.annotation.id === id);
    if (at >= 0) return { section, at };
  }
  return { section: null, at: -1 };
}

/** The composition's wordings with one changed; the note's own words remove the entry. */
export function withWording(
  wordings: Composition['wordings'],
  item: Pick<PaperItem, 'annotation' | 'ownText'>,
  text: string,
): Composition['wordings'] {
  const others = Object.entries(wordings).filter(([id]) => id !== item.annotation.id);
  if (text !== item.ownText) others.push([item.annotation.id, text]);
  return Object.fromEntries(others);
}
