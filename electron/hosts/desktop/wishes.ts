import { existsSync } from 'node:fs';
import { dialog, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import type { CoreWish, WishAnswer } from './core-messages.ts';
import { formatName } from './wording.ts';

/** Does for the core what only the main process can: native dialogs and the file manager. */
export async function fulfilWish(wish: CoreWish, window: BrowserWindow | null): Promise<WishAnswer> {
  switch (wish.kind) {
    case 'pickSavePath': {
      if (!window || window.isDestroyed()) return null;
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: wish.suggestedPath,
        filters: [{ name: formatName(wish.extension), extensions: [wish.extension] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return canceled || filePath === '' ? null : filePath;
    }
    case 'showInFolder':
      // Electron's call says nothing of its success, so at least a missing file is told apart.
      if (!existsSync(wish.path)) return false;
      shell.showItemInFolder(wish.path);
      return true;
  }
}
