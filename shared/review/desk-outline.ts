import { z } from 'zod';
import { annotationKind, wordingChange } from './annotation.ts';
import { placementState } from './carry.ts';
import { opinionSource } from './consolidation.ts';
import type { DeskOpinion } from './consolidation.ts';
import { enteredSource } from './opinion.ts';

const offsets = z.array(z.int().nullable());

/**
 * The opinions of a desk without their words, in text order, one list for each field: as 50,000 objects they would
 * take a second from the core to the screen.
 */
export const deskOutline = z.object({
  ids: z.array(z.string().min(1)),
  /** Numbers in the list of authors. */
  authors: z.array(z.int().min(0)),
  sources: z.array(opinionSource),
  kinds: z.array(annotationKind),
  placements: z.array(placementState),
  starts: offsets,
  ends: offsets,
  /** Of the few that propose one; `at` counts the opinions from 0. */
  wordingChanges: z.array(z.object({ at: z.int().min(0), change: wordingChange })),
  /** Of the few that were written down by a convener. */
  entered: z.array(z.object({ at: z.int().min(0), from: enteredSource })),
});

export type DeskOutline = z.infer<typeof deskOutline>;

/** Takes opinions apart into lists, and leaves their words out. */
export function outlineOf(opinions: readonly DeskOpinion[]): DeskOutline {
  return {
    ids: opinions.map(({ id }) => id),
    authors: opinions.map(({ author }) => author),
    sources: opinions.map(({ source }) => source),
    kinds: opinions.map(({ kind }) => kind),
    placements: opinions.map(({ placement }) => placement),
    starts: opinions.map(({ start }) => start),
    ends: opinions.map(({ end }) => end),
    wordingChanges: opinions.flatMap(({ wordingChange: change }, at) => (change ? [{ at, change }] : [])),
    entered: opinions.flatMap(({ enteredFrom: from }, at) => (from ? [{ at, from }] : [])),
  };
}

/** Puts the opinions together again, with empty words. */
export function opinionsOf(outline: DeskOutline): DeskOpinion[] {
  const changes = new Map(outline.wordingChanges.map(({ at, change }) => [at, change]));
  const entered = new Map(outline.entered.map(({ at, from }) => [at, from]));
  return outline.ids.map((id, at) => ({
    id,
    author: outline.authors[at] ?? 0,
    source: outline.sources[at] ?? 'packet',
    enteredFrom: entered.get(at) ?? null,
    kind: outline.kinds[at] ?? 'problem',
    placement: outline.placements[at] ?? 'placed',
    start: outline.starts[at] ?? null,
    end: outline.ends[at] ?? null,
    quote: '',
    place: '',
    body: '',
    wordingChange: changes.get(at) ?? null,
  }));
}
