import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly size?: number;
  /** Decimal string; counted from the end of the header. */
  readonly offset?: string;
  readonly unpacked?: boolean;
}

/** One file of an archive. */
export interface ArchivedFile {
  /** Path inside the archive, with `/`. */
  readonly path: string;
  /** It stands beside the archive, in app.asar.unpacked, and only its name is in here. */
  readonly unpacked: boolean;
  /** Empty where unpacked. */
  readonly bytes: Buffer;
}

/** An archive of the format that Electron loads (github.com/electron/asar, "Format"), without an implementation of it. */
export interface Archive {
  /** The JSON text of the header, which Electron's integrity check digests. */
  readonly header: string;
  readonly files: readonly ArchivedFile[];
}

/** Reads an archive; throws where it is none. */
export function readArchive(file: string): Archive {
  const all = readFileSync(file);
  const headerSize = all.readUInt32LE(4);
  const header = all.toString('utf8', 16, 16 + all.readUInt32LE(12));
  const start = 8 + headerSize;
  const files: ArchivedFile[] = [];
  const visit = (entry: Entry, path: string): void => {
    if (entry.files) {
      for (const [name, child] of Object.entries(entry.files))
        visit(child, path === '' ? name : `${path}/${name}`);
      return;
    }
    const unpacked = entry.unpacked === true;
    const at = start + Number(entry.offset ?? 0);
    files.push({
      path,
      unpacked,
      bytes: unpacked ? Buffer.alloc(0) : all.subarray(at, at + (entry.size ?? 0)),
    });
  };
  visit(JSON.parse(header) as Entry, '');
  return { header, files };
}

/** Writes the packed files of an archive under a folder. */
export function extractArchive({ files }: Archive, folder: string): void {
  for (const { path, unpacked, bytes } of files) {
    if (unpacked) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}
