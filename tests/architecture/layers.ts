import type { Import } from './import-graph.ts';

/** What the files of a layer may import: own paths and packages; everything else is forbidden. */
interface Layer {
  /** Files of the layer; the first layer that fits a file rules it. */
  readonly files: RegExp;
  readonly own: readonly RegExp[];
  readonly packages: readonly RegExp[];
}

const NODE = /^node:/u;
const ZOD = /^zod$/u;
const ANY = /./u;
const CORE_SURFACE = /^electron\/core\/(?:core|ports)\.ts$/u;
const CORE_PACKAGES = /^(?!electron$|better-sqlite3$|react|@mantine)/u;

/** Who may import whom (README.md, the house). */
const layers: readonly Layer[] = [
  {
    files: /^shared\//u,
    own: [/^shared\//u],
    packages: [/^(?:zod|approx-string-match)$/u],
  },
  {
    files: /^electron\/core\/store\//u,
    own: [/^shared\//u, /^electron\/core\/store\//u],
    packages: [NODE, /^better-sqlite3$/u],
  },
  {
    files: /^electron\/core\//u,
    own: [/^shared\//u, /^electron\/core\//u],
    packages: [CORE_PACKAGES],
  },
  {
    files: /^electron\/hosts\/desktop\//u,
    own: [/^shared\//u, CORE_SURFACE, /^electron\/hosts\/(?:common|desktop)\//u],
    packages: [NODE, ZOD, /^electron$/u],
  },
  {
    files: /^electron\/hosts\/(?:local|common)\//u,
    own: [/^shared\//u, CORE_SURFACE, /^electron\/hosts\/(?:common|local)\//u],
    packages: [NODE, ZOD],
  },
  {
    files: /^electron\/hosts\/cli\//u,
    own: [/^shared\//u, CORE_SURFACE, /^electron\/hosts\/(?:common|cli)\//u],
    packages: [NODE, ZOD],
  },
  {
    files: /^renderer\//u,
    own: [/^shared\//u, /^renderer\//u],
    packages: [/^(?!electron$|better-sqlite3$|node:)/u],
  },
  {
    files: /^seeds\//u,
    own: [/^shared\//u, /^seeds\//u],
    packages: [],
  },
  {
    files: /^build\//u,
    own: [/^(?!tests\/)/u],
    packages: [ANY],
  },
  {
    files: /^tests\//u,
    own: [ANY],
    packages: [ANY],
  },
];

const FEATURE = /^renderer\/features\/([^/]+)\//u;

/** The imports that break a rule, as lines `file -> import`; a file that belongs to no layer breaks one too. */
export function findViolations(imports: readonly Import[]): string[] {
  return imports
    .filter((found) => !isAllowed(found))
    .map(({ from, to }) => `${from} -> ${to}`)
    .sort();
}

function isAllowed({ from, to, relative }: Import): boolean {
  const layer = layers.find(({ files }) => files.test(from));
  if (!layer) return false;
  const feature = FEATURE.exec(from)?.[1];
  const otherFeature = FEATURE.exec(to)?.[1];
  // Features never import each other; what two of them need belongs below them.
  if (feature !== undefined && otherFeature !== undefined && feature !== otherFeature) return false;
  const allowed = relative ? layer.own : layer.packages;
  return allowed.some((pattern) => pattern.test(to));
}
