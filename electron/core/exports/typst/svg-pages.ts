/**
 * Typst exports a whole document as one drawing: the pages below each other, the outlines of all glyphs
 * behind. This cuts out single pages, each with the outlines that it uses and nothing from outside, and
 * shortens them: names, repeated attributes and needless decimals make up two thirds of the original.
 */

/** One page as a drawing of its own; pages count from 1. */
export interface SvgPage {
  readonly number: number;
  readonly svg: string;
}

/** A page's own lines stand deeper than this in the drawing; the lines at this depth frame it. */
const PAGE_BEGIN = /^ {4}<path class="typst-shape" fill="#ffffff"/;
const GLYPHS_BEGIN = '    <defs id="glyph"';
/** Outlines come back under the same name as long as the program runs; beyond this many they are made anew. */
const REMEMBERED = 20_000;

const shortened = new Map<string, string>();

/** The wanted pages of a drawing, those that do not exist left out; `width` and `height` of a page in points. */
export function svgPages(
  drawing: string,
  wanted: readonly number[],
  size: { readonly width: number; readonly height: number },
): SvgPage[] {
  const { pages, glyphs } = cut(drawing.split('\n'));
  return [...new Set(wanted)].flatMap((number) => {
    const lines = pages[number - 1];
    return lines === undefined ? [] : [{ number, svg: pageSvg(lines, glyphs, size) }];
  });
}

interface Cut {
  readonly pages: readonly (readonly string[])[];
  /** Lines of each outline by its name. */
  readonly glyphs: ReadonlyMap<string, readonly string[]>;
}

function cut(lines: readonly string[]): Cut {
  const pages: string[][] = [];
  const glyphs = new Map<string, string[]>();
  let target: string[] | undefined;
  let inGlyphs = false;
  for (const line of lines) {
    if (PAGE_BEGIN.test(line)) pages.push((target = []));
    else if (line.startsWith(GLYPHS_BEGIN)) inGlyphs = true;
    else if (inGlyphs) {
      const id = /<symbol id="([^"]+)"/.exec(line)?.[1];
      if (id !== undefined) glyphs.set(id, (target = []));
      else if (line.startsWith('        </symbol>')) target = undefined;
      else target?.push(line.trim());
    } else if (!line.startsWith('    <g') && line !== '    </g>') target?.push(line.trim());
  }
  if (pages.length === 0) throw new Error('the drawing of a paper has no pages');
  return { pages, glyphs };
}

function pageSvg(
  lines: readonly string[],
  glyphs: Cut['glyphs'],
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const names = new Map<string, string>();
  const body = roundNumbers(
    lines
      .join('')
      .replace(/<use xlink:href="#([^"]+)"/g, (_, id: string) => {
        const name = names.get(id) ?? `g${names.size.toString(36)}`;
        names.set(id, name);
        return `<use href="#${name}"`;
      })
      .replaceAll(' y="0" fill="#000000" fill-rule="nonzero"/>', '/>')
      .replace(/ class="typst-[a-z]+"/g, '')
      .replaceAll(' stroke-linecap="butt" stroke-linejoin="miter" stroke-miterlimit="4"', ''),
  );
  const outlines = [...names].map(([id, name]) => `<g id="${name}">${outlineOf(id, glyphs)}</g>`).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt">` +
    `<rect width="${width}" height="${height}" fill="#fff"/><defs>${outlines}</defs>${body}</svg>`
  );
}

function outlineOf(id: string, glyphs: Cut['glyphs']): string {
  const known = shortened.get(id);
  if (known !== undefined) return known;
  // A picture glyph (emoji) refers to its bitmap by the older attribute name.
  const outline = roundNumbers((glyphs.get(id) ?? []).join('').replaceAll('xlink:href=', 'href='));
  if (shortened.size >= REMEMBERED) shortened.clear();
  shortened.set(id, outline);
  return outline;
}

/** A hundredth of a point is finer than any screen shows. */
function roundNumbers(svg: string): string {
  return svg.replace(/(?<![\w/+=])-?\d+\.\d{3,}/g, (number) =>
    String(Math.round(Number(number) * 100) / 100),
  );
}
