// The names that the desktop host imports from `electron`; see register.ts for what this shows and what not.
import './control-commands.ts';

export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { ipcMain } from './ipc-main.ts';
export { dialog, screen, shell } from './native.ts';
export { protocol, session } from './session.ts';
export { utilityProcess } from './utility-process.ts';
