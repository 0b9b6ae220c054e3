import react from '@vitejs/plugin-react';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AcceptedPlugin } from 'postcss';
import type { InlineConfig } from 'vite';

const root = fileURLToPath(new URL('../renderer', import.meta.url));
// The preset is CommonJS without types of its own.
const mantinePreset = createRequire(import.meta.url)('postcss-preset-mantine') as () => AcceptedPlugin;

/** Bundles the page into dist/renderer; every host serves it from there. */
export const rendererConfig: InlineConfig = {
  root,
  // Relative addresses serve both http://127.0.0.1 and app://.
  base: './',
  configFile: false,
  logLevel: 'warn',
  plugins: [react()],
  css: { postcss: { plugins: [mantinePreset()] } },
  build: {
    outDir: fileURLToPath(new URL('../dist/renderer', import.meta.url)),
    emptyOutDir: true,
    // Office browsers lag far behind; the styles need the container queries and :has() of Chromium 105.
    target: 'chrome108',
    // The Content-Security-Policy allows neither inline scripts nor data: fonts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    reportCompressedSize: false,
  },
};
