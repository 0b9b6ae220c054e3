import type { Task, VersionContent } from '../../../shared/report/model.ts';
import type { EntityName, Fields } from '../store/entities.ts';
import type { Writer } from '../store/store.ts';
import {
  blockValues,
  headingValues,
  insertContent,
  measureValues,
  nextOrdinal,
  pairValues,
} from '../store/tables/content.ts';
import type { ContentTable } from '../store/tables/content.ts';
import { reportFields } from '../store/tables/library.ts';
import { taskFields } from '../store/tables/task.ts';

/** Writes a new version; `newReport` also its document. */
export function storeImport(
  write: Writer,
  contentId: string,
  content: VersionContent,
  newReport: boolean,
): void {
  const { report, version, text, blocks, headings, measures, pairs, glossary, tasks } = content;
  const { textHash } = version;
  insertContent(write, contentId, { text, textHash, blocks, headings, measures, pairs, glossary });
  if (newReport) write.create('report', report.id, reportFields(report));
  write.create('version', version.id, {
    report_id: report.id,
    content_id: contentId,
    kind: version.kind,
    speaker: version.speaker,
    date: version.date,
    source_name: version.sourceName,
    imported_at: version.importedAt,
  });
  for (const task of tasks) write.create('task', task.id, taskFields(task, version.id));
}

/**
 * Writes what differs between two states of one version. New rows come first and removals last, so that every
 * reference holds at every step, also when the log takes the steps back in reverse.
 */
export function storeCorrected(
  write: Writer,
  contentId: string,
  before: VersionContent,
  after: VersionContent,
): void {
  const { report, version } = after;
  write.update('report', report.id, reportFields(report));
  write.update('version', version.id, {
    kind: version.kind,
    speaker: version.speaker,
    date: version.date,
  });
  const ranked = (table: ContentTable) => {
    const first = nextOrdinal(write, table, contentId);
    return (added: number) => ({ content_id: contentId, ordinal: first + added });
  };
  const block = ranked('block');
  const heading = ranked('heading');
  const measure = ranked('measure');
  const pair = ranked('indicator_pair');
  const tables: readonly Table[] = [
    table(write, 'block', before.blocks, after.blocks, blockValues, (item, added) => ({
      ...blockValues(item),
      ...block(added),
    })),
    table(write, 'heading', before.headings, after.headings, headingValues, (item, added) => ({
      ...headingValues(item),
      ...heading(added),
    })),
    table(write, 'measure', before.measures, after.measures, measureValues, (item, added) => ({
      ...measureValues(item),
      ...measure(added),
    })),
    table(write, 'indicator_pair', before.pairs, after.pairs, pairValues, (item, added) => ({
      ...pairValues(item),
      ...pair(added),
    })),
    table(write, 'task', before.tasks, after.tasks, taskOf(version.id), taskOf(version.id)),
  ];
  for (const { create } of tables) create();
  for (const { update } of tables) update();
  for (const { remove } of tables.toReversed()) remove();
}

const taskOf = (versionId: string) => (task: Task) => taskFields(task, versionId);

interface Table {
  readonly create: () => void;
  readonly update: () => void;
  /** Last first: a heading goes before the one above it. */
  readonly remove: () => void;
}

function table<N extends EntityName, Item extends { readonly id: string }>(
  write: Writer,
  entity: N,
  before: readonly Item[],
  after: readonly Item[],
  values: (item: Item) => Partial<Fields<N>>,
  whole: (item: Item, added: number) => Fields<N>,
): Table {
  const known = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    create: () =>
      after
        .filter(({ id }) => !known.has(id))
        .forEach((item, added) => write.create(entity, item.id, whole(item, added))),
    update: () =>
      after
        .filter((item) => known.has(item.id) && known.get(item.id) !== item)
        .forEach((item) => write.update(entity, item.id, values(item))),
    remove: () =>
      before
        .filter(({ id }) => !kept.has(id))
        .toReversed()
        .forEach(({ id }) => write.remove(entity, id)),
  };
}
