import type { Configuration } from 'electron-builder';
import { join } from 'node:path';
import { AUTHOR } from './pack-stage.ts';

/** Folders that one packing works with; absolute. */
export interface PackFolders {
  readonly root: string;
  /** The staged program (pack-stage.ts). */
  readonly stage: string;
  readonly output: string;
  /** Folder with Electron's own files; null = electron-builder fetches them. */
  readonly electronDist: string | null;
  readonly electronVersion: string;
}

/** The mime type of a packet file, registered with the desktop and with Windows. */
const PACKET = {
  ext: 'yjb',
  name: '审议意见包',
  description: '审议意见包',
  mimeType: 'application/x-shenyitai-packet',
  role: 'Editor',
} as const;

/** electron-builder's whole configuration; every target that the program is made for. */
export function builderConfiguration(folders: PackFolders): Configuration {
  const icons = join(folders.root, 'build', 'icons');
  return {
    // The same as in electron/hosts/desktop/main.ts.
    appId: 'cn.shenyitai.desktop',
    productName: '审议台',
    executableName: 'shenyitai',
    artifactName: 'shenyitai-${version}-${os}-${arch}.${ext}',
    copyright: `© ${AUTHOR.name}`,
    directories: { output: folders.output, buildResources: join(folders.root, 'build') },
    electronVersion: folders.electronVersion,
    ...(folders.electronDist === null ? {} : { electronDist: folders.electronDist }),
    electronLanguages: ['zh-CN'],
    asar: true,
    // Native code reads neither libraries nor fonts inside an archive.
    asarUnpack: ['**/*.node', 'dist/resources/**'],
    files: ['**/*', { from: 'node_modules', to: 'node_modules', filter: ['**/*'] }],
    // The stage is complete: with this answer electron-builder neither searches for packages nor rebuilds any
    // (npmRebuild: false would pass the question over and search).
    beforeBuild: () => Promise.resolve(false),
    publish: null,
    electronFuses: {
      // The core reads files and lays out papers in children of its own, which start Electron as plain Node.
      runAsNode: true,
      enableCookieEncryption: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    },
    fileAssociations: [PACKET],
    linux: {
      target: [
        { target: 'deb', arch: ['x64', 'arm64'] },
        { target: 'AppImage', arch: ['x64', 'arm64'] },
      ],
      icon: join(icons, 'linux'),
      category: 'Office',
      maintainer: `${AUTHOR.name} <${AUTHOR.email}>`,
      vendor: AUTHOR.name,
      synopsis: '政府工作报告审议台',
      description: '离线阅读、批注、评议政府工作报告，并导出审议意见。',
      desktop: {
        entry: {
          Name: '审议台',
          GenericName: '报告审议',
          Keywords: '审议;报告;批注;人大;代表;',
          StartupNotify: 'true',
        },
      },
    },
    // There is no icon in the notification area, which the library recommended otherwise is for.
    deb: { packageName: 'shenyitai', packageCategory: 'editors', priority: 'optional', recommends: [] },
    win: {
      target: [
        { target: 'nsis', arch: ['x64'] },
        { target: 'portable', arch: ['x64'] },
      ],
      icon: join(icons, 'icon.ico'),
    },
    nsis: {
      oneClick: false,
      // Office machines seldom grant administrator rights.
      perMachine: false,
      allowElevation: false,
      allowToChangeInstallationDirectory: true,
      installerLanguages: ['zh_CN'],
      language: '2052',
      shortcutName: '审议台',
      artifactName: 'shenyitai-${version}-setup-${arch}.${ext}',
      // The notes are the person's, not the program's.
      deleteAppDataOnUninstall: false,
    },
    portable: { artifactName: 'shenyitai-${version}-portable-${arch}.${ext}', requestExecutionLevel: 'user' },
  };
}
