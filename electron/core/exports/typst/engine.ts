import { page, twipsToPoints } from '../../../../shared/sheet/layout.ts';
import type { Sheet } from '../../../../shared/sheet/model.ts';
import type { EncodedPaper, PaperPreview } from '../paper-service.ts';
import { createTypstCompiler } from './compiler.ts';
import { chooseFamilies } from './families.ts';
import { createGlyphCheck } from './glyph-check.ts';
import { joinPlaces } from './places.ts';
import type { RawPlace } from './places.ts';
import { typstSource } from './source.ts';
import { svgPages } from './svg-pages.ts';

/** Lays papers out in this process. Throws Error with Typst's words when it cannot. */
export interface TypstEngine {
  preview(sheet: Sheet, pages: readonly number[]): PaperPreview;
  pdf(sheet: Sheet): EncodedPaper;
}

/** `workspace` is a folder without files; `fontFolders` hold the free faces. */
export function createTypstEngine(workspace: string, fontFolders: readonly string[]): TypstEngine {
  const compiler = createTypstCompiler(workspace, fontFolders);
  const { families, substitutedFonts } = chooseFamilies(compiler);
  const missing = createGlyphCheck(compiler, families.body);
  return {
    preview(sheet, pages) {
      const { document } = compiler.compile(typstSource(sheet, families, { places: true }));
      const size = pageSize(sheet);
      const raw = compiler.metadata(document, 'places') as RawPlace[][];
      return {
        pageCount: document.numOfPages,
        ...size,
        pages: pages.length === 0 ? [] : svgPages(compiler.drawing(document), pages, size),
        places: joinPlaces(raw[0] ?? []),
        substitutedFonts,
        missingCharacters: missing(sheet),
      };
    },
    pdf(sheet) {
      const { document } = compiler.compile(typstSource(sheet, families, { places: false }));
      return { bytes: compiler.pdf(document), pageCount: document.numOfPages };
    },
  };
}

/** Of the first page, in points. */
function pageSize(sheet: Sheet): { width: number; height: number } {
  const [width, height] = [twipsToPoints(page.width), twipsToPoints(page.height)];
  return sheet.sections[0]?.orientation === 'landscape'
    ? { width: height, height: width }
    : { width, height };
}
