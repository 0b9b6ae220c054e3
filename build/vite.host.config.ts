import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';

/** Packages with a binary of their own stay outside the bundle, and the host's own `electron`. */
export const EXTERNAL = [
  'electron',
  'better-sqlite3',
  '@myriaddreamin/typst-ts-node-compiler',
  '@napi-rs/canvas',
];

/** One run of the bundler for the Node side of a host. */
export interface HostBundle {
  /** Folder under dist/. */
  readonly name: string;
  /** Output name without extension -> source file. */
  readonly entries: Readonly<Record<string, string>>;
  /** A sandboxed preload must be CommonJS; everything else is an ES module. */
  readonly format: 'es' | 'cjs';
}

/** Configuration that bundles one host's Node side into dist/<name>, every file beside the others. */
export function hostConfig({ name, entries, format }: HostBundle): InlineConfig {
  const extension = format === 'cjs' ? 'cjs' : 'js';
  return {
    root: fileURLToPath(new URL('..', import.meta.url)),
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: EXTERNAL, target: 'node' },
    build: {
      ssr: true,
      outDir: fileURLToPath(new URL(`../dist/${name}`, import.meta.url)),
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 20_000,
      rolldownOptions: {
        input: { ...entries },
        output: {
          format,
          // Flat, so that `new URL('./x-worker.js', import.meta.url)` holds in a shared chunk as well.
          entryFileNames: `[name].${extension}`,
          chunkFileNames: `[name]-[hash].${extension}`,
        },
      },
    },
  };
}
