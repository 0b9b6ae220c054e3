/** Characters that Windows, Linux or a FAT stick refuse in a file name. */
const refused = /[\\/:*?"<>|\p{Cc}]/gu;

/** Names of devices; Windows refuses them with any extension. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/** Longest file name in UTF-8 bytes that every file system takes, the extension included. */
const longestName = 240;

/**
 * A file name: refused characters become －, blanks and dots at the end go, one extension (plain letters, without the dot).
 * Empty when nothing is left of the base.
 */
export function fileNameOf(base: string, extension: string): string {
  const utf8 = new TextEncoder();
  let name = base
    .normalize('NFC')
    .replace(refused, '－')
    .replace(new RegExp(`\\.${extension}$`, 'iu'), '')
    .replace(/^\s+|[\s.]+$/gu, '');
  if (devices.test(name)) name += '－';
  while (name !== '' && utf8.encode(`${name}.${extension}`).length > longestName) {
    name = Array.from(name).slice(0, -1).join('');
  }
  return name === '' ? '' : `${name}.${extension}`;
}
