import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** One socket of a watched process. */
export interface SeenSocket {
  readonly protocol: string;
  /** `address:port`, IPv6 in brackets. */
  readonly local: string;
  readonly remote: string;
  readonly command: string;
}

/** Watches the sockets of a process tree through /proc (Linux). */
export interface SocketWatch {
  /** Everything seen up to now, each once. */
  seen(): SeenSocket[];
  stop(): void;
}

/** How often the tables are read, milliseconds. */
const INTERVAL_MS = 15;

const read = <T>(work: () => T, otherwise: T): T => {
  try {
    return work();
  } catch {
    // Processes come and go between two looks.
    return otherwise;
  }
};

/** Process id -> id of its parent, for every process there is. */
function parents(): Map<string, string> {
  const found = readdirSync('/proc').flatMap((pid): [string, string][] => {
    if (!/^\d+$/.test(pid)) return [];
    // The name in parentheses may hold anything; what counts stands after the last one.
    const stat = read(() => readFileSync(`/proc/${pid}/stat`, 'utf8'), '');
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    return parent === undefined ? [] : [[pid, parent]];
  });
  return new Map(found);
}

/**
 * Adds to `tree` every process whose environment carries the mark and every child of one in it. Chromium
 * writes over its environment, hence the children; one that leaves its parent later stays in the tree.
 */
function growTree(tree: Set<string>, mark: string): void {
  const all = parents();
  for (const pid of tree) if (!all.has(pid)) tree.delete(pid);
  for (const pid of all.keys()) {
    if (read(() => readFileSync(`/proc/${pid}/environ`, 'latin1').includes(mark), false)) tree.add(pid);
  }
  for (let before = -1; before !== tree.size;) {
    before = tree.size;
    for (const [pid, parent] of all) if (tree.has(parent)) tree.add(pid);
  }
}

function inodesOf(pid: string): Set<string> {
  const links = read(() => readdirSync(`/proc/${pid}/fd`), []).map((fd) =>
    read(() => readlinkSync(`/proc/${pid}/fd/${fd}`), ''),
  );
  return new Set(links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []));
}

/** Turns the kernel's hexadecimal `0100007F:1F90` (32-bit words, little-endian) into `127.0.0.1:8080`. */
function readableAddress(hex: string): string {
  const [address = '', port = ''] = hex.split(':');
  const bytes = (address.match(/.{8}/g) ?? []).flatMap((word) =>
    (word.match(/../g) ?? []).reverse().map((byte) => parseInt(byte, 16)),
  );
  if (bytes.length === 4) return `${bytes.join('.')}:${parseInt(port, 16)}`;
  const groups = Array.from({ length: 8 }, (_, i) =>
    (((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0)).toString(16),
  );
  return `[${groups.join(':')}]:${parseInt(port, 16)}`;
}

/** Internet sockets of one process; its own table is read, since a sandbox may live in another network namespace. */
function socketsOf(pid: string): SeenSocket[] {
  const inodes = inodesOf(pid);
  if (inodes.size === 0) return [];
  const command = read(() => readFileSync(`/proc/${pid}/comm`, 'utf8').trim(), '');
  return ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'].flatMap((protocol) =>
    read(() => readFileSync(`/proc/${pid}/net/${protocol}`, 'utf8'), '')
      .split('\n')
      .slice(1)
      .flatMap((line) => {
        const [, local, remote, , , , , , , inode] = line.trim().split(/\s+/);
        if (local === undefined || remote === undefined || !inodes.has(inode ?? '')) return [];
        return [{ protocol, local: readableAddress(local), remote: readableAddress(remote), command }];
      }),
  );
}

/** Starts watching every process whose environment holds `NAME=value` (`mark`), and all that these start. */
export function watchSockets(mark: string): SocketWatch {
  const all = new Map<string, SeenSocket>();
  const tree = new Set<string>();
  const look = (): void => {
    growTree(tree, mark);
    for (const pid of tree) {
      for (const socket of socketsOf(pid)) all.set(Object.values(socket).join(' '), socket);
    }
  };
  const timer = setInterval(look, INTERVAL_MS);
  return { seen: () => [...all.values()], stop: () => clearInterval(timer) };
}
