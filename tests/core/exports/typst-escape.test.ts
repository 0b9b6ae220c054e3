import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { typstString } from '../../../electron/core/exports/typst/escape.ts';

const compiler = NodeCompiler.create({ workspace: '/no-such-folder' });

/** What Typst itself makes of the literal. */
function readBack(text: string): string {
  const compiled = compiler.compile({ mainFileContent: `#metadata(${typstString(text)})<it>` });
  if (!compiled.result) throw new Error('the literal does not compile');
  const [value] = compiler.query(compiled.result, { selector: '<it>', field: 'value' }) as string[];
  return value ?? '';
}

describe('a Typst literal', () => {
  test('means the text and nothing else, whatever a person writes', () => {
    const code = fc.constantFrom('\\', '"', '#', '$', '}', ']', ')', '\\u{', '//', '/*', '`', '@a', '<a>', '\n', '\u2028');
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.array(code).map((parts) => parts.join('')), fc.string());
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
});
