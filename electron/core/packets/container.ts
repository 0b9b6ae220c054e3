import { zipSync } from 'fflate';

/** One file of a container. */
export interface ContainerFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const HEADER_LENGTH = 30;
/** The beginning of the time that a ZIP can tell; local parts, so that no time zone shows. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Writes a ZIP whose bytes depend on names, order and contents alone: files are stored, not packed, so that no version
 * of a packer shows, and all carry the same time.
 */
export function writeContainer(files: readonly ContainerFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), {
    level: 0,
    mtime: NO_TIME,
    os: 0,
    attrs: 0,
  });
}

/**
 * Reads such a ZIP; null for anything else. There is exactly one way to write a container, so that the bytes are
 * compared with what writeContainer makes of the files: packed or doubled entries, paths, comments, extra fields and
 * anything that a signature would not cover are no container.
 */
export function readContainer(bytes: Uint8Array, names: readonly string[]): Map<string, Uint8Array> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files: ContainerFile[] = [];
  let at = 0;
  for (const name of names) {
    if (at + HEADER_LENGTH > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER) return null;
    const length = view.getUint32(at + 18, true);
    const from = at + HEADER_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (from + length > bytes.length) return null;
    files.push({ name, bytes: bytes.subarray(from, from + length) });
    at = from + length;
  }
  const rewritten = writeContainer(files);
  if (Buffer.compare(rewritten, bytes) !== 0) return null;
  return new Map(files.map((file) => [file.name, file.bytes]));
}

/** Whether a file begins like a ZIP at all. */
export function looksLikeContainer(bytes: Uint8Array): boolean {
  return (
    bytes.length >= 4 && new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true) === LOCAL_HEADER
  );
}
