import type { Composition } from '../../../shared/contract/paper.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import { blockAt, placeName } from '../../../shared/report/place.ts';
import type { Annotation, AnnotationKind } from '../../../shared/review/annotation.ts';
import { annotationKind } from '../../../shared/review/annotation.ts';

/** One opinion of the paper while it is composed. */
export interface PaperItem {
  readonly annotation: Annotation;
  /** Place as deputies cite it; empty for a note on the whole report. */
  readonly place: string;
  /** The words that stand on the paper. */
  readonly text: string;
  /** Whether they differ from the note. */
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
  /** Left out by the person. */
  readonly unchosen: number;
  /** 不外传: never on a paper. */
  readonly private: number;
}

/** Offset of the passage that an annotation is about; -1 for the whole report. */
export function targetStart(
  annotation: Annotation,
  content: Pick<VersionContent, 'headings' | 'tasks' | 'measures'>,
): number {
  const { target } = annotation;
  switch (target.type) {
    case 'range':
      return target.anchor.start;
    case 'heading':
      return content.headings.find((heading) => heading.id === target.headingId)?.start ?? -1;
    case 'task':
      return content.tasks.find((task) => task.id === target.taskId)?.start ?? -1;
    case 'measure':
      return content.measures.find((measure) => measure.id === target.measureId)?.start ?? -1;
    case 'report':
      return -1;
  }
}

/** The place name of an annotation's passage; empty for the whole report. */
export function annotationPlace(
  annotation: Annotation,
  content: Pick<VersionContent, 'headings' | 'tasks' | 'measures' | 'blocks'>,
): string {
  const start = targetStart(annotation, content);
  const block = start < 0 ? undefined : blockAt(content.blocks, start);
  return block ? placeName(block) : '';
}

/** Annotations in the order of the paper: those that `order` names first, the others after them in text order. */
export function inOrder(annotations: readonly Annotation[], order: readonly string[]): Annotation[] {
  const rank = new Map(order.map((id, index) => [id, index]));
  return annotations
    .map((annotation, index) => ({ annotation, at: rank.get(annotation.id) ?? order.length + index }))
    .sort((a, b) => a.at - b.at)
    .map(({ annotation }) => annotation);
}

/** Builds the composing list of one paper from the notes and its composition. */
export function buildComposing(
  annotations: readonly Annotation[],
  composition: Composition,
  content: Pick<VersionContent, 'headings' | 'tasks' | 'measures' | 'blocks'>,
): Composing {
  const excluded = new Set(composition.excluded);
  const open = annotations.filter((annotation) => !annotation.private);
  const chosen = inOrder(
    open.filter((annotation) => !excluded.has(annotation.id)),
    composition.order,
  );
  const sections = annotationKind.options.flatMap((kind) => {
    const items = chosen
      .filter((annotation) => annotation.kind === kind)
      .map((annotation): PaperItem => {
        const own = composition.wordings[annotation.id];
        return {
          annotation,
          place: annotationPlace(annotation, content),
          text: own ?? annotation.body,
          differs: own !== undefined && own !== annotation.body,
        };
      });
    return items.length === 0 ? [] : [{ kind, items }];
  });
  return {
    sections,
    chosen: chosen.length,
    unchosen: open.length - chosen.length,
    private: annotations.length - open.length,
  };
}

/** The order after one item of a section went `by` places up or down; null when it is already at the end. */
export function movedBy(composing: Composing, id: string, by: 1 | -1): string[] | null {
  const section = composing.sections.find(({ items }) => items.some((item) => item.annotation.id === id));
  const at = section?.items.findIndex((item) => item.annotation.id === id) ?? -1;
  const other = section?.items[at + by];
  return other ? movedTo(composing, id, other.annotation.id) : null;
}

/** The order after an item was put where another item of its section stands; null when they are of two sections. */
export function movedTo(composing: Composing, id: string, placeOf: string): string[] | null {
  const section = composing.sections.find(({ items }) => items.some((item) => item.annotation.id === id));
  const ids = section?.items.map((item) => item.annotation.id) ?? [];
  const to = ids.indexOf(placeOf);
  if (to < 0 || id === placeOf) return null;
  const rest = ids.filter((other) => other !== id);
  rest.splice(to, 0, id);
  return composing.sections.flatMap(({ items }) =>
    items === section?.items ? rest : items.map((item) => item.annotation.id),
  );
}

/** The composition's wordings with one changed; the note's own words remove the entry. */
export function withWording(
  wordings: Composition['wordings'],
  annotation: Annotation,
  text: string,
): Composition['wordings'] {
  const others = Object.entries(wordings).filter(([id]) => id !== annotation.id);
  if (text !== annotation.body) others.push([annotation.id, text]);
  return Object.fromEntries(others);
}
