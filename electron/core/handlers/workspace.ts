import type { workspaceOperations } from '../../../shared/contract/workspace.ts';
import { stepLabels } from '../../../shared/wording/history.ts';
import { requestedBackupPath } from '../store/backup.ts';
import { readMeta } from '../store/tables/meta.ts';
import { profileFields, readProfile, readSettings, writeSettings } from '../store/tables/workspace.ts';
import type { HandlerContext, HandlersOf } from './handlers.ts';

/** Handlers of the workspace as a whole: status, profile, settings, backup. */
export function workspaceHandlers(context: HandlerContext): HandlersOf<typeof workspaceOperations> {
  const { config, ports, store, personId } = context;
  return {
    'workspace.status': () => {
      const savedAt = readMeta(store.read, 'savedAt');
      return {
        programVersion: config.programVersion,
        host: config.host,
        workspacePath: config.workspacePath,
        profile: readProfile(store.read),
        settings: readSettings(store.read),
        savedAt: savedAt === null ? null : Number(savedAt),
        nativeDialogs: ports.pickSavePath !== undefined,
      };
    },
    'profile.save': ({ deputyNumber, employer, phone, ...input }) => {
      const before = readProfile(store.read);
      const exists = before !== null;
      const person = {
        ...input,
        deputyNumber: deputyNumber ?? before?.deputyNumber ?? '',
        employer: employer ?? before?.employer ?? '',
        phone: phone ?? before?.phone ?? '',
      };
      return store.command(
        {
          operation: 'profile.save',
          label: exists ? stepLabels.profileChanged() : stepLabels.profileCreated(),
          authorId: personId,
          versionId: null,
          recordId: personId,
          editSession: null,
          // Undoing the first start would only show the first start again.
          undoable: exists,
        },
        (write) => {
          if (exists) write.update('profile', personId, profileFields(person));
          else write.create('profile', personId, profileFields(person));
          return { profile: { id: personId, ...person } };
        },
      );
    },
    'settings.save': (input) =>
      store.action(['settings'], (db) => {
        writeSettings(db, input);
        return { settings: readSettings(db) };
      }),
    'workspace.backup': () => {
      const path = requestedBackupPath(config.workspacePath, ports.now());
      store.copyTo(path);
      return { path };
    },
  };
}
