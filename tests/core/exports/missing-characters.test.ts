import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { paperFontFolders } from '../../../electron/core/exports/paper-fonts.ts';
import { createTypstEngine } from '../../../electron/core/exports/typst/engine.ts';
import type { TypstEngine } from '../../../electron/core/exports/typst/engine.ts';
import { buildOpinionsSheet } from '../../../shared/sheet/opinions.ts';
import { emptyInput } from '../../shared/sheet/opinions-input.ts';
import { removeFolder, repositoryRoot, temporaryFolder } from '../../support/test-core.ts';

let folder: string;
let engine: TypstEngine;
beforeAll(() => {
  folder = temporaryFolder('missing');
  engine = createTypstEngine(join(folder, 'none'), paperFontFolders(repositoryRoot));
});
afterAll(() => removeFolder(folder));

/** What is missing on a paper that is signed by this name. */
const missing = (name: string): readonly string[] => {
  const input = emptyInput();
  return engine.preview(buildOpinionsSheet({ ...input, profile: { ...input.profile, name } }), [])
    .missingCharacters;
};

test('characters of a private plane have no glyph and are named, each once', () => {
  expect(missing('周\u{F1234}文\u{10FFFD}\u{F1234}')).toEqual(['\u{F1234}', '\u{10FFFD}']);
});

test('no other font of the machine draws a name in the private use area as something else', () => {
  expect(missing('周\u{E000}文\u{E123}\u{F8FF}')).toEqual(['\u{E000}', '\u{E123}', '\u{F8FF}']);
});

test('what every report is written with, rare names among it, is there', () => {
  expect(missing('欧阳龘㛃䶮，“A1”、2.5%～３；①②')).toEqual([]);
});

test('blanks and signs that draw nothing do not count', () => {
  expect(missing('周　文\u200B斌\u00AD')).toEqual([]);
});
