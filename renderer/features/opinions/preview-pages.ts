import type { OutputOf } from '../../../shared/contract/contract.ts';

export type PlaceOnPaper = OutputOf<'paper.preview'>['places'][number];

/** Pages (from 1) that a viewport shows, with one more each side, at most 20 (the contract's limit). */
export function visiblePages(
  scrollTop: number,
  viewportHeight: number,
  pageStep: number,
  pageCount: number,
): number[] {
  if (pageStep <= 0 || pageCount <= 0) return [];
  const first = Math.max(1, Math.floor(scrollTop / pageStep));
  const last = Math.min(pageCount, Math.floor((scrollTop + viewportHeight) / pageStep) + 2);
  const pages: number[] = [];
  for (let page = first; page <= last && pages.length < 20; page += 1) pages.push(page);
  return pages;
}

/** The page (from 1) that stands at the upper third of the viewport. */
export function currentPage(
  scrollTop: number,
  viewportHeight: number,
  pageStep: number,
  pageCount: number,
): number {
  if (pageStep <= 0) return 1;
  const page = Math.floor((scrollTop + viewportHeight / 3) / pageStep) + 1;
  return Math.min(Math.max(1, page), Math.max(1, pageCount));
}

/** The opinion whose paragraph holds a point of a page; `y` in points from the top of the page. */
export function placeAt(places: readonly PlaceOnPaper[], page: number, y: number): string | null {
  const hit = places.find((place) => place.page === page && y >= place.top && y <= place.bottom);
  return hit?.annotationId ?? null;
}

/** Sizes to choose from, in per cent of the printed size. */
export const zoomSteps = [50, 75, 100, 125, 150, 200] as const;

/** CSS pixels of one point at 100 %. */
const natural = 96 / 72;
/** A page that only has to fit is not drawn larger than this, in per cent. */
const largestFit = 160;

/**
 * CSS pixels per point: the chosen zoom in per cent, else the page fits the width of the view, or on large
 * screens its height, with gaps in CSS pixels.
 */
export function pageScale(
  paper: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
  gaps: { readonly side: number; readonly below: number },
  byHeight: boolean,
  zoom: number | null,
): number {
  if (zoom !== null) return (zoom / 100) * natural;
  const byWidth = (view.width - 2 * gaps.side) / paper.width;
  const fit = byHeight ? Math.min(byWidth, (view.height - gaps.below) / paper.height) : byWidth;
  return Math.min(Math.max(fit, natural / 4), (largestFit / 100) * natural);
}
