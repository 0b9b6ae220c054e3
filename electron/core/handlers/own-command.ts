import type { CommandInfo } from '../store/change-log.ts';

/** What every undoable command of the person says of itself that belongs to no version of a report. */
export const ownCommand =
  (personId: string) =>
  (operation: string, label: string, recordId: string): Omit<CommandInfo, 'id'> => ({
    operation,
    label,
    authorId: personId,
    versionId: null,
    recordId,
    editSession: null,
    undoable: true,
  });
