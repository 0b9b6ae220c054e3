import type { CarryRange } from '../../../shared/anchoring/carry.ts';
import { citedPlace, passagesBase, wholeBase } from '../../../shared/packet/base-places.ts';
import type { BaseWords, PointRange } from '../../../shared/packet/base-places.ts';
import type { W3cAnnotation, W3cScore } from '../../../shared/packet/w3c-schema.ts';
import type { VersionContent } from '../../../shared/report/model.ts';
import { blockAt, placeName } from '../../../shared/report/place.ts';
import type { PlacementState } from '../../../shared/review/carry.ts';
import { cleanText } from '../../../shared/sheet/clean.ts';
import { toCodePointOffset } from '../../../shared/text/code-points.ts';
import type { VersionsService } from '../versions/versions-service.ts';
import type { PacketDocument } from './read-packet.ts';

/** Where a record of a packet stands in the version that it is taken into. */
export interface ResolvedPlace {
  readonly state: PlacementState;
  /** Code units; null on the whole report and where the words were not found. */
  readonly range: { readonly start: number; readonly end: number } | null;
  /** The words and their place in the text that the author read. */
  readonly quote: string;
  readonly place: string;
}

/** The text that places are looked up in, and what it means for them. */
export interface PacketBase {
  /** same: the very text of the version; known: the workspace holds the base text; passages: only the packet does. */
  readonly kind: 'same' | 'known' | 'passages';
  /** The base text, when it is at hand. */
  readonly text: string | null;
}

/**
 * Finds the place of every note and score of a packet, by record IRI. On the same text the positions count, and the
 * words must stand there; from any other text they are carried over, and what cannot be found is told, never guessed.
 */
export async function resolvePlaces(
  { manifest, annotations, scores, passages }: PacketDocument,
  content: Pick<VersionContent, 'text' | 'blocks'>,
  base: PacketBase,
  versions: VersionsService,
): Promise<ReadonlyMap<string, ResolvedPlace>> {
  const records = [...annotations, ...scores];
  const points = records.flatMap((record) => pointsOf(record) ?? []);
  const words =
    base.text === null
      ? passagesBase(passages)
      : wholeBase(base.text, Math.min(manifest.base.length, lengthOf(base.text)), points);
  const placeIn = (range: PointRange, start: number | null): string => {
    const block = base.kind === 'same' && start !== null ? blockAt(content.blocks, start) : undefined;
    return block ? placeName(block) : cleanText(citedPlace(passages, range));
  };
  const found = await findAll(records, words, base, content.text, versions);
  return new Map(
    records.map((record): [string, ResolvedPlace] => {
      const range = pointsOf(record);
      if (!range) return [record.id, { state: 'placed', range: null, quote: '', place: '' }];
      const quote = cleanText(record.target.selector?.[0].exact ?? '');
      const there = found.get(record.id) ?? null;
      const state = there?.state ?? 'lost';
      const place = placeIn(range, there?.start ?? null);
      return [record.id, { state, range: there && { start: there.start, end: there.end }, quote, place }];
    }),
  );
}

interface Found {
  readonly state: 'placed' | 'check';
  readonly start: number;
  readonly end: number;
}

async function findAll(
  records: readonly (W3cAnnotation | W3cScore)[],
  words: BaseWords,
  base: PacketBase,
  text: string,
  versions: VersionsService,
): Promise<ReadonlyMap<string, Found>> {
  const ranges = records.flatMap((record): CarryRange[] => {
    const points = pointsOf(record);
    const units = points && words.unitsOf(points);
    // A packet whose words do not stand where it says has no place to start from.
    const sound = units && words.text.slice(units.start, units.end) === record.target.selector?.[0].exact;
    return sound && units.start < units.end ? [{ id: record.id, ...units }] : [];
  });
  if (base.kind === 'same') {
    return new Map(ranges.map(({ id, start, end }) => [id, { state: 'placed', start, end }]));
  }
  if (ranges.length === 0) return new Map();
  const carried = await versions.run({ type: 'carry', old: words.text, new: text, ranges });
  return new Map(
    carried.flatMap(({ id, state, start, end }): [string, Found][] =>
      state === 'lost' || start === end ? [] : [[id, { state, start, end }]],
    ),
  );
}

function pointsOf({ target }: W3cAnnotation | W3cScore): PointRange | null {
  return target.selector?.[1] ?? null;
}

const lengthOf = (text: string): number => toCodePointOffset(text, text.length);
