import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { pageTypes } from '../common/page-types.ts';
import { isPageAddress } from './page-address.ts';

/**
 * The page may load nothing but its own files, paper previews as blobs included, and connect to
 * nothing: it has the bridge. Mantine writes its variables into style elements, hence 'unsafe-inline'
 * for styles, and for styles alone.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=()',
  'X-DNS-Prefetch-Control': 'off',
};

const refuse = (status: 404 | 405): Response => new Response(null, { status, headers });

/**
 * Answers one request of the page with a file under `root`. Only GET, only the program's own address,
 * only known file types, nothing outside `root`; refusals carry the same headers.
 */
export async function answerPageRequest(root: string, method: string, address: string): Promise<Response> {
  if (method !== 'GET') return refuse(405);
  const file = isPageAddress(address) ? fileOf(root, new URL(address).pathname) : null;
  const type = file === null ? undefined : pageTypes[extname(file)];
  if (file === null || type === undefined) return refuse(404);
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return refuse(404);
  const body = await readFile(file);
  return new Response(body, { status: 200, headers: { ...headers, 'Content-Type': type } });
}

/** The file of a percent-encoded path, or null where it would lie outside `root` or cannot be decoded. */
function fileOf(root: string, path: string): string | null {
  let name: string;
  try {
    name = decodeURIComponent(path);
  } catch {
    return null;
  }
  const file = normalize(join(root, name));
  return name.includes('\0') || !file.startsWith(root + sep) ? null : file;
}
