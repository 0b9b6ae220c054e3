import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { NodeError, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';

/** A laid out document, as long as its compiler lives. */
export type TypstDocument = NodeTypstDocument;

export interface TypstCompiler {
  /** Lays a source out. Throws Error with Typst's words, which can hold words of the source: not for a log. */
  compile(source: string): { readonly document: TypstDocument; readonly warnings: readonly string[] };
  /** Values of the metadata elements with this label, in document order. */
  metadata(document: TypstDocument, label: string): unknown[];
  /** One drawing of all pages; see svg-pages.ts. */
  drawing(document: TypstDocument): string;
  pdf(document: TypstDocument): Uint8Array;
}

/** Layouts of this many earlier compilations stay in memory, so that a keystroke costs one paragraph. */
const KEPT_COMPILATIONS = 4;

/** `workspace` is a folder without files that a source could name; `fontFolders` come before the system's fonts. */
export function createTypstCompiler(workspace: string, fontFolders: readonly string[]): TypstCompiler {
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...fontFolders] }] });
  let compilations = 0;

  const messagesOf = (error: NodeError | null): string[] =>
    error === null
      ? []
      : (compiler.fetchDiagnostics(error) as { message: string }[]).map(({ message }) => message);

  return {
    compile(source) {
      compilations += 1;
      // Compiler 0.7.0 compares the new source with the last one byte by byte and goes wrong where the first or
      // last difference lies inside a character: it keeps the old text (one single-character edit in sixty) or
      // aborts the process. Numbers that change at both ends make every difference begin and end in ASCII.
      const mainFileContent = `// ${compilations}\n${source}\n// ${compilations}\n`;
      const compiled = compiler.compile({ mainFileContent });
      compiler.evictCache(KEPT_COMPILATIONS);
      const document = compiled.result;
      if (document) return { document, warnings: messagesOf(compiled.takeWarnings()) };
      throw new Error(messagesOf(compiled.takeDiagnostics() ?? compiled.takeError()).join('; '));
    },
    metadata: (document, label) =>
      compiler.query(document, { selector: `<${label}>`, field: 'value' }) as unknown[],
    drawing: (document) => compiler.plainSvg(document),
    pdf: (document) => compiler.pdf(document),
  };
}
