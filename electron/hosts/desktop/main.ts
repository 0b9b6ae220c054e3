import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, protocol } from 'electron';
import { findProgramFolders } from '../common/program-folder.ts';
import { defaultWorkspacePath } from '../common/workspace-path.ts';
import { silenceChromium } from './offline.ts';
import { PAGE_SCHEME } from './page-address.ts';
import { runProgram } from './program.ts';
import { readStartOptions, unpackedPath } from './start-options.ts';

const folders = findProgramFolders(import.meta.url);
const { workspacePath, profilePath } = readStartOptions(
  process.argv.slice(app.isPackaged ? 1 : 2),
  defaultWorkspacePath({ platform: process.platform, env: process.env, home: homedir() }),
  join(app.getPath('appData'), 'shenyitai'),
);

silenceChromium(app);
app.enableSandbox();
app.setPath('userData', profilePath);
// Windows groups task bar buttons by this name; the installer's shortcut carries the same (build/electron-builder.ts).
app.setAppUserModelId('cn.shenyitai.desktop');
protocol.registerSchemesAsPrivileged([
  { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

if (app.requestSingleInstanceLock()) {
  // Not awaited at the top level: Electron is ready only after this module has been evaluated.
  void app.whenReady().then(() =>
    runProgram({
      core: {
        host: 'desktop',
        programVersion: folders.version,
        workspacePath,
        resourcesPath: unpackedPath(folders.resources),
      },
      page: folders.renderer,
      bundle: import.meta.dirname,
      profilePath,
    }),
  );
} else {
  // The first instance has come forward by now.
  app.exit(0);
}
