import { block, glossaryTerm, heading, indicatorPair, measure } from '../../../../shared/report/model.ts';
import type {
  Block,
  GlossaryTerm,
  Heading,
  IndicatorPair,
  Measure,
} from '../../../../shared/report/model.ts';
import type { Readable, Writable } from '../database.ts';
import type { EntityName, Fields } from '../entities.ts';
import type { Sql, SqlValue } from '../sql.ts';
import { sql, sqlJoin, sqlName } from '../sql.ts';

/** A text, which never changes, and what was read out of it, which corrections change. */
export interface Content {
  readonly text: string;
  readonly textHash: string;
  readonly blocks: readonly Block[];
  readonly headings: readonly Heading[];
  readonly measures: readonly Measure[];
  readonly pairs: readonly IndicatorPair[];
  readonly glossary: readonly GlossaryTerm[];
}

/** Writes a text and what the parser read out of it; not logged, since nothing shows it until a version names it. */
export function insertContent(db: Writable, id: string, content: Content): void {
  db.run(
    sql`INSERT INTO content (id, text, text_hash, units)
        VALUES (${id}, ${content.text}, ${content.textHash}, ${content.text.length})`,
  );
  const insertAll = <Item>(table: string, items: readonly Item[], toRow: (item: Item) => Row): void =>
    items.forEach((item, ordinal) => db.run(insert(table, { content_id: id, ordinal, ...toRow(item) })));
  insertAll('block', content.blocks, (item) => ({ id: item.id, ...blockValues(item) }));
  insertAll('heading', content.headings, (item) => ({ id: item.id, ...headingValues(item) }));
  insertAll('measure', content.measures, (item) => ({ id: item.id, ...measureValues(item) }));
  insertAll('indicator_pair', content.pairs, (item) => ({ id: item.id, ...pairValues(item) }));
  insertAll('glossary_term', content.glossary, ({ term, definition }) => ({ term, definition }));
}

/** A block as its row holds it, without id and without what says whose it is. */
export const blockValues = (item: Block): Values<'block'> => ({
  range_start: item.start,
  range_end: item.end,
  role: item.role,
  part: item.part,
  paragraph: item.paragraph,
  page: item.page,
  line: item.line,
});

/** The same for a heading. */
export const headingValues = (item: Heading): Values<'heading'> => ({
  block_id: item.blockId,
  parent_id: item.parentId,
  level: item.level,
  style: item.style,
  mark: item.mark,
  title: item.title,
  range_start: item.start,
  range_end: item.end,
});

/** The same for a measure. */
export const measureValues = (item: Measure): Values<'measure'> => ({
  block_id: item.blockId,
  range_start: item.start,
  range_end: item.end,
  quote: item.quote,
  indicator: item.indicator,
  value: item.value,
  value_to: item.value2,
  unit: item.unit,
  scale: item.scale,
  bound: item.bound,
  aspect: item.aspect,
  stance: item.stance,
});

/** The same for a pair. */
export const pairValues = (item: IndicatorPair): Values<'indicator_pair'> => ({
  grade: item.grade,
  indicator: item.indicator,
  last_measure_id: item.lastMeasureId,
  this_measure_id: item.thisMeasureId,
  difference: item.difference,
  difference_unit: item.differenceUnit,
  direction: item.direction,
});

type Values<N extends EntityName> = Omit<Fields<N>, 'content_id' | 'ordinal'>;

/** The first free number in the order in which rows of a content were made. */
export function nextOrdinal(db: Readable, table: ContentTable, contentId: string): number {
  return (
    db.get<{ next: number }>(
      sql`SELECT coalesce(max(ordinal), -1) + 1 AS next FROM ${sqlName(table)} WHERE content_id = ${contentId}`,
    )?.next ?? 0
  );
}

export type ContentTable = 'block' | 'heading' | 'measure' | 'indicator_pair';

/** The text and everything read out of it; null when there is no such content. */
export function findContent(db: Readable, id: string): Content | null {
  const row = db.get<{ text: string; text_hash: string }>(
    sql`SELECT text, text_hash FROM content WHERE id = ${id}`,
  );
  if (!row) return null;
  const rows = (table: ContentTable | 'glossary_term', order = sql`ordinal`): Row[] =>
    db.all<Row>(sql`SELECT * FROM ${sqlName(table)} WHERE content_id = ${id} ORDER BY ${order}`);
  const inText = sql`range_start, range_end, ordinal`;
  return {
    text: row.text,
    textHash: row.text_hash,
    blocks: rows('block', inText).map((item, ordinal) => block.parse({ ...withRange(item), ordinal })),
    headings: rows('heading', inText).map((item) =>
      heading.parse({ ...withRange(item), blockId: item['block_id'], parentId: item['parent_id'] }),
    ),
    measures: rows('measure', inText).map((item) =>
      measure.parse({ ...withRange(item), blockId: item['block_id'], value2: item['value_to'] }),
    ),
    pairs: rows('indicator_pair').map((item) =>
      indicatorPair.parse({
        ...item,
        lastMeasureId: item['last_measure_id'],
        thisMeasureId: item['this_measure_id'],
        differenceUnit: item['difference_unit'],
      }),
    ),
    glossary: rows('glossary_term').map((item) => glossaryTerm.parse(item)),
  };
}

type Row = Readonly<Record<string, SqlValue>>;

const withRange = (row: Row): Row => ({
  ...row,
  start: row['range_start'] ?? null,
  end: row['range_end'] ?? null,
});

function insert(table: string, row: Row): Sql {
  const columns = Object.keys(row);
  return sql`INSERT INTO ${sqlName(table)} (${sqlJoin(columns.map((column) => sql`${sqlName(column)}`))})
             VALUES (${sqlJoin(columns.map((column) => sql`${row[column] ?? null}`))})`;
}
