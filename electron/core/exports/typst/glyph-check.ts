import type { Sheet } from '../../../../shared/sheet/model.ts';
import type { TypstCompiler } from './compiler.ts';
import { typstString } from './escape.ts';

/** A noncharacter: no face has a glyph for it, so it draws what every missing character draws. */
const NO_CHARACTER = '\u{10FFFF}';

/**
 * Tells which characters of a sheet would be drawn as an empty box. The compiler says nothing of them, so each
 * character that was not met before is drawn once and compared with a character that no face has.
 */
export function createGlyphCheck(
  compiler: TypstCompiler,
  families: readonly string[],
): (sheet: Sheet) => string[] {
  const known = new Map<string, boolean>();
  const font = families.map((family) => `${typstString(family)},`).join(' ');

  const draw = (characters: readonly string[]): void => {
    // As on the paper, a character for private use is drawn by its own faces or not at all.
    const lines = [NO_CHARACTER, ...characters]
      .map((each) => `#text(fallback: ${!/\p{Private_Use}/u.test(each)}, ${typstString(each)})`)
      .join('\n\n');
    const { document } = compiler.compile(`#set page(height: auto)\n#set text(font: (${font}))\n${lines}`);
    const glyphs = [...compiler.drawing(document).matchAll(/<use xlink:href="#([^"]+)"/g)].map(
      ([, id]) => id,
    );
    const box = glyphs[0];
    // A character that draws nothing or several glyphs throws the count off; then each is drawn by itself.
    if (glyphs.length === characters.length + 1) {
      characters.forEach((each, index) => known.set(each, glyphs[index + 1] !== box));
    } else if (characters.length === 1) {
      characters.forEach((each) => known.set(each, !glyphs.slice(1).includes(box)));
    } else {
      const half = characters.length >> 1;
      draw(characters.slice(0, half));
      draw(characters.slice(half));
    }
  };

  return (sheet) => {
    const characters = [...new Set(textOf(sheet))].filter((each) => !/[\s\p{M}\p{Cf}]/u.test(each));
    const unknown = characters.filter((each) => !known.has(each));
    if (unknown.length > 0) draw(unknown);
    return characters.filter((each) => known.get(each) === false);
  };
}

function textOf(sheet: Sheet): string {
  return sheet.sections
    .flatMap(({ blocks }) =>
      blocks.flatMap((block): string[] => {
        switch (block.type) {
          case 'paragraph':
            return block.runs.map(({ text }) => text);
          case 'table':
            return [...block.head, ...block.rows].flatMap(({ cells }) => cells.map(({ text }) => text));
          case 'signature':
            return [block.signer ?? '', block.date];
          case 'title':
          case 'subtitle':
          case 'heading':
          case 'note':
          case 'remark':
            return [block.text];
        }
      }),
    )
    .join('');
}
