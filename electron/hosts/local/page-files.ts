import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pageTypes } from '../common/page-types.ts';

/**
 * Answers with a file of the built page; false when there is none, and nothing was written.
 * `path` is the path of the address, still percent-encoded. Only known types are served.
 */
export async function sendPageFile(root: string, path: string, response: ServerResponse): Promise<boolean> {
  let name: string;
  try {
    name = decodeURIComponent(path === '/' ? '/index.html' : path);
  } catch {
    return false;
  }
  const type = pageTypes[extname(name)];
  if (type === undefined || name.includes('\0')) return false;
  // The real path decides: neither `..` nor a link leads out of the page's folder.
  const [base, file] = await Promise.all([real(root), real(join(root, name))]);
  if (base === null || !file?.startsWith(base + sep)) return false;
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return false;
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': found.size });
  // A page that is closed while it loads breaks the pipe; nobody is left to be told.
  await pipeline(createReadStream(file), response).catch(() => undefined);
  return true;
}

const real = (path: string): Promise<string | null> => realpath(path).catch(() => null);
