import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { PackTarget } from './pack-target.ts';
import { electronFile } from './pack-target.ts';

// What @electron/fuses looks for in an executable: a sentinel, the version of the fuse wire, its length, and one
// character for each fuse ('0' off, '1' on), here all off.
const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('00000000'),
]);

interface Executable {
  generate(): ArrayBuffer;
}
interface PeLibrary {
  readonly NtExecutable: { createEmpty(is32Bit: boolean, isDll: boolean): Executable };
  readonly NtExecutableResource: {
    from(executable: Executable): { entries: unknown[]; outputResource(executable: Executable): void };
  };
}
interface ResEdit {
  readonly Resource: {
    readonly VersionInfo: {
      createEmpty(): {
        setFileVersion(a: number, b: number): void;
        outputToResourceEntries(entries: unknown[]): void;
      };
    };
  };
}

/** A Windows program of no content with a version, which is what electron-builder edits. */
function windowsProgram(): Buffer {
  // Both come with electron-builder, which edits the real one with them.
  const require = createRequire(createRequire(import.meta.url).resolve('app-builder-lib/package.json'));
  const { NtExecutable, NtExecutableResource } = require('pe-library') as PeLibrary;
  const { Resource } = require('resedit') as ResEdit;
  const executable = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(executable);
  const version = Resource.VersionInfo.createEmpty();
  version.setFileVersion(1, 0);
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(executable);
  return Buffer.from(executable.generate());
}

/**
 * Fills a folder that electron-builder takes for Electron's own files, so that the packing can be looked at
 * without Electron's binary. What comes out does not run.
 */
export function makeStandInElectron(target: PackTarget, folder: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  for (const language of ['en-US', 'zh-CN']) writeFileSync(join(folder, 'locales', `${language}.pak`), '');
  const program =
    target.platform === 'win32'
      ? Buffer.concat([windowsProgram(), FUSES])
      : Buffer.concat([Buffer.from('#!/bin/sh\nexit 1\n# '), FUSES, Buffer.from('\n')]);
  const file = join(folder, electronFile(target));
  writeFileSync(file, program);
  chmodSync(file, 0o755);
}
