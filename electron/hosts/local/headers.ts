import type { ServerResponse } from 'node:http';

/**
 * The page may load nothing but its own files, paper previews as blobs included. Mantine writes its
 * variables into style elements and attributes, hence 'unsafe-inline' for styles, and for styles alone.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sets the headers that every answer carries, refusals included. */
export function setCommonHeaders(response: ServerResponse): void {
  const headers: Record<string, string> = {
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=()',
    // Chromium looks names of linked hosts up ahead of a click unless told not to.
    'X-DNS-Prefetch-Control': 'off',
  };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
