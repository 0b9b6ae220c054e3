import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SHT_GNU_VERNEED = 0x6ffffffe;

/**
 * The symbol versions that an ELF file needs of the libraries it is linked with, such as GLIBC_2.34, each once
 * (section .gnu.version_r; Linux Standard Base, Symbol Versioning). 64-bit little-endian files only; throws
 * for others.
 */
function versionNeeds(file: Buffer): string[] {
  if (file.readUInt32BE(0) !== 0x7f454c46 || file[4] !== 2 || file[5] !== 1)
    throw new Error('not a 64-bit ELF file');
  const table = Number(file.readBigUInt64LE(0x28));
  const entrySize = file.readUInt16LE(0x3a);
  const count = file.readUInt16LE(0x3c);
  const section = (index: number) => {
    const at = table + index * entrySize;
    return {
      type: file.readUInt32LE(at + 4),
      offset: Number(file.readBigUInt64LE(at + 24)),
      link: file.readUInt32LE(at + 40),
      info: file.readUInt32LE(at + 44),
    };
  };
  const needs = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const { type, offset, link, info } = section(index);
    if (type !== SHT_GNU_VERNEED) continue;
    const names = section(link).offset;
    // `info` libraries, each with a chain of versions; every record says how far the next one is.
    for (let library = 0, at = offset; library < info; library += 1, at += file.readUInt32LE(at + 12)) {
      const versions = file.readUInt16LE(at + 2);
      for (
        let n = 0, aux = at + file.readUInt32LE(at + 8);
        n < versions;
        n += 1, aux += file.readUInt32LE(aux + 12)
      ) {
        const start = names + file.readUInt32LE(aux + 8);
        needs.add(file.toString('latin1', start, file.indexOf(0, start)));
      }
    }
  }
  return [...needs];
}

/** The newest glibc that the file needs, such as 2.34; null where it needs none by version. */
export function glibcOf(file: Buffer): string | null {
  const minors = versionNeeds(file).flatMap((need) => {
    const found = /^GLIBC_2\.(\d+)/.exec(need);
    return found ? [Number(found[1])] : [];
  });
  return minors.length > 0 ? `2.${Math.max(...minors)}` : null;
}

/** The newest glibc that any native module under a folder needs. */
export function newestGlibc(folder: string): string | null {
  const minors = globSync('**/*.node', { cwd: folder }).flatMap((name) => {
    const found = glibcOf(readFileSync(join(folder, name)));
    return found === null ? [] : [Number(found.slice(2))];
  });
  return minors.length > 0 ? `2.${Math.max(...minors)}` : null;
}
