import { page, twipsToPoints } from '../../../../shared/sheet/layout.ts';
import type { Points } from '../../../../shared/sheet/layout.ts';
import type { PaperPlace } from '../paper-service.ts';

/** What <places> of typstSource carries: sourceId, page from 1, y in points; beginnings and ends alternate. */
export type RawPlace = readonly [id: string, page: number, y: Points];

const TOP = twipsToPoints(page.top);
const BOTTOM = twipsToPoints(page.height - page.bottom);

/** Where each source stands: one entry per page that it touches, the cells of one row joined; in reading order. */
export function joinPlaces(raw: readonly RawPlace[]): PaperPlace[] {
  const places = new Map<string, PaperPlace>();
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const [begin, end] = [raw[index], raw[index + 1]];
    if (!begin || !end || begin[0] !== end[0]) throw new Error('the marks of a paper do not pair up');
    const [annotationId, first, from] = begin;
    const [, last, to] = end;
    for (let number = first; number <= last; number += 1) {
      const top = number === first ? from : TOP;
      const bottom = number === last ? to : BOTTOM;
      const key = `${number} ${annotationId}`;
      const known = places.get(key);
      places.set(key, {
        annotationId,
        page: number,
        top: Math.min(top, known?.top ?? top),
        bottom: Math.max(bottom, known?.bottom ?? bottom),
      });
    }
  }
  return [...places.values()];
}
