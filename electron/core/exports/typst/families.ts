import { faces } from '../../../../shared/sheet/layout.ts';
import type { FontRole } from '../../../../shared/sheet/layout.ts';
import type { PaperPreview } from '../paper-service.ts';
import type { TypstCompiler } from './compiler.ts';
import { typstString } from './escape.ts';
import type { FontFamilies } from './preamble.ts';

/** Faces with more characters than the free ones; taken for single characters where the machine has them. */
const WIDE_FAMILIES = ['Noto Serif CJK SC', 'SimSun-ExtB', 'Noto Sans CJK SC'];

/** The families of each role on this machine, and the official faces that a free one stands in for. */
export function chooseFamilies(compiler: TypstCompiler): {
  families: FontFamilies;
  substitutedFonts: PaperPreview['substitutedFonts'];
} {
  const roles = Object.keys(faces) as FontRole[];
  const isKnown = askFor(compiler, [...roles.flatMap((role) => faces[role].installed), ...WIDE_FAMILIES]);
  const families = {} as Record<FontRole, readonly string[]>;
  const substituted = new Map<string, string>();
  for (const role of roles) {
    const { installed, official, free } = faces[role];
    const present = installed.find(isKnown);
    if (present === undefined) substituted.set(official, free);
    // The free face follows an official one as well: 仿宋_GB2312 has only 6,763 characters.
    families[role] = [...(present === undefined ? [] : [present]), free, ...WIDE_FAMILIES.filter(isKnown)];
  }
  return {
    families,
    substitutedFonts: [...substituted].map(([official, used]) => ({ official, used })),
  };
}

/** The compiler itself says which families the machine has: it warns of each that it does not know. */
function askFor(compiler: TypstCompiler, names: readonly string[]): (name: string) => boolean {
  const probes = [...new Set(names)].map((name) => `#text(font: ${typstString(name)})[.]`);
  const unknown = new Set(
    compiler
      .compile(probes.join('\n'))
      .warnings.map((message) => message.toLowerCase().replace(/^unknown font family: /, '')),
  );
  return (name) => !unknown.has(name.toLowerCase());
}
