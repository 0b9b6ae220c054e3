import type { ParsedMeasure, ParsedReport } from '../../../shared/parsing/types.ts';
import { deriveTasks } from '../../../shared/report/derive-tasks.ts';
import type { Heading, IndicatorPair, Measure, VersionContent } from '../../../shared/report/model.ts';
import { settleBlocks } from '../../../shared/report/numbering.ts';
import { blockAt } from '../../../shared/report/place.ts';
import type { CanonicalText } from '../../../shared/text/canonical.ts';
import { canonicalOffset } from '../../../shared/text/canonical.ts';
import { buildBlocks } from './build-blocks.ts';

/** What the parser found, in canonical coordinates and with ids of our own. */
export type BuiltContent = Omit<VersionContent, 'report' | 'version'>;

interface SourceSpan {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Carries a parsed report over to the canonical text. */
export function buildContent(
  canonical: CanonicalText,
  parsed: ParsedReport,
  newId: () => string,
): BuiltContent {
  const blocks = buildBlocks(canonical, parsed, newId);
  const place = (span: SourceSpan): { start: number; end: number; blockId: string } => {
    const start = canonicalOffset(canonical, { line: span.line, offset: span.start }, 'start') ?? 0;
    const end = canonicalOffset(canonical, { line: span.line, offset: span.end }, 'end') ?? start;
    return { start, end, blockId: blockAt(blocks, start)?.id ?? '' };
  };
  const headingIds = new Map(parsed.structure.map(({ id }) => [id, newId()]));
  const headingId = (id: string | null): string | null => (id === null ? null : (headingIds.get(id) ?? null));
  const headings = parsed.structure.map((heading): Heading => ({
    id: headingId(heading.id) ?? newId(),
    parentId: headingId(heading.parent),
    level: heading.level,
    style: heading.style,
    mark: heading.mark,
    title: heading.title,
    ...place(heading),
  }));
  const measures = parsed.measures.map((measure): Measure => ({
    id: newId(),
    quote: measure.quote,
    indicator: measure.indicator,
    value: measure.value,
    value2: measure.value2,
    unit: measure.unit,
    scale: measure.scale,
    bound: measure.bound,
    aspect: measure.aspect,
    stance: measure.stance,
    ...place(measure),
  }));
  const text = canonical.text;
  const settled = settleBlocks({ text, blocks, headings });
  return {
    text,
    blocks: settled,
    headings,
    tasks: deriveTasks({ text, blocks: settled, headings, measures }, newId),
    measures,
    pairs: buildPairs(parsed, measures, newId),
    glossary: parsed.glossary.map(({ term, definition }) => ({ term, definition })),
  };
}

function buildPairs(
  parsed: ParsedReport,
  measures: readonly Measure[],
  newId: () => string,
): IndicatorPair[] {
  const key = ({ line, start, end }: ParsedMeasure): string => `${line}:${start}:${end}`;
  const ids = new Map(parsed.measures.map((measure, index) => [key(measure), measures[index]?.id]));
  return parsed.pairs.flatMap((pair): IndicatorPair[] => {
    const lastMeasureId = ids.get(key(pair.last));
    const thisMeasureId = ids.get(key(pair.this));
    if (lastMeasureId === undefined || thisMeasureId === undefined) return [];
    const { grade, indicator, difference, differenceUnit, direction } = pair;
    return [
      { id: newId(), grade, indicator, lastMeasureId, thisMeasureId, difference, differenceUnit, direction },
    ];
  });
}
