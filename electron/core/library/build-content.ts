import type { ParsedMeasure, ParsedReport, ParsedTask } from '../../../shared/parsing/types.ts';
import type {
  Block,
  Commitment,
  Heading,
  IndicatorPair,
  Measure,
  Task,
} from '../../../shared/report/model.ts';
import { blockAt } from '../../../shared/report/place.ts';
import type { CanonicalText } from '../../../shared/text/canonical.ts';
import { canonicalOffset } from '../../../shared/text/canonical.ts';
import type { Content } from '../store/tables/content.ts';
import { buildBlocks } from './build-blocks.ts';

/** What the parser found, in canonical coordinates and with ids of our own. */
export interface BuiltContent {
  readonly content: Omit<Content, 'textHash'>;
  readonly tasks: readonly Task[];
}

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
  const measureIdAt = (indexes: readonly number[]): string[] =>
    indexes.flatMap((index) => measures[index]?.id ?? []);
  const tasks = parsed.tasks.map((task): Task => {
    const { start, end, blockId } = place(task);
    return {
      id: newId(),
      headingId: headingId(task.headingId),
      blockId,
      path: [...task.path],
      title: task.title,
      start,
      end: Math.max(end, endOfLine(blocks, task)),
      measureIds: measureIdAt(task.measureIndexes),
      commitments: task.commitmentIndexes.flatMap((index): Commitment[] => {
        const commitment = parsed.commitments[index];
        if (!commitment) return [];
        const at = place(commitment);
        return [
          {
            start: at.start,
            end: at.end,
            text: commitment.text,
            kind: commitment.kind,
            provinceAssigned: commitment.provinceAssigned,
            measureIds: measureIdAt(commitment.measureIndexes),
          },
        ];
      }),
    };
  });
  return {
    content: {
      text: canonical.text,
      blocks,
      headings,
      measures,
      pairs: buildPairs(parsed, measures, newId),
      glossary: parsed.glossary.map(({ term, definition }) => ({ term, definition })),
    },
    tasks,
  };
}

/** Where a task of several paragraphs ends. */
function endOfLine(blocks: readonly Block[], { line, endLine }: ParsedTask): number {
  if (endLine <= line) return 0;
  return blocks.findLast((block) => block.line <= endLine)?.end ?? 0;
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
