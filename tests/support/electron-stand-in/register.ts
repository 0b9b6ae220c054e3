import { registerHooks } from 'node:module';

/**
 * node --import tests/support/electron-stand-in/register.ts dist/desktop/main.js
 *
 * Runs the built main and preload of the desktop host without Electron: `electron` resolves to the stand-in
 * beside this file, which opens the test browser.
 *
 * What passes here is NOT tested in Electron. Shown are: what the main process registers and asks for, the
 * preload's surface in an isolated world, the round trip to the real core in a child process, the page's
 * headers in a real engine, the handlers' decisions, and the order of closing. Not shown are: that Electron
 * starts; that it applies the webPreferences, switches, fuses and handlers it is given; its own sandbox,
 * custom scheme and utility process; native dialogs and menus; the single-instance lock; input methods;
 * Windows and macOS.
 */
const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});
