/** What a package is made for. */
export interface PackTarget {
  readonly platform: 'linux' | 'win32';
  readonly arch: 'x64' | 'arm64';
}

/** Every target, by the name that `npm run pack -- --target` takes. */
export const PACK_TARGETS: Readonly<Record<string, PackTarget>> = {
  'linux-x64': { platform: 'linux', arch: 'x64' },
  'linux-arm64': { platform: 'linux', arch: 'arm64' },
  'win32-x64': { platform: 'win32', arch: 'x64' },
};

/** Name of a target, as in PACK_TARGETS; also that of its better-sqlite3 binary. */
export const targetName = ({ platform, arch }: PackTarget): string => `${platform}-${arch}`;

/** The npm package that holds the paper engine for a target (glibc and MSVC builds, as Electron's are). */
export function typstPackageName({ platform, arch }: PackTarget): string {
  const abi = platform === 'linux' ? 'gnu' : 'msvc';
  return `@myriaddreamin/typst-ts-node-compiler-${platform}-${arch}-${abi}`;
}

/** Name of Electron's own executable before it is renamed. */
export const electronFile = ({ platform }: PackTarget): string =>
  platform === 'win32' ? 'electron.exe' : 'electron';

/** Name of the program's executable in the package. */
export const programFile = ({ platform }: PackTarget): string =>
  platform === 'win32' ? 'shenyitai.exe' : 'shenyitai';
