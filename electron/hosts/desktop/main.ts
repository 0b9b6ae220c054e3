import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, dialog, protocol } from 'electron';
import { errorSentences } from '../../../shared/wording/errors.ts';
import { packetArguments } from '../common/packet-arguments.ts';
import { findProgramFolders } from '../common/program-folder.ts';
import { defaultWorkspacePath } from '../common/workspace-path.ts';
import { REFUSED_CODE } from './core-messages.ts';
import { silenceChromium } from './offline.ts';
import { listenForFiles } from './opened-files.ts';
import { PAGE_SCHEME } from './page-address.ts';
import { runProgram } from './program.ts';
import { readStartOptions, unpackedPath } from './start-options.ts';
import { words } from './wording.ts';

const folders = findProgramFolders(import.meta.url);
const { workspacePath, profilePath } = readStartOptions(
  process.argv.slice(app.isPackaged ? 1 : 2),
  defaultWorkspacePath({ platform: process.platform, env: process.env, home: homedir() }),
  join(app.getPath('appData'), 'shenyitai'),
);

/** Puts Chromium's own files, and with them the lock of the first instance, where this workspace's are. */
function useProfile(): boolean {
  try {
    // Electron takes only a folder that is there.
    mkdirSync(profilePath, { recursive: true });
    app.setPath('userData', profilePath);
    return true;
  } catch {
    dialog.showErrorBox(words.title, errorSentences.workspaceUnwritable(profilePath));
    return false;
  }
}

silenceChromium(app);
app.enableSandbox();
// Windows groups task bar buttons by this name; the installer's shortcut carries the same (build/electron-builder.ts).
app.setAppUserModelId('cn.shenyitai.desktop');
protocol.registerSchemesAsPrivileged([
  { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

const openedFiles = listenForFiles(app);
if (!useProfile()) {
  app.exit(REFUSED_CODE);
} else if (app.requestSingleInstanceLock()) {
  // Not awaited at the top level: Electron is ready only after this module has been evaluated.
  void app.whenReady().then(() =>
    runProgram({
      core: {
        host: 'desktop',
        programVersion: folders.version,
        workspacePath,
        resourcesPath: unpackedPath(folders.resources),
        openPackets: packetArguments(process.argv.slice(1), process.cwd()),
      },
      page: folders.renderer,
      bundle: import.meta.dirname,
      profilePath,
      openedFiles,
    }),
  );
} else {
  // The first instance has come forward by now.
  app.exit(0);
}
