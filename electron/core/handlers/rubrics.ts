import type { rubricOperations } from '../../../shared/contract/rubrics.ts';
import type { Rubric, RubricContent } from '../../../shared/review/rubric.ts';
import { rubricFault } from '../../../shared/review/rubric-rules.ts';
import { readRubricFile, writeRubricFile } from '../../../shared/review/rubric-file.ts';
import { stepLabels } from '../../../shared/wording/history.ts';
import { rubricFaultWords } from '../../../shared/wording/rubrics.ts';
import { writeFileSafely } from '../exports/safe-write.ts';
import { refusal } from '../refusal.ts';
import type { Writer } from '../store/store.ts';
import {
  isRubricUsed,
  readRubrics,
  rubricFields,
  rubricRowId,
  RUBRIC_USE_ID,
} from '../store/tables/rubric.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';
import { ownCommand } from './own-command.ts';

/** Handlers of rubrics: made, changed, chosen, taken off the list. */
export function rubricHandlers({
  store,
  ports,
  personId,
}: HandlerContext): HandlersOf<typeof rubricOperations> {
  const info = ownCommand(personId);
  const mustFind = (rubricId: string): Rubric => {
    const found = readRubrics(store.read).rubrics.find(({ id }) => id === rubricId);
    if (!found) throw refusal('notFound', undefined, { rubricId });
    return found;
  };
  const mustOwn = (rubricId: string): Rubric => {
    const found = mustFind(rubricId);
    if (found.builtIn) throw refusal('invalidInput', rubricFaultWords.builtIn, { rubricId });
    return found;
  };
  const check = (content: RubricContent): void => {
    const fault = rubricFault(content);
    if (fault !== null) throw refusal('invalidInput', rubricFaultWords[fault], { fault });
  };
  const fields = (rubric: Rubric) => rubricFields(rubric, { authorId: personId, updatedAt: ports.now() });
  const use = (write: Writer, rubricId: string): void => {
    if (write.find('rubric_use', RUBRIC_USE_ID))
      write.update('rubric_use', RUBRIC_USE_ID, { rubric_id: rubricId });
    else write.create('rubric_use', RUBRIC_USE_ID, { rubric_id: rubricId });
  };
  const create = (operation: string, content: RubricContent): Rubric => {
    check(content);
    const rubric: Rubric = { ...content, id: ports.newId(), revision: 1, target: 'task', builtIn: false };
    store.command(info(operation, stepLabels.rubricCreated(rubric.name), rubric.id), (write) => {
      write.create('rubric', rubricRowId(rubric.id, 1), fields(rubric));
      use(write, rubric.id);
    });
    return rubric;
  };
  return {
    'rubric.list': () => {
      const { rubrics, earlier, inUse } = readRubrics(store.read);
      return { rubrics: [...rubrics], earlier: [...earlier], inUse };
    },
    'rubric.create': ({ content }) => ({ rubric: create('rubric.create', content) }),
    'rubric.export': async ({ rubricId, path }) => {
      const bytes = new TextEncoder().encode(writeRubricFile(mustFind(rubricId)));
      return { ...(await writeFileSafely(path, bytes)), pageCount: null };
    },
    'rubric.import': ({ text }) => {
      const content = readRubricFile(text);
      if (!content) throw refusal('inputUnreadable');
      return { rubric: create('rubric.import', content) };
    },
    'rubric.change': ({ rubricId, content, editSession }) => {
      const before = mustOwn(rubricId);
      check(content);
      const changed: Rubric = { ...before, ...content };
      if (JSON.stringify(changed) === JSON.stringify(before)) return { rubric: before };
      const used = isRubricUsed(store.read, rubricId, before.revision);
      const after = used ? { ...changed, revision: before.revision + 1 } : changed;
      store.command(
        {
          ...info('rubric.change', stepLabels.rubricChanged(after.name), rubricId),
          editSession: editSession ?? null,
        },
        (write) => {
          const rowId = rubricRowId(rubricId, after.revision);
          if (used) write.create('rubric', rowId, fields(after));
          else write.update('rubric', rowId, fields(after));
        },
      );
      return { rubric: after };
    },
    'rubric.remove': ({ rubricId }) => {
      const { name, revision } = mustOwn(rubricId);
      store.command(info('rubric.remove', stepLabels.rubricRemoved(name), rubricId), (write) =>
        write.update('rubric', rubricRowId(rubricId, revision), { shelved: 1 }),
      );
      return {};
    },
    'rubric.use': ({ rubricId }) => {
      const { name, target } = mustFind(rubricId);
      if (target !== 'task') throw refusal('invalidInput', undefined, { rubricId });
      const inUse = readRubrics(store.read).inUse;
      if (inUse === rubricId) return {};
      store.command(info('rubric.use', stepLabels.rubricUsed(name), rubricId), (write) =>
        use(write, rubricId),
      );
      return {};
    },
  };
}
