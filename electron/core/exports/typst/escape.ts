/**
 * A Typst string literal. Papers hand every word over as a literal in code, never as markup, so that nothing a
 * person writes (`#`, `$`, `*`, `//`, `\`, a label) can mean anything to Typst. Only two characters end or bend
 * a literal; line ends and the rest of the controls are written as code points to keep one literal on one line.
 */
export function typstString(text: string): string {
  const body = text
    .toWellFormed()
    .replace(/[\\"]/g, (character) => `\\${character}`)
    .replace(/[\p{Cc}\u2028\u2029]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
  return `"${body}"`;
}
