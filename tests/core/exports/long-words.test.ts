import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { paperFontFolders } from '../../../electron/core/exports/paper-fonts.ts';
import { createTypstEngine } from '../../../electron/core/exports/typst/engine.ts';
import type { TypstEngine } from '../../../electron/core/exports/typst/engine.ts';
import { typstWords } from '../../../electron/core/exports/typst/words.ts';
import { buildEditsSheet } from '../../../shared/sheet/edits.ts';
import { buildOpinionsSheet } from '../../../shared/sheet/opinions.ts';
import { fullInput } from '../../shared/sheet/opinions-input.ts';
import { removeFolder, repositoryRoot, temporaryFolder } from '../../support/test-core.ts';

let folder: string;
let engine: TypstEngine;
beforeAll(() => {
  folder = temporaryFolder('long-words');
  engine = createTypstEngine(join(folder, 'none'), paperFontFolders(repositoryRoot));
});
afterAll(() => removeFolder(folder));

/** The right edge of the rightmost words of each page, and the width of the page, in points. */
async function edges(pdf: Uint8Array): Promise<{ right: number; width: number }[]> {
  const task = getDocument({ data: new Uint8Array(pdf) });
  const document = await task.promise;
  const found = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      const { items } = await page.getTextContent();
      const ends = items.flatMap((item) =>
        'str' in item && item.str.trim() !== '' ? [Number(item.transform[4]) + item.width] : [],
      );
      return { right: Math.max(...ends), width: page.getViewport({ scale: 1 }).width };
    }),
  );
  await task.destroy();
  return found;
}

const word = 'A'.repeat(300);
const input = fullInput();
const annotations = input.annotations.map((note) => ({
  ...note,
  body: word,
  wordingChange: note.wordingChange ? { ...note.wordingChange, proposed: word, reason: word } : null,
}));

test('only a very long word may be parted, and nothing is put into it', () => {
  expect(typstWords('第5页，International', 'text')).toBe('[#"第5页，International"]');
  expect(typstWords(`见${word}。`, 'text')).toBe(`[#"见"] + breakable-word("${word}") + [#"。"]`);
  expect(typstWords('International', 'cell')).toContain('breakable-word("International")');
});

test('a word of three hundred letters stays between the margins of text and of cells', async () => {
  for (const sheet of [
    buildOpinionsSheet({ ...input, annotations }),
    buildEditsSheet({ ...input, annotations }),
  ]) {
    const pages = await edges(engine.pdf(sheet).bytes);
    for (const { right, width } of pages) expect(right).toBeLessThan(width - 60);
  }
});
