import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { NodeError, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { faces, page, twipsToPoints } from '../../../../shared/sheet/layout.ts';
import type { FontRole } from '../../../../shared/sheet/layout.ts';
import type { Sheet } from '../../../../shared/sheet/model.ts';
import type { EncodedPaper, PaperPreview } from '../paper-service.ts';
import { typstString } from './escape.ts';
import { joinPlaces } from './places.ts';
import type { RawPlace } from './places.ts';
import type { FontFamilies } from './preamble.ts';
import { typstSource } from './source.ts';
import { svgPages } from './svg-pages.ts';

/** Lays papers out in this process. Throws Error with Typst's words when it cannot. */
export interface TypstEngine {
  preview(sheet: Sheet, pages: readonly number[]): PaperPreview;
  pdf(sheet: Sheet): EncodedPaper;
}

/** Layouts of this many earlier compilations stay in memory, so that a keystroke costs one paragraph. */
const KEPT_COMPILATIONS = 4;
/** Faces with more characters than the free ones; taken for single characters where the machine has them. */
const WIDE_FAMILIES = ['Noto Serif CJK SC', 'SimSun-ExtB', 'Noto Sans CJK SC'];

/** `workspace` is a folder without files that a paper could name; `fontFolders` come before the system's fonts. */
export function createTypstEngine(workspace: string, fontFolders: readonly string[]): TypstEngine {
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...fontFolders] }] });
  const { families, substitutedFonts } = chooseFamilies(compiler);

  const compile = (sheet: Sheet): NodeTypstDocument => {
    const document = compileSource(compiler, typstSource(sheet, families));
    compiler.evictCache(KEPT_COMPILATIONS);
    return document;
  };

  return {
    preview(sheet, pages) {
      const document = compile(sheet);
      const landscape = sheet.sections[0]?.orientation === 'landscape';
      const [width, height] = [twipsToPoints(page.width), twipsToPoints(page.height)];
      const size = landscape ? { width: height, height: width } : { width, height };
      const raw = compiler.query(document, { selector: '<places>', field: 'value' }) as RawPlace[][];
      return {
        pageCount: document.numOfPages,
        ...size,
        pages: pages.length === 0 ? [] : svgPages(compiler.plainSvg(document), pages, size),
        places: joinPlaces(raw[0] ?? []),
        substitutedFonts,
      };
    },
    pdf(sheet) {
      const document = compile(sheet);
      return { bytes: compiler.pdf(document), pageCount: document.numOfPages };
    },
  };
}

function compileSource(compiler: NodeCompiler, mainFileContent: string): NodeTypstDocument {
  const compiled = compiler.compile({ mainFileContent });
  const document = compiled.result;
  if (document) return document;
  throw new Error(messagesOf(compiler, compiled.takeDiagnostics() ?? compiled.takeError()).join('; '));
}

/** Typst's messages; they can hold words of the paper, so they must not reach a log. */
function messagesOf(compiler: NodeCompiler, error: NodeError | null): string[] {
  if (!error) return [];
  return (compiler.fetchDiagnostics(error) as { message: string }[]).map(({ message }) => message);
}

/** Asks the compiler itself which families the machine has: it warns of each that it does not know. */
function chooseFamilies(compiler: NodeCompiler): {
  families: FontFamilies;
  substitutedFonts: PaperPreview['substitutedFonts'];
} {
  const roles = Object.keys(faces) as FontRole[];
  const names = [...new Set([...roles.flatMap((role) => faces[role].installed), ...WIDE_FAMILIES])];
  const compiled = compiler.compile({
    mainFileContent: names.map((name) => `#text(font: ${typstString(name)})[.]`).join('\n'),
  });
  const unknown = messagesOf(compiler, compiled.takeWarnings());
  const isKnown = (name: string): boolean =>
    !unknown.some((message) => message.toLowerCase().endsWith(`: ${name.toLowerCase()}`));
  const families = {} as Record<FontRole, readonly string[]>;
  const substituted = new Map<string, string>();
  for (const role of roles) {
    const { installed, official, free } = faces[role];
    const present = installed.find(isKnown);
    if (present === undefined) substituted.set(official, free);
    families[role] = [...(present === undefined ? [] : [present]), free, ...WIDE_FAMILIES.filter(isKnown)];
  }
  return {
    families,
    substitutedFonts: [...substituted].map(([official, used]) => ({ official, used })),
  };
}
