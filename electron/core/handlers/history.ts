import type { HistoryStep, historyOperations } from '../../../shared/contract/history.ts';
import type { CommandRow } from '../store/change-log.ts';
import { listCommands, redoTarget, undoTarget } from '../store/change-log.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';

/** Handlers of undo, redo and the history. */
export function historyHandlers({ store }: HandlerContext): HandlersOf<typeof historyOperations> {
  return {
    'history.state': () => {
      const undo = undoTarget(store.read);
      const redo = redoTarget(store.read);
      return { undo: undo ? toStep(undo) : null, redo: redo ? toStep(redo) : null };
    },
    'history.undo': () => ({ step: toStep(store.undo()) }),
    'history.redo': () => ({ step: toStep(store.redo()) }),
    'history.list': ({ before, limit, recordId }) => ({
      steps: listCommands(store.read, { before: before ?? null, recordId: recordId ?? null, limit }).map(
        toStep,
      ),
    }),
  };
}

function toStep(row: CommandRow): HistoryStep {
  return {
    sequence: row.sequence,
    label: row.label,
    at: row.updated_at,
    versionId: row.version_id,
    recordId: row.record_id,
    undone: row.state !== 'done',
  };
}
