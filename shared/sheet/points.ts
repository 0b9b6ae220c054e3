import type { Composition, PaperSection } from '../contract/paper.ts';
import type { VersionContent } from '../report/model.ts';
import type { Annotation } from '../review/annotation.ts';
import { cleanLine } from './clean.ts';
import { placeOf } from './place-of.ts';

/** One point of a paper: a note, or a line of the person's own. */
export interface PaperPoint {
  /** The annotation's id, or the line's own. */
  readonly id: string;
  readonly section: PaperSection;
  /** As the paper prints it; for a wording change the proposed words. */
  readonly text: string;
  /** As deputies cite it; empty for a line of the person's own. */
  readonly place: string;
  readonly quote: string;
  /** Null for a line of the person's own. */
  readonly annotation: Annotation | null;
}

/**
 * The points that stand on a paper, in its order: those that the composition names first, the other notes in text
 * order (those without a place last, oldest first), then the person's own lines. Private notes, those left out and
 * those without any words are none.
 */
export function paperPoints(
  annotations: readonly Annotation[],
  content: VersionContent,
  composition: Composition,
): PaperPoint[] {
  const excluded = new Set(composition.excluded);
  const rank = new Map(composition.order.map((id, index) => [id, index]));
  const notes = annotations
    .filter(({ id, private: withheld }) => !withheld && !excluded.has(id))
    .map((annotation) => {
      const { name, quote, start } = placeOf(annotation.target, content);
      const point: PaperPoint = {
        id: annotation.id,
        section: sectionOf(annotation, composition),
        text: paperText(annotation, composition),
        place: name,
        quote,
        annotation,
      };
      return { point, start: start ?? content.text.length, at: annotation.createdAt };
    })
    .filter(
      ({ point }) => point.section === 'textEdit' || point.quote !== '' || cleanLine(point.text) !== '',
    );
  const own = composition.points
    .filter(({ id, text }) => !excluded.has(id) && cleanLine(text) !== '')
    .map(({ id, section, text }, index) => ({
      point: { id, section, text, place: '', quote: '', annotation: null },
      start: Infinity,
      at: index,
    }));
  return [...notes, ...own]
    .sort(
      (a, b) =>
        (rank.get(a.point.id) ?? rank.size) - (rank.get(b.point.id) ?? rank.size) ||
        (a.start === b.start ? 0 : a.start - b.start) ||
        a.at - b.at ||
        (a.point.id < b.point.id ? -1 : 1),
    )
    .map(({ point }) => point);
}

/** A wording change stands in the table of those, whatever the composition says. */
function sectionOf({ id, kind }: Annotation, { sections }: Composition): PaperSection {
  const other = sections[id];
  return kind === 'textEdit' || other === undefined || other === 'textEdit' ? kind : other;
}

/**
 * The words that the paper prints for an annotation: the wording of the composition, else the note's own.
 * For a wording change these are the proposed words.
 */
export function paperText(annotation: Annotation, composition: Composition): string {
  return composition.wordings[annotation.id] ?? annotation.wordingChange?.proposed ?? annotation.body;
}

/** The annotations among the points, in the order of the paper. */
export function paperAnnotations(
  annotations: readonly Annotation[],
  content: VersionContent,
  composition: Composition,
): Annotation[] {
  return paperPoints(annotations, content, composition).flatMap(({ annotation }) => annotation ?? []);
}
