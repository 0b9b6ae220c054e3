import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createTypstCompiler } from '../../../electron/core/exports/typst/compiler.ts';
import { typstString } from '../../../electron/core/exports/typst/escape.ts';

const compiler = createTypstCompiler('/no-such-folder', []);

/** What Typst itself makes of the literal. */
function readBack(text: string): unknown {
  const { document } = compiler.compile(`#metadata(${typstString(text)})<it>`);
  return compiler.metadata(document, 'it')[0];
}

describe('a Typst literal', () => {
  test('means the text and nothing else, whatever a person writes', () => {
    const code = fc.constantFrom(
      '\\',
      '"',
      '#',
      '$',
      '}',
      ']',
      ')',
      '\\u{',
      '//',
      '/*',
      '`',
      '@a',
      '<a>',
      '\n',
      '\u2028',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(code).map((parts) => parts.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(text, (sample) => {
        expect(readBack(sample)).toBe(sample.toWellFormed());
      }),
      { numRuns: 300 },
    );
  });

  test('stays on one line', () => {
    expect(typstString('甲"\\\n\u0000乙')).toBe('"甲\\"\\\\\\u{a}\\u{0}乙"');
  });

  // Compiler 0.7.0 alone keeps the old text or aborts where two sources differ inside a character only.
  test('a changed character is a changed document', () => {
    const ideograph = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));
    const rare = fc.integer({ min: 0x20000, max: 0x2a6df }).map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(fc.array(fc.oneof(ideograph, rare), { minLength: 1, maxLength: 2 }), (characters) => {
        const text = `甲${characters.join('')}乙`;
        expect(readBack(text)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
